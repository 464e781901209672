namespace MappingSync.Cli.Printing;

/// <summary>The escapes of GitHub's workflow commands, without which a text could begin another command.</summary>
internal static class WorkflowText
{
    /// <summary>A message.</summary>
    public static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The value of a property, such as the file.</summary>
    public static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
