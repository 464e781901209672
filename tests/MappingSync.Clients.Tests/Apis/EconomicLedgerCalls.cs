using System.Globalization;
using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicLedgerCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Accounting years",
            nameof(EconomicClient.GetAccountingYearAsync),
            Good: async world => Assert.Equal(Day(world).Year, (await world.Economic.GetAccountingYearAsync(Year(world)))?.FromDate?.Year),
            Refused: async world => Assert.Null(await world.Economic.GetAccountingYearAsync("1977"))),
        new(
            "Accounting years",
            nameof(EconomicClient.ListAccountingYearsAsync),
            Good: async world => Assert.Contains(await world.Economic.ListAccountingYearsAsync().ToListAsync(), year => year.Year == Year(world)),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListAccountingYearsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Accounting periods",
            nameof(EconomicClient.ListAccountingPeriodsAsync),
            Good: async world => Assert.Equal(12, (await world.Economic.ListAccountingPeriodsAsync(Year(world)).ToListAsync()).Count),
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListAccountingPeriodsAsync("1977").ToListAsync())),
        new(
            "Accounting periods",
            nameof(EconomicClient.ListServicesAccountingPeriodsAsync),
            Good: async world =>
            {
                world.Ledger.BarPeriod(Day(world));
                var periods = await world.Economic.ListServicesAccountingPeriodsAsync(EconomicFilter.Equal("year", Year(world))).ToListAsync();
                Assert.Equal(Day(world).Month, Assert.Single(periods, period => period.IsBarred == true).DateFrom?.Month);
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListServicesAccountingPeriodsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Booked entries",
            nameof(EconomicClient.ListEntriesAsync),
            Good: async world =>
            {
                world.Ledger.AddBooked(Day(world), 5500, 100m, "primo");
                Assert.Equal(("primo", 100m), (await world.Economic.ListEntriesAsync(Year(world)).ToListAsync()) is [{ } entry] ? (entry.Text, entry.Amount) : default);
            },
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListEntriesAsync("1977").ToListAsync())),
        new(
            "Booked entries",
            nameof(EconomicClient.ListBookedEntriesAsync),
            Good: async world =>
            {
                world.Ledger.AddBooked(Day(world), 5500, 100m);
                Assert.Equal(100m, Assert.Single(await world.Economic.ListBookedEntriesAsync(EconomicFilter.Equal("accountNumber", 5500)).ToListAsync()).AmountInBaseCurrency);
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListBookedEntriesAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Journals",
            nameof(EconomicClient.GetJournalAsync),
            Good: async world => Assert.Equal("financeVoucher", (await world.Economic.GetJournalAsync(3))?.Settings?.EntryTypeRestrictedTo),
            Refused: async world => Assert.Null(await world.Economic.GetJournalAsync(77))),
        new(
            "Journals",
            nameof(EconomicClient.ListJournalsAsync),
            Good: async world => Assert.Equal([1, 2, 3], (await world.Economic.ListJournalsAsync().ToListAsync()).Select(journal => journal.JournalNumber)),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListJournalsAsync().ToListAsync())),
        new(
            "Journals",
            nameof(EconomicClient.GetServicesJournalAsync),
            Good: async world => Assert.Equal(40001, (await world.Economic.GetServicesJournalAsync(3))?.NextVoucherNumber),
            Refused: async world => Assert.Null(await world.Economic.GetServicesJournalAsync(77))),
        new(
            "Journal entries",
            nameof(EconomicClient.GetJournalEntryAsync),
            Good: async world => Assert.Equal("[RB-1-1]", (await world.Economic.GetJournalEntryAsync(3, Entry(world)))?.Text),
            Refused: async world => Assert.Null(await world.Economic.GetJournalEntryAsync(3, 77))),
        new(
            "Journal entries",
            nameof(EconomicClient.ListJournalEntriesAsync),
            Good: async world => Assert.Equal(Entry(world), Assert.Single(await world.Economic.ListJournalEntriesAsync(3, EconomicFilter.Contains("text", "[RB-1-1]")).ToListAsync()).JournalEntryNumber),
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListJournalEntriesAsync(77).ToListAsync())),
        new(
            "Journal entries",
            nameof(EconomicClient.GetDraftEntryAsync),
            Good: async world => Assert.Equal(5m, (await world.Economic.GetDraftEntryAsync(Entry(world)))?.Amount),
            Refused: async world => Assert.Null(await world.Economic.GetDraftEntryAsync(77))),
        new(
            "Journal entries",
            nameof(EconomicClient.ListDraftEntriesAsync),
            Good: async world => Assert.Equal(Entry(world), Assert.Single(await world.Economic.ListDraftEntriesAsync(EconomicFilter.Equal("journalNumber", 3)).ToListAsync()).EntryNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListDraftEntriesAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Journal entries",
            nameof(EconomicClient.DeleteJournalEntryAsync),
            Good: async world =>
            {
                var number = Entry(world);
                await world.Economic.DeleteJournalEntryAsync(3, number);
                Assert.Null(world.Ledger.Record("journal-entries", number));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteJournalEntryAsync(3, 0));
                await Refused.AsAsync("E06000", () => world.Economic.DeleteJournalEntryAsync(3, 77));
            }),
        new(
            "Journal entries",
            nameof(EconomicClient.BookDraftEntriesAsync),
            Good: async world =>
            {
                await world.Economic.BookDraftEntriesAsync(3, EconomicBody.Of(new BookEntriesRequest { EntryNumbers = [Entry(world)] }), "k1");
                Assert.Equal(5m, world.Ledger.BookedBalance(5500));
            },
            Refused: world => Refused.AsAsync("JournalEntryDoesNotExist", () => world.Economic.BookDraftEntriesAsync(3, EconomicBody.Of(new BookEntriesRequest { EntryNumbers = [77] }), "k2"))),
        new(
            "Vouchers",
            nameof(EconomicClient.PostVoucherAsync),
            Good: async world =>
            {
                var made = Assert.Single(await world.Economic.PostVoucherAsync(3, EconomicBody.Of(NewVoucher(world)), "k1"));
                Assert.Equal(40001, made.VoucherNumber);
                Assert.Equal("x", (string?)Assert.Single(world.Ledger.Records("journal-entries"))["text"]);
            },
            Refused: world => Refused.AsAsync("E06000", () => world.Economic.PostVoucherAsync(3, EconomicBody.Of(NewVoucher(world) with { AccountingYear = new() { Year = "1977" } }), "k2"))),
        new(
            "Vouchers",
            nameof(EconomicClient.GetVoucherAsync),
            Good: async world =>
            {
                Entry(world);
                Assert.Equal("[RB-1-1]", Assert.Single((await world.Economic.GetVoucherAsync(3, Year(world), 40001))!.Entries!.FinanceVouchers!).Text);
            },
            Refused: async world => Assert.Null(await world.Economic.GetVoucherAsync(3, Year(world), 77))),
    ];

    /// <summary>The first day of the newest accounting year.</summary>
    private static DateOnly Day(CallWorld world)
    {
        var year = world.Ledger.Records("accounting-years").Max(record => ((string?)record["fromDate"])![..4])!;
        return new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 1, 1);
    }

    private static string Year(CallWorld world) => Day(world).Year.ToString(CultureInfo.InvariantCulture);

    private static int Entry(CallWorld world) => world.Ledger.Records("journal-entries") is [{ } there, ..]
        ? (int)there["journalEntryNumber"]!
        : world.Ledger.AddVoucher(3, Day(world), 5m, 5500, 1300, "[RB-1-1]");

    private static Voucher NewVoucher(CallWorld world) => new()
    {
        AccountingYear = new() { Year = Year(world) },
        Journal = new() { JournalNumber = 3 },
        Entries = new()
        {
            FinanceVouchers = [new() { Text = "x", Date = Day(world), Amount = 5m, Account = new() { AccountNumber = 5500 }, ContraAccount = new() { AccountNumber = 1300 }, Currency = new() { Code = "DKK" } }],
        },
    };
}
