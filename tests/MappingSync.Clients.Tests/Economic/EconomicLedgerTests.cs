using System.Text;
using System.Text.Json;
using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Http;
using Microsoft.AspNetCore.Http;
using Services = MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Economic;

public class EconomicLedgerTests
{
    private static readonly Func<SeenRequest, HttpContext, Task> NoContent = (_, context) =>
    {
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    };

    [Fact]
    public async Task A_year_with_a_slash_keeps_its_key_in_answers_and_is_encoded_in_addresses()
    {
        await using var server = await StubServer.StartAsync(async (request, context) => await (request.Path switch
        {
            "/accounting-years" => StubServer.Json(200, """{"collection":[{"year":"2026/2027","fromDate":"2026-07-01","toDate":"2027-06-30","closed":true}],"pagination":{}}"""),
            "/accounting-years/2026_6_2027" => StubServer.Json(200, """{"year":"2026/2027"}"""),
            "/accounting-years/2026_6_2027/periods" => StubServer.Json(200, """{"collection":[{"periodNumber":1,"accountingYear":{"year":"2026/2027"},"fromDate":"2026-07-01","toDate":"2026-07-31"}],"pagination":{}}"""),
            "/accounting-years/2026_6_2027/entries" => StubServer.Json(200, """{"collection":[{"entryNumber":9,"account":{"accountNumber":5500},"amount":-12.50,"date":"2026-07-31","entryType":"financeVoucher"}],"pagination":{}}"""),
            "/journals/3/vouchers/2026_6_2027-40001" => StubServer.Json(200, """{"voucherNumber":40001,"accountingYear":{"year":"2026/2027"}}"""),
            _ => StubServer.Json(404, """{"message":"Resource not found.","httpStatusCode":404}"""),
        })(request, context));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var year = (await client.ListAccountingYearsAsync().ToListAsync()).Single();
        var period = (await client.ListAccountingPeriodsAsync(year.Year!).ToListAsync()).Single();
        var entry = (await client.ListEntriesAsync(year.Year!, EconomicFilter.Until("date", new DateOnly(2026, 7, 31))).ToListAsync()).Single();

        Assert.Equal(("2026/2027", new DateOnly(2027, 6, 30), true), (year.Year, year.ToDate, year.Closed));
        Assert.Equal("2026/2027", (await client.GetAccountingYearAsync("2026/2027"))?.Year);
        Assert.Equal((1, "2026/2027", new DateOnly(2026, 7, 31)), (period.PeriodNumber, period.AccountingYear?.Year, period.ToDate));
        Assert.Equal((9, 5500, -12.50m), (entry.EntryNumber, entry.Account?.AccountNumber, entry.Amount));
        Assert.Equal(40001, (await client.GetVoucherAsync(3, "2026/2027", 40001))?.VoucherNumber);
        Assert.Null(await client.GetVoucherAsync(3, "2026/2027", 40002));
        Assert.Equal("/accounting-years/2026_6_2027/entries?filter=date%24lte%3A2026-07-31&skippages=0&pagesize=1000", server.Seen[2].Target);
    }

    [Fact]
    public async Task Barred_periods_and_entries_of_all_years_come_from_the_services_over_all_pages()
    {
        await using var server = await StubServer.StartAsync(async (request, context) => await ((request.Path, request.Query.Contains("cursor", StringComparison.Ordinal)) switch
        {
            ("/accountingyearsapi/v2.0.1/accountingYears/periods", false) => StubServer.Json(200, """{"items":[{"periodNumber":1,"year":"2026","dateFrom":"2026-01-01T00:00:00","dateTo":"2026-01-31T00:00:00","isClosed":false,"isBarred":true}],"cursor":"2"}"""),
            ("/accountingyearsapi/v2.0.1/accountingYears/periods", true) => StubServer.Json(200, """{"items":[{"periodNumber":1,"year":"2027","dateFrom":"2027-01-01T00:00:00","dateTo":"2027-01-31T00:00:00","isClosed":false,"isBarred":false}]}"""),
            (_, false) => StubServer.Json(200, """{"items":[{"entryNumber":1,"accountNumber":5500,"amountInBaseCurrency":100.10,"date":"2026-01-31T00:00:00","type":5}],"cursor":"2"}"""),
            _ => StubServer.Json(200, """{"items":[{"entryNumber":1,"accountNumber":5500,"amountInBaseCurrency":100.10},{"entryNumber":2,"accountNumber":5500,"amountInBaseCurrency":-0.10}]}"""),
        })(request, context));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var periods = await client.ListServicesAccountingPeriodsAsync().ToListAsync();
        var entries = await client.ListBookedEntriesAsync(EconomicFilter.Equal("accountNumber", 5500).And(EconomicFilter.Until("date", new DateOnly(2026, 1, 31)))).ToListAsync();

        Assert.Equal([("2026", true), ("2027", false)], periods.Select(period => (period.Year, period.IsBarred == true)));
        Assert.Equal(new DateOnly(2026, 1, 31), periods[0].DateTo);
        Assert.Equal(100.00m, entries.Sum(entry => entry.AmountInBaseCurrency));
        Assert.Equal("/bookedEntriesapi/v4.0.0/booked-entries?filter=accountNumber%24eq%3A5500%24and%3Adate%24lte%3A2026-01-31", server.Seen[2].Target);
    }

