using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>An object, or a list of objects, that a converter takes or makes as a whole, so that the spec does not see into it.</summary>
/// <param name="Converter">The converter where the spec names it.</param>
/// <param name="Field">The field.</param>
/// <param name="System">The system that has the object.</param>
/// <param name="Path">Where it lies in the system's record.</param>
/// <param name="Type">Its type; of a list the type of its rows.</param>
/// <param name="IsMade">Whether the converter makes it, rather than takes it.</param>
/// <param name="IsWatched">Whether Mapperly or another spec finds the properties that the converter does not know.</param>
internal sealed record ConvertedObject(Located<string> Converter, string Field, string System, SpecPath Path, ITypeSymbol Type, bool IsMade, bool IsWatched);

/// <summary>Finds the objects that a converter takes and makes.</summary>
internal static class ConvertedObjects
{
    public static IEnumerable<ConvertedObject> Of(FlowScope flow, SyncedField field, Located<string> converter, IMethodSymbol method, SideValue source, SpecPath target, TargetTree.Slot slot)
    {
        foreach (var path in SpecMentions.Read(source))
        {
            if (flow.Reader.Read(path) is { } read && ObjectIn(read.Type) is { } taken)
                yield return new ConvertedObject(converter, field.Name.Value, flow.From, path, taken, IsMade: false, IsWatched(flow.Context, method, taken, isMade: false));
        }

        if (ObjectIn(slot.WriteType) is { } made)
            yield return new ConvertedObject(converter, field.Name.Value, flow.To, target, made, IsMade: true, IsWatched(flow.Context, method, made, isMade: true));
    }

    private static bool IsWatched(SpecContext context, IMethodSymbol method, ITypeSymbol type, bool isMade) =>
        MapperlyMapper.IsStrict(method, type, isMade) || context.Catalog.Specs.Any(spec => spec.Systems.Any(system => SymbolEqualityComparer.Default.Equals(TypeNames.FindNamed(context.Compilation, system.Type.Value), type)));

    /// <summary>The object that a value is, or that a list, set or dictionary holds.</summary>
    private static ITypeSymbol? ObjectIn(ResolvedType type)
    {
        for (var depth = 0; depth < ResolvedType.MaximumNesting && type.Collection() is { } collection; depth++)
            type = ResolvedType.Of(collection.Element);

        return type.Kind == ValueKind.Object ? type.Core : null;
    }
}
