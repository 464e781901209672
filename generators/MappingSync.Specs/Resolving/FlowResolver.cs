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

    private readonly FlowScope flow;
    private readonly SpecSpan place;
    private readonly INamedTypeSymbol sourceType;
    private readonly INamedTypeSymbol targetType;
    private readonly TargetTree tree;
    private readonly WrittenPaths written;
    private readonly FieldForm form;
    private readonly ValueResolver values;
    private readonly RowsResolver rows;
    private readonly List<MappedField> fields = [];

    public FlowResolver(SpecContext context, Spec spec, SpecFlow flow, INamedTypeSymbol sourceType, INamedTypeSymbol targetType, ShapeCollector shapes, int depth)
    {
        this.flow = new FlowScope(context, spec, flow, sourceType, targetType);
        this.sourceType = sourceType;
        this.targetType = targetType;
        place = flow.Span;
        tree = new TargetTree(context, this.flow.To, targetType, spec.System(this.flow.To)!.Type.Span);
        written = new WrittenPaths(this.flow);
        form = new FieldForm(this.flow);
        values = new ValueResolver(this.flow, shapes);
        rows = new RowsResolver(this.flow, depth);
    }

    /// <summary>The flow as it is emitted; null after a finding about a target that cannot be made or changed.</summary>
    public FlowDescriptor? Resolve()
    {
        var participating = 0;
        for (var i = 0; i < flow.Spec.Synced.Count; i++)
        {
            flow.Context.Cancellation.ThrowIfCancellationRequested();
            if (flow.Spec.Synced[i].Flows.Includes(flow.Name) && ++participating <= FieldLimit)
                Resolve(flow.Spec.Synced[i], i);
        }

        if (participating > FieldLimit)
            flow.Context.Findings.Add(Findings.TooManyFields(place, flow.Name, participating, FieldLimit));

        var constants = new ConstantResolver(flow, tree, written, fields);
        foreach (var constant in flow.Spec.Constants)
        {
            if (constant.Flows.Includes(flow.Name))
                constants.Resolve(constant);
        }

        if (tree.Freeze() is not { } target)
            return null;

        var inputs = flow.Inputs.Concat(FlowInputs.OfItems(flow.Context, flow.Spec, flow.Name)).ToList();
        var verified = new VerifiedResolver(flow).Resolve().ToEquatableArray();
        return new FlowDescriptor
        {
            Name = flow.Name,
            Method = ContractProperties.Pascal(flow.Name),
            SourceSystem = flow.From,
            TargetSystem = flow.To,
            SourceType = ResolvedType.Of(sourceType).Name,
            TargetType = ResolvedType.Of(targetType).Name,
            Inputs = inputs.Select(static input => new InputDescriptor(input.Member, input.TypeText, input.Summary)).ToEquatableArray(),
            TakesReferences = values.TakesReferences || rows.TakesReferences,
            Fields = fields.ToEquatableArray(),
            Target = target,
            Verified = verified,
            Children = Children().ToEquatableArray(),
            Verifies = rows.Verifies || verified.Count > 0,
            IsPublic = Visibility.IsPublic(sourceType) && Visibility.IsPublic(targetType) && inputs.TrueForAll(static input => Visibility.IsPublic(input.Type.Core)),
            SourceIsReference = sourceType.IsReferenceType,
            TargetIsReference = targetType.IsReferenceType,
        };
    }

    private IEnumerable<ChildDescriptor> Children()
    {
        foreach (var child in flow.Spec.Children)
        {
            if (child.Entity is not { } entity || !child.Flows.Includes(flow.Name))
                continue;

            var danish = child.Label is { } label ? label.Danish.Select(static text => text.Value).ToEquatableArray() : [];
            yield return new ChildDescriptor(
                new FieldDescriptor(child.Name.Value, child.Label?.English?.Value, danish, []),
                entity.Value,
                child.Match.Select(static match => match.Value.ToString()).DefaultIfEmpty(nameof(MatchBy.Link)).ToEquatableArray(),
                child.GoneAtSource?.Value == GoneAtSource.DeleteLinked);
        }
    }

    private void Resolve(SyncedField field, int index)
    {
        // What cannot be read or written has a finding of the reader's.
        if (field.Side(flow.From) is not { } source || field.Side(flow.To) is not { Write: { IsInput: false } path })
            return;

        form.Check(field, source);
        if (tree.Find(path) is not { } slot || !written.TryAdd(path, slot, field.Name.Value))
            return;

        var resolved = field.Items is { } items ? rows.Resolve(field, index, items, source, slot) : values.Resolve(field, index, source, path, slot);
        if (resolved is null)
            return;

        var property = CSharpText.Identifier(slot.Property.Name);
        slot.Node.Add(new LeafDescriptor(property, fields.Count, slot.IsFilled), slot.Property, !resolved.CreateOnly);
        if (field.References is not null || field.Write?.Value == WriteMode.Replace && field.Items is null)
            slot.Node.IsReplaced = true;

        fields.Add(resolved);
    }
}
