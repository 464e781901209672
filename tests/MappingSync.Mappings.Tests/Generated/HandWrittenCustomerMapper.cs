using MappingSync.Economic.Rest;
using MappingSync.Generated;
using MappingSync.Mappings.Converters;

namespace MappingSync.Mappings.Tests.Generated;

/// <summary>The flow push of a customer as a person would write it: the measure for what the generated one allocates.</summary>
internal static class HandWrittenCustomerMapper
{
    public static Customer Push(Rackbeat.Customer source, AgreementValues settings, ResolvedReferences references) => new()
    {
        CustomerNumber = source.Number,
        Name = Name(source),
        CustomerGroup = Group(source, settings, references) is { } group ? new CustomerGroupReference { CustomerGroupNumber = group } : null,
        CorporateIdentificationNumber = source.CompanyVat,
        Address = LedgerAddress.Lines(source.BillingAddress, source.AddressStreet, source.AddressStreet2),
        Zip = LedgerAddress.Zip(source.BillingAddress, source.AddressZipcode),
        City = LedgerAddress.City(source.BillingAddress, source.AddressCity),
        Country = LedgerAddress.Country(source.BillingAddress, source.AddressCountry),
        TelephoneAndFaxNumber = source.ContactPhone,
        PaymentTerms = Terms(source, references) is { } terms ? new PaymentTermsReference { PaymentTermsNumber = terms } : null,
        Barred = source.IsBarred,
        VatZone = Zone(source, settings) is { } zone ? new VatZoneReference { VatZoneNumber = zone } : null,
        Currency = string.IsNullOrWhiteSpace(source.Currency) ? settings.BaseCurrency : source.Currency,
        Layout = Layout(source, references) is { } layout ? new LayoutReference { LayoutNumber = layout } : null,
        CreditLimit = Numbers.Round(source.MaxCredit, 2),
        Ean = source.Ean,
        Email = source.ContactEmail,
    };

    public static Customer ApplyPush(Rackbeat.Customer source, Customer target, AgreementValues settings, ResolvedReferences references)
    {
        var group = Group(source, settings, references);
        var terms = Terms(source, references);
        var zone = Zone(source, settings);
        var layout = Layout(source, references);
        return target with
        {
            Name = Name(source),
            CustomerGroup = group is null ? null : target.CustomerGroup?.CustomerGroupNumber == group ? target.CustomerGroup : new CustomerGroupReference { CustomerGroupNumber = group },
            CorporateIdentificationNumber = source.CompanyVat,
            Address = LedgerAddress.Lines(source.BillingAddress, source.AddressStreet, source.AddressStreet2),
            Zip = LedgerAddress.Zip(source.BillingAddress, source.AddressZipcode),
            City = LedgerAddress.City(source.BillingAddress, source.AddressCity),
            Country = LedgerAddress.Country(source.BillingAddress, source.AddressCountry),
            TelephoneAndFaxNumber = source.ContactPhone,
            PaymentTerms = terms is null ? null : target.PaymentTerms?.PaymentTermsNumber == terms ? target.PaymentTerms : new PaymentTermsReference { PaymentTermsNumber = terms },
            Barred = source.IsBarred,
            VatZone = zone is null ? null : target.VatZone?.VatZoneNumber == zone ? target.VatZone : new VatZoneReference { VatZoneNumber = zone },
            Currency = string.IsNullOrWhiteSpace(source.Currency) ? settings.BaseCurrency : source.Currency,
            Layout = layout is null ? null : target.Layout?.LayoutNumber == layout ? target.Layout : new LayoutReference { LayoutNumber = layout },
            CreditLimit = Numbers.Round(source.MaxCredit, 2),
            Ean = source.Ean,
            Email = source.ContactEmail,
        };
    }

    private static string? Name(Rackbeat.Customer source) =>
        string.IsNullOrWhiteSpace(source.Name) ? source.CompanyName : source.Name;

    private static int? Group(Rackbeat.Customer source, AgreementValues settings, ResolvedReferences references) =>
        references.Find("customer-group", RecordKey.From(source.CustomerGroupId ?? settings.CustomerGroup)).AsInt32();

    private static int? Terms(Rackbeat.Customer source, ResolvedReferences references) =>
        references.Find("payment-terms", RecordKey.From(source.PaymentTermsId)).AsInt32();

    private static int? Layout(Rackbeat.Customer source, ResolvedReferences references) =>
        references.Find("layout", RecordKey.From(source.LayoutId)).AsInt32();

    private static int? Zone(Rackbeat.Customer source, AgreementValues settings) =>
        source.VatZone is not { } zone ? null
        : settings.VatZones?.TryGetValue(zone, out var own) == true ? own
        : zone switch { "domestic" => 1, "eu" => 2, "abroad" => 3, "domestic_exempt" => 4, _ => null };
}
