using System;
using System.Collections.Generic;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Emission;

/// <summary>Writes the comparison and the hash of objects and lists that a mapping writes as a whole.</summary>
internal static class ShapeEmitter
{
    private const string ChangeableList = "global::System.Collections.Generic.IList<";
    private const string Builder = "ref global::MappingSync.Generated.FingerprintBuilder fingerprint";

    public static ShapeDescriptor? Find(MappingDescriptor mapping, TypeDescriptor type)
    {
        foreach (var shape in mapping.Shapes)
        {
            if (string.Equals(shape.Type, type.Name, StringComparison.Ordinal))
                return shape;
        }

        return null;
    }

    public static string SameMethod(ShapeDescriptor shape) => "Same" + shape.MethodStem;

    public static string AddMethod(ShapeDescriptor shape) => "Add" + shape.MethodStem;

    public static string SameRowsMethod(TypeDescriptor list, TypeDescriptor element, MappingDescriptor mapping) => "SameRowsOf" + Stem(list, element, mapping);

    public static string AddRowsMethod(TypeDescriptor list, TypeDescriptor element, MappingDescriptor mapping) => "AddRowsOf" + Stem(list, element, mapping);

    public static void Emit(CodeWriter writer, MappingDescriptor mapping)
    {
        foreach (var shape in mapping.Shapes)
        {
            Same(writer, mapping, shape);
            Add(writer, mapping, shape);
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flow in mapping.Flows)
        {
            foreach (var field in flow.Fields)
                Rows(writer, mapping, field.TargetType, field.Items is null ? field.Element : null, done);
        }

        foreach (var shape in mapping.Shapes)
        {
            foreach (var member in shape.Members)
                Rows(writer, mapping, member.Type, member.Element, done);
        }
    }

    private static void Same(CodeWriter writer, MappingDescriptor mapping, ShapeDescriptor shape)
    {
        writer.Line();
        using (writer.Block("private static bool " + SameMethod(shape) + "(" + shape.Type + "? left, " + shape.Type + "? right)"))
        {
            if (shape.IsRecursive)
            {
                using (writer.Block("if (left is null || right is null)"))
                    writer.Line("return left is null && right is null;");

                writer.Line();
            }

            foreach (var member in shape.Members)
            {
                var type = member.Type with { IsNullable = true };
                using (writer.Block("if (" + ValueComparison.Differ(type, member.Element, TextCompare.Exact, "left?." + member.Property, "right?." + member.Property, mapping) + ")"))
                    writer.Line("return false;");

                writer.Line();
            }

            writer.Line("return true;");
        }
    }

    private static void Add(CodeWriter writer, MappingDescriptor mapping, ShapeDescriptor shape)
    {
        writer.Line();
        using (writer.Block("private static void " + AddMethod(shape) + "(" + Builder + ", " + shape.Type + "? value)"))
        {
            if (shape.IsRecursive)
            {
                writer.Line("fingerprint.AddCount(value is null ? 0 : 1);");
                using (writer.Block("if (value is null)"))
                    writer.Line("return;");

                writer.Line();
            }

            foreach (var member in shape.Members)
                writer.Line(ValueComparison.Add(member.Type with { IsNullable = true }, member.Element, TextCompare.Exact, "value?." + member.Property, mapping));
        }
    }

    private static void Rows(CodeWriter writer, MappingDescriptor mapping, TypeDescriptor type, TypeDescriptor? element, HashSet<string> done)
    {
        if (element is null || element.Kind == ValueKind.List || !done.Add(Stem(type, element, mapping)))
            return;

        var list = (IsChangeable(type) ? ChangeableList : "global::System.Collections.Generic.IReadOnlyList<") + element.Annotated + ">?";
        writer.Line();
        using (writer.Block("private static bool " + SameRowsMethod(type, element, mapping) + "(" + list + " left, " + list + " right)"))
        {
            using (writer.Block("if ((left?.Count ?? 0) != (right?.Count ?? 0))"))
                writer.Line("return false;");

            writer.Line();
            using (writer.Block("for (var row = 0; row < (left?.Count ?? 0); row++)"))
            {
                using (writer.Block("if (" + ValueComparison.Differ(element, null, TextCompare.Exact, "left![row]", "right![row]", mapping) + ")"))
                    writer.Line("return false;");
            }

            writer.Line();
            writer.Line("return true;");
        }

        writer.Line();
        using (writer.Block("private static void " + AddRowsMethod(type, element, mapping) + "(" + Builder + ", " + list + " value)"))
        {
            writer.Line("fingerprint.AddCount(value?.Count ?? 0);");
            using (writer.Block("for (var row = 0; row < (value?.Count ?? 0); row++)"))
                writer.Line(ValueComparison.Add(element, null, TextCompare.Exact, "value![row]", mapping));
        }
    }

    /// <summary>An <c>IList</c> is no <c>IReadOnlyList</c>, unlike arrays and lists.</summary>
    private static bool IsChangeable(TypeDescriptor list) => list.Name.StartsWith(ChangeableList, StringComparison.Ordinal);

    private static string Stem(TypeDescriptor list, TypeDescriptor element, MappingDescriptor mapping)
    {
        var shape = Find(mapping, element);
        var name = shape?.MethodStem ?? ContractProperties.Pascal(element.Name.Replace("global::", ""));
        return (IsChangeable(list) ? "Changeable" : "") + (element.IsNullable ? "Nullable" + name : name);
    }
}
