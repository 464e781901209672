namespace MappingSync.Schemas;

/// <summary>A property of an object.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Shape">What its value looks like.</param>
public sealed record Member(string Name, Shape Shape)
{
    /// <summary>
    /// In a schema: whether the property must be there (null is read as no). In a contract: whether reading fails without it; null when the contract does
    /// not say.
    /// </summary>
    public bool? IsRequired { get; init; }

    /// <summary>In a schema: whether only the server sets it (null is read as no). In a contract: whether it is left out of writes; null when the contract does not say.</summary>
    public bool? IsReadOnly { get; init; }
}
