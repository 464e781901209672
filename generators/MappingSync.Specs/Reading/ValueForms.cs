using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <summary>The forms that a value may have. Each method reports a wrong form and then returns null.</summary>
internal static class ValueForms
{
    private const int MaximumSegments = 16;

    public static YamlScalar? Scalar(this SpecProblems problems, YamlNode node, string key, string expected)
    {
        if (node is YamlScalar { IsNull: false } scalar)
            return scalar;

        problems.WrongForm(node, key, expected);
        return null;
    }

    public static Located<string>? Text(this SpecProblems problems, YamlEntry? entry) =>
        entry is null ? null : problems.Text(entry.Value, entry.Name);

    public static Located<string>? Text(this SpecProblems problems, YamlNode node, string key)
    {
        if (problems.Scalar(node, key, "a text") is not { } scalar)
            return null;

        return new Located<string>(scalar.Text, scalar.Span);
    }

    /// <summary>A reason. An empty one is no wrong form but no reason (MSYNC401), so it comes back as null without a word.</summary>
    public static Located<string>? Reason(this SpecProblems problems, YamlEntry? entry)
    {
        if (entry is null or { Value: YamlScalar { IsNull: true } })
            return null;

        var text = problems.Text(entry);
        return string.IsNullOrWhiteSpace(text?.Value) ? null : text;
    }

    public static Located<bool>? Boolean(this SpecProblems problems, YamlEntry? entry)
    {
        if (entry is null)
            return null;

        if (entry.Value is YamlScalar { Value.Kind: ScalarKind.Boolean } scalar)
            return new Located<bool>(scalar.Value.AsBoolean, scalar.Span);

        problems.WrongForm(entry.Value, entry.Name, "true or false");
        return null;
    }

