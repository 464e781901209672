using System.Text.Json.Nodes;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using Microsoft.Extensions.Time.Testing;
using static MappingSync.Engine.Tests.StockValue.StockCompany;

namespace MappingSync.Engine.Tests.StockValue;

/// <summary><c>book: true</c>: each period is booked with the value of its day, the oldest first.</summary>
public sealed class StockValueBookingTests
{
    [Fact]
    public async Task A_period_is_booked_with_the_difference_on_both_accounts_and_only_once()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 1_000m);
        company.Economic.AddBooked(Day("2026-06-30"), Account, 750.25m);

        var result = await company.PostAsync();

        Assert.Equal((1, 0, 0), (result.Done, result.Failed, result.Later));
        Assert.Equal([("2026-06-30", 750.25m), ("2026-12-14", 249.75m)], company.Booked());
        Assert.Equal([("2026-12-14", -249.75m)], company.Booked(Contra));
        var entry = company.Economic.Records("entries")[^1];
        Assert.Equal("Rackbeat lagerværdi 2026-12-14 [RB-4711-stock-2026-12-14]", (string?)entry["text"]);
        Assert.Empty(company.Drafts());
        var document = await company.PeriodAsync("2026-12-14");
        Assert.Equal((DocumentState.Done, "40001"), (document.State, document.BookedNumber));
        Assert.Equal("value 1000.00 - booked 750.25 = 249.75", document.Note);
        Assert.Empty(await company.NotificationsAsync());

        var calls = company.Economic.Calls.Total;
        await company.PostAsync();
        await company.DeliverAsync(Flow, "2026-12-14");
        Assert.Equal(calls, company.Economic.Calls.Total);
    }

    [Fact]
    public async Task A_value_that_fell_is_booked_as_an_amount_below_0()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 100m);
        company.Economic.AddBooked(Day("2026-06-30"), Account, 130.10m);

        await company.PostAsync();

        Assert.Equal(("2026-12-14", -30.10m), company.Booked()[^1]);
        Assert.Equal([("2026-12-14", 30.10m)], company.Booked(Contra));
    }

    [Fact]
    public async Task A_value_that_is_booked_already_is_done_without_a_voucher_even_in_a_barred_period()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130.10m);
        company.Economic.AddBooked(Day("2026-12-14"), Account, 130.10m);
        company.Economic.BarPeriod(Day("2026-12-14"));

        await company.PostAsync();

        Assert.Empty(company.Writes());
        Assert.Equal([("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData("10.005", "10.01")]
    [InlineData("10.0049", "10.00")]
    [InlineData("-10.005", "-10.01")]
    public async Task The_difference_is_rounded_to_the_øre_away_from_0(string value, string amount)
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

        await company.PostAsync();

        Assert.Equal([("2026-12-14", decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))], company.Booked());
    }

    [Theory]
    [InlineData(NegativeStock.Include, 60)]
    [InlineData(NegativeStock.Exclude, 100)]
    public async Task Items_of_negative_value_count_as_the_setting_says(NegativeStock negatives, int expected)
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true) with { Negatives = negatives });
        company.Rackbeat.SetStockValue(Day("2026-12-01"), "H-1", 100m);
        company.Rackbeat.SetStockValue(Day("2026-12-01"), "S-2", -40m);

        await company.PostAsync();

        Assert.Equal([("2026-12-14", (decimal)expected)], company.Booked());
    }

    [Fact]
    public async Task Missed_periods_are_booked_oldest_first_each_with_the_value_of_its_day()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-10"));
        company.Worth("2026-12-10", 100m);
        company.Worth("2026-12-11", 170m);
        company.Worth("2026-12-13", 50m);
        company.Worth("2026-12-15", 9_999m);

        await company.PostAsync();

        Assert.Equal([("2026-12-10", 100m), ("2026-12-11", 70m), ("2026-12-13", -120m)], company.Booked());
        Assert.Equal(
            [("2026-12-10", DocumentState.Done), ("2026-12-11", DocumentState.Done), ("2026-12-12", DocumentState.Done), ("2026-12-13", DocumentState.Done), ("2026-12-14", DocumentState.Done)],
            await company.PeriodsAsync());
        Assert.Equal((3, 3), company.Sent());
    }

    [Fact]
    public async Task Many_missed_periods_are_booked_in_order_by_several_drains_at_once_and_once_each()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-11-25"));
        for (var day = Day("2026-11-25"); day < Day("2026-12-15"); day = day.AddDays(1))
        {
            company.Rackbeat.SetStockValue(day, "H-1", day.Day * 10);
        }

        await company.RequestAsync();
        await Task.WhenAll(company.DrainAsync(), company.DrainAsync(), company.DrainAsync());
        await company.DrainAsync();

        var booked = company.Booked();
        Assert.Equal(20, booked.Count);
        Assert.Equal(booked.Select(entry => entry.Date).Order(StringComparer.Ordinal), booked.Select(entry => entry.Date));
        Assert.Equal(140m, company.Economic.BookedBalance(Account));
        Assert.Equal(300m, company.Economic.BookedBalance(Account, Day("2026-11-30")));
        Assert.Equal((20, 20), company.Sent());
    }

    [Fact]
    public async Task Two_runners_on_the_same_work_post_a_period_once()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 10m);
        var engines = new[] { company.Get<DeliveryEngine>(), company.OtherEngine(), company.OtherEngine() };

        await Task.WhenAll(company.RequestAsync(), company.Get<Engine.StockValue.StockValueDue>().RequestAsync(company.OtherSession(), CancellationToken.None));
        await Task.WhenAll(engines.Select(engine => engine.DrainAsync(Company.Id, DrainBudget.Unlimited, CancellationToken.None)));
        await company.DrainAsync();

        Assert.Equal([("2026-12-14", 10m)], company.Booked());
        Assert.Equal((1, 1), company.Sent());
    }

    [Fact]
    public async Task The_balance_that_a_year_takes_over_is_not_counted_twice()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Economic.AddBooked(Day("2025-06-30"), Account, 400m);
        company.Economic.TransferBalances("2026");
        company.Economic.AddBooked(Day("2026-02-01"), Account, 100m);
        company.Worth("2026-12-14", 520m);

        await company.PostAsync();

        Assert.Equal(("2026-12-14", 20m), company.Booked()[^1]);
    }

    [Fact]
    public async Task Entries_after_the_day_do_not_count_and_do_not_disturb_the_comparison_with_the_account()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Economic.AddBooked(Day("2026-12-14"), Account, 100m);
        company.Economic.AddBooked(Day("2026-12-15"), Account, 55m);
        company.Economic.AddBooked(Day("2026-12-31"), Account, 7m);
        company.Worth("2026-12-14", 130m);

        await company.PostAsync();

        Assert.Contains(("2026-12-14", 30m), company.Booked());
    }

    [Fact]
    public async Task A_balance_that_is_not_the_sum_of_its_entries_is_said_with_both_figures_and_nothing_is_sent()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Economic.AddBooked(Day("2026-06-30"), Account, 100m);
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("GET", "/accounts/5500", OtherBalance(99m), times: 2);

        await company.PostAsync();

        Assert.Empty(company.Writes());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal(NoticeKind.Held, notice.Kind);
        Assert.Equal("Stock value 2026-12-14 is not posted: e-conomic shows a balance of 99.00 for account 5500 (Varelager), but its booked entries add up to 100.00.", notice.Message.English);
        Assert.Equal("Lagerværdi 2026-12-14 er ikke bogført: e-conomic viser en saldo på 99.00 for konto 5500 (Varelager), men de bogførte posteringer giver 100.00.", notice.Message.Danish);

        await company.RetryAsync();
        Assert.Equal(("2026-12-14", 30m), company.Booked()[^1]);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task What_is_booked_while_the_balance_is_read_is_read_again()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Economic.AddBooked(Day("2026-06-30"), Account, 100m);
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("GET", "/accounts/5500", OtherBalance(60m));

        await company.PostAsync();

        Assert.Equal(("2026-12-14", 30m), company.Booked()[^1]);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_missing_value_is_never_0_and_holds_its_period_alone()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Economic.AddBooked(Day("2026-06-30"), Account, 100m);
        company.Worth("2026-12-14", 130m);
        company.Rackbeat.Behaviour.ValuationTotalName = null;
        await company.PostAsync();
        Assert.Empty(company.Writes());
        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());
        Assert.Contains("does not give the stock value", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);

        company.Rackbeat.Behaviour.ValuationTotalName = "value";
        company.Worth("2026-12-15", 140m);
        await company.EveningAsync("2026-12-15");

        Assert.Equal(("2026-12-15", 40m), company.Booked()[^1]);
        Assert.Equal([("2026-12-14", DocumentState.Held), ("2026-12-15", DocumentState.Done)], await company.PeriodsAsync());
    }

    [Fact]
    public async Task A_value_without_an_amount_of_one_item_is_not_the_sum_of_the_others()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true) with { Negatives = NegativeStock.Exclude });
        company.Rackbeat.Faults.Add("GET", "/api/reports/valuation", Simulators.Faults.Fault.Answer(200, """{"lineables":[{"number":"H-1","value":100},{"number":"S-2"}],"total_value":100}"""));

        await company.PostAsync();

        Assert.Empty(company.Writes());
        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());
    }

    [Fact]
    public async Task A_period_that_nobody_asked_for_or_that_is_not_over_is_not_posted()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true) with { Every = StockValueSchedule.Weekly });
        company.Worth("2026-12-01", 130m);

        await company.DeliverAsync(Flow, "2026-12-14", "2026-12-20", "2026-12-06", "yesterday", "2026-02-30");

        Assert.Empty(company.Writes());
        Assert.Empty(company.Booked());
    }

    [Fact]
    public async Task After_a_clock_that_went_back_a_period_waits_for_its_evening()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-01", 130m);
        await company.RequestAsync();
        using var yesterday = company.OtherSession(new FakeTimeProvider(company.Time.GetUtcNow() - TimeSpan.FromHours(24)));

        var result = await company.Get<FlowCatalogue>().Find(Flow)!.RunAsync(yesterday, "2026-12-14", CancellationToken.None);

        Assert.Equal(new DateTimeOffset(2026, 12, 14, 22, 59, 0, TimeSpan.Zero), result.NotBefore);
        Assert.Empty(company.Writes());
    }

    [Fact]
    public async Task Whoever_asks_a_hair_before_23_59_loses_nothing_and_the_period_is_posted_at_23_59()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-15"));
        company.Worth("2026-12-15", 130m);
        company.Time.SetUtcNow(new DateTimeOffset(2026, 12, 15, 22, 58, 59, 990, TimeSpan.Zero));

        Assert.Equal(1, (await company.PostAsync()).Later);
        Assert.Empty(company.Writes());
        await company.LaterAsync(TimeSpan.FromMilliseconds(10));

        Assert.Equal([("2026-12-15", 130m)], company.Booked());
    }

    [Fact]
    public async Task A_server_that_wants_the_numbers_as_a_bare_list_books_all_the_same()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 10m);
        company.Economic.Behaviour.BookingTakesBareArray = true;

        await company.PostAsync();

        Assert.Equal([("2026-12-14", 10m)], company.Booked());
        Assert.Equal((1, 2), company.Sent());
        Assert.Equal([("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
    }

    private static Simulators.Faults.Fault OtherBalance(decimal balance) => Simulators.Faults.Fault.Answer(200, new JsonObject
    {
        ["accountNumber"] = Account,
        ["accountType"] = "status",
        ["name"] = "Varelager",
        ["balance"] = balance,
        ["self"] = "http://localhost/accounts/5500",
    }.ToJsonString());
}
