namespace MappingSync.Specs.Emission;

/// <summary>How an object is changed.</summary>
internal enum ChangeStyle
{
    /// <summary>By a <c>with</c> expression: records.</summary>
    With,

    /// <summary>By setting its properties.</summary>
    Mutate,

    /// <summary>By building a new object from the old one's properties: classes and structs some of whose properties only a constructor or an initializer sets.</summary>
    Copy,
}

/// <summary>A target object: the record itself or a value object in it.</summary>
internal sealed record ObjectDescriptor
{
    public required string Type { get; init; }

    /// <summary>The property that holds it; empty for the record itself.</summary>
    public required string Property { get; init; }

    /// <summary>The properties from the record down to it without dots, for method names.</summary>
    public required string MethodStem { get; init; }

    public required ChangeStyle Style { get; init; }

    /// <summary>Whether the property that holds it may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether the object is replaced as a whole: a reference, or <c>write: replace</c>.</summary>
    public bool IsReplaced { get; init; }

    public EquatableArray<LeafDescriptor> Leaves { get; init; }

    public EquatableArray<ObjectDescriptor> Objects { get; init; }

    public EquatableArray<ConstantDescriptor> Constants { get; init; }

    /// <summary>All properties that a copy takes over; only for <see cref="ChangeStyle.Copy"/>.</summary>
    public EquatableArray<string> CopiedProperties { get; init; }

    /// <summary>Whether the object is a struct.</summary>
    public bool IsValueType { get; init; }

    /// <summary>Makes an object without values.</summary>
    public required string Empty { get; init; }

    /// <summary>The constructor that makes a new object.</summary>
    public EquatableArray<ParameterDescriptor> Construction { get; init; }

    /// <summary>The constructor that takes over an old one; only for <see cref="ChangeStyle.Copy"/>.</summary>
    public EquatableArray<ParameterDescriptor> Copying { get; init; }

    /// <summary>Properties without a setter that hold a list, which a copy is given the rows of; only for <see cref="ChangeStyle.Copy"/>.</summary>
    public EquatableArray<string> CopiedLists { get; init; }

    /// <summary>C# <c>required</c> members that an initializer must name, although no field writes them.</summary>
    public EquatableArray<string> UnmappedRequired { get; init; }
}

/// <summary>A parameter of a constructor and the property whose value it takes.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Property">The property.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="IsSetAgain">Whether C# wants the property in the initializer, too.</param>
/// <param name="IsForgiven">Whether the property may hold null, as far as C# knows, and the parameter takes none.</param>
internal sealed record ParameterDescriptor(string Name, string Property, bool IsOptional, bool IsSetAgain, bool IsForgiven);

/// <summary>A property that a field writes.</summary>
/// <param name="Property">The property.</param>
/// <param name="Position">The field's position in the flow.</param>
/// <param name="IsFilled">Whether the property has no setter and holds a list that is filled in place.</param>
internal sealed record LeafDescriptor(string Property, int Position, bool IsFilled);

/// <summary>A property that a constant is written to.</summary>
/// <param name="Property">The property.</param>
/// <param name="Type">Its type.</param>
/// <param name="Literal">The constant as C#.</param>
/// <param name="With">The position of the field without whose value it is not written; null writes it always.</param>
internal sealed record ConstantDescriptor(string Property, TypeDescriptor Type, string Literal, int? With);

/// <summary>An object type that is compared and hashed by its members because it is written as a whole.</summary>
/// <param name="Type">The fully qualified name.</param>
/// <param name="MethodStem">Its name in method names.</param>
/// <param name="Members">Its properties.</param>
/// <param name="IsRecursive">Whether it can hold itself: then null and an empty object are two things, so that walking it ends.</param>
/// <param name="IsValueType">Whether it is a struct.</param>
internal sealed record ShapeDescriptor(string Type, string MethodStem, EquatableArray<ShapeMember> Members, bool IsRecursive, bool IsValueType);

/// <summary>A property of a shape.</summary>
/// <param name="Property">The property.</param>
/// <param name="Type">Its type.</param>
internal sealed record ShapeMember(string Property, TypeDescriptor Type);
