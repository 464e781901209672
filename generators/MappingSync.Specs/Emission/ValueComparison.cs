namespace MappingSync.Specs.Emission;

/// <summary>Writes how values of a type are compared and hashed; both must agree.</summary>
internal static class ValueComparison
{
    private const string Text = "global::MappingSync.Generated.CanonicalText.AreSame";
    private const string Mode = "global::MappingSync.Generated.TextComparison.";

    /// <summary>A condition that is true when two values differ.</summary>
    public static string Differ(TypeDescriptor type, TypeDescriptor? element, TextCompare compare, string left, string right, MappingDescriptor mapping)
    {
        switch (type.Kind)
        {
            case ValueKind.Text:
                return "!" + Text + "(" + left + ", " + right + Argument(compare) + ")";
            case ValueKind.Boolean when type.IsNullable:
                return "(" + left + " ?? false) != (" + right + " ?? false)";
            case ValueKind.Object when ShapeEmitter.Find(mapping, type) is { } shape:
                return "!" + ShapeEmitter.SameMethod(shape) + "(" + left + ", " + right + ")";
            case ValueKind.List when element is { Kind: not ValueKind.List }:
                return "!" + ShapeEmitter.SameRowsMethod(type, element, mapping) + "(" + left + ", " + right + ")";
            case ValueKind.Object or ValueKind.List or ValueKind.Other:
                return "!global::System.Collections.Generic.EqualityComparer<" + type.Annotated + ">.Default.Equals(" + left + ", " + right + ")";
            default:
                return left + " != " + right;
        }
    }

    /// <summary>A statement that adds a value to the fingerprint.</summary>
    public static string Add(TypeDescriptor type, TypeDescriptor? element, TextCompare compare, string value, MappingDescriptor mapping) => type.Kind switch
    {
        ValueKind.Text => "fingerprint.Add(" + value + Argument(compare) + ");",
        ValueKind.Enum => "fingerprint.Add((long?)" + value + ");",
        ValueKind.Object when ShapeEmitter.Find(mapping, type) is { } shape => ShapeEmitter.AddMethod(shape) + "(ref fingerprint, " + value + ");",
        ValueKind.List when element is { Kind: not ValueKind.List } => ShapeEmitter.AddRowsMethod(type, element, mapping) + "(ref fingerprint, " + value + ");",
        ValueKind.Object or ValueKind.List or ValueKind.Other => "fingerprint.Add(" + value + (type.IsNullable ? "?" : "") + ".ToString());",
        _ => "fingerprint.Add(" + value + ");",
    };

    private static string Argument(TextCompare compare) => compare == TextCompare.Exact ? "" : ", " + Mode + compare;
}
