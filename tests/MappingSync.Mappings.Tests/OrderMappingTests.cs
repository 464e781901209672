using MappingSync.Economic.Rest;
using Rb = MappingSync.Rackbeat;

namespace MappingSync.Mappings.Tests;

/// <summary>The generated mapper of sales orders, from e-conomic to Rackbeat.</summary>
public class OrderMappingTests
{
    private static readonly AgreementValues Settings = new() { BaseCurrency = "DKK", RackbeatAccount = "42", OrderEmployee = 3 };

    private static readonly Order Source = new()
    {
        OrderNumber = 35070,
        Date = new DateOnly(2026, 12, 2),
        Currency = "EUR",
        ExchangeRate = 746.123456m,
        NetAmount = 225m,
        PaymentTerms = new() { PaymentTermsNumber = 1 },
        Layout = new() { LayoutNumber = 20 },
        Customer = new() { CustomerNumber = 8 },
        Recipient = new() { Name = "Kunden A/S", Address = "Vej 1\r\nPort 2\r\nSal 3", Zip = "8000", City = "Aarhus", Country = "Danmark", VatZone = new() { VatZoneNumber = 2 } },
        Delivery = new() { Address = "Lager 3\nRampe B", Zip = "5000", City = "Odense", Country = "DK", DeliveryDate = new DateOnly(2026, 12, 9) },
        Notes = new() { Heading = "Julevin", TextLine1 = "Ring først", TextLine2 = "Tak" },
        References = new() { SalesPerson = new() { EmployeeNumber = 4 }, Other = "PO 9" },
        Lines =
        [
            new() { LineNumber = 1, SortKey = 1, Description = "Rødvin", Product = new() { ProductNumber = "V-1" }, Quantity = 2.5m, UnitNetPrice = 100m, DiscountPercentage = 10m },
            new() { LineNumber = 2, SortKey = 2, Description = "Leveres ved rampen" },
        ],
    };

    private static readonly ResolvedReferences References = Resolved(Source);

    [Fact]
    public void An_order_becomes_a_draft_with_its_addresses_texts_and_references()
    {
        var order = Pull(Source, contact: new() { Name = "Hanne" });

        var expected = new Rb.Order
        {
            CustomerId = 108,
            OrderDate = new DateOnly(2026, 12, 2),
            DeliverAt = new DateOnly(2026, 12, 9),
            Currency = "EUR",
            CurrencyRate = 7.461235m,
            PaymentTermsId = 101,
            LayoutId = 120,
            VatZone = "eu",
            AddressName = "Kunden A/S",
            AddressStreet = "Vej 1",
            AddressStreet2 = "Port 2, Sal 3",
            AddressZipcode = "8000",
            AddressCity = "Aarhus",
            AddressCountry = "Danmark",
            DeliveryAddressStreet = "Lager 3",
            DeliveryAddressStreet2 = "Rampe B",
            DeliveryAddressZipcode = "5000",
            DeliveryAddressCity = "Odense",
            DeliveryAddressCountry = "DK",
            Heading = "Julevin",
            Note = "Ring først\nTak\nLeveres ved rampen",
            OurReferenceId = 104,
            EmployeeId = 3,
            TheirReference = "Hanne",
            OtherReference = "PO 9, e-conomic 35070",
            Lines = order.Lines,
        };
        Assert.Equal(expected, order);
        Assert.Equal(new Rb.OrderLine { ItemId = "R-V-1", Name = "Rødvin", Quantity = 2.5m, LinePrice = 100m, DiscountPercentage = 10m }, Assert.Single(order.Lines!));
        Assert.Empty(Violations(Source));
    }

    [Fact]
    public void Customers_products_terms_layouts_and_employees_are_references_and_never_copied()
    {
        Assert.Equal(
            ["customer 8", "payment-terms 1", "layout 20", "employee 4", "product V-1"],
            OrderMapping.ReferencesPull(Source, Inputs(Source)).Select(static reference => $"{reference.Entity} {reference.Key.AsText()}"));
        Assert.Equal(["layout"], OrderMapping.ReferencesPull(Source, Inputs(Source)).Where(static reference => reference.MayBeMissing).Select(static reference => reference.Entity));

        var unresolved = OrderMapping.Pull(Source, Inputs(Source), ResolvedReferences.None);

        Assert.Equal((null, null, null, null, null), (unresolved.CustomerId, unresolved.PaymentTermsId, unresolved.LayoutId, unresolved.OurReferenceId, unresolved.Lines!.Single().ItemId));
    }

