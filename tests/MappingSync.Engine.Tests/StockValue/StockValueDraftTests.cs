using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using static MappingSync.Engine.Tests.StockValue.StockCompany;

namespace MappingSync.Engine.Tests.StockValue;

/// <summary><c>book: false</c>: only the newest period has a draft, and it holds the whole difference.</summary>
public sealed class StockValueDraftTests
{
    [Fact]
    public async Task A_period_leaves_a_draft_and_books_nothing_and_a_second_run_posts_nothing()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);

        await company.PostAsync();
        await company.PostAsync();
        await company.DeliverAsync(Flow, "2026-12-14");

        Assert.Equal([("2026-12-14", 130m)], company.Drafts());
        Assert.Empty(company.Booked());
        Assert.Equal((1, 0), company.Sent());
        Assert.Equal([("2026-12-14", DocumentState.TotalsCompared)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_new_period_replaces_our_draft_by_one_with_the_whole_difference()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Worth("2026-12-15", 150m);

        await company.EveningAsync("2026-12-15");

        Assert.Equal([("2026-12-15", 150m)], company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Superseded), ("2026-12-15", DocumentState.TotalsCompared)], await company.PeriodsAsync());
        Assert.Equal("2026-12-15 takes its place", (await company.PeriodAsync("2026-12-14")).Note);
    }

    [Fact]
    public async Task A_new_value_of_the_same_period_replaces_our_draft()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Worth("2026-12-14", 125m);

        await company.DeliverAsync(Flow, "2026-12-14");

        Assert.Equal([("2026-12-14", 125m)], company.Drafts());
        Assert.Equal((2, 0), company.Sent());
        Assert.Equal([("2026-12-14", DocumentState.TotalsCompared)], await company.PeriodsAsync());
    }

    [Fact]
    public async Task A_period_whose_value_is_booked_removes_the_draft_that_an_earlier_one_left()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Worth("2026-12-15", 0m);

        await company.EveningAsync("2026-12-15");

        Assert.Empty(company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Superseded), ("2026-12-15", DocumentState.Done)], await company.PeriodsAsync());
    }

    [Fact]
    public async Task Missed_periods_are_superseded_and_cost_no_call()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false, from: "2026-09-01"));
        company.Worth("2026-09-01", 10m);
        company.Worth("2026-12-14", 130m);

        await company.PostAsync();

        Assert.Equal([("2026-12-14", 130m)], company.Drafts());
        var periods = await company.PeriodsAsync();
        Assert.Equal(105, periods.Count);
        Assert.All(periods.SkipLast(1), period => Assert.Equal(DocumentState.Superseded, period.State));
        Assert.Equal((1, 0), company.Sent());
        Assert.Single(company.Rackbeat.Calls.Matching("GET", "/**"), call => call.Path.Contains("/reports/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_that_a_person_booked_counts_and_the_next_one_holds_only_the_rest()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Economic.BookEntries(Journal);
        company.Worth("2026-12-15", 150m);

        await company.EveningAsync("2026-12-15");

        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Equal([("2026-12-15", 20m)], company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Done), ("2026-12-15", DocumentState.TotalsCompared)], await company.PeriodsAsync());
        Assert.Equal("40001", (await company.PeriodAsync("2026-12-14")).BookedNumber);
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("text")]
    [InlineData("marker")]
    [InlineData("date")]
    [InlineData("account")]
    [InlineData("contraAccount")]
    [InlineData("journal")]
    public async Task A_draft_that_a_person_changed_is_left_alone_and_said(string what)
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        Change(company, company.OnlyDraft(), what);
        company.Worth("2026-12-15", 150m);

        await company.EveningAsync("2026-12-15");

        Assert.Equal(2, company.Drafts().Count);
        Assert.Contains(("2026-12-15", 150m), company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Held), ("2026-12-15", DocumentState.TotalsCompared)], await company.PeriodsAsync());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal((NoticeKind.Held, "2026-12-14"), (notice.Kind, notice.Key));
        Assert.Contains("is not as it was sent; it is left alone", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("Bogfør det aldrig sammen med et nyere", notice.Remedy.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_draft_that_is_gone_at_last_is_settled_by_the_next_period_and_its_notification_with_it()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        var changed = company.OnlyDraft();
        Change(company, changed, "amount");
        await company.EveningAsync("2026-12-15");
        Assert.Single(await company.NotificationsAsync());
        company.Economic.Remove("journal-entries", changed);

        await company.EveningAsync("2026-12-16");

        Assert.Equal([("2026-12-16", 130m)], company.Drafts());
        Assert.Equal(
            [("2026-12-14", DocumentState.Superseded), ("2026-12-15", DocumentState.Superseded), ("2026-12-16", DocumentState.TotalsCompared)],
            await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_changed_draft_of_the_newest_period_is_held_and_goes_on_when_it_is_deleted_and_someone_asks()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        var changed = company.OnlyDraft();
        Change(company, changed, "amount");

        await company.DeliverAsync(Flow, "2026-12-14");
        Assert.Equal([("2026-12-14", 131m)], company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());

        company.Economic.Remove("journal-entries", changed);
        company.Time.Advance(TimeSpan.FromMinutes(5));
        await company.RetryAsync();
        Assert.Equal([("2026-12-14", 130m)], company.Drafts());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task Somebody_elses_entries_in_the_journal_are_never_touched()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        var before = company.Economic.AddVoucher(Journal, Day("2026-12-14"), 130m, Account, Contra, "Rackbeat lagerværdi 2026-12-14");
        await company.PostAsync();
        var after = company.Economic.AddVoucher(Journal, Day("2026-12-14"), 130m, Account, Contra, "Rackbeat lagerværdi 2026-12-14 [RB-4712-stock-2026-12-14]");

        await company.EveningAsync("2026-12-15");

        Assert.NotNull(company.Economic.Record("journal-entries", before));
        Assert.NotNull(company.Economic.Record("journal-entries", after));
        Assert.Equal(3, company.Drafts().Count);
    }

    [Fact]
    public async Task A_barred_newest_period_is_held_and_leaves_the_earlier_draft_where_it_is_until_one_can_be_made()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false, from: "2026-12-31") with { Every = StockValueSchedule.Monthly });
        company.Economic.AddAccountingYear(2027);
        company.Worth("2026-12-14", 130m);
        await company.EveningAsync("2026-12-31");
        company.Worth("2027-01-31", 150m);
        company.Economic.BarPeriod(Day("2027-01-31"));

        await company.EveningAsync("2027-01-31");
        Assert.Equal([("2026-12-31", 130m)], company.Drafts());
        Assert.Equal([("2026-12-31", DocumentState.TotalsCompared), ("2027-01-31", DocumentState.Held)], await company.PeriodsAsync());
        Assert.Equal("2027-01-31", (await company.OnlyNotificationAsync()).Notice.Key);

        await company.EveningAsync("2027-02-28");
        Assert.Equal([("2027-02-28", 150m)], company.Drafts());
        Assert.Equal(
            [("2026-12-31", DocumentState.Superseded), ("2027-01-31", DocumentState.Superseded), ("2027-02-28", DocumentState.TotalsCompared)],
            await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_draft_in_the_journal_of_before_is_replaced_when_another_journal_is_chosen()
    {
        var journal = Journal;
        await using var company = await StockCompany.StartAsync(() => Daily(book: false) with { Journal = journal });
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();

        journal = 1;
        await company.RestartAsync();
        await company.DeliverAsync(Flow, "2026-12-14");

        var draft = Assert.Single(company.Economic.Records("journal-entries"));
        Assert.Equal(1, (int)draft["journal"]!["journalNumber"]!);
    }

    [Fact]
    public async Task When_booking_is_switched_on_the_draft_that_stands_is_booked_first()
    {
        var book = false;
        await using var company = await StockCompany.StartAsync(() => Daily(book));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Worth("2026-12-15", 150m);

        book = true;
        await company.RestartAsync();
        await company.EveningAsync("2026-12-15");

        Assert.Empty(company.Drafts());
        Assert.Equal([("2026-12-14", 130m), ("2026-12-15", 20m)], company.Booked());
        Assert.Equal([("2026-12-14", DocumentState.Done), ("2026-12-15", DocumentState.Done)], await company.PeriodsAsync());
    }

    [Fact]
    public async Task When_booking_is_switched_off_nothing_is_booked_any_more()
    {
        var book = true;
        await using var company = await StockCompany.StartAsync(() => Daily(book));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Worth("2026-12-15", 150m);

        book = false;
        await company.RestartAsync();
        await company.EveningAsync("2026-12-15");

        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Equal([("2026-12-15", 20m)], company.Drafts());
    }

    [Fact]
    public async Task A_draft_that_somebody_deleted_is_made_again_when_someone_asks_but_not_before_it_must_be_visible()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Economic.Remove("journal-entries", company.OnlyDraft());

        Assert.Equal(1, (await company.DeliverAsync(Flow, "2026-12-14")).Later);
        Assert.Empty(company.Drafts());

        await company.LaterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal([("2026-12-14", 130m)], company.Drafts());
    }

    private static void Change(Company company, int entry, string what)
    {
        if (what == "journal")
        {
            company.Economic.MoveEntry(entry, 1);
            return;
        }

        company.Economic.Change("journal-entries", entry, draft =>
        {
            switch (what)
            {
                case "amount":
                    draft["amount"] = 131m;
                    break;
                case "text":
                    draft["text"] = "Regulering, se bilag " + (string?)draft["text"];
                    break;
                case "marker":
                    draft["text"] = "Regulering";
                    break;
                case "date":
                    draft["date"] = "2026-12-13";
                    break;
                case "account":
                    draft["account"]!["accountNumber"] = 5600;
                    break;
                default:
                    draft["contraAccount"]!["accountNumber"] = 1310;
                    break;
            }
        });
    }
}
