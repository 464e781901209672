using System.Collections.Generic;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>The flow that is being resolved, and what its parts read of it.</summary>
internal sealed class FlowScope
{
    private readonly SpecFlow flow;
    private readonly INamedTypeSymbol targetType;

    public FlowScope(SpecContext context, Spec spec, SpecFlow flow, INamedTypeSymbol sourceType, INamedTypeSymbol targetType)
    {
        Context = context;
        Spec = spec;
        this.flow = flow;
        this.targetType = targetType;
        Inputs = FlowInputs.Readable(context, spec, Name);
        Reader = new PathReader(context, From, sourceType, Inputs, Name);
    }

    public SpecContext Context { get; }

    public Spec Spec { get; }

    public string Name => flow.Name.Value;

    public string From => flow.From.Value;

    public string To => flow.To.Value;

    public List<FlowInput> Inputs { get; }

    /// <summary>Reads the source.</summary>
    public PathReader Reader { get; }

    /// <summary>Reads a target, for what is only compared.</summary>
    public PathReader TargetReader() => new(Context, To, targetType, Inputs, Name);
}
