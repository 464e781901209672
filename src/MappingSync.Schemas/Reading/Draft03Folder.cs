namespace MappingSync.Schemas;

/// <summary>What the readers of files that refer to each other share.</summary>
internal sealed class Draft03Folder
{
    /// <summary>The readers by the name of their file.</summary>
    public Dictionary<string, Draft03Reader> Readers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many schemas are open, through all files.</summary>
    public int Depth { get; set; }
}
