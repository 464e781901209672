namespace MappingSync.Mappings.Converters;

/// <summary>Rackbeat's postal address from the ledger's single address.</summary>
public static class PostalAddress
{
    /// <summary>The whole address; null when the ledger has neither a street, a postal code nor a city.</summary>
    public static Rackbeat.PostalAddress? FromLedger(string? name, string? address, string? zip, string? city, string? country) =>
        string.IsNullOrWhiteSpace(address) && string.IsNullOrWhiteSpace(zip) && string.IsNullOrWhiteSpace(city)
            ? null
            : PostalAddressMapper.ToRackbeat(new LedgerPostalAddress(name, AddressLines.First(address), AddressLines.Rest(address), zip, city, country));
}
