using System.Linq;

namespace MappingSync.Specs.Emission;

/// <summary>Writes what a mapping says of itself: its fields and its keys.</summary>
internal static class MetadataEmitter
{
    private const string FieldType = "global::MappingSync.Field";
    private const string ChildType = "global::MappingSync.Child";
    private const string MatchType = "global::MappingSync.ChildMatch";

    public static void Fields(CodeWriter writer, MappingDescriptor mapping, FieldNames names)
    {
        for (var i = 0; i < mapping.Fields.Count; i++)
        {
            var field = mapping.Fields[i];
            writer.Line("private static readonly " + FieldType + " " + names[i] + " = new(");
            writer.Continuation("Entity,");
            writer.Continuation(CSharpText.Literal(field.Name) + ",");
            writer.Continuation(CSharpText.LiteralOrNull(field.English) + ",");
            writer.Continuation("[" + string.Join(", ", field.Danish.Select(CSharpText.Literal)) + "],");
            writer.Continuation("new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.Ordinal) { "
                + string.Join(", ", field.Paths.Select(static path => "[" + CSharpText.Literal(path.System) + "] = " + CSharpText.Literal(path.Path))) + " });");
            writer.Line();
        }

        writer.Summary("All fields of the spec that are synced or verified.");
        List(writer, "Fields", mapping.Fields.Select((_, index) => names[index]).ToArray());
    }

    public static void List(CodeWriter writer, string property, string[] members)
    {
        var head = "public static global::System.Collections.Generic.IReadOnlyList<" + FieldType + "> " + property + " { get; } =";
        if (members.Length == 0)
        {
            writer.Line(head + " [];");
        }
        else
        {
            writer.Line(head);
            using (writer.Brackets())
            {
                foreach (var member in members)
                    writer.Line(member + ",");
            }
        }

        writer.Line();
    }

    public static void Children(CodeWriter writer, FlowDescriptor flow)
    {
        if (flow.Children.Count == 0)
            return;

        writer.Summary("The resources below a record that the flow " + CSharpText.Documentation(flow.Name) + " carries, each with the mapping of its own entity.");
        writer.Line("public static global::System.Collections.Generic.IReadOnlyList<" + ChildType + "> " + flow.Method + "Children { get; } =");
        using (writer.Brackets())
        {
            foreach (var child in flow.Children)
            {
                writer.Line("new(");
                writer.Continuation("new(Entity, " + CSharpText.Literal(child.Field.Name) + ", " + CSharpText.LiteralOrNull(child.Field.English) + ", [" + string.Join(", ", child.Field.Danish.Select(CSharpText.Literal))
                    + "], global::System.Collections.Immutable.ImmutableDictionary<string, string>.Empty),");
                writer.Continuation(CSharpText.Literal(child.Entity) + ",");
                writer.Continuation("[" + string.Join(", ", child.Match.Select(static match => MatchType + "." + match)) + "],");
                writer.Continuation("deletesLinked: " + CSharpText.Literal(child.DeletesLinked) + "),");
            }
        }

        writer.Line();
    }

    public static void Keys(CodeWriter writer, MappingDescriptor mapping)
    {
        foreach (var key in mapping.Keys)
        {
            writer.Summary("The key of a record in " + CSharpText.Documentation(key.System) + "; empty when it has none.");
            var declared = mapping.PartialKeys.FirstOrDefault(method => method.Name == key.Method);
            var parameter = declared?.Parameters[0] ?? "record";
            writer.Line((declared is null ? "public static " : declared.Accessibility + " static partial ") + "global::MappingSync.RecordKey " + key.Method + "(" + (declared is { IsExtension: true } ? "this " : "") + key.RecordType + " " + parameter + ") =>");
            writer.Continuation("global::MappingSync.RecordKey.From(" + parameter + key.Expression + ");");
            writer.Line();
        }
    }
}
