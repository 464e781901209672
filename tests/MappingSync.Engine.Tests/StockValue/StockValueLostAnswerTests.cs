using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using static MappingSync.Engine.Tests.StockValue.StockCompany;

namespace MappingSync.Engine.Tests.StockValue;

/// <summary>Answers that are lost, and runners that end in between: still one voucher, or none and a person is told.</summary>
public sealed class StockValueLostAnswerTests
{
    private const string Post = "/journals/*/vouchers";
    private const string Book = "/journalsapi/v15.0.0/journals/*/bookdraftentries";

    [Theory]
    [InlineData(Post, true)]
    [InlineData(Post, false)]
    [InlineData(Book, true)]
    [InlineData(Book, false)]
    public async Task After_a_lost_answer_the_same_bytes_go_out_under_the_same_key_and_the_period_is_booked_once(string path, bool isProcessed)
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", path, isProcessed ? Fault.LoseAnswer() : Fault.Reset());

        Assert.Equal(1, (await company.PostAsync()).Later);
        await company.LaterAsync(TimeSpan.FromMinutes(1));

        AssertBookedOnce(company);
        var keys = company.Economic.Calls.Matching("POST", path).Select(call => call.Headers["Idempotency-Key"]).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Single(keys.Distinct());
        Assert.Equal([("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData(Post, true)]
    [InlineData(Post, false)]
    [InlineData(Book, true)]
    [InlineData(Book, false)]
    public async Task After_the_hour_a_lost_answer_is_looked_up_by_the_marker(string path, bool isProcessed)
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", path, isProcessed ? Fault.LoseAnswer() : Fault.Reset());
        await company.PostAsync();

        await company.LaterAsync(TimeSpan.FromHours(2));

        AssertBookedOnce(company);
        Assert.Equal(isProcessed ? 1 : 2, company.Economic.Calls.Matching("POST", path).Count);
        Assert.Equal([("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
    }

    [Fact]
    public async Task A_voucher_that_was_lost_and_that_a_person_booked_since_is_found_among_what_is_booked()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", Post, Fault.LoseAnswer());
        await company.PostAsync();
        company.Economic.BookEntries(Journal);

        await company.LaterAsync(TimeSpan.FromHours(2));

        AssertBookedOnce(company);
        Assert.Equal((1, 0), company.Sent());
        Assert.Equal("booked by a person", (await company.PeriodAsync("2026-12-14")).Note);
    }

    [Fact]
    public async Task A_booking_of_which_nothing_can_be_found_is_held_and_stops_no_later_period()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", Book, Fault.Reset());
        await company.PostAsync();
        company.Economic.Remove("journal-entries", company.OnlyDraft());

        await company.LaterAsync(TimeSpan.FromHours(2));
        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());
        Assert.Equal(NoticeKind.Held, (await company.OnlyNotificationAsync()).Notice.Kind);

        await company.EveningAsync("2026-12-15");
        Assert.Equal([("2026-12-15", 130m)], company.Booked());
        Assert.Equal((2, 2), company.Sent());
    }

    [Fact]
    public async Task While_an_answer_is_lost_later_periods_wait_and_are_booked_after_it()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-12"));
        company.Worth("2026-12-12", 100m);
        company.Worth("2026-12-13", 110m);
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", Post, Fault.LoseAnswer());

        await company.PostAsync();
        Assert.Empty(company.Booked());
        await company.LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([("2026-12-12", 100m), ("2026-12-13", 10m), ("2026-12-14", 20m)], company.Booked());
    }

    [Fact]
    public async Task In_draft_mode_a_lost_answer_and_a_later_period_leave_one_draft()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        company.Worth("2026-12-15", 150m);
        company.Economic.Faults.Add("POST", Post, Fault.LoseAnswer());
        await company.PostAsync();
        Assert.Single(company.Drafts());

        await company.EveningAsync("2026-12-15");
        await company.LaterAsync(TimeSpan.FromMinutes(10));

        Assert.Equal([("2026-12-15", 150m)], company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Superseded), ("2026-12-15", DocumentState.TotalsCompared)], await company.PeriodsAsync());
    }

    [Fact]
    public async Task In_draft_mode_a_draft_that_was_sent_by_an_earlier_step_is_looked_at_once_more_and_replaced_when_the_value_changed()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", Post, Fault.LoseAnswer());
        await company.PostAsync();
        company.Worth("2026-12-14", 120m);

        await company.LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([("2026-12-14", 120m)], company.Drafts());
        var audit = await company.Ledger.Audit.OfRecordAsync(Company.Id, "stock-value", "2026-12-14", 10, CancellationToken.None);
        Assert.Equal([AuditAction.Created, AuditAction.Removed, AuditAction.Created], audit.Select(entry => entry.Action));
    }

    [Fact]
    public async Task A_search_that_e_conomic_refuses_holds_the_period_and_nothing_is_sent()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("GET", "/journals/3/entries", Fault.Answer(400, """{"message":"Filtering is not allowed on property 'text'.","errorCode":"E04800","httpStatusCode":400,"errors":["Filtering is not allowed on property 'text'."]}"""));

        await company.PostAsync();

        Assert.Empty(company.Writes());
        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());
        Assert.StartsWith("Nothing was sent.", (await company.OnlyNotificationAsync()).Notice.Remedy.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_removal_whose_answer_is_lost_is_looked_at_again_before_anything_else(bool isProcessed)
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        company.Worth("2026-12-15", 150m);
        await company.PostAsync();
        company.Economic.Faults.Add("DELETE", "/journals/*/entries/*", isProcessed ? Fault.LoseAnswer() : Fault.Reset());

        await company.EveningAsync("2026-12-15");
        await company.LaterAsync(TimeSpan.FromMinutes(10));

        Assert.Equal([("2026-12-15", 150m)], company.Drafts());
        Assert.Equal([("2026-12-14", DocumentState.Superseded), ("2026-12-15", DocumentState.TotalsCompared)], await company.PeriodsAsync());
    }

    [Theory]
    [InlineData(Post)]
    [InlineData(Book)]
    public async Task A_runner_that_ends_while_it_waits_for_the_answer_books_once_after_its_next_start(string path)
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        var gate = new Gate();
        company.Economic.Faults.Add("POST", path, Fault.HoldAnswer(gate));
        await company.RequestAsync();
        using var abort = new CancellationTokenSource();
        var drain = company.DrainAsync(abort.Token, abort.Token);
        await gate.Reached;
        await abort.CancelAsync();
        await drain;
        await company.RestartAsync();
        gate.Drop();

        await company.LaterAsync(TimeSpan.FromMinutes(1));

        AssertBookedOnce(company);
        Assert.Equal([("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_runner_that_lost_its_ledger_takes_the_voucher_that_is_there_for_its_own(bool book)
    {
        var books = false;
        await using var company = await StockCompany.StartAsync(() => Daily(books));
        company.Worth("2026-12-14", 130m);
        await company.PostAsync();
        books = book;
        await company.LoseLedgerAsync();

        await company.PostAsync();

        Assert.Equal(book ? 1 : 0, company.Booked().Count);
        Assert.Equal(book ? 0 : 1, company.Drafts().Count);
        Assert.Equal((1, book ? 1 : 0), company.Sent());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_runner_whose_ledger_was_restored_makes_no_second_draft_and_forgets_none()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: false));
        company.Worth("2026-12-14", 130m);
        company.Worth("2026-12-15", 150m);
        await company.PostAsync();
        company.KeepLedger();
        await company.EveningAsync("2026-12-15");

        await company.RestoreLedgerAsync();
        await company.PostAsync();

        Assert.Equal([("2026-12-15", 150m)], company.Drafts());
        Assert.Equal((2, 0), company.Sent());
        Assert.Equal([("2026-12-14", DocumentState.Superseded), ("2026-12-15", DocumentState.TotalsCompared)], await company.PeriodsAsync());
    }

    [Fact]
    public async Task A_draft_that_a_person_changed_before_it_was_booked_is_not_booked()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", Post, Fault.LoseAnswer());
        await company.PostAsync();
        company.Economic.Change("journal-entries", company.OnlyDraft(), draft => draft["amount"] = 131m);

        await company.LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(company.Booked());
        Assert.Contains("is not as it was sent", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_booked_before_an_interrupted_booking_goes_on_is_counted()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", Post, Fault.LoseAnswer());
        await company.PostAsync();
        company.Economic.AddBooked(Day("2026-12-14"), Account, 50m);

        await company.LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([("2026-12-14", 50m), ("2026-12-14", 80m)], company.Booked());
        Assert.Empty(company.Drafts());
    }

    [Fact]
    public async Task A_server_that_books_something_else_than_it_was_sent_is_noticed()
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

        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal(
            "Stock value 2026-12-14: voucher 40001 is booked with 130.00 on account 5500 and -104.00 on 1300, but 130.00 and -130.00 were sent.",
            notice.Message.English);
        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());
        Assert.Equal((1, 1), company.Sent());
    }

    [Fact]
    public async Task A_voucher_that_is_not_shown_at_once_is_waited_for_and_not_sent_again()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("GET", "/journals/3/entries", Fault.Answer(200, """{"collection":[],"pagination":{}}"""), nth: 2, times: 2);

        Assert.Equal(1, (await company.PostAsync()).Later);
        await company.LaterAsync(TimeSpan.FromSeconds(20));

        AssertBookedOnce(company);
        Assert.Equal((1, 1), company.Sent());
    }

    private static void AssertBookedOnce(Company company)
    {
        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Empty(company.Drafts());
    }
}
