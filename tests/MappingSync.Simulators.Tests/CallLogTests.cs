using System.Net;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Tests.Economic;

namespace MappingSync.Simulators.Tests;

public sealed class CallLogTests : EconomicTest
{
    [Fact]
    public async Task Routes_are_counted_with_what_they_answered()
    {
        await Rest.SendAsync("GET", "units/1");
        await Rest.SendAsync("GET", "units/9");
        await Rest.SendAsync("GET", "units/1");
        await Rest.SendAsync("GET", "nothing/at/all");
        Economic.Faults.Add("GET", "**", Fault.Reset());
        await Assert.ThrowsAsync<HttpRequestException>(() => Rest.SendAsync("GET", "units/1"));

        var counts = Economic.Calls.Counts();
        Assert.Equal(["/units/:unitNumber", null], counts.Select(count => count.Route));
        Assert.Equal(("rest", "GET", 4L), (counts[0].Surface, counts[0].Method, counts[0].Calls));
        Assert.Equal([(200, 2L), (404, 1L)], counts[0].ByStatus.Select(status => (status.Key, status.Value)));

        Economic.Calls.Clear();
        Assert.Empty(Economic.Calls.Counts());
        await Rest.SendAsync("GET", "units/1");
        Assert.Equal(1, Assert.Single(Economic.Calls.All()).Sequence);
    }

    [Theory]
    [InlineData("""{"note":"app-secret","list":["agreement-grant"]}""")]
    [InlineData("""{"webhookToken": "hidden-one", "clientSecret" :"hidden\"-two","PASSWORD":"hidden-three"}""")]
    [InlineData("""{"url":"https://x.example/hook?a=1&token=hidden-one&b=2"}""")]
    [InlineData("""{"token":"hidden-one""")]
    public async Task Secrets_are_masked_by_name_and_by_value(string body)
    {
        await Rest.SendAsync("POST", "units?x=1&secret=hidden-four&accessToken=hidden-five&b=2", body, ("Cookie", "hidden-six"), ("X-Api-Token", "hidden-seven"));
        var call = Assert.Single(Economic.Calls.All());
        var text = $"{call} {call.Body} {call.Answer} {string.Join(' ', call.Headers)}";
        foreach (var secret in new[] { "hidden", "app-secret", "agreement-grant", "-two" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Equal("?x=1&secret=***&accessToken=***&b=2", call.Query);
        Assert.Equal("application/json", call.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Later_calls_push_old_ones_out_by_number_and_by_size()
    {
        Economic.Calls.MostCalls = 3;
        Economic.Calls.MostBytes = 40_000;
        for (var i = 0; i < 4; i++)
            await Rest.SendAsync("GET", "units/1");
        Assert.Equal([2L, 3L, 4L], Economic.Calls.All().Select(call => call.Sequence));

        var body = $$"""{"name":"{{new string('x', 30_000)}}"}""";
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("POST", "units", body)).Status);
        Assert.Equal(5, Assert.Single(Economic.Calls.All()).Sequence);
        Assert.Equal((5, 1), (Economic.Calls.Total, Economic.Calls.Writes));
    }
}
