using System;
using System.Collections.Generic;
using System.Globalization;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Emission;

/// <summary>The methods that compare and hash the lists, sets and dictionaries of a mapping. Each is written once, when something calls it.</summary>
internal sealed class CollectionMethods(MappingDescriptor mapping)
{
    private const string Generic = "global::System.Collections.Generic.";
    private const string Generated = "global::MappingSync.Generated.";
    private const string Builder = "ref " + Generated + "FingerprintBuilder fingerprint";
    private const string Unordered = Generated + "UnorderedFingerprint";

    private readonly Dictionary<string, TypeDescriptor> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> stems = new(StringComparer.Ordinal);
    private readonly Queue<TypeDescriptor> waiting = new();

    public string Same(TypeDescriptor type) => "Same" + Prefix(type) + Stem(type);

    public string Add(TypeDescriptor type) => "Add" + Prefix(type) + Stem(type);

    /// <summary>A collection as its methods take it.</summary>
    public static string Argument(TypeDescriptor type, string value) =>
        type is { Kind: ValueKind.List, Form: ListForm.Immutable or ListForm.Sequence } ? Generated + "Lists.Of(" + value + ")" : value;

    /// <summary>Writes what was asked for, and what that asks for.</summary>
    public void Emit(CodeWriter writer, ValueComparison comparison)
    {
        while (waiting.Count > 0)
        {
            var type = waiting.Dequeue();
            writer.Line();
            if (type.Kind == ValueKind.List)
                Rows(writer, comparison, type);
            else
                Entries(writer, comparison, type);
        }
    }

    private void Rows(CodeWriter writer, ValueComparison comparison, TypeDescriptor type)
    {
        var element = type.Element!;
        var list = Parameter(type);
        using (writer.Block("private static bool " + Same(type) + "(" + list + " left, " + list + " right)"))
        {
            using (writer.Block("if ((left?.Count ?? 0) != (right?.Count ?? 0))"))
                writer.Line("return false;");

            writer.Line();
            using (writer.Block("for (var row = 0; row < (left?.Count ?? 0); row++)"))
            {
                using (writer.Block("if (" + comparison.Differ(element, TextCompare.Exact, "left![row]", "right![row]") + ")"))
                    writer.Line("return false;");
            }

            writer.Line();
            writer.Line("return true;");
        }

        writer.Line();
        using (writer.Block("private static void " + Add(type) + "(" + Builder + ", " + list + " value)"))
        {
            writer.Line("fingerprint.AddCount(value?.Count ?? 0);");
            using (writer.Block("for (var row = 0; row < (value?.Count ?? 0); row++)"))
                writer.Line(comparison.Add(element, TextCompare.Exact, "value![row]"));
        }
    }

    /// <summary>What has no order is compared by the sum of its entries' fingerprints.</summary>
    private void Entries(CodeWriter writer, ValueComparison comparison, TypeDescriptor type)
    {
        var values = Parameter(type);
        var fingerprints = "FingerprintsOf" + (type.Kind == ValueKind.Set ? "Set" : "Entries") + Stem(type);
        writer.Line("private static bool " + Same(type) + "(" + values + " left, " + values + " right) =>");
        writer.Continuation("ReferenceEquals(left, right) || " + fingerprints + "(left) == " + fingerprints + "(right);");
        writer.Line();
        writer.Line("private static void " + Add(type) + "(" + Builder + ", " + values + " value) =>");
        writer.Continuation("fingerprint.Add(" + fingerprints + "(value));");
        writer.Line();
        using (writer.Block("private static " + Unordered + " " + fingerprints + "(" + values + " values)"))
        {
            writer.Line("var found = default(" + Unordered + ");");
            using (writer.Block("if (values is null)"))
                writer.Line("return found;");

            writer.Line();
            writer.Line("global::System.Span<byte> scratch = stackalloc byte[256];");
            using (writer.Block("foreach (var value in values)"))
            {
                writer.Line("var fingerprint = new " + Generated + "FingerprintBuilder(scratch);");
                if (type.Key is { } key)
                {
                    writer.Line(comparison.Add(key, TextCompare.Exact, "value.Key"));
                    writer.Line(comparison.Add(type.Element!, TextCompare.Exact, "value.Value"));
                }
                else
                {
                    writer.Line(comparison.Add(type.Element!, TextCompare.Exact, "value"));
                }

                writer.Line("found.Add(fingerprint.Finish());");
            }

            writer.Line();
            writer.Line("return found;");
        }
    }

    private static string Prefix(TypeDescriptor type) => type.Kind switch
    {
        ValueKind.Set => "SetOf",
        ValueKind.Dictionary => "EntriesOf",
        _ => "RowsOf",
    };

    /// <summary>The type that the methods take: one for all lists that can be indexed, which an <c>IList</c> is no part of.</summary>
    private static string Parameter(TypeDescriptor type) => type.Kind switch
    {
        ValueKind.Dictionary => Generic + "IEnumerable<" + Generic + "KeyValuePair<" + type.Key!.Annotated + ", " + type.Element!.Annotated + ">>?",
        ValueKind.Set => Generic + "IEnumerable<" + type.Element!.Annotated + ">?",
        _ => Generic + (type.Form == ListForm.Changeable ? "IList<" : "IReadOnlyList<") + type.Element!.Annotated + ">?",
    };

    /// <summary>The name of a collection's rows in method names; types that would be named alike are numbered.</summary>
    private string Stem(TypeDescriptor type)
    {
        var parameter = Parameter(type);
        if (stems.TryGetValue(parameter, out var known))
            return known;

        var wanted = (type is { Kind: ValueKind.List, Form: ListForm.Changeable } ? "Changeable" : "") + (type.Key is { } key ? NameOf(key) + "To" : "") + NameOf(type.Element!);
        var stem = wanted;
        for (var i = 2; byStem.ContainsKey(Prefix(type) + stem); i++)
            stem = wanted + i.ToString(CultureInfo.InvariantCulture);

        byStem.Add(Prefix(type) + stem, type);
        stems.Add(parameter, stem);
        waiting.Enqueue(type);
        return stem;
    }

    private string NameOf(TypeDescriptor type)
    {
        var name = ShapeEmitter.Find(mapping, type)?.MethodStem
            ?? (type.Element is null ? ContractProperties.Pascal(type.Name.Replace("global::", "")) : Prefix(type) + (type.Key is { } key ? NameOf(key) + "To" : "") + NameOf(type.Element));
        return type.IsNullable ? "Nullable" + name : name;
    }
}
