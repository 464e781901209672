using System.Collections.Generic;
using System.Linq;

namespace MappingSync.Specs.Emission;

/// <summary>Violations, references and verified amounts.</summary>
internal sealed partial class FlowEmitter
{
    private const string Rule = "global::MappingSync.ViolationRule.";

    private void Validate()
    {
        writer.Summary("What keeps " + CSharpText.Documentation(flow.TargetSystem) + " from taking the record: missing values, values without a counterpart, and broken limits. Nothing is allocated when all is well.");
        ParameterDocumentation("Validate" + Method, references: false, "What <see cref=\"" + Method + "\"/> made of the source.", "mapped");
        using (Member("Validate" + Method))
        {
            ThrowIfNull("source", "mapped");
            writer.Line("var found = default(" + Generated + "ViolationCollector);");
            for (var i = 0; i < flow.Fields.Count; i++)
            {
                Checks(i, flow.Fields[i]);
                if (flow.Fields[i].Items is { } items)
                    RowChecks(i, flow.Fields[i], items);
            }

            writer.Line("return found.ToViolations();");
        }

        writer.Line();
    }

    private void Checks(int position, MappedField field)
    {
        var value = "mapped" + field.TargetAccess;
        var missing = Missing(field, value);
        if (field.Value.Map is { SkipUnmapped: false } && !field.Value.UsesReferences && field.TargetType.IsNullable)
        {
            var read = field.Value.Type.Kind == ValueKind.Text ? "!string.IsNullOrWhiteSpace(" + field.Value.Expression + ")"
                : field.Value.Type.IsNullable ? Operand(field.Value) + " is not null"
                : "true";
            using (writer.Block("if (" + (read == "true" ? "" : read + " && ") + missing + ")"))
                Violation(field, "Unmapped", "null", field.Value.Expression);

            if (field.IsRequired && missing is not null)
            {
                using (writer.Block("else if (" + missing + ")"))
                    Violation(field, "Required", "null", "null");
            }

            writer.Line();
        }
        else if (field.Value.Map is { SkipUnmapped: false, Arms.Count: > 0 } complete && field.Value.Type is { Kind: ValueKind.Enum, IsNullable: false })
        {
            // Each member has a counterpart; a number that is none of them has not.
            using (writer.Block("if (" + Operand(field.Value) + " is not (" + string.Join(" or ", complete.Arms.Select(static arm => arm.From)) + "))"))
                Violation(field, "Unmapped", "null", field.Value.Expression);

            writer.Line();
        }
        else if (field.IsRequired && missing is not null)
        {
            using (writer.Block("if (" + missing + ")"))
                Violation(field, "Required", "null", "null");

            writer.Line();
        }

        if (field.Limits is not { } limits)
            return;

        if (limits.MaxLength is { } length)
            Check(field, value + " is { Length: > " + Number(length) + " }", "MaxLength", Number(length), value);

        if (limits.Decimals is { } decimals)
            Check(field, Generated + "Numbers.HasMoreDecimals(" + value + ", " + Number(decimals) + ")", "Decimals", Number(decimals), value);

        if (limits.Pattern is { } pattern)
        {
            var text = Local(position, "Text");
            Check(field, value + " is { Length: > 0 } " + text + " && !" + patterns[position] + ".IsMatch(" + text + ")", "Pattern", pattern, value);
        }

        var bounds = new List<string>();
        if (limits.Minimum is { } minimum)
            bounds.Add(value + " < " + minimum);

        if (limits.Maximum is { } maximum)
            bounds.Add(value + " > " + maximum);

        if (bounds.Count > 0)
            Check(field, string.Join(" || ", bounds), "Range", limits.RangeText ?? "", value);

        foreach (var refused in limits.Not)
            Check(field, value + " == " + refused.From, "Not", refused.To, value);

        if (limits.MinItems is { } rows && field.Items is { } items)
            Check(field, "(" + TargetRows(items, value) + "?." + items.TargetCount + " ?? 0) < " + Number(rows), "MinItems", Number(rows), "null");
    }

    private void Check(MappedField field, string condition, string rule, string limit, string value)
    {
        using (writer.Block("if (" + condition + ")"))
            Violation(field, rule, CSharpText.Literal(limit), value);

        writer.Line();
    }

    private void Violation(MappedField field, string rule, string limit, string value) =>
        writer.Line("found.Add(" + names[field.Field] + ", " + Rule + rule + ", " + limit + ", " + value + ");");

    private static string? Missing(MappedField field, string value) => field.TargetType.Kind switch
    {
        ValueKind.Text => "string.IsNullOrWhiteSpace(" + value + ")",
        ValueKind.List when field.Items is { } items => TargetRows(items, value) + " is not { " + items.TargetCount + ": > 0 }",
        _ => field.TargetType.IsNullable ? value + " is null" : null,
    };

