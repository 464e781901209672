namespace MappingSync.Rackbeat;

/// <summary>
/// Names the property under which answers hold a contract's records: <c>{ "customer": {…} }</c> for one,
/// <c>{ "customers": […], "pages": 1 }</c> for a list.
/// </summary>
/// <param name="one">The property of one record.</param>
/// <param name="many">The property of a list.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EnvelopeAttribute(string one, string many) : Attribute
{
    /// <summary>The property of one record.</summary>
    public string One { get; } = one;

    /// <summary>The property of a list.</summary>
    public string Many { get; } = many;

    /// <summary>
    /// Whether the names are not documented. Then the only object (or list) of an answer is taken, whatever its name, as Rackbeat's own
    /// client library does.
    /// </summary>
    public bool MayDiffer { get; init; }
}
