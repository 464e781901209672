using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using static MappingSync.Engine.Tests.StockValue.StockCompany;

namespace MappingSync.Engine.Tests.StockValue;

/// <summary>What cannot be settled for one period is said, costs no calls while it waits for a person, and stops no other period.</summary>
public sealed class StockValueStuckTests
{
    private const string Book = "/journalsapi/v15.0.0/journals/*/bookdraftentries";

    [Fact]
    public async Task A_journal_that_was_deleted_together_with_our_draft_stops_no_later_period()
    {
        var journal = Journal;
        await using var company = await StockCompany.StartAsync(() => Daily(book: false) with { Journal = journal });
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Economic.Remove("journal-entries", company.OnlyDraft());
        company.Economic.Remove("journals", Journal);

        journal = 1;
        await company.RestartAsync();
        await company.EveningAsync("2026-12-15");

        Assert.Equal([("2026-12-15", 130m)], company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Superseded), ("2026-12-15", DocumentState.TotalsCompared)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_booking_that_was_taken_and_not_carried_out_is_held_after_a_while_and_stops_no_later_period()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", Book, Fault.Answer(204));
        Assert.Equal(1, (await company.PostAsync()).Later);

        Assert.Equal(1, (await company.LaterAsync(TimeSpan.FromMinutes(5))).Failed);

        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Contains("draft voucher 40001 is still in journal 3", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("godkendes", notice.Remedy.Danish, StringComparison.Ordinal);
        company.Worth("2026-12-15", 150m);
        await company.EveningAsync("2026-12-15");
        Assert.Equal([("2026-12-15", 150m)], company.Booked());

        company.Economic.BookEntries(Journal);
        await company.RetryAsync();
        Assert.Equal([("2026-12-14", DocumentState.Done), ("2026-12-15", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
        Assert.Equal((2, 2), company.Sent());
    }

    [Fact]
    public async Task A_booking_of_which_neither_draft_nor_entries_are_shown_is_held_after_a_while()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", Book, Fault.Answer(204));
        await company.PostAsync();
        company.Economic.Remove("journal-entries", company.OnlyDraft());

        Assert.Equal(1, (await company.LaterAsync(TimeSpan.FromMinutes(5))).Failed);

        Assert.Contains("neither its draft nor its booked entries", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
        await company.EveningAsync("2026-12-15");
        Assert.Equal([("2026-12-15", 130m)], company.Booked());

        await company.RetryAsync();
        Assert.Equal([("2026-12-14", DocumentState.Superseded), ("2026-12-15", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
        Assert.Equal((2, 2), company.Sent());
    }

    [Fact]
    public async Task An_error_of_the_program_holds_its_period_and_later_ones_go_on()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-13") with { Negatives = NegativeStock.Exclude });
        company.Worth("2026-12-13", 100m);
        company.Worth("2026-12-14", 130m);
        company.Rackbeat.Faults.Add("GET", "/api/reports/valuation", Fault.Answer(200, $$"""{"lineables":[{"value":{{decimal.MaxValue:0}}},{"value":{{decimal.MaxValue:0}}}]}"""));

        await company.PostAsync();

        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Equal([("2026-12-13", DocumentState.Held), ("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Contains("internal error (OverflowException)", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_could_not_be_posted_for_a_day_is_held_and_later_ones_go_on()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-13"));
        company.Worth("2026-12-13", 100m);
        company.Worth("2026-12-14", 130m);
        var fault = company.Rackbeat.Faults.Add("GET", "/api/reports/**", Fault.ServerError(), times: 1_000);
        await company.PostAsync();
        for (var hours = 0; hours < 40 && (await company.PeriodsAsync())[0].State != DocumentState.Held; hours += 2)
        {
            await company.LaterAsync(TimeSpan.FromHours(2));
        }

        Assert.Equal([("2026-12-13", DocumentState.Held), ("2026-12-14", DocumentState.Planned)], await company.PeriodsAsync());
        Assert.Contains("in vain for a day", (await company.OnlyNotificationAsync()).Notice.Remedy.English, StringComparison.Ordinal);
        company.Rackbeat.Faults.Clear();
        Assert.True(fault.Struck >= 10);
        await company.LaterAsync(TimeSpan.FromHours(2));
        Assert.Equal(("2026-12-14", 130m), company.Booked()[^1]);

        await company.RetryAsync();
        Assert.Equal(DocumentState.Done, (await company.PeriodAsync("2026-12-13")).State);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_draft_of_an_earlier_period_that_e_conomic_does_not_let_go_is_said_and_the_newest_period_has_its_draft()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        company.Worth("2026-12-15", 150m);
        company.Economic.Faults.Add("DELETE", "/journals/*/entries/*", Fault.Answer(400, """{"message":"The entry is locked.","errorCode":"E00000","httpStatusCode":400,"errors":[]}"""));

        await company.EveningAsync("2026-12-15");

        Assert.Equal([("2026-12-14", 130m), ("2026-12-15", 150m)], company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Held), ("2026-12-15", DocumentState.TotalsCompared)], await company.PeriodsAsync());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal((NoticeKind.Held, "2026-12-14"), (notice.Kind, notice.Key));
        Assert.Contains("could not be removed", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("The entry is locked", notice.Message.English, StringComparison.Ordinal);

        await company.RetryAsync();
        Assert.Equal([("2026-12-15", 150m)], company.Drafts());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task What_stops_a_period_after_its_draft_was_made_does_not_say_that_nothing_was_sent()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("GET", "/journals/3/entries", Fault.Answer(400, """{"message":"Not now.","errorCode":"E04800","httpStatusCode":400,"errors":[]}"""), nth: 2);

        await company.PostAsync();

        Assert.Single(company.Drafts());
        var remedy = (await company.OnlyNotificationAsync()).Notice.Remedy;
        Assert.DoesNotContain("Nothing was sent", remedy.English, StringComparison.Ordinal);
        Assert.Contains("Its voucher is in e-conomic", remedy.English, StringComparison.Ordinal);
        await company.RetryAsync();
        Assert.Equal([("2026-12-14", 130m)], company.Booked());
    }

    [Fact]
    public async Task What_was_booked_otherwise_than_it_was_sent_is_settled_when_a_person_who_saw_it_says_so()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        var gate = new Gate();
        company.Economic.Faults.Add("POST", Book, Fault.HoldAnswer(gate));
        await company.RequestAsync();
        var drain = company.DrainAsync();
        await gate.Reached;
        company.Economic.Change("entries", company.Economic.Records("entries")[^1]["entryNumber"]!, entry => (entry["amount"], entry["amountInBaseCurrency"]) = (-104m, -104m));
        gate.Open();
        await drain;
        Assert.Single(await company.NotificationsAsync());

        await company.RetryAsync();

        Assert.Equal([("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
        Assert.Equal((1, 1), company.Sent());
    }

    [Fact]
    public async Task A_draft_that_a_person_books_between_two_reads_is_booked_and_nobody_has_to_decide()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        var gate = new Gate();
        company.Economic.Faults.Add("GET", "/bookedEntriesapi/v4.0.0/booked-entries", Fault.Hold(gate));
        var drain = company.DeliverAsync(Flow, "2026-12-14");
        await gate.Reached;
        company.Economic.BookEntries(Journal);
        gate.Open();
        await drain;

        Assert.Equal([("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_period_of_a_closed_year_is_off_the_list_when_a_person_asks_again_and_the_year_is_still_closed()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.CloseAccountingYear("2026");
        await company.PostAsync();
        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());
        Assert.Contains("off the list", (await company.OnlyNotificationAsync()).Notice.Remedy.English, StringComparison.Ordinal);

        await company.RetryAsync();

        Assert.Equal([("2026-12-14", DocumentState.Superseded)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
        Assert.Empty(company.Writes());
    }

    [Fact]
    public async Task A_standing_journal_takes_no_draft_either_because_it_would_be_booked_again_each_time()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        company.Economic.Change("journals", Journal, journal => journal["isStandingJournal"] = true);

        await company.PostAsync();

        Assert.Empty(company.Writes());
        Assert.Equal(NoticeKind.Settings, (await company.OnlyNotificationAsync()).Notice.Kind);
    }
}
