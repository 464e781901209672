using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Emission;

/// <summary>Change sets, fingerprints and the reading of values.</summary>
internal sealed partial class FlowEmitter
{
    private void Compare()
    {
        writer.Summary("The synced fields in which two records of " + CSharpText.Documentation(flow.TargetSystem) + " differ. Null, the empty text and false count as absent, and so does an empty list; line ends do not count. Nothing is allocated until the change set is read.");
        Parameter("Compare" + Method, "before", "The record before.");
        Parameter("Compare" + Method, "after", "The record after.");
        using (Member("Compare" + Method))
        {
            ThrowIfNull("before", "after");
            writer.Line("var mask = default(global::MappingSync.ChangeMask);");
            for (var i = 0; i < flow.Fields.Count; i++)
            {
                using (writer.Block("if (" + Differ(i) + ")"))
                    writer.Line("mask.Set(" + Number(i) + ");");

                writer.Line();
            }

            writer.Line("return new global::MappingSync.ChangeSet<" + flow.TargetType + ">(before, after, in mask, " + Method + "Fields, ReadsOf" + Method + ");");
        }

        writer.Line();
        if (mapping.IsOfRows)
            Same();

        for (var i = 0; i < flow.Fields.Count; i++)
        {
            if (flow.Fields[i].Items is { } items)
                SameRows(i, flow.Fields[i], items);
        }
    }

    /// <summary>Whether two rows agree, for the mapping of their list: it ends at the first difference.</summary>
    private void Same()
    {
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        using (writer.Block("internal static bool Same" + Past + "(" + flow.TargetType + " before, " + flow.TargetType + " after)"))
        {
            ThrowIfNull("before", "after");
            if (flow.Fields.Count == 0)
                writer.Line("return true;");

            for (var i = 0; i < flow.Fields.Count; i++)
            {
                writer.Line((i == 0 ? "return " : "    && ") + Opposite(Differ(i)) + (i == flow.Fields.Count - 1 ? ";" : ""));
            }
        }

        writer.Line();
    }

    /// <summary>A condition that is true when a field differs between <c>before</c> and <c>after</c>.</summary>
    private string Differ(int position)
    {
        var field = flow.Fields[position];
        var (before, after) = ("before" + field.TargetAccess, "after" + field.TargetAccess);
        return field.Items is null
            ? comparison.Differ(field.TargetType, field.Compare, before, after)
            : "!" + SameRowsMethod(position) + "(" + TargetRows(field.Items, before) + ", " + TargetRows(field.Items, after) + ")";
    }

    private void SameRows(int position, MappedField field, ItemsDescriptor items)
    {
        var type = RowsParameter(field, items);
        var count = items.IsTargetIndirect ? "Count" : items.TargetCount;
        using (writer.Block("private static bool " + SameRowsMethod(position) + "(" + type + " before, " + type + " after)"))
        {
            writer.Line("var count = before?." + count + " ?? 0;");
            using (writer.Block("if (count != (after?." + count + " ?? 0))"))
                writer.Line("return false;");

            writer.Line();
            using (writer.Block("for (var row = 0; row < count; row++)"))
            {
                using (writer.Block("if (!" + items.Mapping + ".Same" + MappingNames.Participle(items.Method) + "(before![row], after![row]))"))
                    writer.Line("return false;");
            }

            writer.Line();
            writer.Line("return true;");
        }

        writer.Line();
    }

    private void Fingerprints()
    {
        writer.Summary("The fingerprint that the target will have: a hash over the canonical values of the synced fields.");
        ParameterDocumentation("Fingerprint" + Method, references: true);
        writer.Line(Head("Fingerprint" + Method) + " =>");
        writer.Continuation("Fingerprint" + Past + "(" + Method + "(source" + TailArguments + "));");
        writer.Line();

        writer.Summary("The fingerprint of a record of " + CSharpText.Documentation(flow.TargetSystem) + " over the same fields. Two records have the same one when <see cref=\"Compare" + Method + "\"/> finds no difference.");
        Parameter("Fingerprint" + Past, "target", "The record.");
        using (Member("Fingerprint" + Past))
        {
            ThrowIfNull("target");
            writer.Line("var fingerprint = new " + Generated + "FingerprintBuilder(stackalloc byte[1024]);");
            writer.Line("Add" + Past + "(ref fingerprint, target);");
            writer.Line("return fingerprint.Finish();");
        }

        writer.Line();
        using (writer.Block("internal static void Add" + Past + "(ref " + Generated + "FingerprintBuilder fingerprint, " + flow.TargetType + " target)"))
        {
            for (var i = 0; i < flow.Fields.Count; i++)
            {
                var field = flow.Fields[i];
                writer.Line(field.Items is null
                    ? comparison.Add(field.TargetType, field.Compare, "target" + field.TargetAccess)
                    : AddRowsMethod(i) + "(ref fingerprint, " + TargetRows(field.Items, "target" + field.TargetAccess) + ");");
            }
        }

        writer.Line();
        for (var i = 0; i < flow.Fields.Count; i++)
        {
            if (flow.Fields[i].Items is not { } items)
                continue;

            using (writer.Block("private static void " + AddRowsMethod(i) + "(ref " + Generated + "FingerprintBuilder fingerprint, " + RowsParameter(flow.Fields[i], items) + " rows)"))
            {
                writer.Line("var count = rows?." + (items.IsTargetIndirect ? "Count" : items.TargetCount) + " ?? 0;");
                writer.Line("fingerprint.AddCount(count);");
                using (writer.Block("for (var row = 0; row < count; row++)"))
                    writer.Line(items.Mapping + ".Add" + MappingNames.Participle(items.Method) + "(ref fingerprint, rows![row]);");
            }

            writer.Line();
        }
    }

    private void Reads()
    {
        using (writer.Block("private static object? ReadOf" + Method + "(" + flow.TargetType + " target, int field) => field switch", ";"))
        {
            for (var i = 0; i < flow.Fields.Count; i++)
                writer.Line(Number(i) + " => target" + flow.Fields[i].TargetAccess + ",");

            writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(field)),");
        }
    }

    /// <summary>The method's name for what it has been applied to: <c>Pushed</c>.</summary>
    private string Past => MappingNames.Participle(Method);

    private static string RowsParameter(MappedField field, ItemsDescriptor items) =>
        items.IsTargetIndirect ? "global::System.Collections.Generic.IReadOnlyList<" + items.TargetItemType + ">?" : field.WriteType.Nullable;

    private string SameRowsMethod(int position) => "Same" + valueMethods[position];

    private string AddRowsMethod(int position) => "Add" + valueMethods[position];
}
