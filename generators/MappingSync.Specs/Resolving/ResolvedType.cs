using MappingSync.Specs.Emission;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>A type with its nullability taken apart: <c>int?</c> and <c>string?</c> alike are a core type and a flag.</summary>
internal readonly struct ResolvedType
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>How deep lists may lie in lists.</summary>
    public const int MaximumNesting = 8;

    private ResolvedType(ITypeSymbol core, bool isNullable)
    {
        Core = core;
        IsNullable = isNullable;
    }

    /// <summary>The type without its nullability.</summary>
    public ITypeSymbol Core { get; }

    public bool IsNullable { get; }

    public ValueKind Kind => KindOf(Core);

    public string Name => Core.ToDisplayString(Qualified);

    /// <summary>The type as messages write it.</summary>
    public string Display => Core.ToDisplayString(Short) + (IsNullable ? "?" : "");

    public static ResolvedType Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return new ResolvedType(nullable.TypeArguments[0], isNullable: true);

        // A contract without nullable annotations may hold null anywhere.
        return new ResolvedType(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);
    }

    public ResolvedType WithNullability(bool isNullable) => new(Core, isNullable);

    /// <summary>The collection that this is, or null.</summary>
    public CollectionType? Collection() => CollectionType.Of(Core);

    public TypeDescriptor Describe() => Describe(0);

    public bool HasSameCore(ResolvedType other) => SymbolEqualityComparer.Default.Equals(Core, other.Core);

    /// <summary>The type of the rows when this is a list, else null.</summary>
    public ITypeSymbol? RowType() => Collection() is { Kind: ValueKind.List } list ? list.Element : null;

    private TypeDescriptor Describe(int depth)
    {
        var described = new TypeDescriptor(Name, Kind, IsNullable)
        {
            IsValueType = Core.IsValueType,
            IsUnsignedLong = Core is INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_UInt64 },
        };

        // A type may be a list of itself.
        return depth == MaximumNesting || Collection() is not { } collection ? described : described with
        {
            Form = collection.Form,
            Element = Of(collection.Element).Describe(depth + 1),
            Key = collection.Key is { } key ? Of(key).Describe(depth + 1) : null,
        };
    }

    private static ValueKind KindOf(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return ValueKind.Text;
            case SpecialType.System_Byte:
            case SpecialType.System_SByte:
            case SpecialType.System_Int16:
            case SpecialType.System_UInt16:
            case SpecialType.System_Int32:
            case SpecialType.System_UInt32:
            case SpecialType.System_Int64:
            case SpecialType.System_UInt64:
                return ValueKind.Integer;
            case SpecialType.System_Decimal:
                return ValueKind.Decimal;
            case SpecialType.System_Single:
            case SpecialType.System_Double:
                return ValueKind.Double;
            case SpecialType.System_Boolean:
                return ValueKind.Boolean;
            case SpecialType.System_DateTime:
                return ValueKind.DateTime;
        }

        if (type.TypeKind == TypeKind.Enum)
            return ValueKind.Enum;

        if (type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
        {
            switch (type.Name)
            {
                case "DateOnly":
                    return ValueKind.Date;
                case "TimeOnly":
                    return ValueKind.Time;
                case "DateTimeOffset":
                    return ValueKind.Timestamp;
                case "Guid":
                    return ValueKind.Guid;
                case "Uri":
                    return ValueKind.Uri;
            }
        }

        if (type is { Name: "JsonElement", TypeKind: TypeKind.Struct } && type.ContainingNamespace?.ToDisplayString() == "System.Text.Json")
            return ValueKind.Json;

        if (CollectionType.Of(type) is { } collection)
            return collection.Kind;

        return type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && type.ContainingNamespace?.ToDisplayString() is { } name && name != "System" && !name.StartsWith("System.", System.StringComparison.Ordinal)
            ? ValueKind.Object
            : ValueKind.Other;
    }
}
