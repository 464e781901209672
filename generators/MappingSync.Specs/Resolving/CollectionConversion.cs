using System;
using System.Linq;
using MappingSync.Specs.Emission;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>
/// Writes a list as a list of another form, a set as another set, a dictionary as another dictionary. The values stay what
/// they are; a set is no list, because it has no order, and a list no set, because it may repeat itself.
/// </summary>
internal static class CollectionConversion
{
    private const string Generic = "global::System.Collections.Generic.";

    /// <summary>The value in the form that the target takes, or null when the two hold different things.</summary>
    public static ReadValue? Of(SpecContext context, ReadValue value, ResolvedType target)
    {
        if (value.Type.Collection() is not { } from || target.Collection() is not { } to || from.Kind != to.Kind || !Fits(context, from.Element, to.Element))
            return null;

        if (from.Key is { } key && !SymbolEqualityComparer.Default.Equals(key, to.Key))
            return null;

        if (Maker(to, target) is not { } maker)
            return null;

        var type = target.WithNullability(value.Type.IsNullable);
        if (from.Form == ListForm.Immutable)
        {
            // One that was never made can be neither read nor told from an empty one.
            var rows = "global::MappingSync.Generated.Lists.Of(" + value.Expression + ")";
            return value.Type.IsNullable
                ? new ReadValue(rows + ConverterFinder.Guard + " ? " + maker("value") + " : " + Null(target), type, IsPlain: false)
                : new ReadValue(maker(rows + " ?? []"), type, IsPlain: false);
        }

        return value.Type.IsNullable
            ? new ReadValue(value.Operand + ConverterFinder.Guard + " ? " + maker("value") + " : " + Null(target), type, IsPlain: false)
            : new ReadValue(maker(value.Expression), type, IsPlain: false);
    }

    private static string Null(ResolvedType type) => type.Core.IsValueType ? "default(" + type.Name + "?)" : "null";

    private static bool Fits(SpecContext context, ITypeSymbol from, ITypeSymbol to)
    {
        var (source, target) = (ResolvedType.Of(from), ResolvedType.Of(to));
        var holdsNull = from.NullableAnnotation == NullableAnnotation.Annotated || source.IsNullable && from.IsValueType;
        return context.Converts(source.Core, target.Core) && (!holdsNull || target.IsNullable);
    }

    /// <summary>Writes an expression that makes the target of an expression.</summary>
    private static Func<string, string>? Maker(CollectionType to, ResolvedType target)
    {
        if (target.Core is IArrayTypeSymbol)
            return Spread;

        var named = (INamedTypeSymbol)target.Core;
        var element = ResolvedType.Of(to.Element);
        var elementName = element.Name + (element.IsNullable ? "?" : "");
        if (to.Kind == ValueKind.Dictionary)
        {
            var keyName = ResolvedType.Of(to.Key!).Name;
            return named.Name is "Dictionary" or "IDictionary" or "IReadOnlyDictionary" ? value => "new " + Generic + "Dictionary<" + keyName + ", " + elementName + ">(" + value + ")" : null;
        }

        if (named.Name is "ISet" or "IReadOnlySet" && named.TypeKind == TypeKind.Interface)
            return value => "new " + Generic + "HashSet<" + elementName + ">(" + value + ")";

        var isBuilt = named.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CollectionBuilderAttribute");
        var isKnown = named.TypeKind == TypeKind.Interface && named.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";
        var isFilled = named.TypeKind == TypeKind.Class && !named.IsAbstract && TargetNode.Changeable(named) is not null
            && named.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public);
        return isBuilt || isKnown || isFilled ? Spread : null;

        string Spread(string value) => "(" + target.Name + ")[.. " + (value.Contains(" ") ? "(" + value + ")" : value) + "]";
    }
}
