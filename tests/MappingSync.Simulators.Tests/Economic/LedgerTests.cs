using System.Net;
using MappingSync.Simulators.Faults;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class LedgerTests : EconomicTest
{
    private const string Periods = "accountingyearsapi/v2.0.1/accountingYears/periods";
    private const string Booked = "bookedEntriesapi/v4.0.0/booked-entries";
    private const string Journals = "journalsapi/v15.0.0/journals";
    private const string Drafts = "journalsapi/v15.0.0/draft-entries";

    private static readonly DateOnly November = new(2026, 11, 30);

    [Fact]
    public async Task Years_are_there_for_the_clocks_year_and_can_be_made_for_any_other()
    {
        Economic.AddAccountingYear(2028);
        Assert.Equal("2029/2030", Economic.AddAccountingYear(new DateOnly(2029, 7, 1), new DateOnly(2030, 6, 30)));

        var years = await Rest.SendAsync("GET", "accounting-years?sort=-fromDate");
        var leap = await Rest.SendAsync("GET", "accounting-years/2028/periods/2");
        var odd = await Rest.SendAsync("GET", "accounting-years/2029_6_2030");

        Assert.Equal(["2029/2030", "2028", "2026", "2025"], years["collection"]!.AsArray().Select(year => year!["year"]!.ToString()));
        Assert.Equal(("2028-02-01", "2028-02-29", "2028"), (leap["fromDate"]!.ToString(), leap["toDate"]!.ToString(), leap["accountingYear/year"]!.ToString()));
        Assert.EndsWith("accounting-years/2029_6_2030/periods", odd["periods"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(12, (await Rest.SendAsync("GET", "accounting-years/2029_6_2030/periods"))["collection"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "accounting-years/2029/2030")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "accounting-years/2031")).Status);
        Assert.Throws<ArgumentException>(() => Economic.AddAccountingYear(new DateOnly(2028, 12, 31), new DateOnly(2029, 1, 31)));
    }

    [Fact]
    public async Task A_closed_period_is_seen_on_both_surfaces_and_a_barred_one_only_in_the_service()
    {
        Economic.ClosePeriod(new DateOnly(2026, 1, 15));
        Economic.BarPeriod(new DateOnly(2026, 2, 15));

        var rest = (await Rest.SendAsync("GET", "accounting-years/2026/periods"))["collection"]!.AsArray();
        var service = (await Services.SendAsync("GET", $"{Periods}?filter=year$eq:2026"))["items"]!.AsArray();

        Assert.Equal([true, null, null], rest.Take(3).Select(period => (bool?)period!["closed"]));
        Assert.Equal([true, null, null], service.Take(3).Select(period => (bool?)period!["isClosed"]));
        Assert.Equal([null, true, null], service.Take(3).Select(period => (bool?)period!["isBarred"]));
        Assert.All(rest, period => Assert.Null(period!["isBarred"]));
        Assert.Equal(("2026-02-01T00:00:00", "2026-02-28T00:00:00"), (service[1]!["dateFrom"]!.ToString(), service[1]!["dateTo"]!.ToString()));
        Assert.Equal(24, (await Services.SendAsync("GET", $"{Periods}/count")).Json.GetValue<int>());
        Assert.Equal(24, (await Services.SendAsync("GET", Periods))["items"]!.AsArray().Select(period => (int)period!["periodNumber"]!).Distinct().Count());

        Economic.CloseAccountingYear("2026");
        Assert.All((await Rest.SendAsync("GET", "accounting-years/2026/periods"))["collection"]!.AsArray(), period => Assert.True((bool?)period!["closed"]));
        Assert.True((bool?)(await Rest.SendAsync("GET", "accounting-years/2026"))["closed"]);
    }

    [Fact]
    public async Task Booking_posts_on_both_accounts_and_is_seen_on_both_surfaces()
    {
        var first = Economic.AddVoucher(3, November, 1234.50m, 5500, 1300, "Lagerværdi");
        var second = Economic.AddVoucher(3, November, -200m, 5500, 1300, "Mindre");
        Assert.Equal((0m, 1034.50m), await BalancesAsync());

        var reply = await BookAsync(3, $$"""{"entryNumbers":[{{first}}]}""");

        Assert.Equal((HttpStatusCode.NoContent, ""), (reply.Status, reply.Text));
        var entries = (await Rest.SendAsync("GET", "accounting-years/2026/entries?sort=entryNumber"))["collection"]!.AsArray();
        Assert.Equal([(1, 5500, 1234.50m), (2, 1300, -1234.50m)], entries.Select(entry => ((int)entry!["entryNumber"]!, (int)entry["account"]!["accountNumber"]!, (decimal)entry["amount"]!)));
        Assert.All(entries, entry => Assert.Equal(("financeVoucher", 40001, "2026-11-30"), (entry!["entryType"]!.ToString(), (int)entry["voucherNumber"]!, entry["date"]!.ToString())));
        var flat = Assert.Single((await Services.SendAsync("GET", $"{Booked}?filter=accountNumber$eq:5500$and:date$lte:2026-11-30"))["items"]!.AsArray())!;
        Assert.Equal((1, 1234.50m, 5, "2026-11-30T00:00:00"), ((int)flat["entryNumber"]!, (decimal)flat["amountInBaseCurrency"]!, (int)flat["type"]!, flat["date"]!.ToString()));
        Assert.Empty((await Services.SendAsync("GET", $"{Booked}?filter=accountNumber$eq:5500$and:date$lte:2026-11-29"))["items"]!.AsArray());
        Assert.Equal((1234.50m, 1034.50m), await BalancesAsync());
        Assert.Equal(second, (int)Assert.Single((await Rest.SendAsync("GET", "journals/3/entries"))["collection"]!.AsArray())!["journalEntryNumber"]!);

        async Task<(decimal Booked, decimal Drafted)> BalancesAsync()
        {
            var account = await Rest.SendAsync("GET", "accounts/5500");
            return ((decimal)account["balance"]!, (decimal)account["draftBalance"]!);
        }
    }

    [Fact]
    public async Task Entries_and_totals_are_asked_for_below_an_account_and_a_period()
    {
        Economic.AddBooked(new DateOnly(2026, 10, 31), 5500, 100m);
        Economic.AddBooked(November, 5500, 50m);
        Economic.AddBooked(November, 1300, -50m);

        Assert.Equal(2, (await Rest.SendAsync("GET", "accounts/5500/accounting-years/2026/entries"))["collection"]!.AsArray().Count);
        Assert.Equal(50m, (decimal)(await Rest.SendAsync("GET", "accounts/5500/accounting-years/2026/periods/11/entries"))["collection/0/amount"]!);
        Assert.Equal(150m, (decimal)(await Rest.SendAsync("GET", "accounts/5500/accounting-years/2026/totals"))["collection/0/totalInBaseCurrency"]!);
        Assert.Equal([1300, 5500], (await Rest.SendAsync("GET", "accounting-years/2026/periods/11/totals"))["collection"]!.AsArray().Select(total => (int)total!["account"]!["accountNumber"]!));
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "accounts/9/accounting-years")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Rest.SendAsync("PUT", "accounting-years/2026", "{}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", "accounting-years/2026/entries?filter=account.accountNumber$eq:5500")).Status);
    }

    [Theory]
    [InlineData("barred", "JournalEntryDateAccountingYearPeriodBarred")]
    [InlineData("closed", "JournalEntryDateAccountingYearPeriodBarred")]
    [InlineData("year", "JournalEntryDateAccountingYearClosed")]
    [InlineData("account", "JournalEntryAccountNotAccessible")]
    [InlineData("contra", "JournalEntryContraAccountIsBlockedForDirectEntries")]
    [InlineData("deleted", "JournalEntryDoesNotExist")]
    [InlineData("moved", "JournalEntryDoesNotExist")]
    [InlineData("approval", null)]
    [Enforces("economic", "9.23", "What is booked must still be possible: period, year, accounts, approval")]
    public async Task What_changed_since_the_draft_is_refused_at_booking_and_nothing_is_booked(string change, string? code)
    {
        var good = Economic.AddVoucher(3, new DateOnly(2026, 10, 31), 1m, 5500, 1310, "x");
        var bad = Economic.AddVoucher(3, November, 1m, 5500, 1300, "y");
        switch (change)
        {
            case "barred": Economic.BarPeriod(November); break;
            case "closed": Economic.ClosePeriod(November); break;
            case "year": Economic.CloseAccountingYear("2026"); break;
            case "account": Economic.Change("accounts", 5500, account => account["barred"] = true); break;
            case "contra": Economic.Change("accounts", 1300, account => account["blockDirectEntries"] = true); break;
            case "deleted": Economic.Remove("journal-entries", bad); break;
            case "moved": Economic.MoveEntry(bad, 1); break;
            default: Economic.Change("journals", 3, journal => journal["requireAdminApproval"] = true); break;
        }

        var reply = await BookAsync(3, $$"""{"entryNumbers":[{{good}},{{bad}}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.StartsWith("application/problem+json", reply.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(code, reply["errors"]!.AsArray().FirstOrDefault()?["errorCode"]?.ToString());
        Assert.Empty(Economic.Records("entries"));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"entryNumbers":1}""")]
    [InlineData("""{"entryNumbers":[]}""")]
    [InlineData("""{"entryNumbers":["1"]}""")]
    [InlineData("""{"entryNumbers":[null]}""")]
    [InlineData("""{"entryNumbers":[1],"more":1}""")]
    [InlineData("nothing")]
    [Enforces("economic", "9.23", "A booking names its entries in the form of the specification")]
    public async Task A_booking_in_another_form_is_refused(string body)
    {
        Economic.AddVoucher(3, November, 1m, 5500, 1300, "x");
        Assert.Equal(HttpStatusCode.BadRequest, (await BookAsync(3, body)).Status);
        Assert.Empty(Economic.Records("entries"));
    }

    [Fact]
    public async Task The_bare_form_is_the_only_one_where_the_agreement_says_so()
    {
        var number = Economic.AddVoucher(3, November, 1m, 5500, 1300, "x");
        Economic.Behaviour.BookingTakesBareArray = true;
        Assert.Equal(HttpStatusCode.BadRequest, (await BookAsync(3, $$"""{"entryNumbers":[{{number}}]}""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await BookAsync(3, $"[{number},{number}]")).Status);
        Assert.Equal(2, Economic.Records("entries").Count);
    }

    [Fact]
    public async Task A_journal_shows_what_decides_about_bookings_and_cannot_be_filtered()
    {
        Economic.AddJournal(4, "Fast", "financeVoucher", 50001);
        Economic.Change("journals", 4, journal => journal["isStandingJournal"] = true);
        var number = Economic.AddVoucher(4, November, 1m, 5500, 1300, "x");

        var shown = await Services.SendAsync("GET", $"{Journals}/4");
        await BookAsync(4, $$"""{"entryNumbers":[{{number}}]}""");

        Assert.Equal((5, 50002, true), ((int)shown["allowedEntryType"]!, (int)shown["nextVoucherNumber"]!, (bool)shown["isStandingJournal"]!));
        Assert.Null(shown["requireAdminApproval"]);
        Assert.Equal(0, (int)(await Services.SendAsync("GET", $"{Journals}/1"))["allowedEntryType"]!);
        Assert.Single(Economic.Records("journal-entries"));
        Assert.Equal(HttpStatusCode.NotFound, (await Services.SendAsync("GET", $"{Journals}/9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BookAsync(9, """{"entryNumbers":[1]}""")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await Services.SendAsync("GET", $"{Journals}?filter=number$eq:4")).Status);
        Assert.Equal(4, (await Services.SendAsync("GET", Journals))["items"]!.AsArray().Count);
        Assert.Equal("financeVoucher", (await Rest.SendAsync("GET", "journals/4"))["settings/entryTypeRestrictedTo"]!.ToString());
        Assert.Null((await Rest.SendAsync("GET", "journals/1"))["settings/entryTypeRestrictedTo"]);
    }

    [Fact]
    public async Task Drafts_are_listed_over_all_journals_page_by_page_but_not_filtered_by_text()
    {
        Economic.Behaviour.CursorPageSize = 1;
        Economic.AddVoucher(3, November, 1m, 5500, 1300, "x");
        Economic.AddVoucher(1, new DateOnly(2026, 10, 31), 2m, 5500, 1300, "y");

        var page = await Services.SendAsync("GET", Drafts);
        var next = await Services.SendAsync("GET", $"{Drafts}?cursor={page["cursor"]}");
        var found = await Services.SendAsync("GET", $"{Drafts}?filter=journalNumber$eq:1$and:voucherNumber$eq:1");

        Assert.Equal((1, 3, 40001), ((int)page["items/0/entryNumber"]!, (int)page["items/0/journalNumber"]!, (int)page["items/0/voucherNumber"]!));
        Assert.Equal(2m, (decimal)next["items/0/amount"]!);
        Assert.Null(next["cursor"]);
        Assert.Equal(2, (int)Assert.Single(found["items"]!.AsArray())!["entryNumber"]!);
        Assert.Equal("BadFilterRequest", (await Services.SendAsync("GET", $"{Drafts}?filter=text$like:x"))["errorCode"]!.ToString());
        Assert.Equal(5, (int)(await Services.SendAsync("GET", $"{Drafts}/2"))["entryTypeNumber"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("DELETE", $"{Drafts}/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Services.SendAsync("GET", $"{Drafts}/2")).Status);
    }

    [Fact]
    public async Task A_year_that_takes_over_balances_has_entries_that_add_nothing()
    {
        Economic.AddBooked(new DateOnly(2025, 12, 31), 5500, 300m);
        Economic.AddBooked(new DateOnly(2025, 12, 31), 1300, -300m);
        Economic.TransferBalances("2026");

        var transferred = Assert.Single((await Rest.SendAsync("GET", "accounting-years/2026/entries"))["collection"]!.AsArray())!;
        Assert.Equal(("transferredOpeningEntry", 300m, "2026-01-01"), (transferred["entryType"]!.ToString(), (decimal)transferred["amount"]!, transferred["date"]!.ToString()));
        Assert.Equal([5, 8], (await Services.SendAsync("GET", $"{Booked}?filter=accountNumber$eq:5500"))["items"]!.AsArray().Select(entry => (int)entry!["type"]!));
        Assert.Equal((300m, 300m), (Economic.BookedBalance(5500), (decimal)(await Rest.SendAsync("GET", "accounts/5500"))["balance"]!));
        Assert.Equal(0m, Economic.BookedBalance(5500, new DateOnly(2025, 12, 30)));
    }

    [Fact]
    public async Task A_person_books_deletes_and_moves_what_lies_in_the_journals()
    {
        var first = Economic.AddVoucher(3, November, 1m, 5500, 1300, "x");
        var second = Economic.AddVoucher(3, November, 2m, 5500, 1300, "y");
        Economic.MoveEntry(second, 1);
        Economic.BookEntries(3);

        Assert.Equal(1, (int)(await Rest.SendAsync("GET", $"journals/1/entries/{second}"))["voucher/voucherNumber"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", $"journals/3/entries/{first}")).Status);
        Assert.Equal(1m, Economic.BookedBalance(5500));
        Economic.Change("journal-entries", second, entry => entry["amount"] = 5m);
        Assert.Equal(5m, (decimal)Economic.Record("journal-entries", second)!["amountDefaultCurrency"]!);
        Assert.True(Economic.Remove("journal-entries", second));
        Assert.Throws<InvalidOperationException>(() => Economic.BookEntries(1, second));
        Assert.Throws<InvalidOperationException>(() => Economic.AddVoucher(3, new DateOnly(2031, 1, 1), 1m, 5500, 1300, "no year"));
    }

    [Fact]
    public async Task A_lost_answer_of_a_booking_is_replayed_and_an_expired_key_finds_nothing_to_book()
    {
        var number = Economic.AddVoucher(3, November, 1m, 5500, 1300, "x");
        var path = $"{Journals}/3/bookdraftentries";
        var body = $$"""{"entryNumbers":[{{number}}]}""";
        Economic.Faults.Add("POST", "/journalsapi/v15.0.0/journals/3/bookdraftentries", Fault.LoseAnswer());

        await Assert.ThrowsAsync<HttpRequestException>(() => Services.SendAsync("POST", path, body, ("Idempotency-Key", "k1")));
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("POST", path, body, ("Idempotency-Key", "k1"))).Status);
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Contains("JournalEntryDoesNotExist", (await Services.SendAsync("POST", path, body, ("Idempotency-Key", "k1"))).Codes);
        Assert.Equal(1m, Economic.BookedBalance(5500));
    }

    private Task<Reply> BookAsync(int journal, string body) => Services.SendAsync("POST", $"{Journals}/{journal}/bookdraftentries", body);
}
