using System.Text.Json.Nodes;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Engine.WakeUp;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Delivery;

public sealed class DeliveryEngineTests
{
    [Fact]
    public async Task A_poison_record_does_not_stop_the_others()
    {
        await using var company = await Company.StartAsync();
        var numbers = Enumerable.Range(1, 20).Select(i => $"P-{i}").ToArray();
        foreach (var number in numbers)
        {
            company.Rackbeat.Put("products", Company.Product(number, number, 1m));
        }

        company.Rackbeat.Put("products", Company.Product("POISON", "Gift", 1m));
        company.Economic.Faults.Add("POST", "/products", Fault.Rewrite(body =>
        {
            if ((string?)body["productNumber"] == "POISON")
            {
                body.Remove("name");
            }

            return body;
        }), times: 100);

        var result = await company.DeliverAsync("product.push", [.. numbers.Take(10), "POISON", .. numbers.Skip(10)]);

        Assert.Equal((20, 1), (result.Done, result.Failed));
        Assert.Equal(20, company.Economic.Records("products").Count);
        Assert.Contains("POISON", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_are_no_answers_stop_only_their_own_record()
    {
        await using var company = await Company.StartAsync();
        await company.DeliverAsync("product-group.push", 2);
        await company.DeliverAsync("unit.push", 5);
        company.Rackbeat.Faults.Add("GET", "/api/products/H-1", Fault.Html(200), times: 3);

        await company.DeliverAsync("product.push", "H-1", "S-2");

        Assert.Null(company.Economic.Record("products", "H-1"));
        Assert.NotNull(company.Economic.Record("products", "S-2"));
    }

    [Fact]
    public async Task After_429_the_whole_agreement_waits_as_long_as_it_was_asked_to()
    {
        await using var company = await Company.StartAsync();
        await company.Session.ValuesAsync(CancellationToken.None);
        company.Economic.Faults.Add("GET", "/customer-groups/3", Fault.TooManyRequests("90"));
        await company.DeliverAsync("customer-group.push", 3);
        var before = company.Economic.Calls.Total;

        await company.EnqueueAsync("unit.push", 5);
        await company.DrainAsync();
        await company.LaterAsync(TimeSpan.FromSeconds(89));
        Assert.Equal(before, company.Economic.Calls.Total);

        await company.LaterAsync(TimeSpan.FromSeconds(3));
        Assert.NotNull(company.Economic.Record("customer-groups", 3));
        Assert.Contains(company.Economic.Records("units"), unit => (string?)unit["name"] == "stk.");
    }

    [Fact]
    public async Task A_server_that_is_down_is_asked_again_with_growing_delays_and_then_all_is_delivered()
    {
        await using var company = await Company.StartAsync();
        var down = company.Economic.Faults.Add("*", "/**", Fault.ServerError(), times: int.MaxValue);
        await company.EnqueueAsync("customer-group.push", 3);
        var waits = new List<TimeSpan>();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            Assert.Equal(1, (await company.DrainAsync()).Later);
            var next = (await company.Ledger.Work.NextDueAtAsync(CancellationToken.None))!.Value;
            waits.Add(next - company.Time.GetUtcNow());
            company.Time.SetUtcNow(next);
        }

        down.Withdraw();
        var result = await company.DrainAsync();

        Assert.Equal(1, result.Done);
        Assert.NotNull(company.Economic.Record("customer-groups", 3));
        Assert.True(waits[^1] > waits[0] * 4, string.Join(", ", waits));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task After_a_day_of_failures_a_person_is_told()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Faults.Add("*", "/**", Fault.ServerError(), times: int.MaxValue);
        await company.EnqueueAsync("customer-group.push", 3);
        var start = company.Time.GetUtcNow();
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if ((await company.DrainAsync()).Failed == 1)
            {
                break;
            }

            company.Time.SetUtcNow((await company.Ledger.Work.NextDueAtAsync(CancellationToken.None))!.Value);
        }

        Assert.InRange(company.Time.GetUtcNow() - start, TimeSpan.FromHours(24), TimeSpan.FromHours(26));
        Assert.Equal("customer-group.push", (await company.OnlyNotificationAsync()).Notice.Flow);
    }

