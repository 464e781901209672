using MappingSync.Economic.Rest;
using MappingSync.Mappings.Converters;
using Rb = MappingSync.Rackbeat;

namespace MappingSync.Mappings.Tests.Entities;

/// <summary>A supplier's invoice: what its entries share, the voucher that is made of it, and its sum.</summary>
public sealed class SupplierInvoiceMappingTests
{
    private static readonly AgreementValues Settings = new() { BaseCurrency = "DKK", RackbeatAccount = "42" };

    private static readonly Rb.SupplierInvoice Invoice = new()
    {
        Number = 9001,
        InvoiceNumber = "INV-778",
        SupplierId = 501,
        InvoiceDate = new DateOnly(2026, 11, 5),
        Currency = "EUR",
        CurrencyRate = 7.46m,
        Heading = "Bær",
        Note = "Ring først\r\ntil Åse",
        TheirReference = "Søren",
        OurReference = new() { Number = 3, Name = "Bo" },
        OtherReference = "PO 9",
        PaymentTermsId = 3,
        ProjectId = "12",
        TotalTotal = 125m,
    };

    private static readonly SupplierInvoiceMapping.PushInputs Inputs = new(
        new Rb.Supplier { Number = 501, VatZone = "domestic", Currency = "SEK" },
        new Rb.PaymentTerms { Number = 3, Type = "invoice_month", MaturityDays = 14 },
        Settings);

    [Fact]
    public void All_entries_of_an_invoice_share_its_header() => Assert.Equal(
        new SupplierInvoicePosting
        {
            Entry = new()
            {
                Supplier = new() { SupplierNumber = 601 },
                SupplierInvoiceNumber = "INV-778",
                Text = "Bær, Søren, Bo, PO 9, Ring først til Åse [RB-42-9001]",
                Date = new DateOnly(2026, 11, 5),
                DueDate = new DateOnly(2026, 12, 14),
                Currency = new() { Code = "EUR" },
                ExchangeRate = 746m,
                Project = new() { ProjectNumber = 12 },
            },
            VatZone = "domestic",
        },
        Push(Invoice));

    [Fact]
    public void Its_voucher_has_an_entry_for_each_account()
    {
        var voucher = Push(Invoice).ToVoucher(2, "2026", [new(1310, "I25", 100m), new(1320, null, 25m)]);

        Assert.Equal(("2026", 2), (voucher.AccountingYear!.Year, voucher.Journal!.JournalNumber));
        Assert.Equal(
            [(601, 100m, 1310, "I25"), (601, 25m, 1320, null)],
            voucher.Entries!.SupplierInvoices!.Select(static entry => (entry.Supplier!.SupplierNumber!.Value, entry.Amount!.Value, entry.ContraAccount!.AccountNumber!.Value, entry.ContraVatAccount?.VatCode)));
        Assert.Throws<ArgumentException>(() => Push(Invoice).ToVoucher(2, "2026", []));
    }

    [Fact]
    public void The_entries_together_are_the_invoice()
    {
        var whole = SupplierInvoicePosting.Of(Push(Invoice).ToVoucher(2, "2026", [new(1310, "I25", 100m), new(1320, null, 25m)]))!;
        var short1 = SupplierInvoicePosting.Of(Push(Invoice).ToVoucher(2, "2026", [new(1310, "I25", 124.99m)]))!;

        Assert.Empty(SupplierInvoiceMapping.VerifyPush(Invoice, whole, Inputs));
        Assert.Equal((125m, 124.99m), SupplierInvoiceMapping.VerifyPush(Invoice, short1, Inputs).Select(static found => (found.Expected!.Value, found.Actual!.Value)).Single());
        Assert.Null(SupplierInvoicePosting.Of(new Voucher()));
    }

    [Fact]
    public void What_an_invoice_must_have_is_named() => Assert.Equal(
        ["supplier", "text", "invoice-date", "vat-zone"],
        SupplierInvoiceMapping.ValidatePush(new(), Push(new(), NoSupplier), NoSupplier).Select(static violation => violation.Field.Name));

    [Fact]
    public void The_invoice_s_own_zone_and_currency_go_before_the_supplier_s_and_the_base_currency_has_no_rate()
    {
        var own = Push(Invoice with { VatZone = "eu", Currency = "DKK" });
        var none = Push(Invoice with { Currency = null }, NoSupplier);

        Assert.Equal(("eu", "DKK", null), (own.VatZone, own.Entry!.Currency!.Code, own.Entry.ExchangeRate));
        Assert.Equal("DKK", none.Entry!.Currency!.Code);
        Assert.Equal("SEK", Push(Invoice with { Currency = null }).Entry!.Currency!.Code);
    }

    [Theory]
    [InlineData("net", 14, "2026-11-19")]
    [InlineData("invoice_month", 0, "2026-11-30")]
    [InlineData("prepaid", 14, "2026-11-05")]
    [InlineData("factoring", 14, null)]
    public void Terms_end_on_a_day(string type, int days, string? expected) => Assert.Equal(
        expected is null ? null : DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        DueDate.Of(null, new DateOnly(2026, 11, 5), 3, 3, type, days));

    [Fact]
    public void An_invoice_s_own_day_goes_before_its_terms_and_other_terms_do_not_count()
    {
        Assert.Equal(new DateOnly(2026, 12, 24), DueDate.Of(new DateOnly(2026, 12, 24), new DateOnly(2026, 11, 5), 3, 3, "net", 1));
        Assert.Null(DueDate.Of(null, new DateOnly(2026, 11, 5), 3, 4, "net", 1));
        Assert.Null(DueDate.Of(null, new DateOnly(2026, 11, 5), null, null, "net", 1));
    }

    [Fact]
    public void A_long_note_is_cut_and_the_marker_is_not()
    {
        var text = SupplierInvoiceText.Of("Bær", new string('ø', 300), null, " ", null, "42", 9001)!;

        Assert.Equal(250, text.Length);
        Assert.StartsWith("Bær, øø", text, StringComparison.Ordinal);
        Assert.EndsWith("ø [RB-42-9001]", text, StringComparison.Ordinal);
        Assert.Equal("[RB-42-1]", SupplierInvoiceText.Of(null, null, null, null, null, "42", 1));
    }

    private static SupplierInvoiceMapping.PushInputs NoSupplier => new(new Rb.Supplier(), null, Settings);

    private static SupplierInvoicePosting Push(Rb.SupplierInvoice invoice, SupplierInvoiceMapping.PushInputs? inputs = null) =>
        SupplierInvoiceMapping.Push(invoice, inputs ?? Inputs, Everything.Resolved(SupplierInvoiceMapping.ReferencesPush(invoice, inputs ?? Inputs)));
}
