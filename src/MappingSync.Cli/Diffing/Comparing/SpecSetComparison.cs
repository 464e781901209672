using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares two versions of all specs.</summary>
internal static class SpecSetComparison
{
    /// <summary>Every change, by entity, then by flow; what concerns no flow comes first.</summary>
    public static IReadOnlyList<Change> Compare(SpecSet old, SpecSet @new)
    {
        var changes = new List<Change>();
        foreach (var entity in old.Specs.Keys.Union(@new.Specs.Keys).Order(StringComparer.Ordinal))
        {
            var (before, after) = (old.Specs.GetValueOrDefault(entity), @new.Specs.GetValueOrDefault(entity));
            if (before is not null && after is not null)
                MappingComparison.Compare(new SpecPair(before, after, changes), old, @new);
            else if (before is not null)
                changes.Add(new Change(MappingRules.EntityRemoved, new ChangeSubject(entity), entity, null, SpecPlaces.Of(before, null), null, $"The spec of '{entity}' is gone."));
            else
                changes.Add(new Change(MappingRules.EntityAdded, new ChangeSubject(entity), null, entity, null, SpecPlaces.Of(after!, null), $"The spec of '{entity}' is new."));
        }

        SharedComparison.Compare(old, @new, changes);
        return [.. changes
            .OrderBy(static change => change.Subject.Entity, StringComparer.Ordinal)
            .ThenBy(static change => change.Subject.Flow, StringComparer.Ordinal)
            .ThenBy(static change => change.NewPlace?.Line ?? change.OldPlace?.Line)
            .ThenBy(static change => change.Rule.Id, StringComparer.Ordinal)];
    }
}
