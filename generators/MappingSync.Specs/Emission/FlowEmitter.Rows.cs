namespace MappingSync.Specs.Emission;

/// <summary>Lists whose rows another mapping maps. A list is asked once for its count and once for each row.</summary>
internal sealed partial class FlowEmitter
{
    private void Rows(int position, MappedField field, ItemsDescriptor items)
    {
        var isList = items.TargetRows == RowsForm.List;
        var list = isList ? "global::System.Collections.Generic.List<" + items.TargetItemType + ">" : items.TargetItemType + "[]";
        var result = items.TargetRows == RowsForm.ImmutableArray ? "global::System.Collections.Immutable.ImmutableArray<" + items.TargetItemType + ">" : list;
        using (writer.Block("private static " + result + (field.WriteType.IsNullable ? "?" : "") + " " + valueMethods[position] + "(" + flow.SourceType + " source" + Parameters(readings[position]) + ")"))
        {
            if (field.Value.Type.IsNullable)
            {
                using (writer.Block("if (" + items.SourceAccess + " is not { } rows)"))
                    writer.Line("return null;");

                writer.Line();
            }
            else
            {
                writer.Line("var rows = " + items.SourceAccess + ";");
            }

            writer.Line("var count = rows." + items.SourceCount + ";");
            writer.Line("var mapped = new " + (isList ? list + "(count)" : items.TargetItemType + "[count]") + ";");
            SharedInputs(position, items);
            using (writer.Block("for (var row = 0; row < count; row++)"))
            {
                writer.Line("var item = rows[row];");
                var call = items.Mapping + "." + items.Method + "(item" + RowInputs(position, items) + (items.TakesReferences ? ", references" : "") + ")";
                if (items.SourceItemIsReference)
                    call = "item is null ? " + items.EmptyTargetItem + " : " + call;

                writer.Line(isList ? "mapped.Add(" + call + ");" : "mapped[row] = " + call + ";");
            }

            writer.Line();
            writer.Line(items.TargetRows == RowsForm.ImmutableArray
                ? "return global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(mapped);"
                : "return mapped;");
        }

        writer.Line();
        if (items.Inputs.Count > 0)
            InputsMethod(position, items);
    }

    private void InputsMethod(int position, ItemsDescriptor items)
    {
        writer.Line("private static " + items.Mapping + "." + items.Method + "Inputs " + inputMethods[position] + "(" + flow.SourceType + " source" + Parameters(ReadingOf(items)) + (DependsOnRow(items) ? ", int row" : "") + ") =>");
        if (items.Inputs.Count == 1)
        {
            writer.Continuation("new(" + items.Inputs[0] + ");");
        }
        else
        {
            writer.Continuation("new(");
            for (var i = 0; i < items.Inputs.Count; i++)
                writer.Continuation("    " + items.Inputs[i] + (i == items.Inputs.Count - 1 ? ");" : ","));
        }

        writer.Line();
    }

    /// <summary>A target's list as something that can be indexed.</summary>
    private static string TargetRows(ItemsDescriptor items, string list) => items.IsTargetIndirect ? Generated + "Lists.Of(" + list + ")" : list;

    /// <summary>Inputs that are the same for all rows are made once, before the rows.</summary>
    private void SharedInputs(int position, ItemsDescriptor items)
    {
        if (items.Inputs.Count > 0 && !DependsOnRow(items))
            writer.Line("var itemInputs = " + InputsCall(position, items) + ";");
    }

    private string RowInputs(int position, ItemsDescriptor items) =>
        items.Inputs.Count == 0 ? "" : ", " + (DependsOnRow(items) ? InputsCall(position, items) : "in itemInputs");

    private string InputsCall(int position, ItemsDescriptor items) =>
        inputMethods[position] + "(source" + Arguments(ReadingOf(items)) + (DependsOnRow(items) ? ", row" : "") + ")";

    /// <summary>Reads a row of the source into <c>item</c> and skips one that is missing.</summary>
    private void PresentItem(int position, ItemsDescriptor items, string? otherwise = null)
    {
        writer.Line("var item = " + Local(position, "Rows") + "[row];");
        if (!items.SourceItemIsReference)
            return;

        using (writer.Block("if (item is null)"))
        {
            if (otherwise is not null)
                writer.Line(otherwise);

            writer.Line("continue;");
        }

        writer.Line();
    }
}
