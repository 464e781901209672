namespace MappingSync.Cli.Checking;

/// <summary>A finding as a workflow command of GitHub Actions.</summary>
internal static class WorkflowCommand
{
    /// <summary>Makes it.</summary>
    public static string Of(Finding finding)
    {
        var kind = finding.Severity == "info" ? "notice" : finding.Severity;
        var place = finding.Line > 0
            ? $"file={Property(finding.Path)},line={finding.Line},endLine={finding.EndLine},col={finding.Column},endColumn={finding.EndColumn},"
            : "";
        return $"::{kind} {place}title={Property(finding.Id)}::{Data(finding.Message)}";
    }

    /// <summary>The escapes of the runner, without which a message could begin another command.</summary>
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
