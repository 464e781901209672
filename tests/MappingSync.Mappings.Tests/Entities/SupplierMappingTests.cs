using MappingSync.Economic.Rest;
using Rb = MappingSync.Rackbeat;
using Services = MappingSync.Economic.Services;

namespace MappingSync.Mappings.Tests.Entities;

/// <summary>Suppliers and their groups, in both directions.</summary>
public sealed class SupplierMappingTests
{
    private static readonly AgreementValues Settings = new() { BaseCurrency = "DKK", RackbeatAccount = "42", SupplierGroupAccount = 6800 };

    private static readonly Rb.Supplier Card = new()
    {
        Number = 501,
        Name = "Ærø Blåbær ApS",
        SupplierGroupId = 2,
        CompanyVat = "DK12345678",
        IsBarred = true,
        ContactPhone = "+45 12 34 56 78",
        Currency = "EUR",
        LayoutId = 19,
        PaymentTermsId = 3,
        VatZone = "eu",
        AddressStreet = "Not among the documented fields",
    };

    private static readonly Supplier Ledger = new()
    {
        SupplierNumber = 501,
        Name = "Ærø Blåbær ApS",
        SupplierGroup = new() { SupplierGroupNumber = 2 },
        CorporateIdentificationNumber = "DK12345678",
        Barred = true,
        Phone = "+45 12 34 56 78",
        Currency = "EUR",
        Layout = new() { LayoutNumber = 19 },
        PaymentTerms = new() { PaymentTermsNumber = 3 },
        VatZone = new() { VatZoneNumber = 2 },
        BankAccount = "1234 567890",
    };

    [Fact]
    public void A_supplier_goes_to_the_ledger_with_its_documented_fields() => Assert.Equal(
        new Supplier
        {
            SupplierNumber = 501,
            Name = "Ærø Blåbær ApS",
            SupplierGroup = new() { SupplierGroupNumber = 102 },
            CorporateIdentificationNumber = "DK12345678",
            Barred = true,
            Phone = "+45 12 34 56 78",
            Currency = "EUR",
            Layout = new() { LayoutNumber = 119 },
            PaymentTerms = new() { PaymentTermsNumber = 103 },
            VatZone = new() { VatZoneNumber = 2 },
        },
        Push(Card));

    [Fact]
    public void A_supplier_comes_at_start_up_unbarred_under_the_name_that_Rackbeat_writes()
    {
        var inputs = new SupplierMapping.StartupInputs(Settings);

        Assert.Equal(
            new Rb.Supplier
            {
                Number = 501,
                CompanyName = "Ærø Blåbær ApS",
                SupplierGroupId = 102,
                CompanyVat = "DK12345678",
                ContactPhone = "+45 12 34 56 78",
                Currency = "EUR",
                LayoutId = 119,
                PaymentTermsId = 103,
                VatZone = "eu",
            },
            SupplierMapping.Startup(Ledger, inputs, Everything.Resolved(SupplierMapping.ReferencesStartup(Ledger, inputs))));
    }

    [Fact]
    public void A_write_leaves_what_the_ledger_owns()
    {
        var after = SupplierMapping.ApplyPush(Card with { Name = "Ny" }, Ledger with { Address = "Vej 1", Email = "a@b.dk" }, Inputs, References(Card));

        Assert.Equal(("Ny", "Vej 1", "a@b.dk", "1234 567890"), (after.Name, after.Address, after.Email, after.BankAccount));
    }

    [Fact]
    public void What_a_supplier_must_have_and_what_is_too_long_is_named()
    {
        var bad = new Rb.Supplier { ContactPhone = new string('1', 21), VatZone = "mars", Currency = "kr" };

        Assert.Equal(
            ["number", "name", "group", "phone", "currency", "payment-terms", "vat-zone"],
            SupplierMapping.ValidatePush(bad, SupplierMapping.Push(bad, Inputs, ResolvedReferences.None), Inputs).Select(static violation => violation.Field.Name).Distinct());
        Assert.Empty(SupplierMapping.ValidatePush(Card, Push(Card), Inputs));
    }

    [Fact]
    public void A_supplier_without_a_currency_has_the_base_currency() => Assert.Equal("DKK", Push(Card with { Currency = null }).Currency);

    [Fact]
    public void A_group_gets_its_account_when_it_is_created_and_keeps_it()
    {
        var group = new Rb.SupplierGroup { Number = 7, Name = "Fødevarer" };
        var inputs = new SupplierGroupMapping.PushInputs(Settings);

        Assert.Equal(new Services.SupplierGroup { Number = 7, Name = "Fødevarer", AccountNumber = 6800 }, SupplierGroupMapping.Push(group, inputs));
        Assert.Equal(6801, SupplierGroupMapping.ApplyPush(group, new Services.SupplierGroup { Number = 7, AccountNumber = 6801, ObjectVersion = "v" }, inputs).AccountNumber);
        Assert.Equal("account", Assert.Single(SupplierGroupMapping.ValidatePush(group, new Services.SupplierGroup { Number = 7, Name = "Fødevarer" }, new(Settings with { SupplierGroupAccount = null }))).Field.Name);
        Assert.Equal(group, SupplierGroupMapping.Startup(new Services.SupplierGroup { Number = 7, Name = "Fødevarer", AccountNumber = 6800 }));
    }

    private static SupplierMapping.PushInputs Inputs => new(Settings);

    private static ResolvedReferences References(Rb.Supplier card) => Everything.Resolved(SupplierMapping.ReferencesPush(card, Inputs));

    private static Supplier Push(Rb.Supplier card) => SupplierMapping.Push(card, Inputs, References(card));
}
