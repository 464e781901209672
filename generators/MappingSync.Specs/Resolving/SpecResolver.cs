using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Decides what a spec means in a compilation; the generator and the analyzer both ask here.</summary>
internal static class SpecResolver
{
    /// <summary>How deep items may lie in items.</summary>
    private const int ItemDepth = 4;

    public static SpecResolution Resolve(Spec spec, SpecCatalog catalog, Compilation compilation, string rootNamespace, CancellationToken cancellation)
    {
        var sink = new FindingSink();
        var context = new SpecContext(compilation, catalog, rootNamespace, sink, cancellation);

        if (catalog.OtherOf(spec) is { } other)
        {
            sink.Add(Findings.DuplicateEntity(spec.Entity.Span, spec.Entity.Value, FileName(other.Path)));
            return new SpecResolution(null, sink.Findings);
        }

        if (catalog.OfSameClass(spec) is { } namesake)
        {
            var named = spec.Class ?? spec.Entity;
            sink.Add(Findings.BadName(named.Span, named.Value, "free as the name of a mapping", "its class would be named like that of " + FileName(namesake.Path) + "; set another 'class'"));
            return new SpecResolution(null, sink.Findings);
        }

        if (spec.ItemOf is { } itemOf && catalog.Find(itemOf.Value) is null)
            sink.Add(Findings.UnknownReference(itemOf.Span, "item-of", itemOf.Value, "add one or correct the name"));

        var types = Types(context, spec);
        var shapes = new ShapeCollector(context);
        var flows = new List<FlowDescriptor>();
        var surface = new SurfaceNames(spec);
        foreach (var flow in SpecFlows.Of(spec))
        {
            if (!surface.TryAdd(flow))
                sink.Add(Findings.BadName(flow.Name.Span, flow.Name.Value, "free as the name of a flow", "members of the class would get the names of others; choose another"));
            else if (types.TryGetValue(flow.From.Value, out var source) && types.TryGetValue(flow.To.Value, out var target) && source is not null && target is not null)
                Add(flows, new FlowResolver(context, spec, flow, source, target, shapes, ItemDepth).Resolve());
        }

        SilentParts.Check(context, spec, types);
        var name = MappingNames.ClassOf(spec);
        var keys = Keys(context, spec, types).ToEquatableArray();
        var declared = DeclaredMapping.Of(context, spec, flows, keys);
        var isSound = flows.Count > 0 && declared.IsUsable;
        var mapping = new MappingDescriptor
        {
            HintName = (rootNamespace.Length == 0 ? "" : rootNamespace + ".") + name + ".g.cs",
            Namespace = rootNamespace,
            ClassName = CSharpText.Identifier(name),
            Modifiers = declared.Modifiers,
            Entity = spec.Entity.Value,
            SpecFile = FileName(spec.Path),
            SpecHash = SpecMeaning.Hash(spec, catalog),
            Title = spec.Title?.English?.Value,
            IsSound = isSound,
            IsOfRows = catalog.HasRowsOf(spec.Entity.Value),
            Fields = Fields(spec).ToEquatableArray(),
            Keys = keys,
            LeftOut = LeftOut(spec, flows).ToEquatableArray(),
            PartialKeys = declared.Implemented,
            TakenNames = declared.TakenNames,
            Flows = flows.Select(flow => flow with { PartialMethods = declared.Implemented }).ToEquatableArray(),
            Shapes = shapes.ToDescriptors(),
            ThrowingMembers = declared.Throwing,
            MissingInputs = declared.MissingInputs(flows),
        };

        return new SpecResolution(declared.IsPartialClass && (isSound || mapping.ThrowingMembers.Count > 0) ? mapping : null, sink.Findings) { Converted = context.Converted };
    }

    private static Dictionary<string, INamedTypeSymbol?> Types(SpecContext context, Spec spec)
    {
        var types = new Dictionary<string, INamedTypeSymbol?>(StringComparer.Ordinal);
        foreach (var system in spec.Systems)
        {
            var type = TypeNames.FindNamed(context.Compilation, system.Type.Value);
            if (type is null)
                context.Findings.Add(Findings.UnknownType(system.Type.Span, system.Type.Value, system.Name.Value));

            types[system.Name.Value] = type;
        }

        // A record that a flow writes must be possible to make.
        foreach (var flow in SpecFlows.Of(spec))
        {
            if (types.TryGetValue(flow.To.Value, out var target) && target is not null && !new Construction(context, target).IsPossible)
            {
                context.Findings.Add(Findings.CannotBeWritten(spec.System(flow.To.Value)!.Type.Span, flow.To.Value, flow.To.Value, ResolvedType.Of(target).WithNullability(false).Display, Unmade(target), "name a class, record or struct whose constructor takes nothing or its own properties, because the flow '" + flow.Name.Value + "' writes it"));
                types[flow.To.Value] = null;
            }
        }

        return types;
    }

    /// <summary>The fields and flows that findings keep out of the mapping.</summary>
    private static IEnumerable<string> LeftOut(Spec spec, List<FlowDescriptor> flows)
    {
        foreach (var flow in SpecFlows.Of(spec))
        {
            if (flows.Find(candidate => candidate.Name == flow.Name.Value) is not { } resolved)
            {
                yield return "the flow '" + flow.Name.Value + "'";
                continue;
            }

            foreach (var field in spec.Synced)
            {
                if (field.Flows.Includes(flow.Name.Value) && !resolved.Fields.Any(mapped => mapped.Name == field.Name.Value))
                    yield return "'" + field.Name.Value + "' in '" + flow.Name.Value + "'";
            }
        }
    }

    private static string Unmade(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface ? "it is an interface"
        : type.IsAbstract ? "it is abstract"
        : "none of its constructors can be called with its own properties";

    private static void Add(List<FlowDescriptor> flows, FlowDescriptor? flow)
    {
        if (flow is not null)
            flows.Add(flow);
    }

    private static IEnumerable<FieldDescriptor> Fields(Spec spec)
    {
        foreach (var field in spec.Synced)
            yield return Field(field.Name, field.Label, field.Sides.Select(static side => new PathText(side.System.Value, SideText.Of(side))));

        foreach (var field in spec.Verified)
            yield return Field(field.Name, field.Label, field.Sides.Select(static side => new PathText(side.System.Value, side.Path.Text)));

        static FieldDescriptor Field(Located<string> name, Label? label, IEnumerable<PathText> paths) =>
            new(name.Value, label?.English?.Value, label is null ? [] : label.Danish.Select(static danish => danish.Value).ToEquatableArray(), paths.ToEquatableArray());
    }

    private static IEnumerable<KeyDescriptor> Keys(SpecContext context, Spec spec, Dictionary<string, INamedTypeSymbol?> types)
    {
        foreach (var key in spec.Key?.Systems ?? [])
        {
            if (key.Path is not { } path || !types.TryGetValue(key.System.Value, out var type) || type is null)
                continue;

            if (new PathReader(context, key.System.Value, type, [], "key").Read(path) is not { } read)
                continue;

            if (read.Type.Kind is not (ValueKind.Text or ValueKind.Integer))
            {
                context.Findings.Add(Findings.TypeMismatch(path.Span, "key", read.Type.Display, key.System.Value, "RecordKey", "the mapping"));
                continue;
            }

            yield return new KeyDescriptor(ContractProperties.Pascal(key.System.Value) + "Key", key.System.Value, ResolvedType.Of(type).Name, read.Expression.Substring("source".Length));
        }
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
