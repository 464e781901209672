using System;

namespace MappingSync.Specs.Emission;

/// <summary>Writes the comparison and the hash of objects that a mapping writes as a whole.</summary>
internal static class ShapeEmitter
{
    /// <summary>An object that holds itself would end the process by a stack overflow; this is an exception that can be caught.</summary>
    private const string EnoughStack = "global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();";

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

    public static void Emit(CodeWriter writer, MappingDescriptor mapping, ValueComparison comparison)
    {
        foreach (var shape in mapping.Shapes)
        {
            Same(writer, shape, comparison);
            Add(writer, shape, comparison);
        }
    }

    private static void Same(CodeWriter writer, ShapeDescriptor shape, ValueComparison comparison)
    {
        writer.Line();
        using (writer.Block("private static bool " + SameMethod(shape) + "(" + shape.Type + "? left, " + shape.Type + "? right)"))
        {
            if (shape.IsRecursive)
            {
                using (writer.Block("if (left is null || right is null)"))
                    writer.Line("return left is null && right is null;");

                writer.Line();
                writer.Line(EnoughStack);
            }

            foreach (var member in shape.Members)
            {
                var type = member.Type with { IsNullable = true };
                using (writer.Block("if (" + comparison.Differ(type, TextCompare.Exact, "left?." + member.Property, "right?." + member.Property) + ")"))
                    writer.Line("return false;");

                writer.Line();
            }

            writer.Line("return true;");
        }
    }

    private static void Add(CodeWriter writer, ShapeDescriptor shape, ValueComparison comparison)
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
                writer.Line(EnoughStack);
            }

            foreach (var member in shape.Members)
                writer.Line(comparison.Add(member.Type with { IsNullable = true }, TextCompare.Exact, "value?." + member.Property));
        }
    }
}
