namespace MappingSync.Runner.Settings.Yaml;

/// <summary>A place in the settings file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
internal readonly record struct SourceSpot(int Line, int Column)
{
    /// <summary>The beginning of the file.</summary>
    public static SourceSpot Start => new(1, 1);
}
