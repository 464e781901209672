using System.Net;
using System.Text.Json;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Tests.Economic;

namespace MappingSync.Simulators.Tests;

public sealed class AnswerFaultTests : EconomicTest
{
    private const string Unit = """{"name":"stk."}""";

    [Theory]
    [InlineData("7")]
    [InlineData("Thu, 10 Dec 2026 08:00:30 GMT")]
    [InlineData("soon")]
    [InlineData("-1")]
    public async Task Retry_After_is_sent_as_it_is_told(string retryAfter)
    {
        Economic.Faults.Add("GET", "**", Fault.TooManyRequests(retryAfter));
        Economic.Faults.Add("GET", "**", Fault.Answer(503, retryAfter: retryAfter), nth: 2);
        foreach (var status in new[] { 429, 503 })
        {
            var reply = await Rest.SendAsync("GET", "units/1");
            Assert.Equal((status, retryAfter), ((int)reply.Status, reply.Headers["Retry-After"]));
        }

        Economic.Faults.Add("GET", "**", Fault.TooManyRequests(Clock.GetUtcNow().AddSeconds(30)));
        Assert.Equal("Thu, 10 Dec 2026 08:00:30 GMT", (await Rest.SendAsync("GET", "units/1")).Headers["Retry-After"]);
    }

