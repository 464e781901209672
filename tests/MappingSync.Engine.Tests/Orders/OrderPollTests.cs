using System.Text.Json.Nodes;
using MappingSync.Economic;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Orders;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Http;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Orders;

public sealed class OrderPollTests
{
    [Fact]
    public async Task An_order_that_was_there_at_the_first_poll_is_never_asked_for()
    {
        await using var company = await OrderCompany.StartAsync(begins: false);
        company.Make();

        Assert.Equal(0, (await company.PollAsync()).Found);
        company.Time.Advance(OrderCompany.Every);
        Assert.Equal(0, (await company.PollAsync()).Found);
        await company.RestartAsync();
        Assert.Equal(0, (await company.PollAsync()).Found);

        Assert.Empty(await company.PendingAsync());
        Assert.NotNull(await company.MarkAsync());
        Assert.Null(await company.MarkAsync("orders.sent"));
    }

    [Fact]
    public async Task An_order_that_was_there_at_the_first_poll_is_asked_for_when_it_changes()
    {
        await using var company = await OrderCompany.StartAsync(begins: false);
        var number = company.Make();
        await company.PollAsync();
        company.Time.Advance(TimeSpan.FromSeconds(1));
        company.Economic.ChangeOrder(number, order => order["notes"]!["heading"] = "Anden overskrift");

        Assert.Equal(1, (await company.PollAsync()).Found);
        Assert.Equal([number.Text()], await company.PendingAsync());
    }

    [Fact]
    public async Task A_new_order_is_asked_for_once()
    {
        await using var company = await OrderCompany.StartAsync();
        var number = company.Make();

        Assert.Equal(new OrderPollResult(1, IsComplete: true), await company.PollAsync());
        Assert.Equal([number.Text()], await company.PendingAsync());
        await company.DrainAsync();

        Assert.Equal(0, (await company.PollAsync()).Found);
        await company.RestartAsync();
        Assert.Equal(0, (await company.PollAsync()).Found);
        Assert.Empty(await company.PendingAsync());
    }

