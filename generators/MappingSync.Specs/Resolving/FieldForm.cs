using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>Finds options of a field that would say nothing.</summary>
internal sealed class FieldForm(FlowScope flow)
{
    public void Check(SyncedField field, FieldSide source)
    {
        if (field.MinItems is { } minItems && field.Items is null)
            flow.Context.Findings.Add(Findings.WrongForm(minItems.Span, "min-items", "beside 'items'", "on a field without them"));

        if (field.WhenMissing is { Value: WhenMissing.Default } whenMissing && source.Default is null)
            flow.Context.Findings.Add(Findings.WrongForm(whenMissing.Span, "when-missing", "'keep' or 'clear', because '" + flow.From + "' has no 'default'", "'default'"));

        if (field.Unmapped is { } unmapped && field.Values is null && field.ValuesOverride is null)
            flow.Context.Findings.Add(Findings.WrongForm(unmapped.Span, "unmapped", "beside 'values' or 'values-override'", "on a field without them"));

        if (source.Read is null && field.Converter(flow.To) is { } converter)
            flow.Context.Findings.Add(Findings.WrongForm(converter.Span, "via", "beside something that '" + flow.From + "' reads", "on a field that has only a 'default' there"));

        if (field.Items is not null)
            CheckItems(field, source);

        if (field.Items is null && field.References is { } reference && (field.Values?.Span ?? field.ValuesOverride?.Span) is { } table)
            flow.Context.Findings.Add(Findings.WrongForm(table, field.Values is null ? "values-override" : "values", "on a field without 'references'", "beside 'references: " + reference.Entity.Value + "', which looks the key up"));

        if (field.Write is { Value: WriteMode.Replace } write && field.Items is null && field.Sides.All(static side => side.Write is null or { Segments.Count: 1 }))
            flow.Context.Findings.Add(Findings.WrongForm(write.Span, "write", "'create-only', or left out, because no path of '" + field.Name.Value + "' lies in an object that could be replaced", "'replace'"));

        if (field.References?.By is { } by && by.Value != "name")
            flow.Context.Findings.Add(Findings.WrongForm(by.Span, "by", "'name'; without it the record is found by its key", "'" + by.Value + "'"));
    }

    /// <summary>The rows are mapped by their own flow.Spec, so only what concerns the list as a whole can be said here.</summary>
    private void CheckItems(SyncedField field, FieldSide source)
    {
        Refuse(field.Converter(flow.To)?.Span, "via");
        Refuse(field.References?.Span, "references");
        Refuse(field.Values?.Span, "values");
        Refuse(field.ValuesOverride?.Span, "values-override");
        Refuse(field.LimitsOf(flow.To)?.Span, "limits");
        Refuse(field.Compare?.Span, "compare");
        Refuse(source.Default?.Span, "default");

        void Refuse(SpecSpan? span, string key)
        {
            if (span is { } place)
                flow.Context.Findings.Add(Findings.WrongForm(place, key, "in the spec '" + field.Items!.Value + "', which maps the rows", "beside 'items'"));
        }
    }
}
