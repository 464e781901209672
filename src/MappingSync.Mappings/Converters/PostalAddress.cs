using Riok.Mapperly.Abstractions;

namespace MappingSync.Mappings.Converters;

/// <summary>
/// Rackbeat's postal address from the ledger's single address. Its shape is converted by Mapperly, strict in both
/// directions: a property that either side gains and that is neither mapped nor ignored here fails the build.
/// </summary>
[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Both)]
public static partial class PostalAddress
{
    /// <summary>The whole address; null when the ledger has neither a street, a postal code nor a city.</summary>
    public static Rackbeat.PostalAddress? FromLedger(string? name, string? address, string? zip, string? city, string? country) =>
        string.IsNullOrWhiteSpace(address) && string.IsNullOrWhiteSpace(zip) && string.IsNullOrWhiteSpace(city)
            ? null
            : ToRackbeat(new LedgerPostalAddress(name, AddressLines.First(address), AddressLines.Rest(address), zip, city, country));

    [MapProperty(nameof(LedgerPostalAddress.Zip), nameof(Rackbeat.PostalAddress.Zipcode))]
    [MapperIgnoreTarget(nameof(Rackbeat.PostalAddress.Email))]
    [MapperIgnoreTarget(nameof(Rackbeat.PostalAddress.Phone))]
    [MapperIgnoreTarget(nameof(Rackbeat.PostalAddress.Unknown))]
    private static partial Rackbeat.PostalAddress ToRackbeat(LedgerPostalAddress address);
}