    private void RowChecks(int position, MappedField field, ItemsDescriptor items)
    {
        using (writer.Block("if (" + items.SourceAccess + " is { } " + Local(position, "Rows") + " && " + TargetRows(items, "mapped" + field.TargetAccess) + " is { } " + Local(position, "Mapped") + ")"))
        {
            SharedInputs(position, items);
            writer.Line("var count = global::System.Math.Min(" + Local(position, "Rows") + "." + items.SourceCount + ", " + Local(position, "Mapped") + "." + items.TargetCount + ");");
            using (writer.Block("for (var row = 0; row < count; row++)"))
            {
                PresentItem(position, items, "found.AddMissingRow(" + names[field.Field] + ", row);");
                writer.Line("found.AddRow(" + items.Mapping + ".Validate" + items.Method + "(item, " + Local(position, "Mapped") + "[row]" + RowInputs(position, items) + "), row);");
            }
        }

        writer.Line();
    }

    private void References()
    {
        writer.Summary("The records that a record of " + CSharpText.Documentation(flow.SourceSystem) + " refers to, each once, its rows' included.");
        ParameterDocumentation("References" + Method, references: false);
        using (Member("References" + Method))
        {
            ThrowIfNull("source");
            var any = false;
            foreach (var field in flow.Fields)
                any |= field.Value.Reference is not null || field.Items is { TakesReferences: true };

            if (!any)
            {
                writer.Line("return [];");
            }
            else
            {
                writer.Line("var found = default(" + Generated + "ReferenceCollector);");
                for (var i = 0; i < flow.Fields.Count; i++)
                    Reference(i, flow.Fields[i]);

                writer.Line("return found.ToList();");
            }
        }

        writer.Line();
    }

    private void Reference(int position, MappedField field)
    {
        if (field.Items is { TakesReferences: true } items)
        {
            using (writer.Block("if (" + items.SourceAccess + " is { } " + Local(position, "Rows") + ")"))
            {
                SharedInputs(position, items);
                writer.Line("var count = " + Local(position, "Rows") + "." + items.SourceCount + ";");
                using (writer.Block("for (var row = 0; row < count; row++)"))
                {
                    PresentItem(position, items);
                    writer.Line("found.AddAll(" + items.Mapping + ".References" + items.Method + "(item" + RowInputs(position, items) + "));");
                }
            }

            writer.Line();
            return;
        }

        if (field.Value.Reference is not { } reference || field.Value.UsesReferences)
            return;

        var within = reference.Within is { } key ? "global::MappingSync.RecordKey.From(" + key + "), " : "";
        writer.Line("found.Add" + (within.Length > 0 ? "Within" : "") + "(" + within + CSharpText.Literal(reference.Entity) + ", " + names[field.Field]
            + ", global::MappingSync.RecordKey.From(" + field.Value.Expression + ")"
            + (reference.ByName ? ", global::MappingSync.ReferenceLookup.Name" : "")
            + (reference.MayBeMissing ? ", mayBeMissing: true" : "") + ");");
    }

    private void Verify()
    {
        if (!flow.Verifies)
            return;

        writer.Summary("The amounts that " + CSharpText.Documentation(flow.TargetSystem) + " computed otherwise than " + CSharpText.Documentation(flow.SourceSystem) + "; they are compared and never written.");
        ParameterDocumentation("Verify" + Method, references: false, "The record as the target answered it.");
        using (Member("Verify" + Method))
        {
            ThrowIfNull("source", "target");
            writer.Line("var found = default(" + Generated + "MismatchCollector);");
            foreach (var verified in flow.Verified)
                writer.Line("found.Check(" + names[verified.Field] + ", " + verified.Expected + ", " + verified.Actual + ", " + verified.Tolerance + ");");

            for (var i = 0; i < flow.Fields.Count; i++)
            {
                if (flow.Fields[i].Items is not { Verifies: true } items)
                    continue;

                using (writer.Block("if (" + items.SourceAccess + " is { } " + Local(i, "Rows") + ")"))
                {
                    SharedInputs(i, items);
                    writer.Line("var count = " + Local(i, "Rows") + "." + items.SourceCount + ";");
                    using (writer.Block("for (var row = 0; row < count; row++)"))
                    {
                        PresentItem(i, items);
                        var target = TargetRows(items, "target" + flow.Fields[i].TargetAccess);
                        writer.Line("var answered = " + target + " is { } " + Local(i, "Answered") + " && row < " + Local(i, "Answered") + "." + items.TargetCount + " ? " + Local(i, "Answered") + "[row] : " + items.EmptyTargetItem + ";");
                        writer.Line("found.AddRow(" + items.Mapping + ".Verify" + items.Method + "(item, answered" + RowInputs(i, items) + "), row);");
                    }
                }
            }

            writer.Line("return found.ToList();");
        }

        writer.Line();
    }

    private string Local(int position, string suffix) => MappingSync.Specs.Resolving.ContractProperties.Camel(flow.Fields[position].Name) + suffix;
}
