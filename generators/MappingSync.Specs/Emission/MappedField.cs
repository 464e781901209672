namespace MappingSync.Specs.Emission;

internal enum TextCompare
{
    Exact,
    Trimmed,
    Lines,
}

/// <summary>A field in one flow: how its value is made and where it is written.</summary>
internal sealed record MappedField
{
    public required string Name { get; init; }

    /// <summary>The position among the mapping's fields.</summary>
    public required int Field { get; init; }

    /// <summary>Reads the value off a target, after the variable's name: <c>.Recipient?.Name</c>.</summary>
    public required string TargetAccess { get; init; }

    /// <summary>The target property's type; nullable when an enclosing object may be missing.</summary>
    public required TypeDescriptor TargetType { get; init; }

    /// <summary>The type of the property itself.</summary>
    public required TypeDescriptor WriteType { get; init; }

    public required ValueDescriptor Value { get; init; }

    public ItemsDescriptor? Items { get; init; }

    public TextCompare Compare { get; init; }

    public bool IsRequired { get; init; }

    public LimitsDescriptor? Limits { get; init; }

    public bool CreateOnly { get; init; }

    public bool KeepWhenMissing { get; init; }

    public bool KeepWhenTargetHasValue { get; init; }
}

/// <summary>How a field's value is made of the source: read, convert, map, resolve, cut, in this order.</summary>
internal sealed record ValueDescriptor
{
    /// <summary>Reads the source's value, with alternatives and defaults; for a converter its call.</summary>
    public required string Expression { get; init; }

    public required TypeDescriptor Type { get; init; }

    /// <summary>Whether the expression is one property, better written where it is used than in a method of its own.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether the expression reads the resolved references.</summary>
    public bool UsesReferences { get; init; }

    public ValueMapDescriptor? Map { get; init; }

    public ReferenceDescriptor? Reference { get; init; }

    public int? TruncateTo { get; init; }

    public int? RoundTo { get; init; }
}

/// <summary>A table of values, tried after the settings' dictionary.</summary>
/// <param name="Arms">Literal pairs in the direction of the flow.</param>
/// <param name="Dictionary">An expression that reads the settings' dictionary, or null.</param>
/// <param name="IsReversed">Whether the dictionary is read from value to key.</param>
/// <param name="SkipUnmapped">Whether an unmapped value leaves the target alone instead of being a violation.</param>
internal sealed record ValueMapDescriptor(EquatableArray<ValueArm> Arms, string? Dictionary, bool IsReversed, bool SkipUnmapped);

/// <summary>A pair of literals.</summary>
internal sealed record ValueArm(string From, string To);

/// <summary>The record that a field refers to.</summary>
/// <param name="Entity">Its entity.</param>
/// <param name="ByName">Whether it is found by name.</param>
/// <param name="Within">Reads the key of the record that it belongs to, or null.</param>
/// <param name="MayBeMissing">Whether the target is left empty when it cannot be resolved.</param>
/// <param name="Accessor">Turns the resolved key into the target's type, for example <c>AsInt32</c>.</param>
internal sealed record ReferenceDescriptor(string Entity, bool ByName, string? Within, bool MayBeMissing, string Accessor);

/// <summary>What <c>Validate…</c> checks; what was cut or rounded is not in it. Literals are C#.</summary>
internal sealed record LimitsDescriptor
{
    public int? MaxLength { get; init; }

    public int? Decimals { get; init; }

    public string? Pattern { get; init; }

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    /// <summary>The range as text for the message.</summary>
    public string? RangeText { get; init; }

    public EquatableArray<ValueArm> Not { get; init; }

    public int? MinItems { get; init; }
}

/// <summary>What mapped rows are gathered in.</summary>
internal enum RowsForm
{
    Array,
    List,
    ImmutableArray,
}

/// <summary>A list that another entity's mapping maps row by row.</summary>
internal sealed record ItemsDescriptor
{
    /// <summary>The item's mapping class, fully qualified.</summary>
    public required string Mapping { get; init; }

    /// <summary>The flow's method in it.</summary>
    public required string Method { get; init; }

    public required string SourceAccess { get; init; }

    /// <summary><c>Count</c> or <c>Length</c>.</summary>
    public required string SourceCount { get; init; }

    public required string TargetCount { get; init; }

    /// <summary>Whether the target's list must be asked for its rows by <c>Lists.Of</c> before they can be indexed.</summary>
    public bool IsTargetIndirect { get; init; }

    public required string TargetItemType { get; init; }

    /// <summary>Whether bad data can hold null for a row.</summary>
    public bool SourceItemIsReference { get; init; }

    /// <summary>Makes a target row without values.</summary>
    public required string EmptyTargetItem { get; init; }

    /// <summary>Whether a row of the target is a value, which is always there.</summary>
    public bool TargetItemIsValue { get; init; }

    /// <summary>What the rows are gathered in, and what becomes of it.</summary>
    public RowsForm TargetRows { get; init; }

    /// <summary>What the item's inputs struct is made of, in order; <c>{row}</c> stands for the row.</summary>
    public EquatableArray<string> Inputs { get; init; }

    public bool TakesReferences { get; init; }

    public bool Verifies { get; init; }
}
