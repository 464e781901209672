namespace OwnMapping.Carrier;

/// <summary>A reference to an entry of the carrier's address book.</summary>
public sealed record Consignee
{
    /// <summary>The number of the entry.</summary>
    public int? Number { get; init; }
}
