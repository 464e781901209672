using System.Net;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Tests.Economic;

namespace MappingSync.Simulators.Tests;

/// <summary>Everything here goes over HTTP alone, as from another language.</summary>
public sealed class InspectionTests : EconomicTest
{
    private const string Root = "_simulator";
    private const string First = Root + "/accounts/first";
    private const string Unit = """{"name":"stk."}""";

    private HttpClient Plain { get; } = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Plain.BaseAddress = Economic.RestAddress;
    }

    public override async Task DisposeAsync()
    {
        Plain.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task It_says_what_there_is_without_a_token_and_without_a_trace()
    {
        var home = await Plain.SendAsync("GET", Root);
        Assert.Equal(("economic", "0"), (home["system"]!.ToString(), home["seed"]!.ToString()));
        Assert.Equal(Economic.ServicesAddress.ToString(), home["addresses/services"]!.ToString());
        Assert.Equal("1000001", home["accounts/0/id"]!.ToString());
        foreach (var path in home["paths"]!.AsArray().Select(path => path!.ToString()).Where(path => path.StartsWith("GET", StringComparison.Ordinal)))
        {
            var reply = await Plain.SendAsync("GET", path["GET /".Length..].Replace(":account", "first", StringComparison.Ordinal) + "?collection=units");
            Assert.True(reply.Status == HttpStatusCode.OK, path);
            Assert.DoesNotContain("agreement-grant", reply.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, Economic.Calls.Total);
        Assert.Equal(HttpStatusCode.OK, (await Plain.SendAsync("GET", home["accounts/0/address"]!.ToString())).Status);
        var routes = (await Plain.SendAsync("GET", Root + "/routes")).Json.AsArray();
        Assert.Equal(Economic.Routes.Count, routes.Count);
        Assert.Contains(routes, route => route!["surface"]!.ToString() == "services" && route["method"]!.ToString() == "POST");
    }

    [Fact]
    public async Task Accounts_can_be_added_and_used()
    {
        var added = await Plain.SendAsync("POST", Root + "/accounts", """{"agreementGrantToken":"another","tokenLimit":300}""");
        Assert.Equal((HttpStatusCode.Created, "1000002"), (added.Status, added["id"]!.ToString()));
        using var client = new HttpClient { BaseAddress = Economic.RestAddress };
        client.DefaultRequestHeaders.Add("X-AppSecretToken", added["tokens/appSecretToken"]!.ToString());
        client.DefaultRequestHeaders.Add("X-AgreementGrantToken", "another");
        Assert.Equal("token-limit-300-per-60-seconds: 3/300", (await client.SendAsync("GET", "units/1")).Headers["X-RateLimiting"]);

        Assert.Equal(HttpStatusCode.BadRequest, (await Plain.SendAsync("POST", Root + "/accounts", """{"agreementGrantToken":"another"}""")).Status);
        Assert.Equal(HttpStatusCode.Created, (await Plain.SendAsync("POST", Root + "/accounts")).Status);
        Assert.Equal(3, (await Plain.SendAsync("GET", Root + "/accounts")).Json.AsArray().Count);
    }

    [Theory]
    [InlineData("orders/drafts", """{"orderNumber":1,"lines":"x"}""")]
    [InlineData("invoices/drafts", """{"draftInvoiceNumber":1,"lines":"x"}""")]
    [InlineData("nothing", """{"number":1}""")]
    public async Task A_record_that_cannot_be_put_is_refused_with_the_reason(string collection, string body)
    {
        var reply = await Plain.SendAsync("PUT", $"{First}/records?collection={collection}", body);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotEmpty(reply["message"]!.ToString());
    }

    [Fact]
    public async Task What_exists_and_what_was_asked_is_counted_and_shown()
    {
        await Rest.SendAsync("POST", "units", Unit);
        await Rest.SendAsync("GET", "units/9");
        var counts = await Plain.SendAsync("GET", First + "/counts");
        Assert.Equal(("2", "2", "1"), (counts["records/units"]!.ToString(), counts["calls"]!.ToString(), counts["writes"]!.ToString()));
        Assert.Equal(("/units/:unitNumber", "1"), (counts["routes/1/route"]!.ToString(), counts["routes/1/byStatus/404"]!.ToString()));

        var calls = await Plain.SendAsync("GET", First + "/calls?method=POST&path=/units&limit=5");
        var call = Assert.Single(calls.Json.AsArray())!;
        Assert.Equal((Unit, "201", "***"), (call["body"]!.ToString(), call["status"]!.ToString(), call["headers"]!["X-AppSecretToken"]!.ToString()));
        Assert.Single((await Plain.SendAsync("GET", First + "/calls?after=1")).Json.AsArray());
        Assert.Equal(HttpStatusCode.NoContent, (await Plain.SendAsync("DELETE", First + "/calls")).Status);
        Assert.Empty((await Plain.SendAsync("GET", First + "/calls")).Json.AsArray());
    }

    [Fact]
    public async Task Records_can_be_put_read_and_taken_away()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Plain.SendAsync("PUT", First + "/records?collection=customers", Customer)).Status);
        Assert.Equal("Bro & Søn A/S", (await Rest.SendAsync("GET", "customers/1001"))["name"]!.ToString());
        Assert.Equal("1001", (await Plain.SendAsync("GET", First + "/records?collection=customers"))["0/customerNumber"]!.ToString());
        Assert.Equal("DKK", (await Plain.SendAsync("GET", First + "/records?collection=customers&key=1001"))["currency"]!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, (await Plain.SendAsync("DELETE", First + "/records?collection=customers&key=1001")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Plain.SendAsync("DELETE", First + "/records?collection=customers&key=1001")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Plain.SendAsync("GET", First + "/records?collection=customers&key=1001")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Plain.SendAsync("PUT", First + "/records?collection=customers", """{"name":"x"}""")).Status);
    }

    [Fact]
    public async Task Faults_are_planned_seen_and_withdrawn()
    {
        const string Plan = """{"fault":"too-many-requests","method":"GET","path":"/units/:unitNumber","retryAfter":"17","times":0}""";
        var planned = await Plain.SendAsync("POST", First + "/faults", Plan);
        Assert.Equal((HttpStatusCode.Created, "1"), (planned.Status, planned["number"]!.ToString()));
        var struck = await Rest.SendAsync("GET", "units/1");
        Assert.Equal((HttpStatusCode.TooManyRequests, "17"), (struck.Status, struck.Headers["Retry-After"]));
        Assert.Equal("1", (await Plain.SendAsync("GET", First + "/faults"))["0/struck"]!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, (await Plain.SendAsync("DELETE", First + "/faults/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Plain.SendAsync("DELETE", First + "/faults/1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "units/1")).Status);
        await Plain.SendAsync("POST", First + "/faults", Plan);
        Assert.Equal(HttpStatusCode.NoContent, (await Plain.SendAsync("DELETE", First + "/faults")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "units/1")).Status);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("lose-answer")]
    [InlineData("hang")]
    [InlineData("hang-answer")]
    [InlineData("slow-request", "\"delay\":0.5,\"mostDelay\":2")]
    [InlineData("slow-answer", "\"delay\":0.5")]
    [InlineData("process-late")]
    [InlineData("duplicate")]
    [InlineData("answer", "\"status\":418,\"body\":\"x\",\"contentType\":\"text/plain\"")]
    [InlineData("server-error")]
    [InlineData("html", "\"status\":200")]
    [InlineData("redirect", "\"location\":\"https://elsewhere.example/\"")]
    [InlineData("huge-answer", "\"bytes\":1000")]
    [InlineData("deep-answer", "\"depth\":100")]
    [InlineData("trickle", "\"delay\":1,\"bytes\":7")]
    [InlineData("cut-answer")]
    [InlineData("truncated-answer")]
    [InlineData("empty-answer")]
    [InlineData("unknown-properties")]
    [InlineData("missing-properties", "\"names\":[\"name\"]")]
    [InlineData("changed-types", "\"probability\":0.5,\"nth\":3")]
    public async Task Every_fault_has_a_name(string name, string more = "\"times\":2")
    {
        Assert.Equal(HttpStatusCode.Created, (await Plain.SendAsync("POST", First + "/faults", $$"""{"fault":"{{name}}",{{more}}}""")).Status);
        Assert.Single(Economic.Faults.Planned);
    }

    [Theory]
    [InlineData("POST", "/faults", """{"fault":"earthquake"}""")]
    [InlineData("POST", "/faults", """{"method":"GET"}""")]
    [InlineData("POST", "/faults", """{"fault":"reset","tmies":2}""")]
    [InlineData("POST", "/faults", """{"fault":"answer"}""")]
    [InlineData("POST", "/faults", """{"fault":"answer","status":99}""")]
    [InlineData("POST", "/faults", """{"fault":"reset","probability":2}""")]
    [InlineData("POST", "/faults", """{"fault":"trickle","delay":-1}""")]
    [InlineData("POST", "/faults", "nonsense")]
    [InlineData("PATCH", "/settings", """{"tokenLimit":"many"}""")]
    [InlineData("PATCH", "/settings", """{"tokenLimit":null}""")]
    [InlineData("PATCH", "/settings", """{"tokenLimits":5}""")]
    [InlineData("PATCH", "/settings", """{"tokenLimit":6,"barredPeriods":[{"from":"2026-01-01"}]}""")]
    [InlineData("GET", "/records", null)]
    [InlineData("GET", "/calls?limit=-1", null)]
    [InlineData("GET", "/calls?limit=1001", null)]
    public async Task Nonsense_is_refused_with_a_reason_and_changes_nothing(string method, string path, string? body)
    {
        var refused = await Plain.SendAsync(method, First + path, body);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotEmpty(refused["message"]!.ToString());
        Assert.Empty(Economic.Faults.Planned);
        Assert.Equal(10_000, Economic.Behaviour.TokenLimit);
    }

    [Fact]
    public async Task Settings_are_shown_and_set()
    {
        var set = await Plain.SendAsync("PATCH", First + "/settings", """
            {"tokenLimit":30,"honourIdempotencyKeys":false,"idempotencyLifetime":"00:05:00","exchangeRates":{"DKK":100},
             "vatFreeProductGroups":[1,2],"barredPeriods":[{"from":"2026-01-01","to":"2026-03-31"}]}
            """);
        Assert.Equal("30", set["tokenLimit"]!.ToString());
        var settings = Economic.Behaviour;
        Assert.Equal((30, false, TimeSpan.FromMinutes(5)), (settings.TokenLimit, settings.HonourIdempotencyKeys, settings.IdempotencyLifetime));
        Assert.Equal("DKK", Assert.Single(settings.ExchangeRates).Key);
        Assert.Equal([1, 2], settings.VatFreeProductGroups.Order());
        Assert.Equal(new DateOnly(2026, 3, 31), Assert.Single(settings.BarredPeriods).To);
        Assert.Equal("2026-01-01", (await Plain.SendAsync("GET", First + "/settings"))["barredPeriods/0/from"]!.ToString());
        Assert.Equal("***", set["appSecretToken"]!.ToString());
    }

    [Fact]
    public async Task One_account_or_all_can_be_reset()
    {
        var other = Economic.AddAgreement();
        foreach (var account in Economic.Agreements)
        {
            using var client = account.CreateClient();
            await client.SendAsync("POST", "units", Unit);
        }

        Assert.Equal(HttpStatusCode.NoContent, (await Plain.SendAsync("POST", $"{Root}/accounts/{other.Id}/reset")).Status);
        Assert.Equal((2, 1), (Economic.Records("units").Count, other.Records("units").Count));
        Assert.Equal(HttpStatusCode.NoContent, (await Plain.SendAsync("POST", Root + "/reset")).Status);
        Assert.Single(Economic.Records("units"));
    }

    [Fact]
    public async Task What_is_not_there_is_404_and_what_cannot_be_done_405()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Plain.SendAsync("GET", Root + "/accounts/7")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Plain.SendAsync("GET", Root + "/nothing")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Plain.SendAsync("PUT", Root + "/accounts")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Plain.SendAsync("GET", "_simulators")).Status);
    }

    [Fact]
    public async Task Rackbeat_is_inspected_the_same_way()
    {
        await using var rackbeat = await RackbeatSimulator.StartAsync(Clock, seed: 3);
        using var plain = new HttpClient { BaseAddress = new Uri(rackbeat.BaseAddress, "/") };
        Assert.Equal("3", (await plain.SendAsync("GET", Root))["seed"]!.ToString());
        await plain.SendAsync("PUT", First + "/records?collection=units", """{"number":4,"name":"stk."}""");
        using var api = rackbeat.CreateClient();
        Assert.Equal("stk.", (await api.SendAsync("GET", "units/4"))["unit/name"]!.ToString());
        Assert.Equal("1", (await plain.SendAsync("GET", First + "/counts"))["records/units"]!.ToString());
        var events = await plain.SendAsync("PATCH", First + "/settings", """{"knownEvents":["order.created"],"deactivateAfterFailures":null,"orderLinesOnUpdate":"append"}""");
        Assert.Equal(HttpStatusCode.OK, events.Status);
        Assert.Equal(["order.created"], rackbeat.Behaviour.KnownEvents);
        Assert.IsType<JsonArray>((await plain.SendAsync("GET", First + "/webhooks/deliveries")).Json);
        Assert.Equal("rackbeat-token-2", (await plain.SendAsync("POST", Root + "/accounts"))["tokens/apiToken"]!.ToString());
    }
}
