using System.Globalization;
using MappingSync.Economic;
using MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicLedgerServicesCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Accounting periods",
            nameof(EconomicClient.GetServicesAccountingPeriodAsync),
            Good: async world =>
            {
                world.Ledger.BarPeriod(Day(world));
                Assert.Equal((true, Day(world)), await world.Economic.GetServicesAccountingPeriodAsync(13) is { } period ? (period.IsBarred, period.DateFrom) : default);
            },
            Refused: async world => Assert.Null(await world.Economic.GetServicesAccountingPeriodAsync(77))),
        new(
            "Accounting years",
            nameof(EconomicClient.GetServicesAccountingYearAsync),
            Good: async world =>
            {
                world.Ledger.AddAccountingYear(new DateOnly(2040, 7, 1), new DateOnly(2041, 6, 30));
                Assert.Equal(new DateOnly(2041, 6, 30), (await world.Economic.GetServicesAccountingYearAsync("2040/2041"))?.DateTo);
            },
            Refused: async world => Assert.Null(await world.Economic.GetServicesAccountingYearAsync("1977"))),
        new(
            "Accounting years",
            nameof(EconomicClient.ListServicesAccountingYearsAsync),
            Good: async world => Assert.Equal(Day(world).Year.ToString(CultureInfo.InvariantCulture), (await world.Economic.ListServicesAccountingYearsAsync().ToListAsync())[^1].Year),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListServicesAccountingYearsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Journals",
            nameof(EconomicClient.ListServicesJournalsAsync),
            Good: async world => Assert.Equal([0, 3, 5], (await world.Economic.ListServicesJournalsAsync().ToListAsync()).Select(journal => journal.AllowedEntryType)),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListServicesJournalsAsync().ToListAsync())),
        new(
            "Journal entries",
            nameof(EconomicClient.PostDraftEntryAsync),
            Good: async world =>
            {
                var number = await world.Economic.PostDraftEntryAsync(EconomicBody.Of(Entry(world)), "k1");
                Assert.Equal((40001, "x"), world.Ledger.Record("journal-entries", number) is { } made ? ((int)made["voucher"]!["voucherNumber"]!, (string?)made["text"]) : default);
            },
            Refused: world => Refused.AsAsync("JournalEntryTypeNotCorrect", () => world.Economic.PostDraftEntryAsync(EconomicBody.Of(Entry(world) with { EntryTypeNumber = 3 }), "k2"))),
        new(
            "Journal entries",
            nameof(EconomicClient.PostDraftEntriesAsync),
            Good: async world =>
            {
                var numbers = await world.Economic.PostDraftEntriesAsync(EconomicBody.Of(new DraftEntries { Entries = [Entry(world), Entry(world) with { Amount = 7m }] }), "k1");
                Assert.Equal([5m, 7m], numbers.Select(number => (decimal)world.Ledger.Record("journal-entries", number)!["amount"]!));
            },
            Refused: async world =>
            {
                await Refused.AsAsync("JournalEntryAccountNotFound", () => world.Economic.PostDraftEntriesAsync(EconomicBody.Of(new DraftEntries { Entries = [Entry(world), Entry(world) with { AccountNumber = 4 }] }), "k2"));
                Assert.DoesNotContain(world.Ledger.Records("journal-entries"), entry => (decimal)entry["amount"]! is not (5m or 7m));
            }),
        new(
            "Journal entries",
            nameof(EconomicClient.PutDraftEntryAsync),
            Good: async world =>
            {
                var before = (await world.Economic.GetDraftEntryAsync(Staged(world)))!;
                await world.Begin().Economic.PutDraftEntryAsync(EconomicBody.Of(before with { Text = "y" }));
                Assert.Equal("y", (string?)world.Ledger.Record("journal-entries", before.EntryNumber!)!["text"]);
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.PutDraftEntryAsync(EconomicBody.Of(Entry(world))));
                await Refused.AsAsync("UpdateConflict", () => world.Economic.PutDraftEntryAsync(EconomicBody.Of(Entry(world) with { EntryNumber = Staged(world), VoucherNumber = 40001, ObjectVersion = "old" })));
            }),
        new(
            "Journal entries",
            nameof(EconomicClient.PutDraftEntriesAsync),
            Good: async world =>
            {
                var before = (await world.Economic.GetDraftEntryAsync(Staged(world)))!;
                await world.Begin().Economic.PutDraftEntriesAsync(EconomicBody.Of(new DraftEntries { Entries = [before with { Amount = 9m }] }));
                Assert.Equal(9m, (decimal)world.Ledger.Record("journal-entries", before.EntryNumber!)!["amount"]!);
            },
            Refused: world => Refused.AsAsync("UpdateConflict", () => world.Economic.PutDraftEntriesAsync(EconomicBody.Of(new DraftEntries { Entries = [Entry(world) with { EntryNumber = Staged(world), VoucherNumber = 40001 }] })))),
        new(
            "Journal entries",
            nameof(EconomicClient.DeleteDraftEntryAsync),
            Good: async world =>
            {
                var number = Staged(world);
                await world.Economic.DeleteDraftEntryAsync(number);
                Assert.Null(world.Ledger.Record("journal-entries", number));
            },
            Refused: world => Refused.AsAsync("ResourceNotFound", () => world.Economic.DeleteDraftEntryAsync(77))),
        new(
            "Journal entries",
            nameof(EconomicClient.BookJournalAsync),
            Good: async world =>
            {
                Staged(world);
                await world.Economic.BookJournalAsync(3, "k1");
                Assert.Equal((5m, 0), (world.Ledger.BookedBalance(5500), world.Ledger.Records("journal-entries").Count));
            },
            Refused: world => Refused.AsAsync("OneAPIEntriesListCannotBeEmpty", () => world.Economic.BookJournalAsync(1, "k2"))),
        new(
            "Journal entries",
            nameof(EconomicClient.BookJournalIntervalAsync),
            Good: async world =>
            {
                Staged(world);
                var later = world.Ledger.AddVoucher(3, Day(world).AddDays(40), 6m, 5500, 1300, "later");
                await world.Economic.BookJournalIntervalAsync(3, EconomicBody.Of(new BookIntervalRequest { FromDate = Day(world), ToDate = Day(world).AddDays(1) }), "k1");
                Assert.Equal(later, (int)Assert.Single(world.Ledger.Records("journal-entries"))["journalEntryNumber"]!);
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.BookJournalIntervalAsync(77, EconomicBody.Of(new BookIntervalRequest { FromDate = Day(world), ToDate = Day(world) }), "k2"))),
    ];

    /// <summary>The first day of the newest accounting year.</summary>
    private static DateOnly Day(CallWorld world)
    {
        var year = world.Ledger.Records("accounting-years").Max(record => ((string?)record["fromDate"])![..4])!;
        return new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 1, 1);
    }

    private static int Staged(CallWorld world) => world.Ledger.Records("journal-entries") is [{ } there, ..]
        ? (int)there["journalEntryNumber"]!
        : world.Ledger.AddVoucher(3, Day(world), 5m, 5500, 1300, "x");

    private static DraftEntry Entry(CallWorld world) => new()
    {
        EntryTypeNumber = 5,
        JournalNumber = 3,
        Date = Day(world),
        Amount = 5m,
        Currency = "DKK",
        AccountNumber = 5500,
        ContraAccountNumber = 1300,
        Text = "x",
    };
}
