using MappingSync.Cli.Printing;

namespace MappingSync.Cli.Checking;

/// <summary>A finding as a workflow command of GitHub Actions.</summary>
internal static class WorkflowCommand
{
    /// <summary>Makes it.</summary>
    public static string Of(Finding finding)
    {
        var kind = finding.Severity == "info" ? "notice" : finding.Severity;
        var place = finding.Line > 0
            ? $"file={WorkflowText.Property(finding.Path)},line={finding.Line},endLine={finding.EndLine},col={finding.Column},endColumn={finding.EndColumn},"
            : "";
        return $"::{kind} {place}title={WorkflowText.Property(finding.Id)}::{WorkflowText.Data(finding.Message)}";
    }
}
