namespace MappingSync.Cli.Fixing;

/// <summary>What becomes of a property about which a spec is silent.</summary>
internal enum FixPolicy
{
    /// <summary>It is synced if the other system has one of the same name and type, else excluded.</summary>
    SyncNamesakes,

    /// <summary>It is synced also if the names are only alike; what has no counterpart is left to a person.</summary>
    SyncAlike,

    /// <summary>It is excluded.</summary>
    Exclude,
}

/// <summary>What is to be repaired, and how.</summary>
/// <param name="Project">The project, a solution or a folder; null is the working directory.</param>
/// <param name="Policy">What becomes of properties in no list.</param>
/// <param name="RemoveStale">Whether entries go that name no property, or one that another entry names already.</param>
/// <param name="Reason">The reason of what is excluded; empty leaves it to be filled in.</param>
/// <param name="Files">The full paths of the only specs that are repaired; none is all.</param>
/// <param name="Ids">The only rules whose findings are repaired; none is all.</param>
/// <param name="DryRun">Whether the files stay as they are.</param>
internal sealed record FixRequest(
    string? Project,
    FixPolicy Policy,
    bool RemoveStale,
    string Reason,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Ids,
    bool DryRun);
