namespace MappingSync.Schemas;

/// <summary>What the characters of a text mean, as far as a contract type depends on it.</summary>
public enum TextFormat
{
    /// <summary>Any text.</summary>
    Unspecified,

    /// <summary>A calendar date, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A date with a time.</summary>
    Timestamp,
}
