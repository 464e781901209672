using MappingSync.Economic.Rest;
using MappingSync.Generated;
using MappingSync.Mappings.Converters;

namespace MappingSync.Benchmarks.Records;

/// <summary>The computed values of a customer, for mappers that must be told them one by one.</summary>
public static class CustomerValues
{
    public static string? Name(CustomerReading reading) =>
        ByHand.CustomerMapper.Name(reading.Source);

    public static CustomerGroupReference? CustomerGroup(CustomerReading reading) =>
        ByHand.CustomerMapper.Group(reading.Source, reading.Settings, reading.References) is { } number ? new CustomerGroupReference { CustomerGroupNumber = number } : null;

    public static string? Address(CustomerReading reading) =>
        LedgerAddress.Lines(reading.Source.BillingAddress?.Street, reading.Source.BillingAddress?.Street2, reading.Source.BillingAddress?.Zipcode, reading.Source.BillingAddress?.City, reading.Source.AddressStreet, reading.Source.AddressStreet2);

    public static string? Zip(CustomerReading reading) =>
        LedgerAddress.Zip(reading.Source.BillingAddress?.Street, reading.Source.BillingAddress?.Zipcode, reading.Source.BillingAddress?.City, reading.Source.AddressZipcode);

    public static string? City(CustomerReading reading) =>
        LedgerAddress.City(reading.Source.BillingAddress?.Street, reading.Source.BillingAddress?.Zipcode, reading.Source.BillingAddress?.City, reading.Source.AddressCity);

    public static string? Country(CustomerReading reading) =>
        LedgerAddress.Country(reading.Source.BillingAddress?.Street, reading.Source.BillingAddress?.Zipcode, reading.Source.BillingAddress?.City, reading.Source.BillingAddress?.Country, reading.Source.AddressCountry);

    public static PaymentTermsReference? PaymentTerms(CustomerReading reading) =>
        ByHand.CustomerMapper.Terms(reading.Source, reading.References) is { } number ? new PaymentTermsReference { PaymentTermsNumber = number } : null;

    public static VatZoneReference? VatZone(CustomerReading reading) =>
        ByHand.CustomerMapper.Zone(reading.Source, reading.Settings) is { } number ? new VatZoneReference { VatZoneNumber = number } : null;

    public static string? Currency(CustomerReading reading) =>
        CanonicalText.NullIfBlank(reading.Source.Currency) ?? reading.Settings.BaseCurrency;

    public static LayoutReference? Layout(CustomerReading reading) =>
        ByHand.CustomerMapper.Layout(reading.Source, reading.References) is { } number ? new LayoutReference { LayoutNumber = number } : null;

    public static decimal? CreditLimit(CustomerReading reading) =>
        Numbers.Round(reading.Source.MaxCredit, 2);
}