    [Theory]
    [InlineData("DKK", 100, null)]
    [InlineData("DKK", null, null)]
    [InlineData("SEK", 65, "0.65")]
    public void The_rate_of_a_hundred_units_becomes_that_of_one_and_is_left_out_for_the_base_currency(string currency, int? rate, string? expected)
    {
        var order = Pull(Source with { Currency = currency, ExchangeRate = rate });

        Assert.Equal((currency, expected), (order.Currency, order.CurrencyRate?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_marker_stands_in_the_reference_that_the_agreement_names()
    {
        var order = Pull(Source, Settings with { OrderReference = OrderReferenceField.TheirReference });

        Assert.Equal(("PO 9", "e-conomic 35070"), (order.OtherReference, order.TheirReference));
    }

    [Fact]
    public void The_settings_decide_the_name_of_a_VAT_zone_before_the_spec_does()
    {
        var own = Settings with { VatZones = new Dictionary<string, int> { ["eu_special"] = 7 } };

        Assert.Equal("eu_special", Pull(With(7), own).VatZone);
        Assert.Null(Pull(With(7)).VatZone);
        Assert.Contains(Violations(With(7)), static violation => violation is { Field.Name: "vat-zone", Rule: ViolationRule.Unmapped });
        Assert.Equal("domestic_exempt", Pull(With(4)).VatZone);

        static Order With(int zone) => Source with { Recipient = Source.Recipient! with { VatZone = new() { VatZoneNumber = zone } } };
    }

    [Fact]
    public void A_discount_that_the_ledger_leaves_out_is_none_and_a_price_that_it_leaves_out_is_refused()
    {
        var line = Source.Lines![0] with { DiscountPercentage = null, UnitNetPrice = null };

        Assert.Equal((0m, null), (Pull(With(line)).Lines![0].DiscountPercentage, Pull(With(line)).Lines![0].LinePrice));
        Assert.Equal("unit-price", Assert.Single(Violations(With(line))).Field.Name);
    }

    [Theory]
    [InlineData(null, "quantity", ViolationRule.Required)]
    [InlineData(0, "quantity", ViolationRule.Not)]
    public void A_line_without_a_quantity_is_refused_with_its_row(int? quantity, string field, ViolationRule rule)
    {
        var source = Source with { Lines = [.. Source.Lines!, Source.Lines![0] with { SortKey = 3, Quantity = quantity }] };

        var violation = Assert.Single(Violations(source));

        Assert.Equal((field, rule, 1), (violation.Field.Name, violation.Rule, violation.Item));
        Assert.Equal(3, OrderGoods.Of(source).Lines[violation.Item!.Value].SortKey);
    }

    [Fact]
    public void A_line_with_an_amount_but_without_a_product_is_refused_and_not_made_a_text()
    {
        var source = With(new OrderLine { Description = "Fragt", Quantity = 1, UnitNetPrice = 50m });

        Assert.Contains(Violations(source), static violation => violation is { Field.Name: "product", Rule: ViolationRule.Required, Item: 0 });
        Assert.Equal("Ring først\nTak", Pull(source).Note);
    }

    [Fact]
    public void An_order_of_texts_alone_is_refused() =>
        Assert.Equal(ViolationRule.MinItems, Assert.Single(Violations(Source with { Lines = [Source.Lines![1]] })).Rule);

    [Fact]
    public void What_an_order_must_have_is_named()
    {
        var empty = new Order();

        Assert.Equal(["order-date", "customer", "currency", "vat-zone", "lines"], Violations(empty).Select(static violation => violation.Field.Name));
    }

    [Fact]
    public void Lines_come_in_the_order_of_the_print()
    {
        var (first, text) = (Source.Lines![0], Source.Lines[1]);
        var source = Source with { Lines = [text with { SortKey = 9, Description = "last" }, first with { SortKey = 3 }, first with { SortKey = 1, Description = "Hvidvin" }, text with { SortKey = 2 }] };

        Assert.Equal(["Hvidvin", "Rødvin"], Pull(source).Lines!.Select(static line => line.Name));
        Assert.EndsWith("Leveres ved rampen\nlast", Pull(source).Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    public void Texts_are_cut_to_what_Rackbeat_takes(int length)
    {
        var text = new string('x', length);
        var order = Pull(Source with { Notes = new() { Heading = text, TextLine1 = new string('y', 1000) }, Lines = [Source.Lines![0] with { Description = text }] });

        Assert.Equal((255, 800, 255), (order.Heading!.Length, order.Note!.Length, order.Lines![0].Name!.Length));
    }

    [Fact]
    public void A_line_without_a_text_is_named_by_its_product() =>
        Assert.Equal("V-1", Pull(With(Source.Lines![0] with { Description = " " })).Lines![0].Name);

    [Fact]
    public void A_change_names_its_fields_and_leaves_what_a_person_in_Rackbeat_decides()
    {
        var draft = Pull(Source) with { Number = 1001, EmployeeId = 9, LayoutId = 5, BillingAddress = new() { Street = "own" } };
        var changed = Source with
        {
            Date = new DateOnly(2026, 12, 3),
            Layout = null,
            Currency = "DKK",
            Delivery = null,
            Lines = [Source.Lines![0] with { Quantity = 3m }, Source.Lines[1]],
        };

        var after = OrderMapping.ApplyPull(changed, draft, Inputs(changed), References);

        Assert.Equal(
            ["order-date", "delivery-date", "currency", "delivery-street", "delivery-street2", "delivery-zip", "delivery-city", "delivery-country", "lines"],
            OrderMapping.ComparePull(draft, after).Select(static change => change.Field.Name));
        Assert.Equal((1001, 9, 5, 7.461235m, "own"), (after.Number, after.EmployeeId, after.LayoutId, after.CurrencyRate, after.BillingAddress?.Street));
        Assert.Equal(OrderMapping.FingerprintPulled(draft), OrderMapping.FingerprintPulled(OrderMapping.ApplyPull(Source, draft, Inputs(Source), Resolved(Source, "layout")) with { }));
    }

    [Fact]
    public void The_fingerprint_of_an_order_is_that_of_what_becomes_of_it()
    {
        var fingerprint = OrderMapping.FingerprintPull(Source, Inputs(Source), References);

        Assert.Equal(fingerprint, OrderMapping.FingerprintPulled(Pull(Source)));
        Assert.NotEqual(fingerprint, OrderMapping.FingerprintPull(Source with { Lines = [Source.Lines![0], Source.Lines[1] with { Description = "x" }] }, Inputs(Source), References));
    }

    [Fact]
    public void A_net_amount_that_Rackbeat_computes_otherwise_is_told()
    {
        Assert.Empty(OrderMapping.VerifyPull(Source, new Rb.Order { TotalSubtotal = 225.05m }, Inputs(Source)));
        Assert.Equal((225m, 225.06m), OrderMapping.VerifyPull(Source, new Rb.Order { TotalSubtotal = 225.06m }, Inputs(Source)).Select(static mismatch => (mismatch.Expected!.Value, mismatch.Actual!.Value)).Single());
    }

    [Fact]
    public void Every_field_has_a_label_in_both_languages() =>
        Assert.All([.. OrderMapping.Fields, .. OrderLineMapping.Fields], static field => Assert.True(field.EnglishLabel is { Length: > 0 } && field.DanishLabel is { Length: > 0 }, field.Name));

    private static Order With(OrderLine line) => Source with { Lines = [line] };

    private static OrderMapping.PullInputs Inputs(Order source, AgreementValues? settings = null, CustomerContact? contact = null) => new(settings ?? Settings, OrderGoods.Of(source), contact);

    private static Rb.Order Pull(Order source, AgreementValues? settings = null, CustomerContact? contact = null) => OrderMapping.Pull(source, Inputs(source, settings, contact), Resolved(source));

    private static List<Violation> Violations(Order source) => [.. OrderMapping.ValidatePull(source, Pull(source), Inputs(source))];

    /// <summary>Every reference found under another number than the source's, so that a copied one shows.</summary>
    private static ResolvedReferences Resolved(Order source, string? without = null)
    {
        var resolved = new ResolvedReferences();
        foreach (var reference in OrderMapping.ReferencesPull(source, Inputs(source)))
        {
            if (reference.Entity != without)
                resolved.Add(reference, reference.Key.AsInt32() is { } number ? RecordKey.From(number + 100) : RecordKey.From("R-" + reference.Key.AsText()));
        }

        return resolved;
    }
}
