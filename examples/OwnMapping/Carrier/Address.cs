namespace OwnMapping.Carrier;

/// <summary>An address on a label.</summary>
public sealed record Address
{
    /// <summary>The first line.</summary>
    public string? Line1 { get; init; }

    /// <summary>The second line.</summary>
    public string? Line2 { get; init; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The town.</summary>
    public string? City { get; init; }

    /// <summary>The country, as two letters.</summary>
    public string? CountryCode { get; init; }
}
