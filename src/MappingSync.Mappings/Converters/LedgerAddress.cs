namespace MappingSync.Mappings.Converters;

/// <summary>
/// The one address that the ledger holds of a customer: the billing address as a whole when it has a street, zip or city,
/// otherwise the main address. The two are never mixed.
/// </summary>
public static class LedgerAddress
{
    /// <summary>Street lines joined by a line feed; null when there are none.</summary>
    public static string? Lines(string? billingStreet, string? billingStreet2, string? billingZip, string? billingCity, string? street, string? street2) =>
        IsFilled(billingStreet, billingZip, billingCity) ? Join(billingStreet, billingStreet2) : Join(street, street2);

    /// <summary>The postal code.</summary>
    public static string? Zip(string? billingStreet, string? billingZip, string? billingCity, string? zip) =>
        IsFilled(billingStreet, billingZip, billingCity) ? billingZip : zip;

    /// <summary>The city.</summary>
    public static string? City(string? billingStreet, string? billingZip, string? billingCity, string? city) =>
        IsFilled(billingStreet, billingZip, billingCity) ? billingCity : city;

    /// <summary>The country; Rackbeat often leaves it out of the billing address, then the main address's country stands.</summary>
    public static string? Country(string? billingStreet, string? billingZip, string? billingCity, string? billingCountry, string? country) =>
        IsFilled(billingStreet, billingZip, billingCity) && !string.IsNullOrWhiteSpace(billingCountry) ? billingCountry : country;

    private static bool IsFilled(string? street, string? zip, string? city) =>
        !(string.IsNullOrWhiteSpace(street) && string.IsNullOrWhiteSpace(zip) && string.IsNullOrWhiteSpace(city));

    private static string? Join(string? first, string? second) =>
        string.IsNullOrWhiteSpace(second) ? (string.IsNullOrWhiteSpace(first) ? null : first)
        : string.IsNullOrWhiteSpace(first) ? second
        : first + "\n" + second;
}
