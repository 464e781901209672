using System.Net;
using MappingSync.Simulators.Rackbeat;

namespace MappingSync.Simulators.Tests.Rackbeat;

public sealed class WebhookFaultTests : RackbeatTest
{
    private Receiver receiver = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        receiver = await Receiver.StartAsync();
        await Api.SendAsync("POST", "webhooks", $$"""{"event":"unit.created","url":"{{receiver.Url}}"}""");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_delivery_can_be_lost_or_come_several_times()
    {
        Rackbeat.Webhooks.Faults.Add("unit.created", WebhookFault.Lose());
        Rackbeat.Webhooks.Faults.Add("*", WebhookFault.Duplicate(3), nth: 2);
        await MakeAsync(7, 8);
        Assert.Equal(["8", "8", "8"], Keys);
        Assert.Equal(
            [DeliveryState.Dropped, DeliveryState.Delivered, DeliveryState.Delivered, DeliveryState.Delivered],
            Rackbeat.Webhooks.Deliveries.Select(delivery => delivery.State));
    }

    [Fact]
    public async Task A_delivery_can_be_overtaken()
    {
        Rackbeat.Webhooks.Faults.Add("unit.created", WebhookFault.Overtake(by: 2));
        await MakeAsync(7, 8, 9, 10);
        Assert.Equal(["8", "9", "7", "10"], Keys);

        Rackbeat.Webhooks.Faults.Add("unit.created", WebhookFault.Overtake());
        await MakeAsync(11);
        Assert.Equal(4, receiver.Received.Count);
        Rackbeat.Webhooks.Release();
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Equal("11", Keys[^1]);
    }

    [Fact]
    public async Task A_delivery_can_come_later_by_the_simulators_clock()
    {
        Rackbeat.Webhooks.Faults.Add("unit.created", WebhookFault.Delay(TimeSpan.FromMinutes(5)));
        await MakeAsync(7);
        Assert.Empty(receiver.Received);
        Assert.Equal(Clock.GetUtcNow().AddMinutes(5), Assert.Single(Rackbeat.Webhooks.Deliveries).NextTry);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Equal(["7"], Keys);
    }

    [Fact]
    public async Task A_try_that_fails_or_whose_answer_is_lost_is_made_again_on_schedule()
    {
        Rackbeat.Webhooks.Faults.Add("unit.created", WebhookFault.Fail());
        Rackbeat.Webhooks.Faults.Add("unit.created", WebhookFault.LoseAnswer(), nth: 2);
        await MakeAsync(7);
        Assert.Empty(receiver.Received);
        foreach (var wait in new[] { 10, 20 })
        {
            Clock.Advance(TimeSpan.FromSeconds(wait - 1));
            await Rackbeat.Webhooks.SettleAsync();
            var before = receiver.Received.Count;
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Rackbeat.Webhooks.SettleAsync();
            Assert.Equal(before + 1, receiver.Received.Count);
        }

        var delivery = Assert.Single(Rackbeat.Webhooks.Deliveries);
        Assert.Equal((DeliveryState.Delivered, 3, null), (delivery.State, delivery.Attempts, delivery.NextTry));
    }

    [Fact]
    public async Task A_webhook_whose_tries_fail_is_made_inactive_and_gets_no_more_events()
    {
        Rackbeat.Behaviour.DeactivateAfterFailures = 2;
        Rackbeat.Webhooks.Faults.Add("*", WebhookFault.Fail(), times: int.MaxValue);
        await MakeAsync(7, 8, 9);
        Assert.Empty(Rackbeat.Webhooks.ActiveEvents);
        Assert.Equal(2, Rackbeat.Webhooks.Deliveries.Count);
        var shown = await Api.SendAsync("GET", "webhooks/1");
        Assert.Equal(("false", "2"), (shown["webhook/is_active"]!.ToString(), shown["webhook/failures_since_last_success"]!.ToString()));
    }

    [Fact]
    public async Task Waits_between_tries_are_longer_by_what_the_seed_chooses_within_their_bound()
    {
        Rackbeat.Behaviour.RetryJitter = 0.5;
        Rackbeat.Behaviour.LongestRetry = TimeSpan.FromSeconds(30);
        Rackbeat.Webhooks.Faults.Add("*", WebhookFault.Fail(), times: int.MaxValue);
        await MakeAsync(7);
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 4; i++)
        {
            var next = Rackbeat.Webhooks.Deliveries[0].NextTry!.Value;
            waits.Add(next - Clock.GetUtcNow());
            Clock.Advance(waits[^1]);
            await Rackbeat.Webhooks.SettleAsync();
        }

