namespace MappingSync.Specs.Emission;

/// <summary>The values of the fields.</summary>
internal sealed partial class FlowEmitter
{
    /// <summary>The expression that makes a field's value.</summary>
    private string ValueCall(int position) =>
        IsInline(flow.Fields[position]) ? flow.Fields[position].Value.Expression : valueMethods[position] + "(source" + Arguments(readings[position]) + ")";

    /// <summary>A value that is one property of the source needs no method.</summary>
    private static bool IsInline(MappedField field) =>
        field.Items is null && field.Value is { IsPlain: true, Map: null, Reference: null, TruncateTo: null, RoundTo: null };

    private void Values()
    {
        foreach (var (head, expression) in readMethods)
        {
            writer.Line(head + " =>");
            writer.Continuation(expression + ";");
            writer.Line();
        }

        for (var i = 0; i < flow.Fields.Count; i++)
        {
            var field = flow.Fields[i];
            if (IsInline(field))
                continue;

            if (field.Items is { } items)
            {
                Rows(i, field, items);
                continue;
            }

            var head = "private static " + field.WriteType.Annotated + " " + valueMethods[i] + "(" + flow.SourceType + " source" + Parameters(readings[i]) + ")";
            if (field.Value.Map is { } map)
            {
                if (mapMethods[i].Length > 0)
                {
                    writer.Line(head + " =>");
                    writer.Continuation(Limited(field, mapMethods[i] + "(source" + Arguments(readings[i]) + ")") + ";");
                    writer.Line();
                    head = "private static " + field.WriteType.Annotated + " " + mapMethods[i] + "(" + flow.SourceType + " source" + Parameters(readings[i]) + ")";
                }

                using (writer.Block(head))
                    Mapped(field, map);
            }
            else
            {
                writer.Line(head + " =>");
                writer.Continuation(Limited(field, Resolved(field, field.Value.Expression)) + ";");
            }

            writer.Line();
        }
    }

    private void Mapped(MappedField field, ValueMapDescriptor map)
    {
        var value = field.Value;
        if (value.Type.IsNullable || value.Type.Kind == ValueKind.Text)
        {
            var read = value.Type.Kind == ValueKind.Text ? PathText(value.Expression) : value.Expression;
            using (writer.Block("if (" + (read.Contains(" ") ? "(" + read + ")" : read) + " is not { } value)"))
                writer.Line("return null;");

            writer.Line();
        }
        else
        {
            writer.Line("var value = " + value.Expression + ";");
        }

        if (map.Dictionary is { } dictionary)
        {
            using (writer.Block("if (" + Generated + "ValueMaps." + (map.IsReversed ? "TryReverse" : "TryForward") + "(" + dictionary + ", value, out var found))"))
                writer.Line("return found;");

            writer.Line();
        }

        if (map.Arms.Count == 0)
        {
            writer.Line("return null;");
            return;
        }

        using (writer.Block("return value switch", ";"))
        {
            foreach (var arm in map.Arms)
                writer.Line(arm.From + " => " + arm.To + ",");

            // A switch over both values of a flag has nothing left for the discard.
            if (value.Type.Kind != ValueKind.Boolean || map.Arms.Count < 2)
                writer.Line("_ => null,");
        }
    }

    private static string PathText(string expression)
    {
        const string blankFree = Generated + "CanonicalText.NullIfBlank(";
        return expression.StartsWith(blankFree, System.StringComparison.Ordinal) ? expression : blankFree + expression + ")";
    }

    private static string Resolved(MappedField field, string expression)
    {
        if (field.Value.Reference is not { } reference)
            return expression;

        return "references.Find(" + CSharpText.Literal(reference.Entity) + ", global::MappingSync.RecordKey.From(" + expression + ")"
            + (reference.ByName ? ", global::MappingSync.ReferenceLookup.Name" : "")
            + (reference.Within is { } within ? (reference.ByName ? ", " : ", within: ") + "global::MappingSync.RecordKey.From(" + within + ")" : "")
            + ")." + reference.Accessor + "()";
    }

    private static string Limited(MappedField field, string expression)
    {
        if (field.Value.TruncateTo is { } length)
            return Generated + "CanonicalText.Truncate(" + expression + ", " + Number(length) + ")";

        return field.Value.RoundTo is { } decimals
            ? Generated + "Numbers.Round(" + expression + ", " + Number(decimals) + ")"
            : expression;
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
