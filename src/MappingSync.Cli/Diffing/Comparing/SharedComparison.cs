using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares what all specs share: exclusions by property name and entities without a spec.</summary>
internal static class SharedComparison
{
    public static void Compare(SpecSet old, SpecSet @new, List<Change> changes)
    {
        var (before, after) = (Entries(old), Entries(@new));
        foreach (var name in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (was, isNow) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (was.Text == isNow.Text)
                continue;

            changes.Add(new Change(
                ListRules.SharedChanged, new ChangeSubject("_shared", null, name), was.Text, isNow.Text, was.Place, isNow.Place,
                was.Text is null ? $"{name} is {isNow.What} now." : isNow.Text is null ? $"{name} is {was.What} no longer." : SpecWords.Changed($"The reason of {name}", was.Text, isNow.Text)));
        }
    }

    private static Dictionary<string, (string? Text, string What, ChangePlace? Place)> Entries(SpecSet set)
    {
        var entries = new Dictionary<string, (string? Text, string What, ChangePlace? Place)>(StringComparer.Ordinal);
        foreach (var file in set.Shared)
        {
            foreach (var exclusion in file.Excluded)
            {
                foreach (var property in exclusion.Properties)
                    entries.TryAdd($"The exclusion of '{property.Value}'{(exclusion.System is { } system ? " in " + system.Value : "")}", (exclusion.Reason?.Value ?? "", "shared by all specs", SpecPlaces.Of(file.Path, property.Span)));
            }

            foreach (var entity in file.Entities)
                entries.TryAdd($"The entity '{entity.Value}'", ("without a spec", "listed as one without a spec", SpecPlaces.Of(file.Path, entity.Span)));
        }

        return entries;
    }
}
