using System;
using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Turns the paths that a flow reads into expressions.</summary>
internal sealed class PathReader(SpecContext context, string sourceSystem, ITypeSymbol sourceType, IReadOnlyList<FlowInput> inputs, string flow)
{
    public const string BlankFree = "global::MappingSync.Generated.CanonicalText.NullIfBlank";

    public ReadValue? Read(SpecPath path)
    {
        if (!path.IsInput)
            return Walk(path, "source", ResolvedType.Of(sourceType).WithNullability(false), "'" + sourceSystem + "'");

        foreach (var input in inputs)
        {
            if (string.Equals(input.Name, path.Input, StringComparison.Ordinal))
                return Walk(path, "inputs." + input.Member, input.Type, "the input '" + path.Input + "'");
        }

        context.Findings.Add(Findings.UnknownInput(path.Span, path.Text, "in the flow '" + flow + "'", Remedy(path)));
        return null;
    }

    /// <summary>The first value that is there.</summary>
    public ReadValue? ReadFirst(SyncedField field, IReadOnlyList<SpecPath> paths)
    {
        var values = new List<ReadValue>(paths.Count);
        foreach (var path in paths)
        {
            if (Read(path) is not { } value)
                return null;

            values.Add(value);
        }

        return values.Count == 0 ? null : Coalesce(field, values);
    }

    /// <summary>A value with what stands in for it.</summary>
    public ReadValue? WithDefault(SyncedField field, ReadValue value, DefaultValue @default)
    {
        var standIn = ReadDefault(@default, value.Type);
        if (standIn is null)
            return null;

        if (!value.Type.IsNullable && value.Type.Kind != ValueKind.Text)
            return value;

        if (Common(field, [value, standIn]) is not { } type)
            return null;

        var first = value.Type.Kind == ValueKind.Text ? Blankless(value) : value.Operand;
        return new ReadValue(first + " ?? " + standIn.Operand, type.WithNullability(standIn.Type.IsNullable), IsPlain: false);
    }

    /// <summary>What stands in for a missing value of a type.</summary>
    public ReadValue? ReadDefault(DefaultValue @default, ResolvedType type)
    {
        if (@default.Path is { } path)
            return Read(path);

        if (Literals.Of(@default.Literal!, type.Core) is { } literal)
            return new ReadValue(literal, type.WithNullability(false), IsPlain: false);

        context.Findings.Add(Findings.WrongForm(@default.Span, "default", "a value of '" + type.WithNullability(false).Display + "'", "'" + @default.Literal!.Text + "'"));
        return null;
    }

    private ReadValue? Coalesce(SyncedField field, List<ReadValue> values)
    {
        if (Common(field, values) is not { } type)
            return null;

        var operands = new List<string>(values.Count);
        var isNullable = true;
        foreach (var value in values)
        {
            operands.Add(type.Kind == ValueKind.Text ? Blankless(value) : value.Operand);
            if (!value.Type.IsNullable && type.Kind != ValueKind.Text)
            {
                isNullable = false;
                break;
            }
        }

        return new ReadValue(string.Join(" ?? ", operands), type.WithNullability(isNullable), IsPlain: false);
    }

    /// <summary>The type that all values convert to.</summary>
    private ResolvedType? Common(SyncedField field, List<ReadValue> values)
    {
        foreach (var candidate in values)
        {
            if (values.TrueForAll(value => context.Converts(value.Type.Core, candidate.Type.Core)))
                return candidate.Type;
        }

        var odd = values.Find(value => !value.Type.HasSameCore(values[0].Type))!;
        context.Findings.Add(Findings.TypeMismatch(field.Name.Span, field.Name.Value, values[0].Type.Display, sourceSystem, odd.Type.Display, sourceSystem));
        return null;
    }

    public static string Blankless(ReadValue value) =>
        value.Expression.StartsWith(BlankFree, StringComparison.Ordinal) ? value.Expression : BlankFree + "(" + value.Expression + ")";

    private ReadValue? Walk(SpecPath path, string root, ResolvedType rootType, string side)
    {
        var expression = root;
        var type = rootType;
        var mayBeNull = type.IsNullable;
        foreach (var segment in path.Segments)
        {
            if (ContractProperties.Find(type.Core, segment) is not { } property)
            {
                context.Findings.Add(Findings.UnknownProperty(path.Span, path.Text, side, type.WithNullability(false).Display, segment, Suggestions.For(type.Core, segment)));
                return null;
            }

            expression += (type.IsNullable ? "?." : ".") + CSharpText.Identifier(property.Name);
            type = ResolvedType.Of(property.Type);
            mayBeNull |= type.IsNullable;
        }

        return new ReadValue(expression, type.WithNullability(mayBeNull), IsPlain: true);
    }

    private string Remedy(SpecPath path)
    {
        var names = new List<string>();
        foreach (var input in inputs)
        {
            if (input.Name is not null)
                names.Add("$" + input.Name);
        }

        return names.Count == 0
            ? "declare it under 'inputs'"
            : "it has " + string.Join(", ", names) + "; declare '" + path.Input + "' under 'inputs'";
    }
}