    [Fact]
    public async Task A_refused_token_pauses_the_agreement_after_one_call_until_the_next_start()
    {
        await using var company = await Company.StartAsync(settings => settings with { Limits = new LimitSettings { Parallel = 1 } });
        var grant = company.Economic.Behaviour.AgreementGrantToken;
        company.Economic.Behaviour.AgreementGrantToken = "revoked";
        await company.EnqueueAsync("customer.push", 1001);
        await company.EnqueueAsync("unit.push", 5);
        await company.EnqueueAsync("product.push", "H-1", "S-2");

        await company.DrainAsync();
        await company.LaterAsync(TimeSpan.FromDays(3));

        Assert.Equal(1, company.Economic.Calls.Total);
        var pause = Assert.Single(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None));
        Assert.Equal((null, PauseCause.Access), (pause.Flow, pause.Cause));
        Assert.Contains("adgangsnøglen", pause.Reason.Danish, StringComparison.Ordinal);

        company.Economic.Behaviour.AgreementGrantToken = grant;
        await company.RestartAsync();
        await company.Get<PauseLift>().RunAsync(CancellationToken.None);
        var result = await company.DrainAsync();

        Assert.Equal(4, result.Done);
        Assert.Empty(await company.NotificationsAsync());
        Assert.Empty(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_pause_that_a_person_ends_takes_its_notice_along_once_the_record_is_delivered()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Faults.Add("GET", "/customer-groups/3", Fault.Answer(403, """{"message":"Access denied.","httpStatusCode":403}"""));
        await company.DeliverAsync("customer-group.push", 3);
        Assert.Single(await company.NotificationsAsync());

        Assert.True(await company.Ledger.Agreements.ResumeAsync(Company.Id, "customer-group.push", "tester", CancellationToken.None));
        Assert.Equal(1, (await company.DrainAsync()).Done);

        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_missing_right_pauses_its_flow_and_no_other()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Faults.Add("GET", "/customer-groups/*", Fault.Answer(403, """{"message":"Access denied.","httpStatusCode":403}"""), times: 100);

        await company.DeliverAsync("customer-group.push", 3, 4);
        await company.DeliverAsync("unit.push", 5);

        Assert.Equal("customer-group.push", Assert.Single(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None)).Flow);
        Assert.Contains(company.Economic.Records("units"), unit => (string?)unit["name"] == "stk.");
    }

    [Fact]
    public async Task A_stop_begins_nothing_new_and_gives_back_what_was_taken()
    {
        await using var company = await Company.StartAsync(settings => settings with { Limits = new LimitSettings { Parallel = 1 } });
        var gate = new Gate();
        company.Rackbeat.Faults.Add("GET", "/api/units/5", Fault.Hold(gate));
        await company.EnqueueAsync("unit.push", 5);
        await company.EnqueueAsync("customer-group.push", 3);
        using var stop = new CancellationTokenSource();
        var running = company.DrainAsync(stop.Token);
        await gate.Reached;

        await stop.CancelAsync();
        gate.Open();
        var result = await running;

        Assert.Equal(1, result.Done);
        Assert.Null(company.Economic.Record("customer-groups", 3));
        var left = Assert.Single(await company.Ledger.Work.ListAsync(Company.Id, WorkState.Pending, 10, CancellationToken.None));
        Assert.Equal("customer-group.push", left.Key.Flow);
        Assert.Empty(await company.Ledger.Work.ListAsync(Company.Id, WorkState.Running, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_step_that_does_not_end_in_time_is_given_back_and_run_again()
    {
        await using var company = await Company.StartAsync();
        var gate = new Gate();
        company.Rackbeat.Faults.Add("GET", "/api/customer-groups/3", Fault.Hold(gate));
        await company.EnqueueAsync("customer-group.push", 3);
        using var abort = new CancellationTokenSource();
        var running = company.DrainAsync(abort.Token, abort.Token);
        await gate.Reached;

        await abort.CancelAsync();
        await running;
        Assert.Single(await company.Ledger.Work.ListAsync(Company.Id, WorkState.Pending, 10, CancellationToken.None));

        gate.Open();
        Assert.Equal(1, (await company.DrainAsync()).Done);
    }

    [Fact]
    public async Task A_budget_ends_a_drain_and_says_that_there_is_more()
    {
        await using var company = await Company.StartAsync();
        for (var number = 10; number < 20; number++)
        {
            company.Rackbeat.Put("customer-groups", new JsonObject { ["number"] = number, ["name"] = $"Gruppe {number}" });
            await company.EnqueueAsync("customer-group.push", number);
        }

        var first = await company.Get<DeliveryEngine>().DrainAsync(Company.Id, new DrainBudget(4, TimeSpan.MaxValue), CancellationToken.None);
        var second = await company.DrainAsync();

        Assert.Equal((4, true), (first.Done, first.HasMore));
        Assert.Equal((6, false), (second.Done, second.HasMore));
    }

    [Fact]
    public async Task No_more_steps_run_at_once_than_the_agreement_allows()
    {
        await using var company = await Company.StartAsync(settings => settings with { Limits = new LimitSettings { Parallel = 3 } });
        var gate = new Gate();
        company.Rackbeat.Faults.Add("GET", "/api/customer-groups/*", Fault.Hold(gate), times: 100);
        await company.EnqueueAsync("customer-group.push", [.. Enumerable.Range(3, 10).Cast<object>()]);
        var running = company.DrainAsync();
        await gate.Reached;

        // All three stand at the gate; a fourth would have come by the time a whole call has gone to and fro.
        Assert.True(SpinWait.SpinUntil(() => Asked() == 3, TimeSpan.FromSeconds(30)));
        await company.Session.Rackbeat.GetSelfAsync(CancellationToken.None);
        Assert.Equal(3, Asked());

        gate.Open();
        await running;
        Assert.Equal(10, Asked());

        int Asked() => company.Rackbeat.Calls.Matching("GET", "/api/customer-groups/*").Count;
    }

    [Fact]
    public async Task Work_of_a_flow_that_is_off_is_completed_without_a_call()
    {
        await using var company = await Company.StartAsync(settings => settings with { CustomerInvoices = new CustomerInvoiceSettings { Transfer = Transfer.Off } });
        company.PutInvoice(2001);

        var result = await company.DeliverAsync("customer-invoice.push", 2001);

        Assert.Equal(1, result.Done);
        Assert.Equal(0, company.Economic.Calls.Total + company.Rackbeat.Calls.Total);
    }

    [Fact]
    public async Task A_change_that_arrives_while_its_record_runs_is_delivered_too()
    {
        await using var company = await Company.StartAsync();
        var gate = new Gate();
        company.Economic.Faults.Add("POST", "/customer-groups", Fault.Hold(gate));
        await company.EnqueueAsync("customer-group.push", 3);
        var running = company.DrainAsync();
        await gate.Reached;
        company.Rackbeat.Update("customer-groups", 3, new JsonObject { ["name"] = "Nyt navn" });
        await company.EnqueueAsync("customer-group.push", 3);

        gate.Open();
        await running;
        await company.DrainAsync();

        Assert.Equal("Nyt navn", (string?)company.Economic.Record("customer-groups", 3)!["name"]);
    }

    [Fact]
    public async Task A_step_that_the_ledger_refuses_is_put_off_and_not_left_running_for_ever()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        company.Meddle("CREATE TRIGGER refuse BEFORE INSERT ON document BEGIN SELECT RAISE(ABORT, 'refused'); END");

        var result = await company.DeliverAsync("customer-invoice.push", 2001);

        Assert.Equal(1, result.Later);
        Assert.Empty(await company.Ledger.Work.ListAsync(Company.Id, WorkState.Running, 10, CancellationToken.None));
        company.Meddle("DROP TRIGGER refuse");
        Assert.Equal(1, (await company.LaterAsync(TimeSpan.FromMinutes(1))).Done);
        Assert.Single(company.Economic.Records("invoices/booked"));
    }

    [Fact]
    public async Task After_429_without_a_time_to_wait_the_agreement_waits_a_minute_however_often_the_record_failed_before()
    {
        await using var company = await Company.StartAsync();
        var down = company.Economic.Faults.Add("*", "/**", Fault.ServerError(), times: int.MaxValue);
        await company.EnqueueAsync("customer-group.push", 3);
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await company.DrainAsync();
            company.Time.SetUtcNow((await company.Ledger.Work.NextDueAtAsync(CancellationToken.None))!.Value);
        }

        down.Withdraw();
        company.Economic.Faults.Add("*", "/**", Fault.TooManyRequests());
        await company.DrainAsync();
        await company.EnqueueAsync("unit.push", 5);

        Assert.Equal(0, (await company.DrainAsync()).Done);
        Assert.Equal(1, (await company.LaterAsync(TimeSpan.FromMinutes(1))).Done);
    }

    [Fact]
    public async Task No_secret_reaches_the_ledger()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Behaviour.AppSecretToken = "another";

        await company.DeliverAsync("customer.push", 1001);

        var told = string.Concat((await company.NotificationsAsync()).Select(one => one.Notice.ToString()))
            + string.Concat((await company.Ledger.Audit.LatestAsync(Company.Id, 100, CancellationToken.None)).Select(entry => entry.ToString()))
            + string.Concat((await company.Ledger.Work.ListAsync(Company.Id, WorkState.Pending, 100, CancellationToken.None)).Select(item => item.ToString()));
        Assert.DoesNotContain("app-secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain("agreement-grant", told, StringComparison.Ordinal);
        Assert.DoesNotContain("rackbeat-token", told, StringComparison.Ordinal);
    }
}
