using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Resolves one flow of a spec: every field from the path that is read to the property that is written.</summary>
internal sealed class FlowResolver
{
    /// <summary>As many bits as a change mask has.</summary>
    private const int FieldLimit = 256;

    private readonly SpecContext context;
    private readonly Spec spec;
    private readonly SpecFlow flow;
    private readonly INamedTypeSymbol sourceType;
    private readonly INamedTypeSymbol targetType;
    private readonly List<FlowInput> inputs;
    private readonly PathReader reader;
    private readonly TargetTree tree;
    private readonly ConverterFinder converters;
    private readonly ValueMapResolver valueMaps;
    private readonly LimitsResolver limits;
    private readonly ShapeCollector shapes;
    private readonly int depth;
    private readonly List<MappedField> fields = [];
    private readonly List<(string Access, string Name)> written = [];
    private bool takesReferences;
    private bool verifies;

    public FlowResolver(SpecContext context, Spec spec, SpecFlow flow, INamedTypeSymbol sourceType, INamedTypeSymbol targetType, ShapeCollector shapes, int depth)
    {
        this.context = context;
        this.spec = spec;
        this.flow = flow;
        this.sourceType = sourceType;
        this.targetType = targetType;
        this.depth = depth;
        inputs = FlowInputs.Readable(context, spec, Name);
        reader = new PathReader(context, From, sourceType, inputs, Name);
        tree = new TargetTree(context, To, targetType);
        converters = new ConverterFinder(context, spec);
        valueMaps = new ValueMapResolver(context, reader, From, To, string.Equals(spec.Systems[0].Name.Value, From, StringComparison.Ordinal));
        limits = new LimitsResolver(context);
        this.shapes = shapes;
    }

    private string Name => flow.Name.Value;

    private string From => flow.From.Value;

    private string To => flow.To.Value;

    public FlowDescriptor Resolve()
    {
        var participating = 0;
        for (var i = 0; i < spec.Synced.Count; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (spec.Synced[i].Flows.Includes(Name) && ++participating <= FieldLimit)
                Resolve(spec.Synced[i], i);
        }

        if (participating > FieldLimit)
            context.Findings.Add(Findings.TooManyFields(flow.Span, Name, participating, FieldLimit));

        foreach (var constant in spec.Constants)
        {
            if (constant.Flows.Includes(Name))
                Resolve(constant);
        }

        var verified = Verified().ToEquatableArray();
        return new FlowDescriptor
        {
            Name = Name,
            Method = ContractProperties.Pascal(Name),
            SourceSystem = From,
            TargetSystem = To,
            SourceType = ResolvedType.Of(sourceType).Name,
            TargetType = ResolvedType.Of(targetType).Name,
            Inputs = inputs.Concat(FlowInputs.OfItems(context, spec, Name)).Select(static input => new InputDescriptor(input.Member, input.TypeText, input.Summary)).ToEquatableArray(),
            TakesReferences = takesReferences,
            Fields = fields.ToEquatableArray(),
            Target = tree.Freeze(),
            Verified = verified,
            Verifies = verifies || verified.Count > 0,
            SourceIsReference = sourceType.IsReferenceType,
            TargetIsReference = targetType.IsReferenceType,
        };
    }

    private void Resolve(SyncedField field, int index)
    {
        // What cannot be read or written has a finding of the reader's.
        if (field.Side(From) is not { } source || field.Side(To) is not { Write: { IsInput: false } path })
            return;

        CheckForm(field, source);
        if (tree.Find(path) is not { } slot || IsWritten(path, slot, field.Name.Value))
            return;

        var resolved = field.Items is { } items ? Rows(field, index, items, source, slot) : Value(field, index, source, path, slot);
        if (resolved is null)
            return;

        var property = CSharpText.Identifier(slot.Property.Name);
        slot.Node.Add(new LeafDescriptor(property, fields.Count));
        if (field.References is not null || field.Write?.Value == WriteMode.Replace && field.Items is null)
            slot.Node.IsReplaced = true;

        fields.Add(resolved);
    }