    [Fact]
    public async Task A_redirect_leads_elsewhere()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Economic.RestAddress };
        Economic.Faults.Add("GET", "/units", Fault.Redirect(new Uri("https://elsewhere.example/units")));
        var reply = await client.SendAsync("GET", "units");
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "https://elsewhere.example/units"), (reply.Status, reply.Headers["Location"]));
    }

    [Fact]
    public async Task An_answer_can_be_truncated_or_empty_after_the_change()
    {
        Economic.Faults.Add("POST", "/units", Fault.TruncatedAnswer());
        Economic.Faults.Add("POST", "/units", Fault.EmptyAnswer(), nth: 2);
        var truncated = await Rest.SendAsync("POST", "units", Unit);
        Assert.Equal(HttpStatusCode.Created, truncated.Status);
        Assert.StartsWith("{", truncated.Text, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => truncated.Json);
        Assert.Equal("", (await Rest.SendAsync("POST", "units", Unit)).Text);
        Assert.Equal(3, Economic.Records("units").Count);
    }

    [Fact]
    public async Task An_answer_can_have_another_shape()
    {
        Economic.Faults.Add("GET", "/customers/*", Fault.UnknownProperties());
        Economic.Faults.Add("GET", "/customers/*", Fault.MissingProperties("name", "customerGroup"), nth: 2);
        Economic.Faults.Add("GET", "/customers/*", Fault.ChangedTypes(), nth: 3);
        Economic.Faults.Add("GET", "/customers/*", Fault.ChangedTypes("name", "customerNumber"), nth: 4);
        Economic.Faults.Add("GET", "/customers/*", Fault.Reshape(node => node["name"]!.DeepClone()), nth: 5);
        await Rest.SendAsync("POST", "customers", Customer);

        var unknown = await Rest.SendAsync("GET", "customers/1001");
        Assert.Equal("text", unknown["customerGroup/unheardOf"]!.ToString());
        Assert.Equal("Bro & Søn A/S", unknown["name"]!.ToString());
        var missing = await Rest.SendAsync("GET", "customers/1001");
        Assert.Null(missing["name"]);
        Assert.Null(missing["customerGroup"]);
        var numbersAsText = await Rest.SendAsync("GET", "customers/1001");
        Assert.Equal(JsonValueKind.String, numbersAsText["paymentTerms/paymentTermsNumber"]!.GetValueKind());
        var named = await Rest.SendAsync("GET", "customers/1001");
        Assert.Equal(
            (JsonValueKind.Array, JsonValueKind.String, JsonValueKind.Number),
            (named["name"]!.GetValueKind(), named["customerNumber"]!.GetValueKind(), named["vatZone/vatZoneNumber"]!.GetValueKind()));
        Assert.Equal("\"Bro & Søn A/S\"", (await Rest.SendAsync("GET", "customers/1001")).Text);
        Assert.Equal("\"Bro & Søn A/S\"", Economic.Calls.All()[^1].Answer);
    }

    [Fact]
    public async Task A_huge_answer_is_streamed_until_the_client_leaves()
    {
        Economic.Faults.Add("GET", "**", Fault.HugeAnswer(200_000));
        Economic.Faults.Add("GET", "**", Fault.HugeAnswer(long.MaxValue), nth: 2);
        var whole = await Rest.SendAsync("GET", "units");
        Assert.Equal(200_000, whole.Text.Length);
        Assert.Equal(200_000 - 14, whole["padding"]!.ToString().Length);

        using (var endless = await Rest.GetAsync(new Uri(Rest.BaseAddress!, "units"), HttpCompletionOption.ResponseHeadersRead))
        {
            await using var body = await endless.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[100_000]);
        }

        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "units")).Status);
    }

    [Fact]
    public async Task A_deep_answer_is_valid_JSON_for_whoever_reads_that_deep()
    {
        Economic.Faults.Add("GET", "**", Fault.DeepAnswer(10_000));
        var text = (await Rest.SendAsync("GET", "units")).Text;
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 10_001 });
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    [Fact]
    public async Task A_trickle_comes_piece_by_piece_by_the_simulators_clock()
    {
        Economic.Faults.Add("GET", "**", Fault.Trickle(TimeSpan.FromSeconds(1), bytes: 1000));
        using var reply = await Rest.GetAsync(new Uri(Rest.BaseAddress!, "vat-zones"), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        var reading = reply.Content.ReadAsStringAsync();
        Assert.False(reading.IsCompleted);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!reading.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, patience.Token);
        }

        Assert.Contains("Domestic", await reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_can_hang_before_or_after_it_is_processed()
    {
        Economic.Faults.Add("POST", "/units", Fault.Hang());
        Economic.Faults.Add("POST", "/units", Fault.HangAnswer(), nth: 2);
        foreach (var units in new[] { 1, 2 })
        {
            using var leaving = new CancellationTokenSource();
            var call = Rest.PostAsync(new Uri(Rest.BaseAddress!, "units"), new StringContent(Unit, null, "application/json"), leaving.Token);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (Economic.Calls.Total < units || (units == 2 && Economic.Calls.All()[^1].Status is null))
                await Task.Delay(1, patience.Token);
            Assert.False(call.IsCompleted);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            Assert.Equal(units, Economic.Records("units").Count);
        }
    }

    [Fact]
    public async Task A_route_can_be_named_instead_of_a_path()
    {
        Economic.Faults.Add("GET", "/customers/:customerNumber/contacts", Fault.ServerError(), times: int.MaxValue);
        Assert.Equal(500, (int)(await Rest.SendAsync("GET", "customers/1/contacts")).Status);
        Assert.Equal(404, (int)(await Rest.SendAsync("GET", "customers/1/delivery-locations")).Status);
        Assert.Single(Economic.Calls.Matching("GET", "/customers/:customerNumber/contacts"));
    }

    [Fact]
    public async Task Chance_strikes_the_same_calls_for_the_same_seed()
    {
        var (first, again, other) = (await StoryAsync(seed: 5), await StoryAsync(seed: 5), await StoryAsync(seed: 6));
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.InRange(first.Count(status => status == 500), 5, 35);
        Assert.Throws<ArgumentOutOfRangeException>(() => Economic.Faults.Add("*", "**", Fault.Reset(), probability: 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Economic.Faults.Add("*", "**", Fault.Reset(), probability: double.NaN));
    }

    [Fact]
    public async Task A_chance_is_bounded_by_how_often_it_may_strike()
    {
        var planned = Economic.Faults.Add("GET", "**", Fault.ServerError(), times: 2, probability: 0.5);
        for (var i = 0; i < 30; i++)
            await Rest.SendAsync("GET", "units/1");
        Assert.Equal(2, planned.Struck);
        Assert.Same(planned, Assert.Single(Economic.Faults.Planned));
        planned.Withdraw();
        Assert.Empty(Economic.Faults.Planned);
    }

    [Fact]
    public async Task A_delay_is_chosen_by_the_seed_within_its_bounds()
    {
        Economic.Faults.Add("GET", "**", Fault.SlowAnswer(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)));
        var call = Rest.SendAsync("GET", "units/1");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Economic.Calls.Total == 0 || Economic.Calls.All()[0].Status is null)
            await Task.Delay(1, patience.Token);
        Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(call.IsCompleted);
        while (!call.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(11));
            await Task.Delay(1, patience.Token);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.SlowAnswer(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)));
    }

    private async Task<List<int>> StoryAsync(int seed)
    {
        await using var simulator = await EconomicSimulator.StartAsync(Clock, seed: seed);
        using var client = simulator.CreateClient();
        simulator.Faults.Add("GET", "**", Fault.ServerError(), times: int.MaxValue, probability: 0.4);
        var statuses = new List<int>();
        for (var i = 0; i < 50; i++)
            statuses.Add((int)(await client.SendAsync("GET", "units/1")).Status);
        return statuses;
    }
}
