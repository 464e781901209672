namespace MappingSync.Simulators.Rackbeat;

/// <summary>What Rackbeat does with the lines in the PUT of a draft order. Not documented.</summary>
public enum OrderLineUpdate
{
    /// <summary>They replace the draft's lines.</summary>
    Replace,

    /// <summary>They are ignored: lines have an address of their own.</summary>
    Ignore,

    /// <summary>They are added to the draft's lines.</summary>
    Append,
}
