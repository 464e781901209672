namespace MappingSync.Specs.Emission;

/// <summary>One direction of a mapping.</summary>
internal sealed record FlowDescriptor
{
    public required string Name { get; init; }

    /// <summary>The name as a method name, for example <c>Push</c>.</summary>
    public required string Method { get; init; }

    public required string SourceSystem { get; init; }

    public required string TargetSystem { get; init; }

    public required string SourceType { get; init; }

    public required string TargetType { get; init; }

    /// <summary>Empty when the flow has no inputs struct.</summary>
    public EquatableArray<InputDescriptor> Inputs { get; init; }

    public bool TakesReferences { get; init; }

    /// <summary>The synced fields in bit order.</summary>
    public EquatableArray<MappedField> Fields { get; init; }

    public required ObjectDescriptor Target { get; init; }

    public EquatableArray<VerifiedDescriptor> Verified { get; init; }

    /// <summary>Resources of their own below the record that the flow carries.</summary>
    public EquatableArray<ChildDescriptor> Children { get; init; }

    /// <summary>Whether <c>Verify…</c> exists: the flow or one of its items verifies something.</summary>
    public bool Verifies { get; init; }

    /// <summary>Emitted methods that the user declared as partial.</summary>
    public EquatableArray<PartialMethod> PartialMethods { get; init; }

    /// <summary>Whether everybody who sees the mapping sees its contracts and inputs.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Whether null can be passed for a source.</summary>
    public bool SourceIsReference { get; init; }

    /// <summary>Whether null can be passed for a target.</summary>
    public bool TargetIsReference { get; init; }

    public bool HasInputs => Inputs.Count > 0;
}

/// <summary>A pair of amounts that is compared after writing.</summary>
/// <param name="Field">The position among the mapping's fields.</param>
/// <param name="Expected">Reads the source's amount.</param>
/// <param name="Actual">Reads the target's amount.</param>
/// <param name="Tolerance">The accepted difference.</param>
internal sealed record VerifiedDescriptor(int Field, string Expected, string Actual, string Tolerance);

/// <summary>A resource of its own below the record.</summary>
/// <param name="Field">Its name and labels.</param>
/// <param name="Entity">The entity of one child.</param>
/// <param name="Match">Members of <c>ChildMatch</c> in the order in which they are tried.</param>
/// <param name="DeletesLinked">Whether a child that a flow created is removed with its source.</param>
internal sealed record ChildDescriptor(FieldDescriptor Field, string Entity, EquatableArray<string> Match, bool DeletesLinked);

/// <summary>A method that the user declared and the generator implements.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Accessibility">Its accessibility as C# writes it.</param>
/// <param name="Parameters">The names of its parameters, which must be repeated.</param>
/// <param name="IsExtension">Whether its first parameter has <c>this</c>.</param>
internal sealed record PartialMethod(string Name, string Accessibility, EquatableArray<string> Parameters, bool IsExtension);
