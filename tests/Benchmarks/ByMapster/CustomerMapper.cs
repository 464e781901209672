using MappingSync.Benchmarks.Records;
using MappingSync.Economic.Rest;
using Mapster;

namespace MappingSync.Benchmarks.ByMapster;

/// <summary>A customer mapped by Mapster. Changing an existing record is not measured, because its properties are set on creation only.</summary>
public static class CustomerMapper
{
    private static readonly Func<CustomerReading, Customer> ToNew = Configure().GetMapFunction<CustomerReading, Customer>();

    public static Customer New(CustomerReading reading) => ToNew(reading);

    private static TypeAdapterConfig Configure()
    {
        var config = new TypeAdapterConfig();
        config.NewConfig<CustomerReading, Customer>()
            .IgnoreNonMapped(true)
            .Map(static target => target.CustomerNumber, static reading => reading.Source.Number)
            .Map(static target => target.Name, static reading => CustomerValues.Name(reading))
            .Map(static target => target.CustomerGroup, static reading => CustomerValues.CustomerGroup(reading))
            .Map(static target => target.CorporateIdentificationNumber, static reading => reading.Source.CompanyVat)
            .Map(static target => target.Address, static reading => CustomerValues.Address(reading))
            .Map(static target => target.Zip, static reading => CustomerValues.Zip(reading))
            .Map(static target => target.City, static reading => CustomerValues.City(reading))
            .Map(static target => target.Country, static reading => CustomerValues.Country(reading))
            .Map(static target => target.TelephoneAndFaxNumber, static reading => reading.Source.ContactPhone)
            .Map(static target => target.PaymentTerms, static reading => CustomerValues.PaymentTerms(reading))
            .Map(static target => target.Barred, static reading => reading.Source.IsBarred)
            .Map(static target => target.VatZone, static reading => CustomerValues.VatZone(reading))
            .Map(static target => target.Currency, static reading => CustomerValues.Currency(reading))
            .Map(static target => target.Layout, static reading => CustomerValues.Layout(reading))
            .Map(static target => target.CreditLimit, static reading => CustomerValues.CreditLimit(reading))
            .Map(static target => target.Ean, static reading => reading.Source.Ean)
            .Map(static target => target.Email, static reading => reading.Source.ContactEmail);
        return config;
    }
}
