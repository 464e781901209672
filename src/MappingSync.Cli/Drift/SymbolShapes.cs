using MappingSync.Schemas;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Drift;

/// <summary>
/// Describes contract types as they are declared: nothing of them is loaded or run. Converters are code, so what has one may be anything;
/// options of a serializer are not known.
/// </summary>
/// <param name="known">
/// Every property name that the sources have. A property without a declared JSON name goes by the one of its C# name, camelCase and
/// snake_case that is among them, as in specs.
/// </param>
/// <param name="conventions">What the declarations do not say.</param>
internal sealed class SymbolShapes(IReadOnlySet<string> known, ContractConventions conventions)
{
    private const string Serialization = "System.Text.Json.Serialization";
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    private readonly Dictionary<(ITypeSymbol Type, bool MayBeNull), Shape> described = [];

    /// <summary>Describes a type.</summary>
    public Shape Of(ITypeSymbol type) => Of(type, mayBeNull: true);

    private Shape Of(ITypeSymbol type, bool mayBeNull)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Of(nullable.TypeArguments[0], mayBeNull: true);

        var key = (type.WithNullableAnnotation(NullableAnnotation.None), mayBeNull);
        if (!described.TryGetValue(key, out var shape))
            described.Add(key, shape = Describe(key.Item1, mayBeNull ? ValueKinds.Null : ValueKinds.None));

