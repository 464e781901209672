using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Resolves a list whose rows another spec maps.</summary>
/// <param name="flow">The flow of the list.</param>
/// <param name="depth">How deep lists in its rows may still be nested.</param>
internal sealed class RowsResolver(FlowScope flow, int depth)
{
    private readonly LimitsResolver limits = new(flow.Context);

    /// <summary>The members of the inputs struct.</summary>
    private readonly HashSet<string> members = new(flow.Inputs.Select(static input => input.Member), StringComparer.Ordinal);

    /// <summary>Whether rows need the resolved references.</summary>
    public bool TakesReferences { get; private set; }

    /// <summary>Whether amounts of rows are verified.</summary>
    public bool Verifies { get; private set; }

    public MappedField? Resolve(SyncedField field, int index, Located<string> entity, FieldSide source, TargetTree.Slot slot)
    {
        if (source.Read is not PathValue { Path: var path })
        {
            flow.Context.Findings.Add(Findings.WrongForm(source.Span, flow.From, "one path to a list, because '" + field.Name.Value + "' has items", "something else"));
            return null;
        }

        if (flow.Reader.Read(path) is not { } read)
            return null;

        if (flow.Context.Catalog.Find(entity.Value) is not { } item)
            return Refuse(entity, field, "there is no spec of that entity; add one with 'item-of: " + flow.Spec.Entity.Value + "'");

        var itemFlow = SpecFlows.Of(item).FirstOrDefault(candidate => string.Equals(candidate.Name.Value, flow.Name, StringComparison.Ordinal));
        if (itemFlow is null || itemFlow.From.Value != flow.From || itemFlow.To.Value != flow.To)
            return Refuse(entity, field, "its spec has no flow '" + flow.Name + "' from " + flow.From + " to " + flow.To);

        if (item.ItemOf is { } itemOf && itemOf.Value != flow.Spec.Entity.Value)
            return Refuse(entity, field, "its spec is an item of '" + itemOf.Value + "'");

        if (item.System(flow.From) is not { } fromSystem || item.System(flow.To) is not { } toSystem
            || TypeNames.FindNamed(flow.Context.Compilation, fromSystem.Type.Value) is not { } itemSource
            || TypeNames.FindNamed(flow.Context.Compilation, toSystem.Type.Value) is not { } itemTarget)
        {
            return null;
        }

        if (!SymbolEqualityComparer.Default.Equals(read.Type.RowType(), itemSource))
            return Refuse(entity, field, "'" + path.Text + "' of " + flow.From + " is '" + read.Type.Display + "' and not a list of '" + itemSource.Name + "'");

        if (!SymbolEqualityComparer.Default.Equals(slot.WriteType.RowType(), itemTarget))
            return Refuse(entity, field, "'" + slot.Property.Name + "' of " + flow.To + " is '" + slot.WriteType.Display + "' and not a list of '" + itemTarget.Name + "'");

        if (FormOf(slot) is not { } form)
            return Refuse(entity, field, "'" + slot.Property.Name + "' of " + flow.To + " is '" + slot.WriteType.Display + "', which mapped rows cannot be gathered in; make it an array, a 'List', an 'ImmutableArray' or an interface that these have");

        if (depth == 0)
            return Refuse(entity, field, "items are nested too deeply");

        if (read.Type.IsNullable && !slot.WriteType.IsNullable)
        {
            flow.Context.Findings.Add(Findings.MissingIntoRequired(field.Name.Span, field.Name.Value, read.Type.Display, flow.From, slot.WriteType.Display, flow.To, "make the list of " + flow.To + " nullable"));
            return null;
        }

        if (!TakeInputs(field, entity, item))
            return null;

        var rows = IsIndirect(read.Type) ? "global::MappingSync.Generated.Lists.Of(" + read.Expression + ")" : read.Expression;
        var itemContext = flow.Context.Silently();
        if (new FlowResolver(itemContext, item, itemFlow, itemSource, itemTarget, new ShapeCollector(itemContext), depth - 1).Resolve() is not { } resolvedItem)
            return null;

        TakesReferences |= resolvedItem.TakesReferences;
        Verifies |= resolvedItem.Verifies;
        var (checks, _, _) = limits.Resolve(field, null, null, slot.WriteType);
        return new MappedField
        {
            Name = field.Name.Value,
            Field = index,
            TargetAccess = slot.Access,
            TargetType = slot.ReadType.Describe(),
            WriteType = slot.WriteType.Describe(),
            Value = new ValueDescriptor { Expression = rows, Type = read.Type.Describe() },
            Items = new ItemsDescriptor
            {
                Mapping = MappingNames.QualifiedClass(item, flow.Context.RootNamespace),
                Method = ContractProperties.Pascal(flow.Name),
                SourceAccess = rows,
                SourceCount = CountOf(read.Type),
                TargetCount = CountOf(slot.WriteType),
                IsTargetIndirect = IsIndirect(slot.WriteType),
                TargetItemType = ResolvedType.Of(itemTarget).Name,
                TargetItemIsValue = itemTarget.IsValueType,
                SourceItemIsReference = itemSource.IsReferenceType,
                EmptyTargetItem = new Construction(flow.Context, itemTarget).Empty(),
                TargetRows = form,
                Inputs = Inputs(field, item),
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

    private EquatableArray<string> Inputs(SyncedField field, Spec item)
    {
        var arguments = new List<string>();
        foreach (var input in FlowInputs.Readable(flow.Context.Silently(), item, flow.Name))
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

        return arguments.ToEquatableArray();
    }

    /// <summary>Finds room for the rows' own inputs among those of the flow; false after a finding.</summary>
    private bool TakeInputs(SyncedField field, Located<string> entity, Spec item)
    {
        var context = flow.Context.Silently();
        if (FlowInputs.OfItems(context, item, flow.Name).FirstOrDefault() is { } deeper)
        {
            Refuse(entity, field, "its rows have lists whose rows need an input each ('" + deeper.Member + "'), which nobody can pass; declare the input in '" + item.Entity.Value + "', where those rows can read it");
            return false;
        }

        foreach (var input in FlowInputs.Readable(context, item, flow.Name))
        {
            if (!input.IsOwn)
                continue;

            var member = FlowInputs.Rows(field, input).Member;
            if (FlowInputs.IsFree(member, flow.Name) && members.Add(member))
                continue;

            flow.Context.Findings.Add(Findings.BadName(field.Name.Span, field.Name.Value, "free as the name of a list", "the input '" + input.Name + "' of its rows would be named '" + member + "' in C#, like another; choose another"));
            return false;
        }

        return true;
    }

    /// <summary>Whether a list must be asked for its rows before they can be indexed.</summary>
    private static bool IsIndirect(ResolvedType type) => type.Collection() is { Form: ListForm.Sequence or ListForm.Immutable };

    private static string CountOf(ResolvedType type) => type.Core is IArrayTypeSymbol || type.Collection() is { Form: ListForm.Immutable } ? "Length" : "Count";

    /// <summary>What mapped rows are gathered in so that the property takes them.</summary>
    private static RowsForm? FormOf(TargetTree.Slot slot)
    {
        if (slot.WriteType.Collection() is { Form: ListForm.Immutable })
            return RowsForm.ImmutableArray;

        if (slot.WriteType.Core is IArrayTypeSymbol || slot.IsFilled)
            return RowsForm.Array;

        if (slot.WriteType.Core is not INamedTypeSymbol { TypeArguments.Length: 1 } named || named.ContainingNamespace?.ToDisplayString() != "System.Collections.Generic")
            return null;

        return named.TypeKind == TypeKind.Interface ? RowsForm.Array : named.Name == "List" ? RowsForm.List : null;
    }

    private MappedField? Refuse(Located<string> entity, SyncedField field, string problem)
    {
        flow.Context.Findings.Add(Findings.UnknownItemSpec(entity.Span, entity.Value, field.Name.Value, problem));
        return null;
    }
}
