using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Turns <c>values</c> and <c>values-override</c> into a table in the direction of the flow.</summary>
internal sealed class ValueMapResolver(SpecContext context, PathReader reader, string fromSystem, string toSystem, bool isForward)
{
    public ValueMapDescriptor? Resolve(SyncedField field, ResolvedType source, ResolvedType target)
    {
        var arms = new List<ValueArm>();
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var pair in field.Values?.Pairs ?? [])
        {
            var (from, to) = isForward ? (pair.First, pair.Second) : (pair.Second, pair.First);
            if (Literal(field, from, source, fromSystem) is not { } fromLiteral || Literal(field, to, target, toSystem) is not { } toLiteral)
                return null;

            // Read backwards, two keys may share a value: the first one wins.
            if (seen.Add(fromLiteral))
                arms.Add(new ValueArm(fromLiteral, toLiteral));
        }

        string? dictionary = null;
        var isReversed = false;
        if ((field.ValuesOverride ?? field.Values?.Path) is { } path)
        {
            if (reader.Read(path) is not { } read)
                return null;

            if (Direction(read.Type.Core, source.Core, target.Core) is not { } reversed)
            {
                context.Findings.Add(Findings.TypeMismatch(path.Span, field.Name.Value, read.Type.Display, path.Text, "IReadOnlyDictionary<" + source.WithNullability(false).Display + ", " + target.WithNullability(false).Display + ">", toSystem));
                return null;
            }

            dictionary = read.Expression;
            isReversed = reversed;
        }

        return new ValueMapDescriptor(arms.ToEquatableArray(), dictionary, isReversed, field.Unmapped?.Value == Unmapped.Skip);
    }

    /// <summary>Whether every value of the source has a counterpart in the table, so that the target always gets one.</summary>
    public static bool IsComplete(ValueMapDescriptor map, ResolvedType source)
    {
        if (source.IsNullable || map.SkipUnmapped)
            return false;

        if (source.Kind == ValueKind.Boolean)
            return map.Arms.Count == 2;

        if (source.Kind != ValueKind.Enum)
            return false;

        var members = source.Core.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue).ToList();
        var mapped = new HashSet<string>(map.Arms.Select(static arm => arm.From), System.StringComparer.Ordinal);
        return members.Count > 0 && members
            .GroupBy(static member => member.ConstantValue)
            .All(group => group.Any(member => mapped.Contains(source.Name + "." + CSharpText.Identifier(member.Name))));
    }

    private string? Literal(SyncedField field, ScalarValue value, ResolvedType type, string system)
    {
        var literal = Literals.Of(value, type.Core);
        if (literal is null)
            context.Findings.Add(Findings.TypeMismatch(value.Span, field.Name.Value, value.Text, system, type.WithNullability(false).Display, system));

        return literal;
    }

    /// <summary>Whether the dictionary is read from value to key; null when its types do not fit.</summary>
    private bool? Direction(ITypeSymbol dictionary, ITypeSymbol source, ITypeSymbol target)
    {
        if (Entries(dictionary) is not { } entries)
            return null;

        var fitsForward = Same(entries.TypeArguments[0], source) && context.Converts(Core(entries.TypeArguments[1]), target);
        var fitsReversed = Same(entries.TypeArguments[1], source) && context.Converts(Core(entries.TypeArguments[0]), target);
        return fitsForward && fitsReversed ? !isForward : fitsForward ? false : fitsReversed ? true : null;
    }

    private static INamedTypeSymbol? Entries(ITypeSymbol type)
    {
        if (IsDictionary(type))
            return (INamedTypeSymbol)type;

        foreach (var implemented in type.AllInterfaces)
        {
            if (IsDictionary(implemented))
                return implemented;
        }

        return null;
    }

    private static bool IsDictionary(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IReadOnlyDictionary", TypeArguments.Length: 2 } && type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";

    private static bool Same(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(Core(left), right);

    private static ITypeSymbol Core(ITypeSymbol type) => ResolvedType.Of(type).Core;
}
