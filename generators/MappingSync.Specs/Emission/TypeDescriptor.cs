namespace MappingSync.Specs.Emission;

/// <summary>How a value behaves when it is compared, hashed and checked.</summary>
internal enum ValueKind
{
    Text,
    Integer,
    Decimal,
    Double,
    Boolean,
    Date,
    Time,
    Timestamp,
    DateTime,
    Guid,
    Enum,
    Uri,
    Json,
    Object,

    /// <summary>Values in an order.</summary>
    List,

    /// <summary>Values without an order.</summary>
    Set,

    /// <summary>Keys and their values.</summary>
    Dictionary,
    Other,
}

/// <summary>How the rows of a list are reached.</summary>
internal enum ListForm
{
    /// <summary>By index: arrays, <c>List</c>, and what else is an <c>IReadOnlyList</c>.</summary>
    Indexed,

    /// <summary>By index, and no <c>IReadOnlyList</c>: <c>IList</c>.</summary>
    Changeable,

    /// <summary>By index, and a value that may never have been made: <c>ImmutableArray</c>.</summary>
    Immutable,

    /// <summary>One after the other.</summary>
    Sequence,
}

/// <summary>A type as emitted code writes it.</summary>
/// <param name="Name">The fully qualified name without a question mark.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsNullable">Whether null is a value of it.</param>
internal sealed record TypeDescriptor(string Name, ValueKind Kind, bool IsNullable)
{
    /// <summary>The name with a question mark where null is a value.</summary>
    public string Annotated => IsNullable ? Name + "?" : Name;

    /// <summary>The name with a question mark.</summary>
    public string Nullable => Name + "?";

    /// <summary>Whether null is no value of the type itself, so that a missing one needs <c>System.Nullable</c>.</summary>
    public bool IsValueType { get; init; }

    /// <summary>How the rows of a list are reached.</summary>
    public ListForm Form { get; init; }

    /// <summary>The type of the rows of a list or set, and of the values of a dictionary.</summary>
    public TypeDescriptor? Element { get; init; }

    /// <summary>The type of the keys of a dictionary.</summary>
    public TypeDescriptor? Key { get; init; }

    /// <summary>Whether the enum's numbers are more than a <c>long</c> holds.</summary>
    public bool IsUnsignedLong { get; init; }
}
