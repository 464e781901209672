using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Http;
using MappingSync.Simulators;
using MappingSync.Simulators.Faults;
using Microsoft.Extensions.Time.Testing;
using Services = MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests;

/// <summary>The clients' ledger and stock value against the simulators: a stock value is read, drafted, found again, booked and added up.</summary>
public class LedgerAgainstSimulatorTests
{
    private const string Marker = "[RB-4711-2028-02-29]";
    private static readonly DateOnly LeapDay = new(2028, 2, 29);
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2028, 3, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_stock_value_is_read_drafted_found_again_and_booked_once_although_both_answers_are_lost()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);
        ledger.AddBooked(new DateOnly(2028, 1, 31), 5500, 100m);
        ledger.AddBooked(new DateOnly(2028, 3, 1), 5500, 7m);

        var year = (await client.ListAccountingYearsAsync().ToListAsync()).Single(year => year.FromDate <= LeapDay && year.ToDate >= LeapDay);
        var body = EconomicBody.Of(NewVoucher(year.Year!, 720.25m - await BookedAsync(client)));
        ledger.Faults.Add("POST", "/journals/3/vouchers", Fault.LoseAnswer());
        var lost = await Assert.ThrowsAsync<ApiException>(() => client.PostVoucherAsync(3, body, "k1"));
        var made = (await client.PostVoucherAsync(3, body, "k1")).Single();
        var entry = (await client.ListJournalEntriesAsync(3, EconomicFilter.Contains("text", Marker)).ToListAsync()).Single();
        var draft = (await client.ListDraftEntriesAsync(EconomicFilter.Equal("journalNumber", 3)).ToListAsync()).Single();

        Assert.Equal(ApiErrorKind.UnknownOutcome, lost.Error.Kind);
        Assert.Equal((40001, "2028", 620.25m), (made.VoucherNumber, made.AccountingYear?.Year, made.Entries?.FinanceVouchers?.Single().Amount));
        Assert.Equal(Marker, (await client.GetVoucherAsync(3, "2028", 40001))?.Entries?.FinanceVouchers?.Single().Text);
        Assert.Equal((made.VoucherNumber, 5500, 1300, LeapDay), (entry.Voucher?.VoucherNumber, entry.Account?.AccountNumber, entry.ContraAccount?.AccountNumber, entry.Date));
        Assert.Equal((entry.JournalEntryNumber, 620.25m, LeapDay, Marker), (draft.EntryNumber, draft.Amount, draft.Date, draft.Text));
        Assert.Equal(727.25m, (await client.GetAccountAsync(5500))?.DraftBalance);

        var booking = EconomicBody.Of(new Services.BookEntriesRequest { EntryNumbers = [entry.JournalEntryNumber!.Value] });
        ledger.Faults.Add("POST", "/journalsapi/v15.0.0/journals/3/bookdraftentries", Fault.LoseAnswer());
        await Assert.ThrowsAsync<ApiException>(() => client.BookDraftEntriesAsync(3, booking, "k2"));
        await client.BookDraftEntriesAsync(3, booking, "k2");

        Assert.Equal(720.25m, await BookedAsync(client));
        Assert.Null(await client.GetJournalEntryAsync(3, entry.JournalEntryNumber!.Value));
        Assert.Null(await client.GetVoucherAsync(3, "2028", 40001));
        var booked = (await client.ListEntriesAsync("2028", EconomicFilter.Equal("voucherNumber", 40001), "entryNumber").ToListAsync());
        Assert.Equal([(5500, 620.25m), (1300, -620.25m)], booked.Select(booked => (booked.Account!.AccountNumber!.Value, booked.Amount!.Value)));
        Assert.All(booked, booked => Assert.Equal((Marker, "financeVoucher", LeapDay), (booked.Text, booked.EntryType, booked.Date)));
    }

    [Fact]
    public async Task A_bar_is_seen_in_the_service_only_and_its_refusal_names_the_date()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        ledger.BarPeriod(LeapDay);
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);

        var refused = await Assert.ThrowsAsync<ApiException>(() => client.PostVoucherAsync(3, EconomicBody.Of(NewVoucher("2028", 1m)), "k1"));

        Assert.Equal((ApiErrorKind.Data, "E04300"), (refused.Error.Kind, refused.Error.Code));
        Assert.Equal(("[0].entries[0].date", "E04041"), (refused.Error.Details.Single().Path, refused.Error.Details.Single().Code));
        var service = (await client.ListServicesAccountingPeriodsAsync(EconomicFilter.Equal("year", "2028")).ToListAsync()).Single(period => period.DateFrom <= LeapDay && period.DateTo >= LeapDay);
        var rest = (await client.ListAccountingPeriodsAsync("2028", EconomicFilter.Until("fromDate", LeapDay), "-fromDate").ToListAsync())[0];
        Assert.Equal((true, null, LeapDay), (service.IsBarred, service.IsClosed, service.DateTo));
        Assert.Equal((null, 2, LeapDay), (rest.Closed, rest.PeriodNumber, rest.ToDate));
    }

    [Fact]
    public async Task An_account_that_is_missing_is_told_apart_from_a_barred_period_by_its_place()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);
        var voucher = NewVoucher("2028", 1m);
        var entry = voucher.Entries!.FinanceVouchers![0] with { ContraAccount = new() { AccountNumber = 9780 } };

        var refused = await Assert.ThrowsAsync<ApiException>(() =>
            client.PostVoucherAsync(3, EconomicBody.Of(voucher with { Entries = new() { FinanceVouchers = [entry] } }), "k1"));

        Assert.Equal(
            [("[0].account", "E04041"), ("[0].entries[0].contraAccount", "E07150")],
            refused.Error.Details.Select(detail => (detail.Path, detail.Code!)));
        Assert.Null(await client.GetAccountAsync(9780));
    }

    [Fact]
    public async Task An_old_draft_is_removed_and_a_booking_of_it_refused()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);
        var number = ledger.AddVoucher(3, LeapDay, 5m, 5500, 1300, Marker);

        await client.DeleteJournalEntryAsync(3, number, "k1");
        var gone = await Assert.ThrowsAsync<ApiException>(() => client.DeleteJournalEntryAsync(3, number));
        var refused = await Assert.ThrowsAsync<ApiException>(() =>
            client.BookDraftEntriesAsync(3, EconomicBody.Of(new Services.BookEntriesRequest { EntryNumbers = [number] }), "k2"));

        Assert.Equal(ApiErrorKind.NotFound, gone.Error.Kind);
        Assert.Equal((ApiErrorKind.Data, "JournalEntryDoesNotExist"), (refused.Error.Kind, refused.Error.Details.Single().Code));
        Assert.Null(await client.GetDraftEntryAsync(number));
    }

    [Fact]
    public async Task What_a_journal_allows_is_read()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        ledger.Change("journals", 3, journal => journal["requireAdminApproval"] = true);
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);

        Assert.Equal([1, 2, 3], (await client.ListJournalsAsync().ToListAsync()).Select(journal => journal.JournalNumber));
        Assert.Equal("supplierInvoice", (await client.GetJournalAsync(2))?.Settings?.EntryTypeRestrictedTo);
        Assert.Null((await client.GetJournalAsync(1))?.Settings?.EntryTypeRestrictedTo);
        Assert.Null(await client.GetJournalAsync(9));
        Assert.Equal((5, 40001, true), (await client.GetServicesJournalAsync(3)) is { } journal ? (journal.AllowedEntryType, journal.NextVoucherNumber, journal.RequireAdminApproval) : default);
    }

    [Theory]
    [InlineData("total_value")]
    [InlineData("value")]
    [InlineData("total")]
    public async Task The_stock_value_of_a_day_is_read_with_and_without_negative_items(string name)
    {
        await using var stock = await RackbeatSimulator.StartAsync(Clock);
        stock.Behaviour.ValuationTotalName = name;
        stock.SetStockValue(LeapDay, "A", 740.25m);
        stock.SetStockValue(LeapDay, "B", -20m);
        stock.SetStockValue(LeapDay.AddDays(1), "A", 1m);
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);

        Assert.Equal(720.25m, await client.GetValuationTotalAsync(LeapDay));
        Assert.Equal(740.25m, (await client.GetValuationAsync(LeapDay)).Lineables!.Sum(line => Math.Max(0m, line.Value!.Value)));
        Assert.Equal(0m, await client.GetValuationTotalAsync(LeapDay.AddDays(-1)));
    }

    private static async Task<decimal> BookedAsync(EconomicClient client) =>
        (await client.ListBookedEntriesAsync(EconomicFilter.Equal("accountNumber", 5500).And(EconomicFilter.Until("date", LeapDay))).ToListAsync()).Sum(entry => entry.AmountInBaseCurrency!.Value);

    private static Voucher NewVoucher(string year, decimal amount) => new()
    {
        AccountingYear = new() { Year = year },
        Journal = new() { JournalNumber = 3 },
        Entries = new()
        {
            FinanceVouchers =
            [
                new()
                {
                    Text = Marker,
                    Date = LeapDay,
                    Amount = amount,
                    Account = new() { AccountNumber = 5500 },
                    ContraAccount = new() { AccountNumber = 1300 },
                    Currency = new() { Code = "DKK" },
                },
            ],
        },
    };

    private static EconomicClient Economic(Clients clients, EconomicSimulator ledger) =>
        clients.Economic(ledger.RestAddress, ledger.ServicesAddress, ledger.Behaviour.AppSecretToken, ledger.Behaviour.AgreementGrantToken);
}