        foreach (var (wait, least) in waits.Zip([10, 20, 30, 30]))
            Assert.InRange(wait.TotalSeconds, least, least * 1.5);
        Assert.True(waits[2] != waits[3]);
    }

    [Fact]
    public async Task A_deleted_webhook_is_not_tried_again()
    {
        receiver.Status = 500;
        await MakeAsync(7);
        await Api.SendAsync("DELETE", "webhooks/1");
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Rackbeat.Webhooks.SettleAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Single(receiver.Received);
        Assert.Equal(DeliveryState.GivenUp, Assert.Single(Rackbeat.Webhooks.Deliveries).State);
    }

    [Fact]
    public async Task A_webhook_that_was_turned_off_gets_no_retry_and_begins_anew_when_it_is_registered_again()
    {
        Rackbeat.Behaviour.DeactivateAfterFailures = 2;
        receiver.Status = 500;
        await MakeAsync(7, 8);
        Clock.Advance(TimeSpan.FromHours(1));
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Equal(2, receiver.Received.Count);

        var again = await Api.SendAsync("POST", "webhooks", $$"""{"event":"unit.created","url":"{{receiver.Url}}"}""");
        Assert.Equal(("true", "0"), (again["webhook/is_active"]!.ToString(), again["webhook/failures_since_last_success"]!.ToString()));
        await MakeAsync(9);
        Assert.Equal(["unit.created"], Rackbeat.Webhooks.ActiveEvents);
    }

    [Fact]
    public async Task Which_tries_fail_follows_from_the_order_of_the_events_although_deliveries_run_side_by_side()
    {
        var stories = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            Rackbeat.Reset();
            await Api.SendAsync("POST", "webhooks", $$"""{"event":"unit.created","url":"{{receiver.Url}}"}""");
            Rackbeat.Webhooks.Faults.Add("*", WebhookFault.Fail(), times: int.MaxValue, probability: 0.5);
            for (var number = 1; number <= 30; number++)
                Rackbeat.Create("units", Wire.Object($$"""{"number":{{number}},"name":"x"}"""));
            await Rackbeat.Webhooks.SettleAsync();
            stories.Add(string.Join(' ', Rackbeat.Webhooks.Deliveries.Select(delivery => $"{delivery.Key}:{delivery.LastStatus}")));
        }

        Assert.Contains(": ", stories[0], StringComparison.Ordinal);
        Assert.Single(stories.Distinct());
    }

    [Fact]
    public async Task Webhook_faults_can_be_planned_over_http()
    {
        const string Webhooks = "../_simulator/accounts/first/webhooks";
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("POST", Webhooks + "/faults", """{"event":"unit.created","fault":"lose"}""")).Status);
        await MakeAsync(7);
        var shown = await Api.SendAsync("GET", Webhooks + "/deliveries");
        Assert.Equal(("dropped", "7"), (shown["0/state"]!.ToString(), shown["0/key"]!.ToString()));
        foreach (var fault in new[] { """{"fault":"duplicate","count":3}""", """{"fault":"delay","delay":1,"mostDelay":2}""", """{"fault":"overtake"}""", """{"fault":"fail","times":0}""", """{"fault":"lose-answer","probability":0.5}""" })
            Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("POST", Webhooks + "/faults", fault)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("DELETE", Webhooks + "/faults")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("POST", Webhooks + "/release")).Status);
        await MakeAsync(8);
        Assert.Equal(["8"], Keys);
        foreach (var wrong in new[] { """{"fault":"eat"}""", """{"fault":"duplicate","count":1}""", """{"fault":"duplicate","count":2000000000}""", """{"fault":"lose","event":""}""", """{"fault":"lose","nht":1}""" })
            Assert.Equal(HttpStatusCode.BadRequest, (await Api.SendAsync("POST", Webhooks + "/faults", wrong)).Status);
    }

    private IReadOnlyList<string> Keys => [.. receiver.Received.Select(call => Wire.Object(call.Body)["key"]!.ToString())];

    private async Task MakeAsync(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            Rackbeat.Create("units", Wire.Object($$"""{"number":{{number}},"name":"x"}"""));
            await Rackbeat.Webhooks.SettleAsync();
        }
    }
}
