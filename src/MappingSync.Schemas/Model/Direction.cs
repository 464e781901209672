namespace MappingSync.Schemas;

/// <summary>Which way values of a schema travel.</summary>
public enum Direction
{
    /// <summary>In answers and in requests.</summary>
    Both,

    /// <summary>Only in answers.</summary>
    Answer,

    /// <summary>Only in requests.</summary>
    Request,
}
