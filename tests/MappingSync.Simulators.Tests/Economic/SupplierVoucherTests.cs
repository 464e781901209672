using System.Net;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Tests.Economic;

/// <summary>Vouchers that are not between two accounts: what suppliers and customers owe and are owed, and VAT.</summary>
public sealed class SupplierVoucherTests : EconomicTest
{
    internal const string Voucher =
        """
        {"accountingYear":{"year":"2026"},
         "entries":{"supplierInvoices":[{"text":"F-1 Møllen","date":"2026-11-30","dueDate":"2026-12-14","amount":1250.00,"supplier":{"supplierNumber":9},
          "supplierInvoiceNumber":"F-1","contraAccount":{"accountNumber":1310},"contraVatAccount":{"vatCode":"I25"}}]}}
        """;

    private const string Journal = "journals/1/vouchers";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Rest.SendAsync("POST", "suppliers", SupplierTests.Supplier);
        await Rest.SendAsync("POST", "customers", Customer);
    }

    [Fact]
    public async Task A_supplier_invoice_credits_the_supplier_and_debits_cost_and_vat()
    {
        var made = await Rest.SendAsync("POST", Journal, Voucher);
        var listed = await Rest.SendAsync("GET", "journals/1/entries");

        Assert.Equal(1250m, (decimal)made["0/entries/supplierInvoices/0/amount"]!);
        Assert.Equal(-1250m, (decimal)listed["collection/0/amount"]!);
        Assert.Equal(250m, (decimal)listed["collection/0/contraVatAmount"]!);
        Assert.Equal($"{Economic.RestAddress}vat-accounts/I25", listed["collection/0/contraVatAccount/self"]!.ToString());
        Assert.Null(listed["collection/0/_voucher"]);
        Assert.Equal(1000m, (decimal)Economic.Record("accounts", 1310)!["draftBalance"]!);

        Economic.BookEntries(1);

        Assert.Equal([(6800, -1250m), (1310, 1000m), (6903, 250m)], Economic.Records("entries").Select(Line));
        var debt = Economic.Records("entries")[0];
        Assert.Equal(("supplierInvoice", -1250m, "F-1", "2026-12-14"), (debt["entryType"]!.ToString(), (decimal)debt["remainder"]!, debt["supplierInvoiceNumber"]!.ToString(), debt["dueDate"]!.ToString()));
        Assert.Equal("I25", Economic.Records("entries")[1]["vatAccount"]!["vatCode"]!.ToString());
    }

    [Fact]
    public async Task A_credit_note_turns_everything_round()
    {
        await PostAsync(entry => entry["amount"] = -1250m);
        Assert.Equal(1250m, (decimal)Assert.Single(Economic.Records("journal-entries"))["amount"]!);
        Economic.BookEntries(1);
        Assert.Equal([(6800, 1250m), (1310, -1000m), (6903, -250m)], Economic.Records("entries").Select(Line));
    }

    [Fact]
    public async Task Where_told_so_the_journal_shows_the_amount_as_it_was_posted()
    {
        Economic.Behaviour.JournalsTurnSigns = false;
        await Rest.SendAsync("POST", Journal, Voucher);
        Assert.Equal(1250m, (decimal)(await Rest.SendAsync("GET", "journals/1/entries"))["collection/0/amount"]!);
        Economic.BookEntries(1);
        Assert.Equal(-1250m, Economic.BookedBalance(6800));
    }

    [Fact]
    public async Task Without_a_code_no_vat_is_posted_although_the_account_has_one()
    {
        await PostAsync(entry => entry.Remove("contraVatAccount"));
        Economic.BookEntries(1);
        Assert.Equal([(6800, -1250m), (1310, 1250m)], Economic.Records("entries").Select(Line));
    }

    [Fact]
    public async Task Reverse_charge_comes_on_top_on_both_its_accounts()
    {
        await PostAsync(entry => entry["contraVatAccount"]!["vatCode"] = "IV25");
        Economic.BookEntries(1);
        Assert.Equal([(6800, -1250m), (1310, 1250m), (6903, 312.5m), (6904, -312.5m)], Economic.Records("entries").Select(Line));
    }

    [Fact]
    public async Task An_account_beside_the_supplier_is_ignored()
    {
        await PostAsync(entry => entry["account"] = Wire.Object("""{"accountNumber":9780}"""));
        Economic.BookEntries(1);
        Assert.Equal(-1250m, Economic.BookedBalance(6800));
    }

    [Fact]
    public async Task A_finance_voucher_takes_vat_out_of_both_its_sides()
    {
        await Rest.SendAsync("POST", Journal, """
            {"accountingYear":{"year":"2026"},"entries":{"financeVouchers":[{"date":"2026-11-30","amount":125,"account":{"accountNumber":1310},
             "vatAccount":{"vatCode":"I25"},"contraAccount":{"accountNumber":5820}}]}}
            """);
        Economic.BookEntries(1);
        Assert.Equal([(1310, 100m), (5820, -125m), (6903, 25m)], Economic.Records("entries").Select(Line));
    }

    [Fact]
    public async Task A_payment_is_set_off_against_the_invoice_that_it_names()
    {
        await Rest.SendAsync("POST", Journal, Voucher);
        Economic.BookEntries(1);
        await Rest.SendAsync("POST", Journal, """
            {"accountingYear":{"year":"2026"},"entries":{"supplierPayments":[{"date":"2026-12-01","amount":1000,"supplier":{"supplierNumber":9},
             "supplierInvoiceNumber":"F-1","contraAccount":{"accountNumber":5820}}]}}
            """);
        Economic.BookEntries(1);

        Assert.Equal((-250m, -1000m), (Economic.BookedBalance(6800), Economic.BookedBalance(5820)));
        Assert.Equal([-250m, 0m], Economic.Records("entries").Where(entry => entry["remainder"] is not null).Select(entry => (decimal)entry["remainder"]!));
    }

    [Fact]
    public async Task A_customers_payment_pays_a_booked_invoice()
    {
        await SeedInvoiceAsync();
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");
        Assert.Equal([(5600, 250m), (1010, -200m), (6902, -50m)], Economic.Records("entries").Select(Line));
        Assert.Single((await Rest.SendAsync("GET", "invoices/unpaid"))["collection"]!.AsArray());

        await Rest.SendAsync("POST", Journal, """
            {"accountingYear":{"year":"2026"},"entries":{"customerPayments":[{"date":"2026-12-10","amount":250,"customer":{"customerNumber":1001},
             "customerInvoice":1,"contraAccount":{"accountNumber":5820}}]}}
            """);
        Economic.BookEntries(1);

        Assert.Equal((0m, 250m), (Economic.BookedBalance(5600), Economic.BookedBalance(5820)));
        Assert.Equal(0m, (decimal)Economic.Record("invoices/booked", 1)!["remainder"]!);
        Assert.Single((await Rest.SendAsync("GET", "invoices/paid"))["collection"]!.AsArray());
        Assert.Empty((await Rest.SendAsync("GET", "invoices/unpaid"))["collection"]!.AsArray());
    }

    [Fact]
    public async Task An_invoice_by_hand_debits_the_customer()
    {
        var made = await Rest.SendAsync("POST", Journal, """
            {"accountingYear":{"year":"2026"},"entries":{"manualCustomerInvoices":[{"date":"2026-12-10","dueDate":"2026-12-18","amount":80,"customer":{"customerNumber":1001},
             "customerInvoice":77,"contraAccount":{"accountNumber":1014}}]}}
            """);
        Economic.BookEntries(1);
        Assert.Equal("manualCustomerInvoice", made["0/entries/manualCustomerInvoices/0/entryType"]!.ToString());
        Assert.Equal([(5600, 80m), (1014, -80m)], Economic.Records("entries").Select(Line));
        Assert.Equal("manualDebtorInvoice", Economic.Records("entries")[0]["entryType"]!.ToString());
    }

    [Theory]
    [InlineData("supplier", """{"supplierNumber":77}""", "supplier", "E06000")]
    [InlineData("contraVatAccount", """{"vatCode":"I99"}""", "contraVatAccount", "E06000")]
    [InlineData("contraAccount", """{"accountNumber":9780}""", "contraAccount", "E07150")]
    [InlineData("contraAccount", """{"accountNumber":1000}""", "contraAccount", "E04300")]
    [InlineData("supplierInvoiceNumber", "\"1234567890123456789012345678901\"", "supplierInvoiceNumber", "E04010")]
    [InlineData("amount", "1.005", "amount", "E04740")]
    [InlineData("date", "\"2025-12-31\"", "date", "E04300")]
    [InlineData("entryType", "\"financeVoucher\"", "entryType", "E04300")]
    [InlineData("dueDate", "\"14/12/2026\"", "dueDate", "E04300")]
    [Enforces("economic", "9.23", "A supplier invoice has a supplier that exists, an invoice number of at most 30 characters, and accounts and VAT codes that exist")]
    public async Task A_supplier_invoice_that_is_wrong_is_refused_at_its_place(string property, string json, string place, string code)
    {
        var reply = await PostAsync(entry => entry[property] = JsonNode.Parse(json));
        Assert.Equal(code, reply[$"errors/0/entries/items/0/{place}/errors/0/errorCode"]!.ToString());
        Assert.Empty(Economic.Records("journal-entries"));
    }

    [Theory]
    [InlineData("supplierInvoices", "supplier")]
    [InlineData("supplierPayments", "supplier")]
    [InlineData("customerPayments", "customer")]
    [InlineData("manualCustomerInvoices", "customer")]
    [Enforces("economic", "9.23", "An entry of a supplier or customer names it, or a contra account")]
    public async Task An_entry_needs_its_party_or_a_contra_account(string list, string party)
    {
        var body = $$$"""{"accountingYear":{"year":"2026"},"entries":{"{{{list}}}":[{"date":"2026-12-10","amount":80}]}}""";
        var reply = await Rest.SendAsync("POST", Journal, body);
        Assert.NotNull(reply[$"errors/0/entries/items/0/{party}/errors/0"]);
    }

    [Fact]
    [Enforces("economic", "9.23", "A barred supplier takes no vouchers")]
    public async Task A_barred_supplier_is_refused_when_posted_and_when_booked()
    {
        await Rest.SendAsync("POST", Journal, Voucher);
        Economic.Change("suppliers", 9, supplier => supplier["barred"] = true);
        Assert.NotNull((await Rest.SendAsync("POST", Journal, Voucher))["errors/0/entries/items/0/supplier/errors/0"]);
        Assert.Throws<InvalidOperationException>(() => Economic.BookEntries(1));
        Assert.Empty(Economic.Records("entries"));
    }

    [Fact]
    [Enforces("economic", "9.16", "A barred VAT code is not posted with")]
    public async Task A_barred_vat_code_is_refused()
    {
        Economic.Change("vat-accounts", "I25", code => code["barred"] = true);
        Assert.NotNull((await Rest.SendAsync("POST", Journal, Voucher))["errors/0/entries/items/0/contraVatAccount/errors/0"]);
    }

    [Theory]
    [InlineData("""{"paymentTypeNumber":1,"fiSupplierNo":"87654321","ocrLine":"123456789012345"}""", null)]
    [InlineData("""{"paymentTypeNumber":1,"fiSupplierNo":"87654321","ocrLine":"12345"}""", "ocrLine")]
    [InlineData("""{"paymentTypeNumber":1,"ocrLine":"123456789012345"}""", "fiSupplierNo")]
    [InlineData("""{"paymentTypeNumber":7,"accountNo":"1234 0001234567","message":"F-1!"}""", "message")]
    [InlineData("""{"paymentTypeNumber":10,"ibanSwift":"DK5000400440116243","message":"F-1 Møllen"}""", null)]
    [InlineData("""{"paymentTypeNumber":14}""", null)]
    [InlineData("""{"paymentTypeNumber":17,"fiSupplierNo":"87654321","ocrLineMessage":"12/tekst"}""", null)]
    [InlineData("""{"paymentTypeNumber":17,"fiSupplierNo":"87654321","ocrLineMessage":"1"}""", "ocrLineMessage")]
    [Enforces("economic", "9.23", "The payment of a supplier invoice has the two details of its kind, in their form")]
    public async Task A_payment_has_the_details_of_its_kind(string payment, string? wrong)
    {
        var reply = await PostAsync(entry => entry["paymentDetails"] = new JsonObject { ["paymentType"] = JsonNode.Parse(payment) });
        if (wrong is null)
            Assert.Equal(HttpStatusCode.Created, reply.Status);
        else
            Assert.NotNull(reply[$"errors/0/entries/items/0/paymentDetails/paymentType/{wrong}/errors/0"]);
    }

    [Fact]
    [Enforces("economic", "9.23", "A voucher that does not balance is not booked")]
    public async Task A_voucher_with_one_side_is_not_booked()
    {
        await PostAsync(entry => entry.Remove("contraAccount"));
        Assert.Throws<InvalidOperationException>(() => Economic.BookEntries(1));
        Assert.Empty(Economic.Records("entries"));
    }

    private async Task<Reply> PostAsync(Action<JsonObject> change)
    {
        var voucher = Wire.Object(Voucher);
        change(voucher["entries"]!["supplierInvoices"]![0]!.AsObject());
        return await Rest.SendAsync("POST", Journal, voucher.ToJsonString());
    }

    private static (int Account, decimal Amount) Line(JsonObject entry) => ((int)entry["account"]!["accountNumber"]!, (decimal)entry["amount"]!);
}
