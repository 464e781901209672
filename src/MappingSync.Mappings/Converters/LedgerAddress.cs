using Rb = MappingSync.Rackbeat;

namespace MappingSync.Mappings.Converters;

/// <summary>
/// The one address that the ledger holds of a customer: the billing address as a whole when it has a street, zip or city,
/// otherwise the main address. The two are never mixed.
/// </summary>
public static class LedgerAddress
{
    /// <summary>Street lines joined by a line feed; null when there are none.</summary>
    public static string? Lines(Rb.PostalAddress? billing, string? street, string? street2) =>
        IsFilled(billing) ? Join(billing!.Street, billing.Street2) : Join(street, street2);

    /// <summary>The postal code.</summary>
    public static string? Zip(Rb.PostalAddress? billing, string? zip) => IsFilled(billing) ? billing!.Zipcode : zip;

    /// <summary>The city.</summary>
    public static string? City(Rb.PostalAddress? billing, string? city) => IsFilled(billing) ? billing!.City : city;

    /// <summary>The country; Rackbeat often leaves it out of the billing address, then the main address's country stands.</summary>
    public static string? Country(Rb.PostalAddress? billing, string? country) =>
        IsFilled(billing) && !string.IsNullOrWhiteSpace(billing!.Country) ? billing.Country : country;

    private static bool IsFilled(Rb.PostalAddress? address) =>
        address is not null
        && !(string.IsNullOrWhiteSpace(address.Street) && string.IsNullOrWhiteSpace(address.Zipcode) && string.IsNullOrWhiteSpace(address.City));

    private static string? Join(string? first, string? second) =>
        string.IsNullOrWhiteSpace(second) ? (string.IsNullOrWhiteSpace(first) ? null : first)
        : string.IsNullOrWhiteSpace(first) ? second
        : first + "\n" + second;
}
