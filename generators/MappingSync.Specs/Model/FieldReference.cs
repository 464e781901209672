namespace MappingSync.Specs.Model;

internal enum Unresolved
{
    /// <summary>The record cannot be sent without it.</summary>
    Error,

    /// <summary>The target is left empty.</summary>
    Skip,
}

/// <summary>The field's value is the key of a record of another entity.</summary>
internal sealed record FieldReference
{
    public required Located<string> Entity { get; init; }

    public required SpecSpan Span { get; init; }

    /// <summary>The natural key that is looked up (<c>name</c>); null is the entity's own key.</summary>
    public Located<string>? By { get; init; }

    /// <summary>The source path of the record that the lookup is limited to.</summary>
    public SpecPath? Within { get; init; }

    /// <summary>Null means <see cref="Unresolved.Error"/>.</summary>
    public Located<Unresolved>? Unresolved { get; init; }
}