        return shape;
    }

    private Shape Describe(ITypeSymbol type, ValueKinds absent)
    {
        var name = type.ToDisplayString();
        if (conventions.Converted.Contains(type.SpecialType == SpecialType.None ? name : type.ContainingNamespace + "." + type.MetadataName))
            return new Shape(name, ValueKinds.Any);

        if (Attribute(type, Serialization, "JsonConverterAttribute") is { } converter)
            return type.TypeKind == TypeKind.Enum && WritesNames(converter) ? Names(name, (INamedTypeSymbol)type, absent) : new Shape(name, ValueKinds.Any);

        if (type.TypeKind == TypeKind.Enum)
            return new Shape(name, ValueKinds.WholeNumber | absent);

        switch (type.SpecialType)
        {
            case SpecialType.System_String or SpecialType.System_Char:
                return new Shape(name, ValueKinds.Text | absent);
            case SpecialType.System_Boolean:
                return new Shape(name, ValueKinds.Boolean | absent);
            case SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single:
                return new Shape(name, ValueKinds.WholeNumber | ValueKinds.Number | absent);
            case >= SpecialType.System_SByte and <= SpecialType.System_UInt64:
                return new Shape(name, ValueKinds.WholeNumber | absent);
            case SpecialType.System_DateTime:
                return new Shape(name, ValueKinds.Text | absent) { Format = TextFormat.Timestamp };
            case SpecialType.System_Object:
                return new Shape(name, ValueKinds.Any);
            default:
                return Named(type, name, absent);
        }
    }

    private Shape Named(ITypeSymbol type, string name, ValueKinds absent)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType.SpecialType == SpecialType.System_Byte
                ? new Shape(name, ValueKinds.Text | absent)
                : new Shape(name, ValueKinds.List | absent, items: () => Of(array.ElementType, MayBeNull(array.ElementType)));
        }

        switch (name)
        {
            case "System.DateOnly":
                return new Shape(name, ValueKinds.Text | absent) { Format = TextFormat.Date };
            case "System.DateTimeOffset":
                return new Shape(name, ValueKinds.Text | absent) { Format = TextFormat.Timestamp };
            case "System.Guid" or "System.Uri" or "System.TimeOnly" or "System.TimeSpan" or "System.Version":
                return new Shape(name, ValueKinds.Text | absent);
        }

        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (space.StartsWith("System.Text.Json", StringComparison.Ordinal))
            return new Shape(name, ValueKinds.Any);

        if (Arguments(type, "System.Collections.Generic.IDictionary<TKey, TValue>") is not null || Arguments(type, "System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>") is not null)
            return new Shape(name, ValueKinds.Structure | absent);

        if (Arguments(type, "System.Collections.Generic.IEnumerable<T>") is [var item])
            return new Shape(name, ValueKinds.List | absent, items: () => Of(item, MayBeNull(item)));

        return space == "System" || space.StartsWith("System.", StringComparison.Ordinal)
            ? new Shape(name, ValueKinds.Any)
            : new Shape(name, ValueKinds.Structure | absent, () => Members(type));
    }

    private Dictionary<string, Member> Members(ITypeSymbol type)
    {
        var members = new Dictionary<string, Member>(StringComparer.Ordinal);
        foreach (var property in ContractProperties.All(type))
        {
            var shape = Of(property.Type, MayBeNull(property.Type));
            if (Attribute(property, Serialization, "JsonConverterAttribute") is { } converter)
                shape = Enum(property.Type) is { } values && WritesNames(converter) ? Names(shape.Location, values, ValueKinds.Null) : new Shape(shape.Location, ValueKinds.Any);
            else if (MaxLength(property) is { } length)
                shape = new Shape(shape.Location, shape.Kinds) { Format = shape.Format, Allowed = shape.Allowed, MaxLength = length };

            var name = NameOf(property);
            members.TryAdd(name, new Member(name, shape)
            {
                IsRequired = property.IsRequired || Attribute(property, Serialization, "JsonRequiredAttribute") is not null ? true : null,
                IsReadOnly = IsReadOnly(property) ? true : null,
            });
        }

        return members;
    }

    private string NameOf(IPropertySymbol property)
    {
        var declared = ContractProperties.WireName(property);
        if (declared != property.Name || Attribute(property, Serialization, "JsonPropertyNameAttribute") is not null)
            return declared;

        return ContractProperties.Spellings(property).FirstOrDefault(known.Contains) ?? ContractProperties.Camel(property.Name);
    }

    /// <summary>Code without nullable annotations does not say that a value is always there.</summary>
    private static bool MayBeNull(ITypeSymbol type) => type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;

    private static int? MaxLength(IPropertySymbol property)
    {
        var limit = Attribute(property, Annotations, "StringLengthAttribute") ?? Attribute(property, Annotations, "MaxLengthAttribute");
        return limit is { ConstructorArguments: [{ Value: int length and >= 0 }] } ? length : null;
    }

    private bool IsReadOnly(IPropertySymbol property) =>
        Attribute(property, "System.ComponentModel", "ReadOnlyAttribute") is { ConstructorArguments: [{ Value: true }] }
        || property.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && conventions.ReadOnly.Contains(type.ToDisplayString()));

    private static INamedTypeSymbol? Enum(ITypeSymbol type)
    {
        var core = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return core.TypeKind == TypeKind.Enum ? core as INamedTypeSymbol : null;
    }

    private static bool WritesNames(AttributeData converter)
    {
        var type = converter.AttributeClass is { TypeArguments: [var argument] } ? argument : converter.ConstructorArguments is [{ Value: ITypeSymbol named }] ? named : null;
        return type?.Name == "JsonStringEnumConverter";
    }

    private static Shape Names(string name, INamedTypeSymbol type, ValueKinds absent) => new(name, ValueKinds.Text | absent)
    {
        Allowed = [.. type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field =>
            Attribute(field, Serialization, "JsonStringEnumMemberNameAttribute") is { ConstructorArguments: [{ Value: string own }] } ? own : field.Name)],
    };

    private static ITypeSymbol[]? Arguments(ITypeSymbol type, string definition) => type.AllInterfaces
        .Concat(type is INamedTypeSymbol { TypeKind: TypeKind.Interface } itself ? [itself] : [])
        .FirstOrDefault(one => one.OriginalDefinition.ToDisplayString() == definition)?.TypeArguments.ToArray();

    private static AttributeData? Attribute(ISymbol symbol, string space, string name) => symbol.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace?.ToDisplayString() == space);
}
