using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Http;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Delivery;

/// <summary>What the limits of both systems do to the delivery, over real HTTP.</summary>
public sealed class BudgetDeliveryTests
{
    private const string Other = "other";

    [Fact]
    public async Task In_a_storm_of_429_nothing_is_sent_before_its_time_all_work_arrives_and_no_other_agreement_waits()
    {
        await using var company = await Company.StartAsync(
            settings => settings with { Limits = settings.Limits with { Parallel = 32 } },
            other: Second);
        var account = company.Rackbeat.Accounts[1];
        var books = company.Economic.Agreements[1];
        company.Rackbeat.Behaviour.CallsPerMinute = 240;
        Groups(company.Rackbeat, 100, 60);
        Groups(account, 100, 10);
        await company.EnqueueAsync("customer-group.push", [.. Enumerable.Range(100, 60).Cast<object>()]);
        await company.Ledger.Work.EnqueueAsync([.. Enumerable.Range(100, 10).Select(number => Work(Other, number))], CancellationToken.None);

        for (var storm = 0; storm < 2; storm++)
        {
            // Somebody else with the same token uses the minute up to its last call, while 32 steps stand ready.
            await company.Session.ValuesAsync(CancellationToken.None);
            await UseUpAsync(company, 239);
            var drains = await Task.WhenAll(company.DrainAsync(), company.Get<DeliveryEngine>().DrainAsync(Other, DrainBudget.Unlimited, CancellationToken.None));
            Assert.Equal(storm == 0 ? 10 : 0, drains[1].Done);
            Assert.True(drains[0].Later > 1);
            Assert.Contains(company.Rackbeat.Calls.All(), call => call.Status == 429);

            var calls = company.Rackbeat.Calls.Total;
            for (var second = 0; second < 59; second += 10)
            {
                await company.LaterAsync(TimeSpan.FromSeconds(9.8));
                // Not even what does not go through the queue.
                var kept = await Assert.ThrowsAsync<ApiException>(() => company.Session.Rackbeat.GetCustomerGroupAsync(100));
                Assert.Equal(CallNotSentException.RetryAfterCode, kept.Error.Code);
                Assert.Equal(calls, company.Rackbeat.Calls.Total);
            }

            company.Time.Advance(TimeSpan.FromSeconds(3));
        }

        for (var tries = 0; tries < 5 && await company.Ledger.Work.NextDueAtAsync(CancellationToken.None) is not null; tries++)
        {
            await company.LaterAsync(TimeSpan.FromSeconds(61));
        }

        Assert.Equal(10, books.Records("customer-groups").Count(IsOurs));
        Assert.Equal(60, company.Economic.Records("customer-groups").Count(IsOurs));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task When_only_the_reserve_of_the_day_is_left_live_work_goes_on_and_older_changes_wait_for_the_next_day()
    {
        await using var company = await Company.StartAsync(settings => settings with { Limits = settings.Limits with { Parallel = 1, DailyCalls = 200, DailyReserve = 190 } });
        Groups(company.Rackbeat, 100, 20);
        await company.EnqueueAsync("customer-group.push", [.. Enumerable.Range(100, 10).Cast<object>()]);
        await company.Ledger.Work.EnqueueAsync([.. Enumerable.Range(110, 10).Select(number => Work(Company.Id, number, WorkLane.Background))], CancellationToken.None);

        var first = await company.DrainAsync();
        Assert.Equal(10, first.Done);
        Assert.Equal(10, company.Economic.Records("customer-groups").Count(IsOurs));
        Assert.Equal(DailyCalls.ReserveCause, (await company.OnlyNotificationAsync()).Notice.Cause);

        var next = await company.LaterAsync(TimeSpan.FromHours(25));
        Assert.True(next.Done > 0);
        Assert.InRange(company.Economic.Records("customer-groups").Count(IsOurs), 11, 20);
    }

    [Fact]
    public async Task When_the_calls_of_the_day_are_used_everything_waits_for_the_next_day_and_somebody_is_told()
    {
        await using var company = await Company.StartAsync(settings => settings with { Limits = new LimitSettings { Parallel = 1, DailyCalls = 20, DailyReserve = 0, CallsPerMinute = 100_000 } });
        Groups(company.Rackbeat, 100, 30);
        await company.EnqueueAsync("customer-group.push", [.. Enumerable.Range(100, 30).Cast<object>()]);

        await company.DrainAsync();
        Assert.Equal(20, company.Economic.Calls.Total);
        Assert.Contains(await company.NotificationsAsync(), told => told.Notice.Cause == DailyCalls.UsedCause);
        var rackbeat = company.Rackbeat.Calls.Total;

        // A new start knows it, too.
        await company.RestartAsync();
        await company.LaterAsync(TimeSpan.FromHours(20));
        Assert.Equal(20, company.Economic.Calls.Total);
        Assert.InRange(company.Rackbeat.Calls.Total - rackbeat, 0, 3);

        for (var day = 0; day < 10; day++)
        {
            await company.LaterAsync(TimeSpan.FromHours(25));
        }

        Assert.Equal(30, company.Economic.Records("customer-groups").Count(IsOurs));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task While_a_system_does_not_work_the_agreement_waits_instead_of_failing_every_record()
    {
        await using var company = await Company.StartAsync(settings => settings with { Limits = settings.Limits with { Parallel = 1 } });
        Groups(company.Rackbeat, 100, 40);
        await company.Session.ValuesAsync(CancellationToken.None);
        company.Economic.Faults.Add("GET", "/customer-groups/*", Fault.ServerError(), times: 1000);
        await company.EnqueueAsync("customer-group.push", [.. Enumerable.Range(100, 40).Cast<object>()]);
        var before = company.Economic.Calls.Total;

        var first = await company.DrainAsync();
        Assert.InRange(company.Economic.Calls.Total - before, 5, 12);
        Assert.InRange(first.Later, 5, 12);

        company.Economic.Faults.Clear();
        for (var tries = 0; tries < 10; tries++)
        {
            await company.LaterAsync(TimeSpan.FromSeconds(30));
        }

        Assert.Equal(40, company.Economic.Records("customer-groups").Count(IsOurs));
    }

    private static AgreementSettings Second(Company company, AgreementSettings first)
    {
        if (company.Rackbeat.Accounts.Count == 1)
        {
            company.Rackbeat.AddAccount();
            company.Economic.AddAgreement();
        }

        return first with
        {
            Id = Other,
            Rackbeat = first.Rackbeat with { Token = new Secret(company.Rackbeat.Accounts[1].Behaviour.ApiToken) },
            Economic = first.Economic with { AgreementGrantToken = new Secret(company.Economic.Agreements[1].Behaviour.AgreementGrantToken) },
        };
    }

    private static void Groups(Simulators.RackbeatAccount account, int from, int count)
    {
        for (var number = from; number < from + count; number++)
        {
            account.Put("customer-groups", new JsonObject { ["number"] = number, ["name"] = string.Create(CultureInfo.InvariantCulture, $"Gruppe {number}") });
        }
    }

    private static bool IsOurs(JsonObject group) => ((string?)group["name"])?.StartsWith("Gruppe ", StringComparison.Ordinal) == true;

    private static NewWork Work(string agreement, int number, WorkLane lane = WorkLane.Live) =>
        new(new WorkKey(agreement, "customer-group.push", number.ToString(CultureInfo.InvariantCulture)), "test", lane);

    private static async Task UseUpAsync(Company company, int calls)
    {
        using var client = company.Rackbeat.CreateClient();
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("customer-groups/100", UriKind.Relative));
            var left = int.Parse(answer.Headers.GetValues("X-RateLimit-Remaining").Single(), CultureInfo.InvariantCulture);
            if (left <= 240 - calls) return;
        }
    }
}
