using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>A word of a spec and where it stands; both may be missing.</summary>
internal readonly record struct Said(string? Text, SpecSpan? Span)
{
    public static readonly Said Nothing;

    public static Said Of<T>(Located<T>? value) => value is null ? Nothing : new Said(SpecWords.Of(value.Value), value.Span);
}

/// <summary>The two versions of one spec, and what was found between them.</summary>
internal sealed class SpecPair(Spec old, Spec @new, List<Change> changes)
{
    public Spec Old => old;

    public Spec New => @new;

    public void Add(ChangeRule rule, string problem, Said before, Said after, string? flow = null, string? field = null, string? part = null) => changes.Add(new Change(
        rule, new ChangeSubject(@new.Entity.Value, flow, field, part), before.Text, after.Text, SpecPlaces.Of(old, before.Span ?? SpecPlaces.OfEntry(old, field)), SpecPlaces.Of(@new, after.Span ?? SpecPlaces.OfEntry(@new, field)), problem));

    /// <summary>Adds a change when the two texts differ.</summary>
    public void AddIfChanged(ChangeRule rule, string what, Said before, Said after, string? flow = null, string? field = null, string? part = null)
    {
        if (!string.Equals(before.Text, after.Text, StringComparison.Ordinal))
            Add(rule, SpecWords.Changed(what, before.Text, after.Text), before, after, flow, field, part);
    }
}

/// <summary>Places of specs as people count them.</summary>
internal static class SpecPlaces
{
    /// <summary>The entry with a name, where nothing more exact is written; null when there is none.</summary>
    public static SpecSpan? OfEntry(Spec spec, string? name) =>
        spec.Synced.FirstOrDefault(entry => entry.Name.Value == name)?.Span
        ?? spec.Verified.FirstOrDefault(entry => entry.Name.Value == name)?.Span
        ?? spec.Constants.FirstOrDefault(entry => entry.Name.Value == name)?.Span
        ?? spec.Children.FirstOrDefault(entry => entry.Name.Value == name)?.Span;

    /// <summary>A place, or the entity's when nothing more exact is known.</summary>
    public static ChangePlace Of(Spec spec, SpecSpan? span) => Of(spec.Path, span ?? spec.Entity.Span);

    public static ChangePlace Of(string file, SpecSpan span) => new(file, span.Line + 1, span.Column + 1);
}
