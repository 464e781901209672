using System.Net;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Tests.Economic;

namespace MappingSync.Simulators.Tests;

public sealed class AccountTests : EconomicTest
{
    private const string Unit = """{"name":"stk."}""";

    [Fact]
    public async Task Agreements_share_the_ports_and_nothing_else()
    {
        var other = Economic.AddAgreement(behaviour => behaviour.TokenLimit = 300);
        using var client = other.CreateClient();
        Assert.Equal(Economic.RestAddress, other.RestAddress);

        Assert.Equal(HttpStatusCode.Created, (await client.SendAsync("POST", "units", Unit, ("Idempotency-Key", "k"))).Status);
        Assert.Equal((1, 2), (Economic.Records("units").Count, other.Records("units").Count));
        Assert.Equal((0, 1), (Economic.Calls.Total, other.Calls.Total));
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "units/2")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync("GET", "units/2")).Status);
        Assert.Equal("1000002", (await client.SendAsync("GET", "self"))["agreementNumber"]!.ToString());

        // The same key of another agreement is another key.
        Assert.False((await Rest.SendAsync("POST", "units", """{"name":"kg"}""", ("Idempotency-Key", "k"))).Headers.ContainsKey("X-ResultFromCache"));

        other.Faults.Add("*", "**", Fault.ServerError());
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "units")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await client.SendAsync("GET", "units")).Status);
    }

    [Fact]
    [Enforces("economic", "6", "Every agreement has a budget of its own")]
    public async Task A_budget_that_is_spent_stops_its_own_agreement_only()
    {
        var other = Economic.AddAgreement(behaviour => behaviour.TokenLimit = 9);
        using var client = other.CreateClient();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.SendAsync("GET", "units/1")).Status);
        var refused = await client.SendAsync("GET", "units/1");
        Assert.Equal((HttpStatusCode)429, refused.Status);
        Assert.Equal("60", refused.Headers["Retry-After"]);
        Assert.Equal("token-limit-9-per-60-seconds: 9/9", refused.Headers["X-RateLimiting"]);

        var free = await Rest.SendAsync("GET", "units/1");
        Assert.Equal((HttpStatusCode.OK, "token-limit-10000-per-60-seconds: 3/10000"), (free.Status, free.Headers["X-RateLimiting"]));
        other.Behaviour.TellsRetryAfter = false;
        Assert.False((await client.SendAsync("GET", "units/1")).Headers.ContainsKey("Retry-After"));
        Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync("GET", "units/1")).Status);
    }

    [Fact]
    [Enforces("economic", "2", "Neither token is good for anything without the other")]
    public async Task Tokens_of_nobody_are_refused_and_cost_nobody_anything()
    {
        var other = Economic.AddAgreement();
        using var client = new HttpClient { BaseAddress = Economic.RestAddress };
        (string, string)[] mixed = [("X-AppSecretToken", "wrong"), ("X-AgreementGrantToken", other.Behaviour.AgreementGrantToken)];
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", "units/1", null, mixed)).Status);
        Assert.Equal(1, other.Calls.Total);

        (string, string)[] unknown = [("X-AppSecretToken", Economic.Behaviour.AppSecretToken), ("X-AgreementGrantToken", "nobody's")];
        var refused = await client.SendAsync("GET", "units/1", null, unknown);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.False(refused.Headers.ContainsKey("X-RateLimiting"));
        Assert.Equal(401, Assert.Single(Economic.Calls.All()).Status);

        // A grant that is revoked.
        other.Behaviour.AgreementGrantToken = "another";
        using var late = other.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await late.SendAsync("GET", "units/1")).Status);
    }

    [Fact]
    public void Numbers_and_tokens_are_unique()
    {
        Assert.Throws<ArgumentException>(() => Economic.AddAgreement(behaviour => behaviour.AgreementNumber = Economic.Behaviour.AgreementNumber));
        Assert.Throws<ArgumentException>(() =>
            Economic.AddAgreement(behaviour => behaviour.AgreementGrantToken = Economic.Behaviour.AgreementGrantToken));
        Assert.Single(Economic.Agreements);
    }

    [Fact]
    public async Task A_reset_takes_one_account_back_to_its_beginning()
    {
        var other = Economic.AddAgreement();
        using var client = other.CreateClient();
        var before = Economic.Counts();
        foreach (var api in new[] { Rest, client })
            await api.SendAsync("POST", "units", Unit, ("Idempotency-Key", "k"));
        Economic.Faults.Add("*", "**", Fault.ServerError(), times: 9);
        Economic.Behaviour.TokenLimit = 60;

        Economic.Reset();
        Assert.Equal(before, Economic.Counts());
        Assert.Equal((0, 1), (Economic.Calls.Total, other.Calls.Total));
        Assert.Equal(2, other.Records("units").Count);
        var again = await Rest.SendAsync("POST", "units", """{"name":"kg"}""", ("Idempotency-Key", "k"));
        Assert.Equal((HttpStatusCode.Created, "2"), (again.Status, again["unitNumber"]!.ToString()));
        Assert.Equal("token-limit-60-per-60-seconds: 3/60", again.Headers["X-RateLimiting"]);
        Assert.StartsWith(Economic.RestAddress.ToString(), again["self"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_of_Rackbeat_share_the_port_and_nothing_else()
    {
        await using var rackbeat = await RackbeatSimulator.StartAsync(Clock);
        var other = rackbeat.AddAccount(behaviour => behaviour.CallsPerMinute = 2);
        using var first = rackbeat.CreateClient();
        using var second = other.CreateClient();
        Assert.Equal(HttpStatusCode.Created, (await second.SendAsync("POST", "units", Unit)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await first.SendAsync("GET", "units/1")).Status);
        Assert.Equal("4712", (await second.SendAsync("GET", "self"))["user_account/id"]!.ToString());
        Assert.Equal("60", (await second.SendAsync("GET", "self")).Headers["Retry-After"]);
        other.Behaviour.TellsRetryAfter = false;
        var silent = await second.SendAsync("GET", "self");
        Assert.Equal(((HttpStatusCode)429, false), (silent.Status, silent.Headers.ContainsKey("Retry-After")));
        Assert.Equal(HttpStatusCode.OK, (await first.SendAsync("GET", "self")).Status);
        Assert.Equal((2, 4), (rackbeat.Calls.Total, other.Calls.Total));
        Assert.Throws<ArgumentException>(() => rackbeat.AddAccount(behaviour => behaviour.ApiToken = "rackbeat-token"));

        other.Reset();
        Assert.Equal(HttpStatusCode.NotFound, (await second.SendAsync("GET", "units/1")).Status);
        Assert.Equal(2, rackbeat.Accounts.Count);
    }
}