    [Fact]
    public async Task A_voucher_goes_out_as_the_api_wants_it_and_its_answer_is_a_list()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, """[{"voucherNumber":40001,"accountingYear":{"year":"2026"},"entries":{"financeVouchers":[{"amount":-12.50,"text":"x","entryType":"financeVoucher"}],"supplierPayments":[{"amount":1}]}}]"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        var voucher = new Voucher
        {
            AccountingYear = new() { Year = "2026", Self = "https://x/accounting-years/2026" },
            Journal = new() { JournalNumber = 3 },
            Entries = new()
            {
                FinanceVouchers =
                [
                    new()
                    {
                        Text = "Lagerværdi",
                        Date = new DateOnly(2026, 12, 31),
                        Amount = -12.50m,
                        Account = new() { AccountNumber = 5500 },
                        ContraAccount = new() { AccountNumber = 1300 },
                        Currency = new() { Code = "DKK" },
                        Remainder = 1,
                    },
                ],
            },
        };

        var made = await client.PostVoucherAsync(3, EconomicBody.Of(voucher), "k1");

        Assert.Equal((40001, -12.50m), (made.Single().VoucherNumber, made[0].Entries?.FinanceVouchers?[0].Amount));
        Assert.Equal(1, made[0].Entries?.SupplierPayments?[0].Amount);
        Assert.Equal(("POST", "/journals/3/vouchers", "k1"), (server.Seen[0].Method, server.Seen[0].Target, server.Seen[0].Headers["Idempotency-Key"]));
        Assert.Equal(
            """{"accountingYear":{"year":"2026"},"journal":{"journalNumber":3},"entries":{"financeVouchers":[{"text":"Lagerværdi","amount":-12.50,"account":{"accountNumber":5500},"contraAccount":{"accountNumber":1300},"currency":{"code":"DKK"},"date":"2026-12-31"}]}}""",
            server.Seen[0].Body);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("""{"voucherNumber":1}""")]
    public async Task After_a_voucher_whose_answer_names_none_nobody_knows_what_was_made(string answer)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, answer));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.PostVoucherAsync(3, Encoding.UTF8.GetBytes("{}"), "k1"));

        Assert.Equal(ApiErrorKind.UnknownOutcome, failure.Error.Kind);
    }

    [Fact]
    public async Task Entries_of_a_journal_are_found_removed_and_booked()
    {
        await using var server = await StubServer.StartAsync(async (request, context) => await (request.Method == "GET"
            ? StubServer.Json(200, """{"collection":[{"journalEntryNumber":71,"text":"x","voucher":{"voucherNumber":5,"accountingYear":{"year":"2026"}}}],"pagination":{}}""")
            : NoContent)(request, context));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var found = (await client.ListJournalEntriesAsync(3, EconomicFilter.Contains("text", "[RB-12]")).ToListAsync()).Single();
        await client.DeleteJournalEntryAsync(3, found.JournalEntryNumber!.Value, "k1");
        await client.BookDraftEntriesAsync(3, EconomicBody.Of(new Services.BookEntriesRequest { EntryNumbers = [71, 72] }), "k2");
        await client.BookDraftEntriesAsync(3, EconomicBody.Of(new Services.BookEntriesRequest { EntryNumbers = [71, 72] }, BookingForm.Bare), "k3");

        Assert.Equal((5, "2026"), (found.Voucher?.VoucherNumber, found.Voucher?.AccountingYear?.Year));
        Assert.Equal(
            [
                ("GET", "/journals/3/entries?filter=text%24like%3ARB-12&skippages=0&pagesize=1000", ""),
                ("DELETE", "/journals/3/entries/71", ""),
                ("POST", "/journalsapi/v15.0.0/journals/3/bookdraftentries", """{"entryNumbers":[71,72]}"""),
                ("POST", "/journalsapi/v15.0.0/journals/3/bookdraftentries", "[71,72]"),
            ],
            server.Seen.Select(request => (request.Method, request.Target, request.Body)));
        Assert.Equal(["k1", "k2", "k3"], server.Seen.Skip(1).Select(request => request.Headers["Idempotency-Key"]));
    }

    [Fact]
    public async Task What_decides_about_a_booking_is_read_from_both_surfaces()
    {
        await using var server = await StubServer.StartAsync(async (request, context) => await (request.Path == "/journals/3"
            ? StubServer.Json(200, """{"journalNumber":3,"name":"Lager","settings":{"voucherNumbers":{"minimumVoucherNumber":40001},"entryTypeRestrictedTo":"financeVoucher","contraAccounts":{"financeVouchers":{"accountNumber":5820}}}}""")
            : StubServer.Json(200, """{"number":3,"allowedEntryType":5,"requireAdminApproval":true,"isStandingJournal":true}"""))(request, context));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var journal = (await client.GetJournalAsync(3))!;
        var settings = (await client.GetServicesJournalAsync(3))!;

        Assert.Equal(("financeVoucher", 40001, 5820), (journal.Settings?.EntryTypeRestrictedTo, journal.Settings?.VoucherNumbers?.MinimumVoucherNumber, journal.Settings?.ContraAccounts?.FinanceVouchers?.AccountNumber));
        Assert.Equal((5, true, true), (settings.AllowedEntryType, settings.RequireAdminApproval, settings.IsStandingJournal));
        Assert.Equal("/journalsapi/v15.0.0/journals/3", server.Seen[1].Target);
    }

    [Fact]
    public async Task An_empty_key_of_the_ledger_never_reaches_the_server()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        var body = Encoding.UTF8.GetBytes("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => client.DeleteJournalEntryAsync(3, 0));
        await Assert.ThrowsAsync<ArgumentException>(() => client.DeleteJournalEntryAsync(0, 3));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetVoucherAsync(3, "", 1));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetVoucherAsync(3, "2026", 0));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostVoucherAsync(0, body, "k"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostVoucherAsync(3, body, ""));
        await Assert.ThrowsAsync<ArgumentException>(() => client.BookDraftEntriesAsync(0, body, "k"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.BookDraftEntriesAsync(3, default, "k"));
        Assert.Throws<ArgumentException>(() => { client.ListEntriesAsync(""); });

        Assert.Empty(server.Seen);
    }

    [Fact]
    public void A_body_without_what_it_is_about_is_not_made()
    {
        Assert.Throws<ArgumentException>(() => EconomicBody.Of(new Voucher { Journal = new() { JournalNumber = 3 } }));
        Assert.Throws<ArgumentException>(() => EconomicBody.Of(new Services.BookEntriesRequest()));
        Assert.Throws<ArgumentException>(() => EconomicBody.Of(new Services.BookEntriesRequest { EntryNumbers = [] }));
        Assert.Throws<ArgumentException>(() => EconomicBody.Of(new Services.BookEntriesRequest { EntryNumbers = [1, 0] }));
    }

    [Fact]
    public void An_amount_of_0_stays_in_a_voucher() =>
        Assert.Equal(0, JsonDocument.Parse(EconomicBody.Of(new Voucher { AccountingYear = new() { Year = "2026" }, Entries = new() { FinanceVouchers = [new() { Amount = 0 }] } }))
            .RootElement.GetProperty("entries").GetProperty("financeVouchers")[0].GetProperty("amount").GetInt32());
}
