using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Engine.Hosting;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Simulators.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace MappingSync.Runner.Tests.Schedules;

/// <summary>
/// The leap year 2028 in Copenhagen, as the runner lives it: it is off from 20 March to 3 April, while clocks go over to summer and a
/// month ends; May is barred until a bookkeeper opens it in June and asks again for its first half; clocks go back on 29 October.
/// </summary>
[Collection(nameof(Alone))]
public sealed class StockYearTests
{
    private const int Account = 5500;
    private const int Journal = 3;
    private static readonly DateOnly First = new(2028, 1, 1);
    private static readonly DateOnly Last = new(2028, 12, 31);
    private static readonly DateTimeOffset Opened = PlayedRunner.At(2028, 6, 15, 12);
    private static readonly DateTimeOffset Off = PlayedRunner.At(2028, 3, 20, 9);
    private static readonly DateTimeOffset On = PlayedRunner.At(2028, 4, 3, 9);

    [Theory]
    [InlineData("daily", true)]
    [InlineData("weekly", true)]
    [InlineData("monthly", true)]
    [InlineData("daily", false)]
    [InlineData("weekly", false)]
    [InlineData("monthly", false)]
    public async Task A_year_has_one_posting_for_each_period(string every, bool book)
    {
        await using var played = await PlayedRunner.StartAsync(PlayedRunner.At(2027, 12, 31, 12), Agreement(every, book), WithoutCatchUp);
        played.Economic.AddAccountingYear(2028);
        Furnish(played);
        await played.Firings.NextAsync();
        var periods = Periods(every, First, Last);
        foreach (var (moment, happen) in Events(played, every, periods).OrderBy(one => one.Moment))
        {
            played.MoveTo(moment);
            await happen();
            await SettledAsync(played);
        }

        Assert.Empty(played.Firings.Unasked());
        var postings = await PostingsAsync(played);
        Assert.Equal(periods, postings.Select(posting => posting.Period));
        Assert.All(postings, posting => Assert.True(posting.IsOnce, posting.ToString()));
        Assert.Equal(played.Rackbeat.StockValue(Last), played.Economic.BookedBalance(Account) + postings.Sum(posting => posting.Drafts.Sum()));
        Snapshots.Match(string.Concat(postings.Select(posting => posting + "\n")), $"StockYear.{every}.{(book ? "booked" : "drafts")}");
    }

    [Fact]
    public async Task Held_periods_that_are_asked_for_all_at_once_have_one_posting_each()
    {
        await using var played = await PlayedRunner.StartAsync(PlayedRunner.At(2028, 6, 1, 12), Agreement("daily", book: true, from: "2028-05-01"), WithoutCatchUp);
        Furnish(played);
        await played.Firings.NextAsync();
        await SettledAsync(played);
        var held = await played.Ledger.Notifications.OpenAsync("acme", 100, CancellationToken.None);
        Assert.Equal(31, held.Count);

        played.Economic.UnbarPeriod(new DateOnly(2028, 5, 1));
        foreach (var open in held)
        {
            await RetryAsync(played, open);
        }

        await SettledAsync(played);

        var postings = await PostingsAsync(played);
        Assert.Empty(await played.Ledger.Notifications.OpenAsync("acme", 100, CancellationToken.None));
        Assert.All(postings, posting => Assert.Equal((DocumentState.Done, 0), (posting.State, posting.Drafts.Count)));
        Assert.All(postings, posting => Assert.True(posting.IsOnce, posting.ToString()));
    }

    /// <summary>All that happens in the year beside the clock's own run, and what the test waits for at each.</summary>
    private static IEnumerable<(DateTimeOffset Moment, Func<Task> Happen)> Events(PlayedRunner played, string every, IReadOnlyList<DateOnly> periods)
    {
        // The old year ends before the connection begins.
        var before = Periods(every, First.AddDays(-1), First.AddDays(-1));
        foreach (var due in before.Concat(periods).Select(period => PlayedRunner.At(period.Year, period.Month, period.Day, 23, 59)).Where(due => due < Off || due > On))
        {
            yield return (due, async () => Assert.Equal((due, due), (await played.Firings.NextAsync()) is var firing ? (firing.Scheduled, firing.Ran) : default));
        }

        yield return (Opened, OpenAsync);
        yield return (Off, played.StopAsync);
        yield return (On, StartAsync);

        async Task OpenAsync()
        {
            played.Economic.UnbarPeriod(new DateOnly(2028, 5, 1));
            foreach (var open in (await played.Ledger.Notifications.OpenAsync("acme", 100, CancellationToken.None))
                .OrderBy(open => open.Notice.Key, StringComparer.Ordinal)
                .Where(open => string.CompareOrdinal(open.Notice.Key, "2028-05-15") <= 0))
            {
                await RetryAsync(played, open);
                await SettledAsync(played);
            }
        }

        async Task StartAsync()
        {
            await played.StartAsync();
            await played.Firings.NextAsync();
        }
    }

