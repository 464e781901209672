namespace OwnMapping.Carrier;

/// <summary>A shipping label. The carrier's API writes names in camel case, which needs no attribute.</summary>
public sealed record Label
{
    /// <summary>The carrier's number, given when the label is made.</summary>
    public string? ShipmentNumber { get; init; }

    /// <summary>The sender's own reference.</summary>
    public string? Reference { get; init; }

    /// <summary><c>STD</c>, <c>PUP</c> or <c>EXP</c>.</summary>
    public string? Service { get; init; }

    /// <summary>The entry of the carrier's address book; the carrier gives the numbers.</summary>
    public Consignee? Consignee { get; init; }

    /// <summary>The name on the label; 40 characters are printed.</summary>
    public string? ContactName { get; init; }

    /// <summary>Where the carrier sends its messages.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Where the parcels go.</summary>
    public Address? Address { get; init; }

    /// <summary>Where the carrier fetches the parcels.</summary>
    public string? Depot { get; init; }

    /// <summary>The sum insured, in whole units of the currency.</summary>
    public decimal? InsuredValue { get; init; }

    /// <summary>The currency, as three letters.</summary>
    public string? Currency { get; init; }

    /// <summary>A word to the driver; 60 characters at most.</summary>
    public string? DeliveryNote { get; init; }

    /// <summary><c>CREATED</c>, <c>IN_TRANSIT</c> or <c>DELIVERED</c>.</summary>
    public string? Status { get; init; }

    /// <summary>When the label was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What is in the parcels.</summary>
    public IReadOnlyList<Content>? Contents { get; init; }
}
