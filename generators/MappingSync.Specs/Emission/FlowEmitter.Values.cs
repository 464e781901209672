using System.Linq;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Emission;

/// <summary>The values of the fields.</summary>
internal sealed partial class FlowEmitter
{
    /// <summary>The expression that makes a field's value.</summary>
    private string ValueCall(int position) => IsInline(position)
        ? Made(flow.Fields[position])
        : valueMethods[position] + "(source" + Arguments(readings[position]) + ")";

    /// <summary>
    /// A value that one expression makes stands where it is used; a value has a method when it takes statements, declares
    /// variables, is needed twice in one place, or must first become the target's type.
    /// </summary>
    private bool IsInline(int position)
    {
        var field = flow.Fields[position];
        var value = field.Value;
        if (field.Items is not null || value.Map is not null)
            return false;

        if (value is { IsPlain: true, Reference: null, TruncateTo: null, RoundTo: null })
            return true;

        if (value.Expression.Contains(ConverterFinder.Guard) || IsNeededByConstant(flow.Target, position) || value.RoundTo is not null && value.Type.Kind != ValueKind.Decimal)
            return false;

        var isOfTargetType = value.Reference is not null || value.Type.Name == field.WriteType.Name && (value.Type.Kind == ValueKind.Text || value.Type.IsNullable == field.WriteType.IsNullable);
        return isOfTargetType || field is { KeepWhenMissing: false, KeepWhenTargetHasValue: false } && flow.Target.Leaves.Any(leaf => leaf.Position == position);
    }

    private static bool IsNeededByConstant(ObjectDescriptor node, int position) =>
        node.Constants.Any(constant => constant.With == position) || node.Objects.Any(child => IsNeededByConstant(child, position));

    private static string Made(MappedField field) => Limited(field, Resolved(field, field.Value.Expression));

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
            if (IsInline(i))
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
                writer.Continuation(Made(field) + ";");
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

        var none = field.WriteType.IsNullable ? "null" : "default";
        if (map.Arms.Count == 0)
        {
            writer.Line("return " + none + ";");
            return;
        }

        using (writer.Block("return value switch", ";"))
        {
            foreach (var arm in map.Arms)
                writer.Line(arm.From + " => " + arm.To + ",");

            // A switch over both values of a flag has nothing left for the discard.
            if (value.Type.Kind != ValueKind.Boolean || map.Arms.Count < 2)
                writer.Line("_ => " + none + ",");
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
