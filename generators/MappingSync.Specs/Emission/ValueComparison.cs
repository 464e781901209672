namespace MappingSync.Specs.Emission;

/// <summary>Writes how values of a type are compared and hashed; both must agree.</summary>
internal sealed class ValueComparison(MappingDescriptor mapping)
{
    private const string Text = "global::MappingSync.Generated.CanonicalText.AreSame";
    private const string Json = "global::MappingSync.Generated.CanonicalJson.AreSame";
    private const string Mode = "global::MappingSync.Generated.TextComparison.";
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The methods that the written comparisons call.</summary>
    public CollectionMethods Collections { get; } = new(mapping);

    /// <summary>A condition that is true when two values differ.</summary>
    public string Differ(TypeDescriptor type, TextCompare compare, string left, string right)
    {
        switch (type.Kind)
        {
            case ValueKind.Text:
                return "!" + Text + "(" + left + ", " + right + Argument(compare) + ")";
            case ValueKind.Uri:
                return "!" + Text + "(" + left + "?.OriginalString, " + right + "?.OriginalString)";
            case ValueKind.Json:
                return "!" + Json + "(" + left + ", " + right + ")";
            case ValueKind.Boolean when type.IsNullable:
                return "(" + left + " ?? false) != (" + right + " ?? false)";
            case ValueKind.Double:
                // Unlike the operator, which says that no number differs from itself.
                return "!global::System.Nullable.Equals<double>(" + left + ", " + right + ")";
            case ValueKind.Object when ShapeEmitter.Find(mapping, type) is { } shape:
                return "!" + ShapeEmitter.SameMethod(shape) + "(" + left + ", " + right + ")";
            case ValueKind.List or ValueKind.Set or ValueKind.Dictionary when type.Element is not null:
                return "!" + Collections.Same(type) + "(" + CollectionMethods.Argument(type, left) + ", " + CollectionMethods.Argument(type, right) + ")";
            case ValueKind.Object or ValueKind.List or ValueKind.Set or ValueKind.Dictionary or ValueKind.Other:
                return "!global::System.Collections.Generic.EqualityComparer<" + type.Annotated + ">.Default.Equals(" + left + ", " + right + ")";
            default:
                return left + " != " + right;
        }
    }

    /// <summary>A statement that adds a value to the fingerprint.</summary>
    public string Add(TypeDescriptor type, TextCompare compare, string value) => type.Kind switch
    {
        ValueKind.Text => "fingerprint.Add(" + value + Argument(compare) + ");",
        ValueKind.Uri => "fingerprint.Add(" + value + "?.OriginalString);",
        ValueKind.Enum when type.IsUnsignedLong => "fingerprint.Add((decimal?)(ulong?)" + value + ");",
        ValueKind.Enum => "fingerprint.Add((long?)" + value + ");",
        ValueKind.Integer when type.Name == "ulong" => "fingerprint.Add((decimal?)" + value + ");",
        ValueKind.Object when ShapeEmitter.Find(mapping, type) is { } shape => ShapeEmitter.AddMethod(shape) + "(ref fingerprint, " + value + ");",
        ValueKind.List or ValueKind.Set or ValueKind.Dictionary when type.Element is not null => Collections.Add(type) + "(ref fingerprint, " + CollectionMethods.Argument(type, value) + ");",
        ValueKind.Object or ValueKind.List or ValueKind.Set or ValueKind.Dictionary or ValueKind.Other => "fingerprint.Add(((global::System.IFormattable?)" + value + ")?.ToString(null, " + Invariant + "));",
        _ => "fingerprint.Add(" + value + ");",
    };

    private static string Argument(TextCompare compare) => compare == TextCompare.Exact ? "" : ", " + Mode + compare;
}
