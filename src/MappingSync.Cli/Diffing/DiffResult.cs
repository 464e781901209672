namespace MappingSync.Cli.Diffing;

/// <summary>The hash of an entity's meaning in both versions; null where the entity has no spec.</summary>
internal sealed record EntityHashes(string Entity, string? Old, string? New)
{
    /// <summary>Whether linked records are compared once after an update, because the generated SpecHash is another one.</summary>
    public bool HasChanged => Old is not null && New is not null && Old != New;
}

/// <summary>What is between two versions.</summary>
internal sealed record DiffResult(
    string Old,
    string New,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<(Change Change, string Reason)> Ignored,
    IReadOnlyList<IgnoredChange> StaleIgnores,
    IReadOnlyList<EntityHashes> Hashes)
{
    public int Count(ChangeLevel level) => Changes.Count(change => change.Rule.Level == level);

    /// <summary>Compares two versions. When one of them is a single file, only its entity counts.</summary>
    public static DiffResult Of(SpecVersion old, SpecVersion @new, IgnoreList ignores)
    {
        var (before, after) = (SpecSet.Read(old.Texts), SpecSet.Read(@new.Texts));
        if (old.IsSingleFile != @new.IsSingleFile)
        {
            var entities = (old.IsSingleFile ? before : after).Specs.Keys;
            (before, after) = (before.Only(entities), after.Only(entities));
        }

        var (told, ignored, stale) = ignores.Judge(SpecSetComparison.Compare(before, after));
        var hashes = before.Specs.Keys.Union(after.Specs.Keys).Order(StringComparer.Ordinal).Select(entity => new EntityHashes(entity, before.HashOf(entity), after.HashOf(entity)));
        return new DiffResult(old.Name, @new.Name, told, ignored, stale, [.. hashes]);
    }
}