    /// <summary>A stock that is worth more each day by other amounts; on Sundays and from June to the end of July it comes to nothing.</summary>
    private static void Furnish(PlayedRunner played)
    {
        played.Economic.BarPeriod(new DateOnly(2028, 5, 1));
        played.Economic.AddBooked(new DateOnly(2027, 12, 31), Account, 80_000m, "Primo", "openingEntry");
        var value = 80_000m;
        for (var day = First; day <= Last.AddDays(1); day = day.AddDays(1))
        {
            var change = day switch
            {
                { DayOfWeek: DayOfWeek.Sunday } => 0m,
                { Month: 7, Day: <= 15 } => 100.10m * day.Day,
                { Month: 7, Day: 31 } => played.Rackbeat.StockValue(new DateOnly(2028, 6, 30)) - value,
                { Month: 12, Day: > 15 } => -412.75m,
                _ => 37.50m + (day.Day * 1.01m),
            };
            value += change;
            played.Rackbeat.SetStockValue(day, "H-1", value);
        }
    }

    private static List<DateOnly> Periods(string every, DateOnly first, DateOnly last) => [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
        .Select(first.AddDays)
        .Where(day => every switch
        {
            "weekly" => day.DayOfWeek == DayOfWeek.Sunday,
            "monthly" => day.AddDays(1).Day == 1,
            _ => true,
        })];

    /// <summary>A person presses the button of a notification.</summary>
    private static async Task RetryAsync(PlayedRunner played, Notification open)
    {
        Assert.True(await played.Ledger.Notifications.RequestRetryAsync(open.Id, "bookkeeper", CancellationToken.None));
        played.Get<IWorkSignal>().Wake(open.Notice.Agreement);
    }

    /// <summary>Waits until the engine has nothing left to do before the clock moves; what waits for its next try gets the seconds for it.</summary>
    private static async Task SettledAsync(PlayedRunner played)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (played.IsOn && (await played.Ledger.Work.CountAsync(patience.Token)).Any(counts => counts.Pending + counts.Running > 0))
        {
            var open = await played.Ledger.Work.ListAsync("acme", WorkState.Pending, 100, patience.Token);
            if (open.Count > 0 && open.All(item => item.NotBefore is not null))
            {
                played.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            // Looking without a pause would take the processor from the runner.
            await Task.Delay(TimeSpan.FromMilliseconds(1), patience.Token);
        }
    }

    private static async Task<IReadOnlyList<Posting>> PostingsAsync(PlayedRunner played)
    {
        var entries = played.Economic.Records("entries").Where(entry => (int?)entry["account"]?["accountNumber"] == Account).ToList();
        var drafts = played.Economic.Records("journal-entries");
        var sent = played.Economic.Calls.Matching("POST", $"/journals/{Journal}/vouchers").Where(call => call is { Status: 200 or 201, FromCache: false }).ToList();
        var postings = new List<Posting>();
        foreach (var document in await played.Ledger.Documents.ListAsync("acme", null, 1000, CancellationToken.None))
        {
            var day = DateOnly.ParseExact(document.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var vouchers = sent.Where(call => call.Body.Contains(document.Key, StringComparison.Ordinal)).ToList();
            postings.Add(new Posting(
                day,
                document.State,
                [.. Of(entries, document.Key).Select(entry => (decimal)entry["amount"]!)],
                [.. Of(drafts, document.Key).Select(draft => (decimal)draft["amount"]!)],
                vouchers));
        }

        return [.. postings.OrderBy(posting => posting.Period)];
    }

    private static IEnumerable<JsonObject> Of(IEnumerable<JsonObject> records, string day) =>
        records.Where(record => record["date"]!.ToString() == day && record["text"]?.ToString() != "Primo");

    private static string Agreement(string every, bool book, string from = "2028-01-01") =>
        $"""
          - id: acme
            CONNECTIONS
            stock-value: {"{"} every: {every}, from: {from}, journal: {Journal}, account: {Account}, contra-account: 1300, book: {(book ? "true" : "false")} {"}"}

        """;

    /// <summary>The catch-up would list all of Rackbeat each time the clock jumps a day; it has tests of its own.</summary>
    private static void WithoutCatchUp(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationType == typeof(CatchUpService)));

    /// <summary>What became of one period.</summary>
    /// <param name="Period">Its last day.</param>
    /// <param name="State">What the ledger says of it.</param>
    /// <param name="Booked">What is booked for it on the stock account.</param>
    /// <param name="Drafts">What lies in the journal for it.</param>
    /// <param name="Sent">The vouchers that e-conomic took, those among them that were removed later.</param>
    private sealed record Posting(DateOnly Period, DocumentState State, IReadOnlyList<decimal> Booked, IReadOnlyList<decimal> Drafts, IReadOnlyList<RecordedCall> Sent)
    {
        private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

        public bool IsOnce => Booked.Count + Drafts.Count <= 1 && Sent.Count <= 1;

        public override string ToString()
        {
            var what = this switch
            {
                { Booked.Count: > 0 } => "booked",
                { Drafts.Count: > 0 } => "draft",
                { State: DocumentState.Done } => "nothing",
                _ => Enum.GetName(State)!.ToLowerInvariant(),
            };
            var vouchers = Sent.Select(call => Invariant($"{Amount(call),9:0.00} sent {TimeZoneInfo.ConvertTime(call.At, Zone):yyyy-MM-dd HH:mm zzz}"));
            return Invariant($"{Period:yyyy-MM-dd} {what,-10} {string.Join(", ", vouchers)}").TrimEnd();
        }

        private static decimal Amount(RecordedCall call) => (decimal)call.Json()!["entries"]!["financeVouchers"]![0]!["amount"]!;

        private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
    }
}
