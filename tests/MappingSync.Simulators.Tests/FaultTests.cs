using System.Net;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Tests.Economic;

namespace MappingSync.Simulators.Tests;

public sealed class FaultTests : EconomicTest
{
    private const string Unit = """{"name":"stk."}""";

    [Fact]
    public async Task A_lost_answer_leaves_the_change_behind()
    {
        var planned = Economic.Faults.Add("POST", "/units", Fault.LoseAnswer());
        await Assert.ThrowsAsync<HttpRequestException>(() => Rest.SendAsync("POST", "units", Unit));
        Assert.Equal(2, Economic.Records("units").Count);
        Assert.Equal(1, planned.Struck);
        Assert.Equal(201, Assert.Single(Economic.Calls.Matching("POST", "/units")).Status);
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "units", Unit)).Status);
    }

    [Fact]
    public async Task A_reset_leaves_nothing_behind()
    {
        Economic.Faults.Add("POST", "/units", Fault.Reset());
        await Assert.ThrowsAsync<HttpRequestException>(() => Rest.SendAsync("POST", "units", Unit));
        Assert.Single(Economic.Records("units"));
        Assert.Null(Assert.Single(Economic.Calls.Matching("POST", "/units")).Status);
    }

    [Fact]
    public async Task An_answer_can_break_off_in_its_body()
    {
        Economic.Faults.Add("POST", "/units", Fault.CutAnswer());
        await Assert.ThrowsAsync<HttpRequestException>(() => Rest.SendAsync("POST", "units", Unit));
        Assert.Equal(2, Economic.Records("units").Count);
    }

    [Fact]
    public async Task Canned_answers_change_nothing()
    {
        Economic.Faults.Add("POST", "/units", Fault.TooManyRequests("7"));
        Economic.Faults.Add("POST", "/units", Fault.TooManyRequests(), nth: 2);
        Economic.Faults.Add("POST", "/units", Fault.ServerError(), nth: 3);
        Economic.Faults.Add("POST", "/units", Fault.Html(200), nth: 4);
        var replies = new List<Reply>();
        for (var i = 0; i < 4; i++)
            replies.Add(await Rest.SendAsync("POST", "units", Unit));

        Assert.Equal("7", replies[0].Headers["Retry-After"]);
        Assert.False(replies[1].Headers.ContainsKey("Retry-After"));
        Assert.Equal([429, 429, 500, 200], replies.Select(reply => (int)reply.Status));
        Assert.StartsWith("text/html", replies[3].Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Single(Economic.Records("units"));
    }

    [Fact]
    public async Task A_fault_strikes_the_calls_it_is_planned_for()
    {
        Economic.Faults.Add("GET", "/customers/*", Fault.ServerError(), nth: 2, times: 2);
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((int)(await Rest.SendAsync("GET", "customers/9")).Status);
        Assert.Equal([404, 500, 500, 404], statuses);
        Assert.Equal(200, (int)(await Rest.SendAsync("GET", "customers")).Status);

        Economic.Faults.Add("*", "**", Fault.ServerError(), times: 100);
        Assert.Equal(500, (int)(await Services.SendAsync("GET", "productsapi/v2.0.0/productgroups")).Status);
        Economic.Faults.Clear();
        Assert.Equal(200, (int)(await Rest.SendAsync("GET", "customers")).Status);
        Assert.Throws<ArgumentOutOfRangeException>(() => Economic.Faults.Add("*", "**", Fault.Reset(), nth: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Economic.Faults.Add("*", "**", Fault.Reset(), times: 0));
    }

    [Fact]
    public async Task A_held_request_waits_and_then_goes_on_or_never_happens()
    {
        var first = new Gate();
        var second = new Gate();
        Economic.Faults.Add("POST", "/units", Fault.Hold(first));
        Economic.Faults.Add("POST", "/units", Fault.Hold(second), nth: 2);

        var going = Rest.SendAsync("POST", "units", Unit);
        await first.Reached;
        Assert.Single(Economic.Records("units"));
        first.Open();
        Assert.Equal(HttpStatusCode.Created, (await going).Status);

        var dropped = Rest.SendAsync("POST", "units", Unit);
        await second.Reached;
        second.Drop();
        await Assert.ThrowsAsync<HttpRequestException>(() => dropped);
        Assert.Equal(2, Economic.Records("units").Count);
    }

    [Fact]
    public async Task An_answer_can_be_held_after_the_change()
    {
        var gate = new Gate();
        Economic.Faults.Add("POST", "/units", Fault.HoldAnswer(gate));
        var call = Rest.SendAsync("POST", "units", Unit);
        await gate.Reached;
        Assert.Equal(2, Economic.Records("units").Count);
        gate.Open();
        Assert.Equal(HttpStatusCode.Created, (await call).Status);
    }

    [Fact]
    public async Task A_request_can_be_processed_after_its_client_has_gone()
    {
        var gate = new Gate();
        Economic.Faults.Add("POST", "/units", Fault.ProcessLate(gate));
        await Assert.ThrowsAsync<HttpRequestException>(() => Rest.SendAsync("POST", "units", Unit));
        await gate.Reached;
        Assert.Single(Economic.Records("units"));
        gate.Open();
        await UntilAsync(() => Economic.Records("units").Count == 2);
    }

    [Fact]
    public async Task Slowness_goes_by_the_simulators_clock()
    {
        Economic.Faults.Add("POST", "/units", Fault.SlowRequest(TimeSpan.FromMinutes(2)));
        Economic.Faults.Add("POST", "/units", Fault.SlowAnswer(TimeSpan.FromMinutes(2)), nth: 2);
        var slow = Rest.SendAsync("POST", "units", Unit);
        await UntilAsync(() => Economic.Calls.Total == 1);
        Assert.Single(Economic.Records("units"));
        await AdvanceUntilAsync(slow);

        var slowAnswer = Rest.SendAsync("POST", "units", Unit);
        await UntilAsync(() => Economic.Records("units").Count == 3);
        Assert.False(slowAnswer.IsCompleted);
        await AdvanceUntilAsync(slowAnswer);
    }

    [Fact]
    public async Task A_late_request_can_go_by_the_clock_too()
    {
        Economic.Faults.Add("POST", "/units", Fault.ProcessLate(TimeSpan.FromSeconds(30)));
        await Assert.ThrowsAsync<HttpRequestException>(() => Rest.SendAsync("POST", "units", Unit));
        await UntilAsync(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(30));
            return Economic.Records("units").Count == 2;
        });
    }

    [Fact]
    public async Task A_careless_middlebox_sends_twice_and_loses_the_key()
    {
        Economic.Faults.Add("POST", "/units", Fault.Duplicate());
        await Rest.SendAsync("POST", "units", Unit, ("Idempotency-Key", "k"));
        Assert.Equal(3, Economic.Records("units").Count);
        Assert.Equal("replayed", Economic.Calls.All()[1].Fault);
    }

    [Fact]
    public async Task A_body_can_be_changed_on_the_wire()
    {
        Economic.Faults.Add("POST", "/units", Fault.Rewrite(body =>
        {
            body["name"] = "kg";
            return body;
        }));
        Assert.Equal("kg", (await Rest.SendAsync("POST", "units", Unit))["name"]!.ToString());
    }

    [Fact]
    public async Task Secrets_never_stand_in_the_call_log()
    {
        await Rest.SendAsync("POST", "units", """{"name":"stk.","token":"hidden-one"}""", ("Idempotency-Key", "ms-1"));
        await using var rackbeat = await RackbeatSimulator.StartAsync(Clock);
        using var api = rackbeat.CreateClient();
        var made = await api.SendAsync("POST", "webhooks", """{"event":"customer.created","url":"http://127.0.0.1:9/x"}""");

        var text = string.Join('\n', Economic.Calls.All().Concat(rackbeat.Calls.All()).Select(call =>
            $"{call} {call.Body} {call.Answer} {string.Join(' ', call.Headers)}"));
        Assert.Contains("ms-1", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "app-secret", "agreement-grant", "rackbeat-token", "hidden-one", made["webhook/token"]!.ToString() })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_are_counted_and_found()
    {
        await Rest.SendAsync("GET", "customers/9?x=1");
        await Rest.SendAsync("POST", "units", Unit);
        Assert.Equal((2, 1), (Economic.Calls.Total, Economic.Calls.Writes));
        var call = Assert.Single(Economic.Calls.Matching("GET", "/customers/*"));
        Assert.Equal(("rest", "?x=1", 404), (call.Surface, call.Query, call.Status));
        Assert.Equal("stk.", Assert.Single(Economic.Calls.WritesAfter(call.Sequence)).Json()!["name"]!.ToString());
        Assert.Empty(Economic.Calls.Matching("*", "**", after: 2));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
            await Task.Delay(5, patience.Token);
    }

    private async Task AdvanceUntilAsync(Task<Reply> call)
    {
        await UntilAsync(() =>
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            return call.IsCompleted;
        });
        Assert.Equal(HttpStatusCode.Created, (await call).Status);
    }
}
