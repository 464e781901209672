using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>Resolves a field that holds one value: what is read, converted, mapped, looked up, limited and written.</summary>
internal sealed class ValueResolver(FlowScope flow, ShapeCollector shapes)
{
    private readonly ConverterFinder converters = new(flow.Context, flow.Spec);
    private readonly ValueMapResolver valueMaps = new(flow.Context, flow.Reader, flow.From, flow.To, string.Equals(flow.Spec.Systems[0].Name.Value, flow.From, StringComparison.Ordinal));
    private readonly LimitsResolver limits = new(flow.Context);
    private readonly ReferenceResolver references = new(flow);

    /// <summary>Whether a field needs the resolved references.</summary>
    public bool TakesReferences { get; private set; }

    public MappedField? Resolve(SyncedField field, int index, FieldSide source, SpecPath path, TargetTree.Slot slot)
    {
        if (Read(field, source, path, slot, out var withReferences) is not { } value)
            return null;

        var descriptor = new ValueDescriptor { Expression = value.Expression, Type = value.Type.Describe(), IsPlain = value.IsPlain, UsesReferences = withReferences };
        var type = value.Type;

        if (field.Values is not null || field.ValuesOverride is not null)
        {
            var mapped = slot.WriteType;
            if (valueMaps.Resolve(field, type, mapped) is not { } map)
                return null;

            descriptor = descriptor with { Map = map };
            type = mapped.WithNullability(!ValueMapResolver.IsComplete(map, type));
        }

        if (field.References is { } reference)
        {
            if (references.Resolve(field, reference, type, slot) is not { } found)
                return null;

            // A blank text is no key; the list of references and the look-up must agree on that.
            descriptor = descriptor with { Reference = found, Expression = type.Kind == ValueKind.Text ? PathReader.Blankless(value) : value.Expression };
            TakesReferences = true;
            type = slot.WriteType.WithNullability(true);
        }

        if (descriptor is { Map: null, Reference: null } && !flow.Context.Converts(type.Core, slot.WriteType.Core) && CollectionConversion.Of(flow.Context, value, slot.WriteType) is { } copied)
        {
            descriptor = descriptor with { Expression = copied.Expression, Type = copied.Type.Describe(), IsPlain = false };
            type = copied.Type;
        }

        if (!flow.Context.Converts(type.Core, slot.WriteType.Core))
        {
            flow.Context.Findings.Add(ConversionLoss.Of(flow.Context.Compilation, type, slot.WriteType) is { } loss
                ? Findings.LossyConversion(path.Span, field.Name.Value, type.Display, flow.From, slot.WriteType.Display, flow.To, loss)
                : Findings.TypeMismatch(path.Span, field.Name.Value, type.Display, flow.From, slot.WriteType.Display, flow.To));
            return null;
        }

        if (type.IsNullable && !slot.WriteType.IsNullable)
        {
            var remedy = descriptor.Map is null
                ? "give " + flow.From + " a 'default', name a converter under 'via', or make the contract's property nullable"
                : "name a converter under 'via' instead of 'values', or make the contract's property nullable";
            flow.Context.Findings.Add(Findings.MissingIntoRequired(path.Span, field.Name.Value, type.Display, flow.From, slot.WriteType.Display, flow.To, remedy));
            return null;
        }

        if (NestedNulls.AreLost(type.Core, slot.WriteType.Core))
        {
            flow.Context.Findings.Add(Findings.MissingIntoRequired(path.Span, field.Name.Value, type.Display, flow.From, slot.WriteType.Display, flow.To, "name a converter under 'via', or make what the contract's property holds nullable"));
            return null;
        }

        if (NestedNulls.Differ(type.Core, slot.WriteType.Core))
            descriptor = descriptor with { Expression = (descriptor.Expression == value.Expression ? value.Operand : descriptor.Expression) + "!" };

        if (Comparability.Incomparable(slot.ReadType) is { } incomparable)
        {
            flow.Context.Findings.Add(Findings.WrongForm(path.Span, field.Name.Value, "a value that can be compared by what it holds: a text, number, flag, date, enum, JSON, an object, or a list, set or dictionary of these (a converter can make one)", "'" + incomparable + "' of " + flow.To));
            return null;
        }

        if (field.Compare is { Value: not Comparison.Exact } compare && slot.WriteType.Kind != ValueKind.Text)
            flow.Context.Findings.Add(Findings.WrongForm(compare.Span, "compare", "'exact', because only texts are compared otherwise", "on a value of '" + slot.WriteType.Display + "'"));

        var keyRange = KeyRange(path);
        var (checks, truncateTo, roundTo) = limits.Resolve(field, field.LimitsOf(flow.To), keyRange, slot.WriteType);
        shapes.Add(slot.ReadType);
        return new MappedField
        {
            Name = field.Name.Value,
            Field = index,
            TargetAccess = slot.Access,
            TargetType = slot.ReadType.Describe(),
            WriteType = slot.WriteType.Describe(),
            Value = descriptor with { TruncateTo = truncateTo, RoundTo = roundTo },
            Compare = field.Compare?.Value switch
            {
                Comparison.Trimmed => TextCompare.Trimmed,
                Comparison.Lines => TextCompare.Lines,
                _ => TextCompare.Exact,
            },
            IsRequired = field.Required?.Value == true,
            Limits = checks,
            CreateOnly = field.Write?.Value == WriteMode.CreateOnly,
            KeepWhenMissing = field.WhenMissing?.Value == WhenMissing.Keep,
            KeepWhenTargetHasValue = field.WhenTargetHasValue?.Value == WhenTargetHasValue.Keep,
        };
    }

