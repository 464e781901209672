using MappingSync.Http;

namespace MappingSync.Clients.Tests.Rackbeat;

public class RackbeatReportsTests
{
    private static readonly DateOnly Day = new(2026, 2, 28);

    [Theory]
    [InlineData("""{"lineables":[{"value":10.004},{"value":10.004},{"value":-5}],"total_value":15.00}""")]
    [InlineData("""{"lineables":[{"value":10},{"value":-5}],"total_value":10}""")]
    [InlineData("""{"lineables":[{"value":10},{"value":-5}]}""")]
    [InlineData("""{"lineables":[],"total_value":0}""")]
    public async Task Items_may_differ_from_the_total_by_rounding_and_by_what_is_negative(string body)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        Assert.NotNull((await client.GetValuationAsync(Day)).Lineables);
    }

    [Theory]
    [InlineData("""{"total_value":720.25}""")]
    [InlineData("""{"value":720.25}""")]
    [InlineData("""{"total":720.25}""")]
    [InlineData("""{"total_value":"720.25","total":720.250}""")]
    [InlineData("""{"total_value":null,"value":720.25,"currency":"DKK"}""")]
    public async Task The_total_is_read_under_each_of_its_names(string body)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        Assert.Equal(720.25m, await client.GetValuationTotalAsync(Day));
        Assert.Equal("/reports/valuation/total?date_to=2026-02-28", server.Seen[0].Target);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"total_value":null}""")]
    [InlineData("""{"sum":12}""")]
    [InlineData("""{"total_value":1,"value":2}""")]
    public async Task A_total_that_is_missing_or_ambiguous_is_an_error_and_never_0(string body)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetValuationTotalAsync(Day));

        Assert.Equal((ApiErrorKind.Data, "total_value", "GET /reports/valuation/total"), (failure.Error.Kind, failure.Error.Details.Single().Path, failure.Error.Request));
    }

    [Fact]
    public async Task Items_are_read_with_their_values()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"lineables":[{"number":"ABC-1","name":"Vare A","value":720.0,"quantity":3},{"number":7,"name":"B","value":"-20.5"}],"total_value":699.5}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var report = await client.GetValuationAsync(Day);

        Assert.Equal([("ABC-1", 720.0m), ("7", -20.5m)], report.Lineables!.Select(line => (line.Number, line.Value!.Value)));
        Assert.Equal(699.5m, report.TotalValue);
        Assert.Equal("/reports/valuation?date_to=2026-02-28", server.Seen[0].Target);
    }

    [Theory]
    [InlineData("""{"total_value":1}""", "lineables")]
    [InlineData("""{"lineables":[{"number":"A","value":1},{"number":"B"}]}""", "lineables[1].value")]
    [InlineData("""{"lineables":[null]}""", "lineables[0].value")]
    [InlineData("""{"lineables":[{"number":"A","value":1}],"pages":2}""", "pages")]
    [InlineData("""{"lineables":[{"number":"A","value":1}],"total_value":1.03}""", "total_value")]
    public async Task Items_that_do_not_add_up_to_a_value_are_an_error_that_names_the_place(string body, string path)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetValuationAsync(Day));

        Assert.Equal((ApiErrorKind.Data, path), (failure.Error.Kind, failure.Error.Details.Single().Path));
    }
}
