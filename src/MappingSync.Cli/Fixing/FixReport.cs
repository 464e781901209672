using MappingSync.Cli.Checking;

namespace MappingSync.Cli.Fixing;

/// <summary>What a repair did to a spec.</summary>
internal enum FixAction
{
    /// <summary>A property became a synced field.</summary>
    Sync,

    /// <summary>Properties became an exclusion.</summary>
    Exclude,

    /// <summary>A path left a list.</summary>
    Remove,
}

/// <summary>A change of a spec.</summary>
/// <param name="Path">The spec.</param>
/// <param name="Id">The rule whose finding it answers.</param>
/// <param name="Action">What was done.</param>
/// <param name="System">The system that has the properties.</param>
/// <param name="Properties">The paths of the properties.</param>
/// <param name="Counterpart">The other system's path of a synced field.</param>
/// <param name="List">The list that lost or got the entry.</param>
/// <param name="Entry">The name of the exclusion that lost a path.</param>
internal sealed record FixChange(
    string Path,
    string Id,
    FixAction Action,
    string System,
    IReadOnlyList<string> Properties,
    string? Counterpart,
    string List,
    string? Entry)
{
    /// <summary>The change in a few words.</summary>
    public string Text => Action switch
    {
        FixAction.Sync => $"'{Properties[0]}' of {System} is synced with '{Counterpart}'",
        FixAction.Exclude => $"{string.Join(", ", Properties.Select(static path => "'" + path + "'"))} of {System} {(Properties.Count == 1 ? "is" : "are")} excluded",
        _ => $"'{Properties[0]}' of {System} is removed from '{(Entry is null ? List : List + ": " + Entry)}'",
    };
}

/// <summary>A spec that a repair changed.</summary>
/// <param name="Path">The spec, as it is printed.</param>
/// <param name="Diff">The change as a unified diff.</param>
internal sealed record FixedFile(string Path, string Diff);

/// <summary>What a repair came to.</summary>
/// <param name="Project">The project, as it is printed.</param>
/// <param name="DryRun">Whether the files stayed as they are.</param>
/// <param name="Changes">What was done.</param>
/// <param name="Files">The files that changed.</param>
/// <param name="Remaining">What is left for a person: errors and warnings of the rules and files that were asked for, and reasons to fill in.</param>
internal sealed record FixReport(string Project, bool DryRun, IReadOnlyList<FixChange> Changes, IReadOnlyList<FixedFile> Files, IReadOnlyList<Finding> Remaining)
{
    /// <summary>Whether anything is left.</summary>
    public int ExitCode => Remaining.Count > 0 ? ExitCodes.Found : ExitCodes.Ok;
}
