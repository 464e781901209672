using MappingSync.Benchmarks.Records;
using MappingSync.Economic.Rest;
using Riok.Mapperly.Abstractions;

namespace MappingSync.Benchmarks.ByMapperly;

/// <summary>A customer mapped by Mapperly. Changing an existing record is not measured, because its properties are set on creation only.</summary>
[Mapper(ThrowOnPropertyMappingNullMismatch = false, RequiredMappingStrategy = RequiredMappingStrategy.None)]
public static partial class CustomerMapper
{
    [MapProperty([nameof(CustomerReading.Source), nameof(Rackbeat.Customer.Number)], [nameof(Customer.CustomerNumber)])]
    [MapPropertyFromSource(nameof(Customer.Name), Use = nameof(Name))]
    [MapPropertyFromSource(nameof(Customer.CustomerGroup), Use = nameof(CustomerGroup))]
    [MapProperty([nameof(CustomerReading.Source), nameof(Rackbeat.Customer.CompanyVat)], [nameof(Customer.CorporateIdentificationNumber)])]
    [MapPropertyFromSource(nameof(Customer.Address), Use = nameof(Address))]
    [MapPropertyFromSource(nameof(Customer.Zip), Use = nameof(Zip))]
    [MapPropertyFromSource(nameof(Customer.City), Use = nameof(City))]
    [MapPropertyFromSource(nameof(Customer.Country), Use = nameof(Country))]
    [MapProperty([nameof(CustomerReading.Source), nameof(Rackbeat.Customer.ContactPhone)], [nameof(Customer.TelephoneAndFaxNumber)])]
    [MapPropertyFromSource(nameof(Customer.PaymentTerms), Use = nameof(PaymentTerms))]
    [MapProperty([nameof(CustomerReading.Source), nameof(Rackbeat.Customer.IsBarred)], [nameof(Customer.Barred)])]
    [MapPropertyFromSource(nameof(Customer.VatZone), Use = nameof(VatZone))]
    [MapPropertyFromSource(nameof(Customer.Currency), Use = nameof(Currency))]
    [MapPropertyFromSource(nameof(Customer.Layout), Use = nameof(Layout))]
    [MapPropertyFromSource(nameof(Customer.CreditLimit), Use = nameof(CreditLimit))]
    [MapProperty([nameof(CustomerReading.Source), nameof(Rackbeat.Customer.Ean)], [nameof(Customer.Ean)])]
    [MapProperty([nameof(CustomerReading.Source), nameof(Rackbeat.Customer.ContactEmail)], [nameof(Customer.Email)])]
    public static partial Customer New(CustomerReading reading);

    [UserMapping(Default = false)]
    private static string? Name(CustomerReading reading) => CustomerValues.Name(reading);

    [UserMapping(Default = false)]
    private static CustomerGroupReference? CustomerGroup(CustomerReading reading) => CustomerValues.CustomerGroup(reading);

    [UserMapping(Default = false)]
    private static string? Address(CustomerReading reading) => CustomerValues.Address(reading);

    [UserMapping(Default = false)]
    private static string? Zip(CustomerReading reading) => CustomerValues.Zip(reading);

    [UserMapping(Default = false)]
    private static string? City(CustomerReading reading) => CustomerValues.City(reading);

    [UserMapping(Default = false)]
    private static string? Country(CustomerReading reading) => CustomerValues.Country(reading);

    [UserMapping(Default = false)]
    private static PaymentTermsReference? PaymentTerms(CustomerReading reading) => CustomerValues.PaymentTerms(reading);

    [UserMapping(Default = false)]
    private static VatZoneReference? VatZone(CustomerReading reading) => CustomerValues.VatZone(reading);

    [UserMapping(Default = false)]
    private static string? Currency(CustomerReading reading) => CustomerValues.Currency(reading);

    [UserMapping(Default = false)]
    private static LayoutReference? Layout(CustomerReading reading) => CustomerValues.Layout(reading);

    [UserMapping(Default = false)]
    private static decimal? CreditLimit(CustomerReading reading) => CustomerValues.CreditLimit(reading);
}