    private ReadValue? Read(SyncedField field, FieldSide source, SpecPath path, TargetTree.Slot slot, out bool withReferences)
    {
        withReferences = false;
        if (source.Read is null)
            return source.Default is { } only ? flow.Reader.ReadDefault(only, slot.WriteType) : null;

        var converter = field.Converter(flow.To);
        var parts = source.Read is ListValue list ? list.Parts : [source.Read];
        var arguments = new List<ReadValue>(parts.Count);
        foreach (var part in parts)
        {
            var read = part switch
            {
                PathValue single => flow.Reader.Read(single.Path),
                FirstOfValue first => flow.Reader.ReadFirst(field, first.Paths),
                _ => null,
            };
            if (read is null)
                return null;

            arguments.Add(read);
        }

        // A default stands in for the one value that is read, or else for what the converter makes of several.
        if (source.Default is { } @default && arguments.Count == 1)
        {
            if (flow.Reader.WithDefault(field, arguments[0], @default) is not { } defaulted)
                return null;

            arguments[0] = defaulted;
        }

        if (converter is null)
        {
            if (arguments.Count == 1)
                return arguments[0];

            flow.Context.Findings.Add(Findings.TypeMismatch(source.Span, field.Name.Value, "(" + string.Join(", ", arguments.Select(static argument => argument.Type.Display)) + ")", flow.From, slot.WriteType.Display, flow.To));
            return null;
        }

        var judgedLater = field.References is not null || field.Values is not null || field.ValuesOverride is not null;
        var called = converters.Call(field, converter, arguments, judgedLater ? null : slot.WriteType, out var method);
        if (called is null || method is null)
            return null;

        withReferences = method.Parameters.Length > arguments.Count;
        flow.Context.Converted.AddRange(ConvertedObjects.Of(flow, field, converter, method, source.Read, path, slot));
        TakesReferences |= withReferences;
        return source.Default is { } standIn && arguments.Count > 1 ? flow.Reader.WithDefault(field, called, standIn) : called;
    }

    private Located<NumberRange>? KeyRange(SpecPath path)
    {
        foreach (var key in flow.Spec.Key?.Systems ?? [])
        {
            if (string.Equals(key.System.Value, flow.To, StringComparison.Ordinal) && string.Equals(key.Path?.Text, path.Text, StringComparison.Ordinal))
                return key.Range;
        }

        return null;
    }
}
