using System.Globalization;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Cli.Diffing;

/// <summary>Parts of specs as text: equal exactly when they mean the same.</summary>
internal static class SpecWords
{
    public static string Changed(string what, string? before, string? after) =>
        before is null ? $"{what} is '{after}' now; nothing was said before."
        : after is null ? $"{what} was '{before}'; nothing is said now."
        : $"{what} was '{before}' and is '{after}' now.";

    /// <summary>A word of the language as it is written in YAML: CreateOnly is create-only.</summary>
    public static string? Of<T>(T value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        Enum word => Hyphenated(word.ToString()),
        NumberRange range => Number(range.Minimum) + ".." + Number(range.Maximum),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static string? Of(SideValue? value) => value switch
    {
        PathValue path => path.Path.Text,
        FirstOfValue first => "first-of [" + string.Join(", ", first.Paths.Select(static path => path.Text)) + "]",
        ListValue list => "[" + string.Join(", ", list.Parts.Select(static part => Of(part))) + "]",
        _ => null,
    };

    /// <summary>A literal; a text that looks like a number is not one.</summary>
    public static string Of(ScalarValue value) => value.Kind == ScalarKind.Text && LooksOtherwise(value.Text) ? "'" + value.Text + "'" : value.Text;

    public static Said Of(DefaultValue? value) => value is null ? Said.Nothing : new Said(value.Path?.Text ?? Of(value.Literal!), value.Span);

    public static string? Of(Label? label) => label is null
        ? null
        : string.Join(" / ", new[] { label.English?.Value }.Concat(label.Danish.Select(static text => text.Value)).Where(static text => text is not null));

    public static string? Of(SpecKey? key) => key is null || key.IsNone ? null : string.Join(", ", key.Systems.Select(static system => system.Path?.Text));

    /// <summary>Names in the order of the alphabet: their order in the file means nothing.</summary>
    public static string Set(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    /// <summary>The flows that an entry takes part in, among those that another version has, too: what a new or lost flow does is told with the flow.</summary>
    public static string FlowsOf(Spec spec, Participation participation, Spec other)
    {
        var known = SpecFlows.Of(other).Select(static flow => flow.Name.Value).ToHashSet(StringComparer.Ordinal);
        return Set(SpecFlows.Of(spec).Select(static flow => flow.Name.Value).Where(flow => known.Contains(flow) && participation.Includes(flow)));
    }

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool LooksOtherwise(string text) =>
        text.Length == 0 || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || text is "true" or "false" or "null" or "~";

    private static string Hyphenated(string word) =>
        string.Concat(word.Select(static (letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
