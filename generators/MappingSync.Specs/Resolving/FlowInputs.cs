using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>The members of the inputs struct of a flow.</summary>
internal static class FlowInputs
{
    /// <summary>What every record struct has already.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Deconstruct", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    };

    /// <summary>What the flow's own fields can read: for an item its parent, the parent's inputs, then its own.</summary>
    public static List<FlowInput> Readable(SpecContext context, Spec spec, string flow)
    {
        var inputs = new List<FlowInput>();
        if (spec.ItemOf is { } itemOf && context.Catalog.Find(itemOf.Value) is { } parent && parent.ItemOf?.Value != spec.Entity.Value)
        {
            if (SourceType(context, parent, flow) is { } parentType)
                inputs.Add(new FlowInput(SpecPath.ParentInput, "Parent", ResolvedType.Of(parentType).WithNullability(false), ResolvedType.Of(parentType).Name, "The " + parent.Entity.Value + " that the row belongs to.", IsOwn: false));

            foreach (var inherited in Own(context.Silently(), parent, flow))
                inputs.Add(inherited with { IsOwn = false });
        }

        foreach (var own in Own(context, spec, flow))
        {
            if (!inputs.Exists(input => string.Equals(input.Member, own.Member, StringComparison.Ordinal)))
                inputs.Add(own);
        }

        return inputs;
    }

    /// <summary>Whether the struct of a flow's inputs can have a member of that name.</summary>
    public static bool IsFree(string member, string flow) =>
        !Reserved.Contains(member) && !string.Equals(member, ContractProperties.Pascal(flow) + "Inputs", StringComparison.Ordinal);

    /// <summary>The lists through which the parent's caller hands over what only single rows need.</summary>
    public static IEnumerable<FlowInput> OfItems(SpecContext context, Spec spec, string flow)
    {
        var taken = new HashSet<string>(Readable(context.Silently(), spec, flow).Select(static input => input.Member), StringComparer.Ordinal);
        foreach (var field in spec.Synced)
        {
            if (field.Items is not { } items || !field.Flows.Includes(flow) || context.Catalog.Find(items.Value) is not { } item)
                continue;

            foreach (var input in Readable(context.Silently(), item, flow))
            {
                if (!input.IsOwn)
                    continue;

                // A list of rows whose inputs have no name of their own is refused where it is resolved.
                var rows = Rows(field, input);
                if (IsFree(rows.Member, flow) && taken.Add(rows.Member))
                    yield return rows;
            }
        }
    }

    public static FlowInput Rows(SyncedField field, FlowInput input) => new(
        Name: null,
        ContractProperties.Pascal(field.Name.Value) + input.Member,
        input.Type,
        "global::System.Collections.Generic.IReadOnlyList<" + input.Type.Name + "?>?",
        "For each row of '" + field.Name.Value + "' its " + input.Name + "; null where a row has none.",
        IsOwn: true);

    public static INamedTypeSymbol? SourceType(SpecContext context, Spec spec, string flow)
    {
        foreach (var candidate in SpecFlows.Of(spec))
        {
            if (string.Equals(candidate.Name.Value, flow, StringComparison.Ordinal) && spec.System(candidate.From.Value) is { } system)
                return TypeNames.FindNamed(context.Compilation, system.Type.Value);
        }

        return null;
    }

    private static IEnumerable<FlowInput> Own(SpecContext context, Spec spec, string flow)
    {
        foreach (var input in spec.Inputs)
        {
            if (!input.AppliesTo(flow))
                continue;

            var member = ContractProperties.Pascal(input.Name.Value);
            if (!IsFree(member, flow))
            {
                context.Findings.Add(Findings.BadName(input.Name.Span, input.Name.Value, "free as the name of an input", "the struct of the inputs has a member '" + member + "' of its own; choose another"));
                member += "Input";
            }

            if (TypeNames.Find(context.Compilation, input.Type.Value) is not { } type)
            {
                context.Findings.Add(Findings.UnknownType(input.Type.Span, input.Type.Value, "the input '" + input.Name.Value + "'"));
                continue;
            }

            var resolved = ResolvedType.Of(type).WithNullability(input.Optional);
            yield return new FlowInput(input.Name.Value, member, resolved, resolved.Name + (input.Optional ? "?" : ""), "The input '" + input.Name.Value + "'" + (input.Optional ? ", or null." : "."), IsOwn: true);
        }
    }
}
