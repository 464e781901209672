using System.Globalization;
using MappingSync.Cli.Printing;
using Spectre.Console;

namespace MappingSync.Cli.Diffing;

/// <summary>Changes as lines for people, by entity and flow.</summary>
internal static class DiffText
{
    public static IEnumerable<Line> Of(DiffResult result)
    {
        foreach (var entity in result.Changes.GroupBy(static change => change.Subject.Entity, StringComparer.Ordinal))
        {
            yield return new Line().Add(entity.Key, new Style(decoration: Decoration.Bold));
            foreach (var flow in entity.GroupBy(static change => change.Subject.Flow))
            {
                if (flow.Key is not null)
                    yield return new Line("  flow " + flow.Key);

                foreach (var line in flow.SelectMany(Lines))
                    yield return line;
            }

            if (result.Hashes.FirstOrDefault(hashes => hashes.Entity == entity.Key) is { HasChanged: true })
                yield return new Line("  SpecHash is another one: after the update each linked record is compared once.");

            yield return new Line("");
        }

        var told = result.Changes.Select(static change => change.Subject.Entity).ToHashSet(StringComparer.Ordinal);
        foreach (var hashes in result.Hashes.Where(hashes => hashes.HasChanged && !told.Contains(hashes.Entity)))
            yield return new Line($"{hashes.Entity}: SpecHash is another one though nothing else is: after the update each linked record is compared once.");

        foreach (var (change, reason) in result.Ignored)
            yield return new Line($"ignored: {change.Rule.Id} {change.Fingerprint} ({reason})");

        foreach (var entry in result.StaleIgnores)
            yield return new Line().Add("stale", new Style(Color.Yellow)).Add($": {entry.Fingerprint} ignores nothing here; remove it ({entry.Reason})");

        yield return new Line(DiffPrinter.Summary(result));
    }

    private static IEnumerable<Line> Lines(Change change)
    {
        var color = change.Rule.Level switch { ChangeLevel.Breaking => Color.Red, ChangeLevel.Dangerous => Color.Yellow, _ => Color.Green };
        yield return new Line("    ")
            .Add(DiffPrinter.Word(change.Rule.Level), new Style(color))
            .Add($" {change.Rule.Id} {change.Rule.Name}{(change.Rule.IsEmitted ? " [generated code]" : "")}: {change.Problem}");
        yield return new Line($"      {change.Rule.Why} {change.Rule.Remedy}");
        var (old, @new) = (change.OldPlace?.ToString(), change.NewPlace?.ToString());
        var places = old is null ? @new : @new is null ? "was at " + old : $"{@new} (was {old})";
        yield return new Line(string.Create(CultureInfo.InvariantCulture, $"      {places}  fingerprint {change.Fingerprint}"));
    }
}
