using System.Globalization;
using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;

namespace MappingSync.Cli.Documentation;

/// <summary>What is to be said of a row beside its paths: why it is left out, what a system accepts, and who carries it.</summary>
internal sealed class RowNotes(DocsWords words, DocsContent content)
{
    /// <summary>The notes of a row as one Markdown text.</summary>
    public string Of(DocumentedRow row) => string.Join("; ", Parts(row));

    private IEnumerable<string> Parts(DocumentedRow row)
    {
        foreach (var reason in Reasons(row))
            yield return reason;
        if (row.Kind == RowKind.Unavailable && row.Systems.Count == 0 && row.Reason is null)
            yield return words.NoProperty;
        if (row.CarriedBy is { } carrier)
            yield return Format(words.CarriedBy, Entity(carrier.Entity) + (carrier.Field is { } field ? " (" + MarkdownText.Code(field) + ")" : ""));
        if (row.References is { } referenced)
            yield return Format(words.KeyOf, Entity(referenced));
        if (row.RowsOf is { } rows)
            yield return Format(row.Kind == RowKind.Child ? words.Children : words.HasRows, Entity(rows));
        if (row.IsRequired)
            yield return words.Required;
        if (row.IsCreateOnly)
            yield return words.CreateOnly;
        if (row.Kind == RowKind.Verified)
            yield return words.Verified;
        foreach (var system in row.Systems)
        {
            if (row.Kind == RowKind.Constant && system.Default is { } constant)
                yield return Format(words.Constant, MarkdownText.Code(constant));
            else if (system.Default is { } missing)
                yield return Format(words.Default, MarkdownText.Code(missing));
            if (system.Limits is { } limits && Limits(limits) is { Length: > 0 } text)
                yield return system.System + ": " + text;
        }

        if (row.Until is { } until)
            yield return Format(words.Until, until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>One reason for all flows is said once; otherwise each says its own.</summary>
    private static IEnumerable<string> Reasons(DocumentedRow row)
    {
        var reasons = row.Flows.Where(static flow => !string.IsNullOrWhiteSpace(flow.Reason)).ToList();
        var distinct = reasons.Select(static flow => flow.Reason!).Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0)
            return string.IsNullOrWhiteSpace(row.Reason) ? [] : [MarkdownText.Plain(row.Reason)];

        var notSynced = row.Flows.Count(static flow => flow.Side != RowSide.None);
        return distinct.Count == 1 && reasons.Count == notSynced
            ? [MarkdownText.Plain(distinct[0])]
            : distinct.Select(reason => string.Join(", ", reasons.Where(flow => flow.Reason == reason).Select(static flow => flow.Flow)) + ": " + MarkdownText.Plain(reason));
    }

    private string Limits(FieldLimits limits)
    {
        var parts = new List<string>();
        if (limits.MaxLength is { } length)
            parts.Add(Format(words.MaxLength, Number(length.Value)));
        if (limits.Decimals is { } decimals)
            parts.Add(Format(words.Decimals, Number(decimals.Value)));
        if (limits.Range is { Value: var range })
        {
            parts.Add((range.Minimum, range.Maximum) switch
            {
                ({ } minimum, { } maximum) => string.Format(CultureInfo.InvariantCulture, words.Between, Number(minimum), Number(maximum)),
                ({ } minimum, null) => Format(words.AtLeast, Number(minimum)),
                (null, { } maximum) => Format(words.AtMost, Number(maximum)),
                _ => "",
            });
        }

        if (limits.Pattern is { } pattern)
            parts.Add(Format(words.Pattern, MarkdownText.Code(pattern.Value)));
        if (limits.Not.Count > 0)
            parts.Add(Format(words.Not, string.Join(words.Or, limits.Not.Select(static value => MarkdownText.Code(value.Text)))));

        parts.RemoveAll(static part => part.Length == 0);
        return parts.Count == 0 ? "" : string.Join(", ", parts) + ", " + words.Otherwise(limits.OnViolation?.Value);
    }

    private string Entity(string entity) => content.Has(entity) ? MarkdownText.Link(entity, DocumentedEntity.PageOf(entity)) : MarkdownText.Code(entity);

    private static string Format(string text, string argument) => string.Format(CultureInfo.InvariantCulture, text, argument);

    private static string Number(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);
}