    public static Located<int>? Count(this SpecProblems problems, YamlEntry? entry, int minimum, int maximum)
    {
        if (entry is null)
            return null;

        if (entry.Value is YamlScalar { Value.Kind: ScalarKind.Integer } scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return new Located<int>(number, scalar.Span);
        }

        problems.WrongForm(entry.Value, entry.Name, string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", minimum, maximum));
        return null;
    }

    public static Located<T>? Word<T>(this SpecProblems problems, YamlEntry? entry, IReadOnlyDictionary<string, T> words) =>
        entry is null ? null : problems.Word(entry.Value, entry.Name, words);

    public static Located<T>? Word<T>(this SpecProblems problems, YamlNode node, string key, IReadOnlyDictionary<string, T> words)
    {
        // A quoted true is a text, and no word of the language is a text that looks like something else.
        if (node is YamlScalar scalar && words.TryGetValue(scalar.Text, out var value) && (scalar.IsPlain || PlainScalars.KindOf(scalar.Text) == ScalarKind.Text))
            return new Located<T>(value, scalar.Span);

        problems.WrongForm(node, key, Choice(words.Keys.ToArray()));
        return null;
    }

    public static Located<string>? Name(this SpecProblems problems, YamlEntry? entry, NameKind kind) =>
        entry is null ? null : problems.Name(entry.Value, entry.Name, kind);

    public static Located<string>? Name(this SpecProblems problems, YamlNode node, string key, NameKind kind)
    {
        if (problems.Scalar(node, key, kind.Phrase) is not { } scalar || !problems.IsText(scalar, key, kind.Phrase))
            return null;

        return problems.CheckName(scalar, kind) ? new Located<string>(scalar.Text, scalar.Span) : null;
    }

    /// <summary>A plain number or flag is no name; quoted it would be a text.</summary>
    private static bool IsText(this SpecProblems problems, YamlScalar scalar, string key, string expected)
    {
        if (scalar.Value.Kind == ScalarKind.Text)
            return true;

        problems.WrongForm(scalar, key, expected + ", in quotes when it looks like a number or a flag");
        return false;
    }

    public static bool CheckName(this SpecProblems problems, YamlScalar scalar, NameKind kind)
    {
        if (kind.Accepts(scalar.Text))
            return true;

        problems.Add(Findings.BadName(scalar.Span, SpecProblems.Shorten(scalar.Text), kind.Phrase, kind.Remedy));
        return false;
    }

    public static SpecPath? Path(this SpecProblems problems, YamlEntry? entry) =>
        entry is null ? null : problems.Path(entry.Value, entry.Name);

    /// <summary>A wire path or a path into an input.</summary>
    public static SpecPath? Path(this SpecProblems problems, YamlNode node, string key)
    {
        if (problems.Scalar(node, key, "a path") is not { } scalar || !problems.IsText(scalar, key, "a path"))
            return null;

        if (Parse(scalar) is { } path)
            return path;

        problems.Add(Findings.BadName(scalar.Span, SpecProblems.Shorten(scalar.Text), "a path", "write property names joined by dots, such as 'customerGroup.customerGroupNumber', or '$input.name'"));
        return null;
    }

    /// <summary>A path into the contract, such as can be written to.</summary>
    public static SpecPath? WirePath(this SpecProblems problems, YamlNode node, string key)
    {
        if (problems.Path(node, key) is not { } path)
            return null;

        if (!path.IsInput)
            return path;

        problems.WrongForm(node, key, "a path into the contract, because inputs are read-only");
        return null;
    }

    /// <summary>A path into an input, such as <c>$settings.Layout</c>.</summary>
    public static SpecPath? InputPath(this SpecProblems problems, YamlEntry? entry)
    {
        if (problems.Path(entry) is not { } path)
            return null;

        if (path.IsInput && path.Segments.Count > 0)
            return path;

        problems.WrongForm(entry!.Value, entry.Name, "a path into an input, such as '$settings.Layout'");
        return null;
    }

    public static IReadOnlyList<SpecPath> WirePaths(this SpecProblems problems, YamlEntry entry)
    {
        var paths = new List<SpecPath>();
        foreach (var node in problems.OneOrMany(entry, "a path or a list of paths"))
        {
            if (problems.WirePath(node, entry.Name) is { } path)
                paths.Add(path);
        }

        return paths;
    }

    /// <summary>A value, or a list of at least one.</summary>
    public static IReadOnlyList<YamlNode> OneOrMany(this SpecProblems problems, YamlEntry entry, string expected)
    {
        switch (entry.Value)
        {
            case YamlScalar { IsNull: false } scalar:
                return [scalar];
            case YamlSequence { Items.Count: > 0 } sequence:
                return sequence.Items;
            default:
                problems.WrongForm(entry.Value, entry.Name, expected);
                return [];
        }
    }

    /// <summary>The mapping under a key. An empty value counts as a mapping without entries when <paramref name="mayBeEmpty"/>.</summary>
    public static MappingReader? Mapping(this SpecProblems problems, YamlEntry? entry, string owner, bool mayBeEmpty = false)
    {
        if (entry is null)
            return null;

        switch (entry.Value)
        {
            case YamlMapping mapping:
                return new MappingReader(mapping, owner, entry.Key.Span, problems);
            case YamlScalar { IsNull: true } when mayBeEmpty:
                return new MappingReader(new YamlMapping(), owner, entry.Key.Span, problems);
            default:
                problems.WrongForm(entry.Value, entry.Name, "a mapping");
                return null;
        }
    }

    public static Located<DateTime>? Date(this SpecProblems problems, YamlEntry? entry)
    {
        if (entry is null)
            return null;

        if (entry.Value is YamlScalar scalar
            && DateTime.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new Located<DateTime>(date, scalar.Span);
        }

        problems.WrongForm(entry.Value, entry.Name, "a date such as 2026-12-31");
        return null;
    }

    /// <summary>Two numbers joined by two dots, of which one may be left out.</summary>
    public static Located<NumberRange>? Range(this SpecProblems problems, YamlEntry? entry)
    {
        if (entry is null)
            return null;

        if (entry.Value is YamlScalar scalar && ParseRange(scalar.Text) is { } range)
            return new Located<NumberRange>(range, scalar.Span);

        problems.WrongForm(entry.Value, entry.Name, "a range such as 1..999, 1.. or ..999 whose ends are in order");
        return null;
    }

    public static string Choice(IReadOnlyList<string> words)
    {
        var quoted = words.Select(word => "'" + word + "'").ToArray();
        return quoted.Length == 1 ? quoted[0] : string.Join(", ", quoted, 0, quoted.Length - 1) + " or " + quoted[quoted.Length - 1];
    }

    private static NumberRange? ParseRange(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !TryBound(text.Substring(0, dots), out var minimum) || !TryBound(text.Substring(dots + 2), out var maximum))
            return null;

        return (minimum is null && maximum is null) || minimum > maximum ? null : new NumberRange(minimum, maximum);
    }

    private static bool TryBound(string text, out decimal? bound)
    {
        bound = null;
        if (text.Length == 0)
            return true;

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;

        bound = number;
        return true;
    }

    private static SpecPath? Parse(YamlScalar scalar)
    {
        var isInput = scalar.Text.Length > 0 && scalar.Text[0] == '$';
        var segments = (isInput ? scalar.Text.Substring(1) : scalar.Text).Split('.');
        if (segments.Length > MaximumSegments)
            return null;

        foreach (var segment in segments)
        {
            if (segment.Length == 0 || segment.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '$' or '"' or '\'' or '\\'))
                return null;
        }

        if (!isInput)
            return new SpecPath(scalar.Text, null, segments, scalar.Span);

        return NameKind.Words.Accepts(segments[0])
            ? new SpecPath(scalar.Text, segments[0], segments.Skip(1).ToArray(), scalar.Span)
            : null;
    }
}