    /// <summary>Options that would say nothing.</summary>
    private void CheckForm(SyncedField field, FieldSide source)
    {
        if (field.MinItems is { } minItems && field.Items is null)
            context.Findings.Add(Findings.WrongForm(minItems.Span, "min-items", "beside 'items'", "on a field without them"));

        if (field.WhenMissing is { Value: WhenMissing.Default } whenMissing && source.Default is null)
            context.Findings.Add(Findings.WrongForm(whenMissing.Span, "when-missing", "'keep' or 'clear', because '" + From + "' has no 'default'", "'default'"));

        if (field.Unmapped is { } unmapped && field.Values is null && field.ValuesOverride is null)
            context.Findings.Add(Findings.WrongForm(unmapped.Span, "unmapped", "beside 'values' or 'values-override'", "on a field without them"));

        if (source.Read is null && field.Converter(To) is { } converter)
            context.Findings.Add(Findings.WrongForm(converter.Span, "via", "beside something that '" + From + "' reads", "on a field that has only a 'default' there"));

        if (field.Items is not null)
            CheckItems(field, source);

        if (field.Items is null && field.References is { } reference && (field.Values?.Span ?? field.ValuesOverride?.Span) is { } table)
            context.Findings.Add(Findings.WrongForm(table, field.Values is null ? "values-override" : "values", "on a field without 'references'", "beside 'references: " + reference.Entity.Value + "', which looks the key up"));

        if (field.Write is { Value: WriteMode.Replace } write && field.Items is null && field.Sides.All(static side => side.Write is null or { Segments.Count: 1 }))
            context.Findings.Add(Findings.WrongForm(write.Span, "write", "'create-only', or left out, because no path of '" + field.Name.Value + "' lies in an object that could be replaced", "'replace'"));

        if (field.References?.By is { } by && by.Value != "name")
            context.Findings.Add(Findings.WrongForm(by.Span, "by", "'name'; without it the record is found by its key", "'" + by.Value + "'"));
    }

    /// <summary>The rows are mapped by their own spec, so only what concerns the list as a whole can be said here.</summary>
    private void CheckItems(SyncedField field, FieldSide source)
    {
        Refuse(field.Converter(To)?.Span, "via");
        Refuse(field.References?.Span, "references");
        Refuse(field.Values?.Span, "values");
        Refuse(field.ValuesOverride?.Span, "values-override");
        Refuse(field.LimitsOf(To)?.Span, "limits");
        Refuse(field.Compare?.Span, "compare");
        Refuse(source.Default?.Span, "default");

        void Refuse(SpecSpan? span, string key)
        {
            if (span is { } place)
                context.Findings.Add(Findings.WrongForm(place, key, "in the spec '" + field.Items!.Value + "', which maps the rows", "beside 'items'"));
        }
    }