    [Fact]
    public async Task A_poll_that_finds_nothing_writes_no_commit()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { State = OrderState.Both });
        await company.PollAsync();
        company.Make();
        company.Economic.SendOrder(company.Make());
        Assert.Equal(2, (await company.PollAsync()).Found);
        await company.DrainAsync();
        await company.PollAsync();
        var commits = company.Ledger.Statistics.Commits;

        for (var poll = 0; poll < 100; poll++)
        {
            company.Time.Advance(OrderCompany.Every);
            Assert.Equal(0, (await company.PollAsync()).Found);
        }

        Assert.Equal(commits, company.Ledger.Statistics.Commits);
        await company.RestartAsync();
        commits = company.Ledger.Statistics.Commits;
        Assert.Equal(0, (await company.PollAsync()).Found);
        Assert.Equal(0, (await company.DrainAsync()).Done);
        Assert.Equal(commits, company.Ledger.Statistics.Commits);
    }

    [Fact]
    public async Task The_orders_of_a_page_and_the_place_behind_it_are_one_commit()
    {
        await using var company = await OrderCompany.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            company.Make();
        }

        var commits = company.Ledger.Statistics.Commits;
        Assert.Equal(5, (await company.PollAsync()).Found);
        Assert.Equal(1, company.Ledger.Statistics.Commits - commits);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_found_by_the_next_poll()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Make();
        company.Meddle("CREATE TRIGGER full BEFORE UPDATE ON watermark BEGIN SELECT RAISE(ABORT, 'full'); END");
        await Assert.ThrowsAnyAsync<Exception>(() => company.PollAsync());
        Assert.Empty(await company.PendingAsync());

        company.Meddle("DROP TRIGGER full");

        Assert.Equal(1, (await company.PollAsync()).Found);
        Assert.Single(await company.PendingAsync());
    }

    [Fact]
    public async Task Every_change_is_asked_for_once()
    {
        await using var company = await OrderCompany.StartAsync();
        var number = company.Make();
        await company.ImportAsync();
        for (var change = 0; change < 3; change++)
        {
            company.Time.Advance(TimeSpan.FromSeconds(30));
            company.Economic.ChangeOrder(number, order => order["notes"]!["heading"] = $"Overskrift {change}");
            Assert.Equal(1, (await company.PollAsync()).Found);
            Assert.Equal(0, (await company.PollAsync()).Found);
        }
    }

    [Fact]
    public async Task A_change_in_the_second_in_which_the_order_was_seen_is_not_lost()
    {
        await using var company = await OrderCompany.StartAsync();
        var number = company.Make();
        Assert.Equal(1, (await company.PollAsync()).Found);
        company.Economic.ChangeOrder(number, order => order["lines"]![0]!["quantity"] = 5);

        Assert.Equal(1, (await company.PollAsync()).Found);
        Assert.Equal(0, (await company.PollAsync()).Found);
    }

    [Fact]
    public async Task An_order_of_the_overlap_is_found_although_a_later_one_was_seen()
    {
        await using var company = await OrderCompany.StartAsync();
        var late = company.Make();
        await company.PollAsync();

        // It is stored later than its time of change says, by less than the overlap.
        var order = OrderCompany.Order();
        order["orderNumber"] = late + 1;
        order["lastUpdated"] = company.Time.GetUtcNow().AddSeconds(-110).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        order["paymentTerms"] = new JsonObject { ["paymentTermsNumber"] = 1 };
        order["recipient"] = new JsonObject { ["name"] = "Nørgaard ApS", ["vatZone"] = new JsonObject { ["vatZoneNumber"] = 1 } };
        company.Economic.Put("orders/drafts", order);

        Assert.Equal(1, (await company.PollAsync()).Found);
        Assert.Equal([late.Text(), (late + 1).Text()], await company.PendingAsync());
    }

    [Fact]
    public async Task All_pages_are_read_and_each_order_is_asked_for_once()
    {
        await using var company = await OrderCompany.StartAsync();
        var numbers = Enumerable.Range(0, 12).Select(_ => company.Make().Text()).ToList();
        var poll = company.Poll(new OrderBounds { PageSize = 5 });
        var calls = company.Economic.Calls.Total;

        Assert.Equal(new OrderPollResult(12, IsComplete: true), await company.PollAsync(poll));
        Assert.Equal(numbers, await company.PendingAsync());
        Assert.Equal(3, company.Economic.Calls.Matching("GET", "/orders/drafts", calls).Count);
        Assert.Equal(0, (await company.PollAsync(poll)).Found);
    }

    [Fact]
    public async Task A_poll_reads_so_many_pages_and_the_next_one_goes_on_behind_them_even_after_a_restart()
    {
        await using var company = await OrderCompany.StartAsync();
        var numbers = Enumerable.Range(0, 12).Select(_ => company.Make().Text()).ToList();
        var bounds = new OrderBounds { PageSize = 2, MostPages = 2 };

        Assert.Equal(new OrderPollResult(4, IsComplete: false), await company.PollAsync(company.Poll(bounds)));
        Assert.Equal(numbers[..4], await company.PendingAsync());
        await company.RestartAsync();
        var poll = company.Poll(bounds);
        Assert.Equal(new OrderPollResult(4, IsComplete: false), await company.PollAsync(poll));
        Assert.Equal(4, (await company.PollAsync(poll)).Found);
        while (!(await company.PollAsync(poll)).IsComplete)
        {
        }

        Assert.Equal(numbers, await company.PendingAsync());
        Assert.Equal(0, (await company.PollAsync(poll)).Found);
    }

    [Fact]
    public async Task An_order_that_leaves_the_list_between_two_pages_makes_no_other_one_be_skipped()
    {
        await using var company = await OrderCompany.StartAsync();
        var numbers = Enumerable.Range(0, 6).Select(_ => company.Make()).ToList();
        var gate = new Gate();
        company.Economic.Faults.Add("GET", "/orders/drafts", Fault.Hold(gate), nth: 2);

        var polling = company.PollAsync(company.Poll(new OrderBounds { PageSize = 3 }));
        await gate.Reached;
        company.Economic.DeleteOrder(numbers[0]);
        company.Economic.SendOrder(numbers[1]);
        gate.Open();

        Assert.Equal(6, (await polling).Found);
        Assert.Equal(numbers.Select(OrderCompany.Text), await company.PendingAsync());
    }

    [Fact]
    public async Task A_change_behind_the_page_that_is_being_read_is_found_however_long_the_way_takes()
    {
        await using var company = await OrderCompany.StartAsync();
        var numbers = Enumerable.Range(0, 6).Select(_ => company.Make()).ToList();
        var poll = company.Poll(new OrderBounds { PageSize = 3, MostPages = 1 });

        Assert.False((await company.PollAsync(poll)).IsComplete);
        company.Time.Advance(TimeSpan.FromMinutes(1));
        company.Economic.ChangeOrder(numbers[0], order => order["notes"]!["heading"] = "Rettet");
        company.Time.Advance(TimeSpan.FromMinutes(10));
        var last = company.Make();
        Assert.False((await company.PollAsync(poll)).IsComplete);
        Assert.True((await company.PollAsync(poll)).IsComplete);
        Assert.Equal([.. numbers.Select(OrderCompany.Text), last.Text()], await company.PendingAsync());
        await company.DrainAsync();

        Assert.Equal(1, (await company.PollAsync(poll)).Found);
        Assert.Equal([numbers[0].Text()], await company.PendingAsync());
        Assert.Equal(0, (await company.PollAsync(poll)).Found);
    }

    [Fact]
    public async Task Many_orders_of_one_second_on_several_pages_do_not_keep_the_watermark_back()
    {
        await using var company = await OrderCompany.StartAsync();
        for (var i = 0; i < 9; i++)
        {
            company.Make();
        }

        var poll = company.Poll(new OrderBounds { PageSize = 4 });
        Assert.Equal(9, (await company.PollAsync(poll)).Found);
        company.Time.Advance(TimeSpan.FromHours(1));
        company.Make();
        Assert.Equal(1, (await company.PollAsync(poll)).Found);
        await company.PollAsync(poll);
        var before = company.Economic.Calls.Total;
        Assert.Equal(0, (await company.PollAsync(poll)).Found);

        Assert.Equal(1, company.Economic.Calls.Total - before);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_list_that_cannot_be_read_leaves_the_watermark_where_it_was(int status)
    {
        await using var company = await OrderCompany.StartAsync();
        company.Make();
        var (mark, commits) = (await company.MarkAsync(), company.Ledger.Statistics.Commits);
        company.Economic.Faults.Add("GET", "/orders/drafts", status == 429 ? Fault.TooManyRequests("60") : Fault.ServerError());

        var failure = await Assert.ThrowsAsync<ApiException>(() => company.PollAsync());

        Assert.Equal(status, failure.Error.Status);
        Assert.Equal((mark, commits), (await company.MarkAsync(), company.Ledger.Statistics.Commits));
        var calls = company.Economic.Calls.Total;
        if (status == 429)
        {
            Assert.False((await company.PollAsync()).IsComplete);
            Assert.Equal(calls, company.Economic.Calls.Total);
            company.Time.Advance(TimeSpan.FromSeconds(62));
        }

        Assert.Equal(1, (await company.PollAsync()).Found);
    }

    [Fact]
    public async Task A_list_that_breaks_off_between_pages_goes_on_where_it_was_and_asks_for_nothing_twice()
    {
        await using var company = await OrderCompany.StartAsync();
        var numbers = Enumerable.Range(0, 7).Select(_ => company.Make().Text()).ToList();
        company.Economic.Faults.Add("GET", "/orders/drafts", Fault.CutAnswer(), nth: 2);
        await Assert.ThrowsAsync<ApiException>(() => company.PollAsync(company.Poll(new OrderBounds { PageSize = 3 })));
        Assert.Equal(numbers[..3], await company.PendingAsync());

        await company.RestartAsync();

        Assert.Equal(4, (await company.PollAsync(company.Poll(new OrderBounds { PageSize = 3 }))).Found);
        Assert.Equal(numbers, await company.PendingAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("order.pull")]
    public async Task A_paused_agreement_or_flow_is_not_polled(string? flow)
    {
        await using var company = await OrderCompany.StartAsync();
        company.Make();
        await company.Ledger.Agreements.PauseAsync(new Pause(Company.Id, flow, PauseCause.Person, new LocalizedText("asked", "bedt")), LedgerEntries.None, CancellationToken.None);
        var calls = company.Economic.Calls.Total;

        Assert.Equal(0, (await company.PollAsync()).Found);
        Assert.Equal(calls, company.Economic.Calls.Total);

        await company.Ledger.Agreements.ResumeAsync(Company.Id, flow, null, CancellationToken.None);
        Assert.Equal(1, (await company.PollAsync()).Found);
    }

    [Theory]
    [InlineData(401, null)]
    [InlineData(403, "order.pull")]
    public async Task A_refused_token_or_right_pauses_after_one_call(int status, string? paused)
    {
        await using var company = await OrderCompany.StartAsync();
        company.Economic.Faults.Add("GET", "/orders/**", Fault.Answer(status, """{"message":"no"}"""), times: 100);
        var calls = company.Economic.Calls.Total;

        await Assert.ThrowsAsync<ApiException>(() => company.PollAsync());
        Assert.Equal(0, (await company.PollAsync()).Found);

        Assert.Equal(1, company.Economic.Calls.Total - calls);
        Assert.Equal(paused, Assert.Single(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None)).Flow);
        Assert.Equal(NoticeKind.Access, (await company.OnlyNotificationAsync()).Notice.Kind);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(-20)]
    [InlineData(20)]
    public async Task Clocks_that_differ_by_hours_lose_no_order_and_bring_none_from_before(int hours)
    {
        await using var company = await OrderCompany.StartAsync(skew: TimeSpan.FromHours(hours), begins: false);
        var before = company.Make();
        company.Time.Advance(TimeSpan.FromSeconds(1));
        await company.PollAsync();
        company.Time.Advance(TimeSpan.FromSeconds(1));
        var at = company.Make();
        Assert.Equal(1, (await company.PollAsync()).Found);
        company.Time.Advance(TimeSpan.FromSeconds(1));
        var after = company.Make();

        Assert.Equal(1, (await company.PollAsync()).Found);
        Assert.Equal([at.Text(), after.Text()], await company.PendingAsync());
        Assert.DoesNotContain(before.Text(), await company.PendingAsync());
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(-200)]
    [InlineData(20)]
    public async Task Clocks_that_differ_lose_no_order_when_the_list_was_empty_at_the_start(int hours)
    {
        await using var company = await OrderCompany.StartAsync(skew: TimeSpan.FromHours(hours));
        var number = company.Make();

        Assert.Equal(1, (await company.PollAsync()).Found);
        Assert.Equal([number.Text()], await company.PendingAsync());
    }

    [Theory]
    [InlineData(OrderState.Drafts, "1")]
    [InlineData(OrderState.Sent, "2")]
    [InlineData(OrderState.Both, "1 2")]
    public async Task The_lists_that_the_settings_name_are_polled(OrderState state, string found)
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { State = state });
        company.Make();
        company.Economic.SendOrder(company.Make());

        await company.PollAsync();

        Assert.Equal(found, string.Join(' ', await company.PendingAsync()));
    }

    [Fact]
    public async Task An_order_whose_sending_moves_no_time_of_change_is_found_within_the_hour_and_once()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { State = OrderState.Sent });
        var early = company.Make();
        company.Time.Advance(OrderCompany.Every);
        company.Economic.SendOrder(company.Make());
        Assert.Equal(1, (await company.PollAsync()).Found);
        await company.DrainAsync();
        company.Economic.Behaviour.MovingTouchesOrders = false;
        company.Economic.SendOrder(early);
        Assert.Equal(0, (await company.PollAsync()).Found);

        company.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await company.PollAsync()).Found);
        Assert.Equal([early.Text()], await company.PendingAsync());
        await company.DrainAsync();
        Assert.Equal(2, company.Imported().Count);

        var commits = company.Ledger.Statistics.Commits;
        company.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, (await company.PollAsync()).Found);
        Assert.Equal(commits, company.Ledger.Statistics.Commits);
    }

    [Fact]
    public async Task Orders_that_were_sent_before_the_first_poll_are_not_asked_for_when_the_open_ones_are_looked_at()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { State = OrderState.Sent }, begins: false);
        company.Economic.SendOrder(company.Make());
        await company.PollAsync();

        company.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, (await company.PollAsync()).Found);
    }

    [Fact]
    public async Task Orders_that_are_off_cost_no_call_and_no_commit()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { Poll = false });
        company.Make();
        var (calls, commits) = (company.Economic.Calls.Total, company.Ledger.Statistics.Commits);

        Assert.Equal(0, (await company.PollAsync()).Found);
        Assert.Equal((calls, commits), (company.Economic.Calls.Total, company.Ledger.Statistics.Commits));
    }

    [Fact]
    public async Task Two_polls_at_once_ask_for_each_order_once()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Make();

        var results = await Task.WhenAll(company.PollAsync(), company.PollAsync(), company.PollAsync());

        Assert.Equal(1, results.Sum(result => result.Found));
    }

    [Fact]
    public async Task An_unsorted_list_of_several_pages_is_told_of_and_read_page_by_page_no_further()
    {
        await using var company = await OrderCompany.StartAsync();
        var mark = await company.MarkAsync();
        company.Economic.Faults.Add("GET", "/orders/drafts", Fault.Answer(200, Page(2, 1)), times: 2);

        Assert.Equal(new OrderPollResult(2, IsComplete: false), await company.PollAsync());
        Assert.Equal(0, (await company.PollAsync()).Found);

        Assert.Equal(["2", "1"], await company.PendingAsync());
        Assert.Equal("orders.drafts/not-sorted", (await company.OnlyNotificationAsync()).Notice.Cause);
        Assert.Equal(Reached(mark), Reached(await company.MarkAsync()));
        await company.PollAsync();
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task An_old_order_that_changed_last_before_the_first_poll_is_not_asked_for()
    {
        await using var company = await OrderCompany.StartAsync(begins: false);
        var old = company.Make();
        company.Time.Advance(TimeSpan.FromMinutes(1));
        company.Make();
        company.Time.Advance(TimeSpan.FromMinutes(10));
        company.Economic.ChangeOrder(old, order => order["notes"]!["heading"] = "Rettet");
        var poll = company.Poll(new OrderBounds { PageSize = 1 });

        Assert.Equal(0, (await company.PollAsync(poll)).Found);
        Assert.Empty(await company.PendingAsync());
    }

    [Fact]
    public async Task A_page_of_a_poll_has_fifty_orders()
    {
        await using var company = await OrderCompany.StartAsync();
        for (var i = 0; i < 120; i++)
        {
            company.Make();
        }

        var calls = company.Economic.Calls.Total;
        Assert.Equal(new OrderPollResult(120, IsComplete: true), await company.PollAsync());
        Assert.Equal(3, company.Economic.Calls.Matching("GET", "/orders/drafts", calls).Count);
    }

    [Fact]
    public async Task Lists_that_cannot_be_read_for_an_hour_are_told_of_until_they_can()
    {
        await using var company = await OrderCompany.StartAsync();
        var failing = company.Economic.Faults.Add("GET", "/orders/drafts", Fault.ServerError(), times: 100);
        for (var poll = 0; poll < 12; poll++)
        {
            await Assert.ThrowsAsync<ApiException>(() => company.PollAsync());
            Assert.Empty(await company.NotificationsAsync());
            company.Time.Advance(OrderCompany.Every);
        }

        await Assert.ThrowsAsync<ApiException>(() => company.PollAsync());
        await Assert.ThrowsAsync<ApiException>(() => company.PollAsync());
        var notification = await company.OnlyNotificationAsync();
        Assert.Equal(("orders/unread", 1), (notification.Notice.Cause, notification.Count));
        Assert.Contains("since", notification.Notice.Message.English, StringComparison.Ordinal);

        company.Economic.Faults.Clear();
        await company.RestartAsync();
        await company.PollAsync();
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task Lists_that_economic_keeps_back_for_an_hour_are_told_of_too()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Economic.Faults.Add("GET", "/orders/drafts", Fault.TooManyRequests("400"), times: 100);
        for (var poll = 0; poll < 16; poll++)
        {
            if (company.Session.CoolUntil is null)
            {
                await Assert.ThrowsAsync<ApiException>(() => company.PollAsync());
            }
            else
            {
                Assert.NotNull((await company.PollAsync()).RetryAfter);
            }

            company.Time.Advance(OrderCompany.Every);
        }

        Assert.Equal("orders/unread", (await company.OnlyNotificationAsync()).Notice.Cause);
    }

    [Fact]
    public async Task A_list_that_comes_sorted_again_after_a_restart_is_no_longer_told_of()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Economic.Faults.Add("GET", "/orders/drafts", Fault.Answer(200, Page(2, 1)));
        await company.PollAsync();
        Assert.Single(await company.NotificationsAsync());

        await company.RestartAsync();
        await company.PollAsync();

        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public void A_page_without_numbers_or_times_is_passed_over()
    {
        var page = new OrderListPage(
            [new() { OrderNumber = 3, LastUpdated = At(5) }, new() { OrderNumber = 4 }, new() { LastUpdated = At(6) }, new() { OrderNumber = 5, LastUpdated = At(90) }],
            IsLast: true);

        var reading = OrderListReading.Of(page, 0, At(60));

        Assert.Equal([3, 5], reading.Changes.Select(change => change.Key));
        Assert.Equal((2, At(5), true), (reading.Odd, reading.Newest, reading.IsSorted));
    }

    private static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 12, 15, 10, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    private static string Page(params int[] numbers) => new JsonObject
    {
        ["collection"] = new JsonArray([.. numbers.Select(number => (JsonNode)new JsonObject { ["orderNumber"] = number, ["lastUpdated"] = "2026-12-15T10:10:00Z" })]),
        ["pagination"] = new JsonObject { ["nextPage"] = "http://127.0.0.1/orders/drafts?skippages=1" },
    }.ToJsonString();

    private static string? Reached(string? mark) => JsonNode.Parse(mark!)!["reached"]!.ToString();
}
