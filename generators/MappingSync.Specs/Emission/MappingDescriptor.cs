namespace MappingSync.Specs.Emission;

/// <summary>Everything that the source of one generated mapping depends on: strings, numbers and enums, compared by value.</summary>
internal sealed record MappingDescriptor
{
    public required string HintName { get; init; }

    public required string Namespace { get; init; }

    public required string ClassName { get; init; }

    /// <summary>Modifiers of the class without <c>partial</c>, as the user's own part has them.</summary>
    public required string Modifiers { get; init; }

    public required string Entity { get; init; }

    /// <summary>The spec's file name without its folder.</summary>
    public required string SpecFile { get; init; }

    public required string SpecHash { get; init; }

    public string? Title { get; init; }

    /// <summary>False when the contract types are not known, or the user's part of the class leaves no room: then only the user's partial members are emitted.</summary>
    public bool IsSound { get; init; } = true;

    public EquatableArray<FieldDescriptor> Fields { get; init; }

    public EquatableArray<KeyDescriptor> Keys { get; init; }

    /// <summary>Key methods that the user declared as partial.</summary>
    public EquatableArray<PartialMethod> PartialKeys { get; init; }

    /// <summary>Names that members of the user's part of the class have.</summary>
    public EquatableArray<string> TakenNames { get; init; }

    /// <summary>Fields that are in no flow because the spec has errors.</summary>
    public EquatableArray<string> LeftOut { get; init; }

    public EquatableArray<FlowDescriptor> Flows { get; init; }

    /// <summary>Whether another mapping maps the rows of a list with this one.</summary>
    public bool IsOfRows { get; init; }

    /// <summary>Object types that are compared and hashed by their members.</summary>
    public EquatableArray<ShapeDescriptor> Shapes { get; init; }

    /// <summary>Partial members that the user declared and the spec's errors keep from being implemented.</summary>
    public EquatableArray<string> ThrowingMembers { get; init; }

    /// <summary>Inputs structs that these take and that no flow makes.</summary>
    public EquatableArray<string> MissingInputs { get; init; }
}

/// <summary>What a spec says of a field to people.</summary>
internal sealed record FieldDescriptor(string Name, string? English, EquatableArray<string> Danish, EquatableArray<PathText> Paths);

/// <summary>A path as the spec writes it.</summary>
internal sealed record PathText(string System, string Path);

/// <summary>The method that reads a record's key.</summary>
/// <param name="Expression">Reads it off a record, after the variable's name.</param>
internal sealed record KeyDescriptor(string Method, string System, string RecordType, string Expression);

/// <summary>A member of the inputs struct.</summary>
internal sealed record InputDescriptor(string Member, string Type, string Summary);