    private MappedField? Value(SyncedField field, int index, FieldSide source, SpecPath path, TargetTree.Slot slot)
    {
        if (Read(field, source, slot, out var withReferences) is not { } value)
            return null;

        var descriptor = new ValueDescriptor { Expression = value.Expression, Type = value.Type.Describe(), IsPlain = value.IsPlain, UsesReferences = withReferences };
        var type = value.Type;

        if (field.Values is not null || field.ValuesOverride is not null)
        {
            var mapped = slot.WriteType;
            if (valueMaps.Resolve(field, type, mapped) is not { } map)
                return null;

            descriptor = descriptor with { Map = map };
            type = mapped.WithNullability(true);
        }

        if (field.References is { } reference)
        {
            if (Reference(field, reference, type, slot) is not { } found)
                return null;

            // A blank text is no key; the list of references and the look-up must agree on that.
            descriptor = descriptor with { Reference = found, Expression = type.Kind == ValueKind.Text ? PathReader.Blankless(value) : value.Expression };
            takesReferences = true;
            type = slot.WriteType.WithNullability(true);
        }

        if (!context.Converts(type.Core, slot.WriteType.Core) || type.IsNullable && !slot.WriteType.IsNullable)
        {
            context.Findings.Add(ConversionLoss.Of(context.Compilation, type, slot.WriteType) is { } loss
                ? Findings.LossyConversion(path.Span, field.Name.Value, type.Display, From, slot.WriteType.Display, To, loss)
                : Findings.TypeMismatch(path.Span, field.Name.Value, type.Display, From, slot.WriteType.Display, To));
            return null;
        }

        if (Incomparable(slot.WriteType, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) is { } incomparable)
        {
            context.Findings.Add(Findings.WrongForm(path.Span, field.Name.Value, "a value that can be compared: a text, number, flag, date, enum, an object or a list of these", "'" + incomparable + "' of " + To));
            return null;
        }

        if (field.Compare is { Value: not Comparison.Exact } compare && slot.WriteType.Kind != ValueKind.Text)
            context.Findings.Add(Findings.WrongForm(compare.Span, "compare", "'exact', because only texts are compared otherwise", "on a value of '" + slot.WriteType.Display + "'"));

        var keyRange = KeyRange(path);
        var (checks, truncateTo, roundTo) = limits.Resolve(field, field.LimitsOf(To), keyRange, slot.WriteType);
        shapes.Add(slot.WriteType);
        return new MappedField
        {
            Name = field.Name.Value,
            Field = index,
            TargetAccess = slot.Access,
            TargetType = slot.ReadType.Describe(),
            WriteType = slot.WriteType.Describe(),
            Element = slot.WriteType.RowType() is { } row ? ResolvedType.Of(row).Describe() : null,
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

    private ReadValue? Read(SyncedField field, FieldSide source, TargetTree.Slot slot, out bool withReferences)
    {
        withReferences = false;
        if (source.Read is null)
            return source.Default is { } only ? reader.ReadDefault(only, slot.WriteType) : null;

        var converter = field.Converter(To);
        var parts = source.Read is ListValue list ? list.Parts : [source.Read];
        var arguments = new List<ReadValue>(parts.Count);
        foreach (var part in parts)
        {
            var read = part switch
            {
                PathValue single => reader.Read(single.Path),
                FirstOfValue first => reader.ReadFirst(field, first.Paths),
                _ => null,
            };
            if (read is null)
                return null;

            arguments.Add(read);
        }

        // A default stands in for the one value that is read, or else for what the converter makes of several.
        if (source.Default is { } @default && arguments.Count == 1)
        {
            if (reader.WithDefault(field, arguments[0], @default) is not { } defaulted)
                return null;

            arguments[0] = defaulted;
        }

        if (converter is null)
        {
            if (arguments.Count == 1)
                return arguments[0];

            context.Findings.Add(Findings.TypeMismatch(source.Span, field.Name.Value, "(" + string.Join(", ", arguments.Select(static argument => argument.Type.Display)) + ")", From, slot.WriteType.Display, To));
            return null;
        }

        var judgedLater = field.References is not null || field.Values is not null || field.ValuesOverride is not null;
        var called = converters.Call(field, converter, arguments, judgedLater ? null : slot.WriteType, out withReferences);
        if (called is null)
            return null;

        takesReferences |= withReferences;
        return source.Default is { } standIn && arguments.Count > 1 ? reader.WithDefault(field, called, standIn) : called;
    }

    private ReferenceDescriptor? Reference(SyncedField field, FieldReference reference, ResolvedType key, TargetTree.Slot slot)
    {
        if (!context.Catalog.IsEntity(reference.Entity.Value))
            context.Findings.Add(Findings.UnknownReference(reference.Entity.Span, field.Name.Value, reference.Entity.Value, "add one, or name the entity under 'entities' of _shared.yaml"));

        var accessor = slot.WriteType.Core.SpecialType switch
        {
            SpecialType.System_Int32 => "AsInt32",
            SpecialType.System_Int64 => "AsNumber",
            SpecialType.System_String => "AsText",
            _ => null,
        };
        if (accessor is null || !IsKey(key) || !slot.WriteType.IsNullable)
        {
            context.Findings.Add(Findings.TypeMismatch(field.Name.Span, field.Name.Value, key.Display, From, slot.WriteType.Display, To));
            return null;
        }

        string? within = null;
        if (reference.Within is { } withinPath)
        {
            if (reader.Read(withinPath) is not { } read)
                return null;

            if (!IsKey(read.Type))
            {
                context.Findings.Add(Findings.TypeMismatch(withinPath.Span, field.Name.Value, read.Type.Display, From, "int?", To));
                return null;
            }

            within = read.Expression;
        }

        return new ReferenceDescriptor(reference.Entity.Value, reference.By?.Value == "name", within, reference.Unresolved?.Value == Unresolved.Skip, accessor);
    }

    private MappedField? Rows(SyncedField field, int index, Located<string> entity, FieldSide source, TargetTree.Slot slot)
    {
        if (source.Read is not PathValue { Path: var path })
        {
            context.Findings.Add(Findings.WrongForm(source.Span, From, "one path to a list, because '" + field.Name.Value + "' has items", "something else"));
            return null;
        }

        if (reader.Read(path) is not { } read)
            return null;

        if (context.Catalog.Find(entity.Value) is not { } item)
            return Refuse(entity, field, "there is no spec of that entity; add one with 'item-of: " + spec.Entity.Value + "'");

        var itemFlow = SpecFlows.Of(item).FirstOrDefault(candidate => string.Equals(candidate.Name.Value, Name, StringComparison.Ordinal));
        if (itemFlow is null || itemFlow.From.Value != From || itemFlow.To.Value != To)
            return Refuse(entity, field, "its spec has no flow '" + Name + "' from " + From + " to " + To);

        if (item.ItemOf is { } itemOf && itemOf.Value != spec.Entity.Value)
            return Refuse(entity, field, "its spec is an item of '" + itemOf.Value + "'");

        if (item.System(From) is not { } fromSystem || item.System(To) is not { } toSystem
            || TypeNames.FindNamed(context.Compilation, fromSystem.Type.Value) is not { } itemSource
            || TypeNames.FindNamed(context.Compilation, toSystem.Type.Value) is not { } itemTarget)
        {
            return null;
        }

        if (!SymbolEqualityComparer.Default.Equals(read.Type.RowType(), itemSource))
            return Refuse(entity, field, "'" + path.Text + "' of " + From + " is '" + read.Type.Display + "' and not a list of '" + itemSource.Name + "'");

        if (!SymbolEqualityComparer.Default.Equals(slot.WriteType.RowType(), itemTarget))
            return Refuse(entity, field, "'" + slot.Property.Name + "' of " + To + " is '" + slot.WriteType.Display + "' and not a list of '" + itemTarget.Name + "'");

        if (depth == 0)
            return Refuse(entity, field, "items are nested too deeply");

        if (read.Type.IsNullable && !slot.WriteType.IsNullable)
        {
            context.Findings.Add(Findings.TypeMismatch(field.Name.Span, field.Name.Value, read.Type.Display, From, slot.WriteType.Display, To));
            return null;
        }

        var itemContext = context.Silently();
        var resolvedItem = new FlowResolver(itemContext, item, itemFlow, itemSource, itemTarget, new ShapeCollector(itemContext), depth - 1).Resolve();
        takesReferences |= resolvedItem.TakesReferences;
        verifies |= resolvedItem.Verifies;
        var (checks, _, _) = limits.Resolve(field, null, null, slot.WriteType);
        return new MappedField
        {
            Name = field.Name.Value,
            Field = index,
            TargetAccess = slot.Access,
            TargetType = slot.ReadType.Describe(),
            WriteType = slot.WriteType.Describe(),
            Value = new ValueDescriptor { Expression = read.Expression, Type = read.Type.Describe() },
            Items = new ItemsDescriptor
            {
                Mapping = MappingNames.QualifiedClass(item, context.RootNamespace),
                Method = ContractProperties.Pascal(Name),
                SourceAccess = read.Expression,
                SourceCount = read.Type.Core is IArrayTypeSymbol ? "Length" : "Count",
                TargetCount = slot.WriteType.Core is IArrayTypeSymbol ? "Length" : "Count",
                TargetItemType = ResolvedType.Of(itemTarget).Name,
                SourceItemIsReference = itemSource.IsReferenceType,
                TargetItemRequired = TargetTree.Required(itemTarget).ToEquatableArray(),
                TargetIsList = slot.WriteType.Core is INamedTypeSymbol { Name: "List" },
                Inputs = RowInputs(field, item),
                TakesReferences = resolvedItem.TakesReferences,
                Verifies = resolvedItem.Verifies,
            },
            IsRequired = field.Required?.Value == true,
            Limits = checks,
            CreateOnly = field.Write?.Value == WriteMode.CreateOnly,
            KeepWhenMissing = field.WhenMissing?.Value == WhenMissing.Keep,
            KeepWhenTargetHasValue = field.WhenTargetHasValue?.Value == WhenTargetHasValue.Keep,
        };
    }

    private EquatableArray<string> RowInputs(SyncedField field, Spec item)
    {
        var arguments = new List<string>();
        foreach (var input in FlowInputs.Readable(context.Silently(), item, Name))
        {
            if (string.Equals(input.Name, SpecPath.ParentInput, StringComparison.Ordinal))
            {
                arguments.Add("source");
            }
            else if (!input.IsOwn)
            {
                arguments.Add("inputs." + input.Member);
            }
            else
            {
                var rows = FlowInputs.Rows(field, input).Member;
                var local = CSharpText.Identifier(ContractProperties.Camel(rows));
                arguments.Add(input.Type.IsNullable
                    ? "inputs." + rows + " is { } " + local + " && row < " + local + ".Count ? " + local + "[row] : null"
                    : "inputs." + rows + " is { } " + local + " && row < " + local + ".Count && " + local + "[row] is { } " + local + "Row ? " + local + "Row : throw new global::System.ArgumentException(" + CSharpText.Literal("A row of '" + field.Name.Value + "' has no " + input.Name + ".") + ", nameof(inputs))");
            }
        }

        foreach (var _ in FlowInputs.OfItems(context, item, Name))
            arguments.Add("null");

        return arguments.ToEquatableArray();
    }

    private void Resolve(ConstantField constant)
    {
        foreach (var target in constant.Targets)
        {
            if (!string.Equals(target.System.Value, To, StringComparison.Ordinal) || constant.Value is null || tree.Find(target.Path) is not { } slot)
                continue;

            if (Literals.Of(constant.Value, slot.WriteType.Core) is not { } literal)
            {
                context.Findings.Add(Findings.TypeMismatch(constant.Value.Span, constant.Name.Value, constant.Value.Text, "the spec", slot.WriteType.Display, To));
                continue;
            }

            int? with = null;
            if (constant.With is { } name)
            {
                var position = fields.FindIndex(field => string.Equals(field.Name, name.Value, StringComparison.Ordinal));
                if (position < 0)
                {
                    // The field may take part in other flows only, or have a finding of its own; else the name is wrong.
                    if (!spec.Synced.Any(field => string.Equals(field.Name.Value, name.Value, StringComparison.Ordinal)))
                        context.Findings.Add(Findings.WrongForm(name.Span, "with", "the name of a field under 'synced'", "'" + name.Value + "'"));

                    continue;
                }

                if (!slot.WriteType.IsNullable)
                {
                    context.Findings.Add(Findings.TypeMismatch(constant.Name.Span, constant.Name.Value, constant.Value.Text + " or none", "the spec", slot.WriteType.Display, To));
                    continue;
                }

                with = position;
            }

            if (IsWritten(target.Path, slot, constant.Name.Value))
                continue;

            slot.Node.Add(new ConstantDescriptor(CSharpText.Identifier(slot.Property.Name), slot.WriteType.Describe(), literal, with));
        }
    }

    private IEnumerable<VerifiedDescriptor> Verified()
    {
        for (var i = 0; i < spec.Verified.Count; i++)
        {
            var field = spec.Verified[i];
            // A side that is missing is a finding of the reader's.
            if (!field.Flows.Includes(Name) || field.Side(From) is not { } source || field.Side(To) is not { } target)
                continue;

            var expected = reader.Read(source);
            var actual = new PathReader(context, To, targetType, inputs, Name).Read(target);
            if (expected is null || actual is null || !IsAmount(field, source, expected) || !IsAmount(field, target, actual))
                continue;

            var tolerance = "0m";
            if (field.Tolerance?.Path is { } path)
            {
                if (reader.Read(path) is not { } read || !IsAmount(field, path, read))
                    continue;

                tolerance = read.Type.IsNullable ? read.Operand + " ?? 0m" : read.Expression;
            }
            else if (field.Tolerance?.Amount is { } amount)
            {
                tolerance = CSharpText.Literal(amount);
            }

            var actualExpression = actual.Expression.StartsWith("source", StringComparison.Ordinal) ? "target" + actual.Expression.Substring("source".Length) : actual.Expression;
            yield return new VerifiedDescriptor(spec.Synced.Count + i, expected.Expression, actualExpression, tolerance);
        }
    }

    private bool IsAmount(VerifiedField field, SpecPath path, ReadValue value)
    {
        if (value.Type.Kind is ValueKind.Decimal or ValueKind.Integer)
            return true;

        context.Findings.Add(Findings.TypeMismatch(path.Span, field.Name.Value, value.Type.Display, From, "decimal?", To));
        return false;
    }

    /// <summary>Whether the property, something in it or something around it is written already. One property may have several names.</summary>
    private bool IsWritten(SpecPath path, TargetTree.Slot slot, string name)
    {
        var access = slot.Access.Replace("?", "");
        foreach (var (other, first) in written)
        {
            if (string.Equals(other, access, StringComparison.Ordinal)
                || other.StartsWith(access + ".", StringComparison.Ordinal)
                || access.StartsWith(other + ".", StringComparison.Ordinal))
            {
                context.Findings.Add(Findings.TargetWrittenTwice(path.Span, path.Text, To, first, name, Name));
                return true;
            }
        }

        written.Add((access, name));
        return false;
    }

    /// <summary>A type in the value that has no equality by content, so that every record would seem changed; or null.</summary>
    private static string? Incomparable(ResolvedType type, HashSet<ITypeSymbol> seen)
    {
        if (type.RowType() is { } row)
            return ResolvedType.Of(row).Kind == ValueKind.List ? type.Display : Incomparable(ResolvedType.Of(row), seen);

        if (type.Kind == ValueKind.Other)
            return type.Core.AllInterfaces.Any(candidate => candidate is { Name: "IEquatable", TypeArguments.Length: 1 } && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type.Core)) ? null : type.Display;

        if (type.Kind != ValueKind.Object || !seen.Add(type.Core))
            return null;

        return ContractProperties.All(type.Core).Select(property => Incomparable(ResolvedType.Of(property.Type), seen)).FirstOrDefault(static found => found is not null);
    }

    private Located<NumberRange>? KeyRange(SpecPath path)
    {
        foreach (var key in spec.Key?.Systems ?? [])
        {
            if (string.Equals(key.System.Value, To, StringComparison.Ordinal) && string.Equals(key.Path?.Text, path.Text, StringComparison.Ordinal))
                return key.Range;
        }

        return null;
    }

    private MappedField? Refuse(Located<string> entity, SyncedField field, string problem)
    {
        context.Findings.Add(Findings.UnknownItemSpec(entity.Span, entity.Value, field.Name.Value, problem));
        return null;
    }

    private static bool IsKey(ResolvedType type) => type.Kind is ValueKind.Text or ValueKind.Integer;
}
