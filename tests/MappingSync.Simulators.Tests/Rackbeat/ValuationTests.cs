using System.Net;

namespace MappingSync.Simulators.Tests.Rackbeat;

public sealed class ValuationTests : RackbeatTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Rackbeat.SetStockValue(new DateOnly(2026, 11, 1), "A/1 #2", 700.25m);
        Rackbeat.SetStockValue(new DateOnly(2026, 11, 1), "B", 50m);
        Rackbeat.SetStockValue(new DateOnly(2026, 11, 30), "B", -20.5m);
    }

    [Theory]
    [InlineData("2026-10-31", 0)]
    [InlineData("2026-11-01", 750.25)]
    [InlineData("2026-11-29", 750.25)]
    [InlineData("2026-11-30", 679.75)]
    [InlineData("2028-02-29", 679.75)]
    public async Task The_total_is_that_of_the_day_asked_for(string day, decimal total)
    {
        var reply = await Api.SendAsync("GET", $"reports/valuation/total?date_to={day}");
        Assert.Equal((HttpStatusCode.OK, total), (reply.Status, (decimal)reply["total_value"]!));
    }

    [Fact]
    public async Task Items_are_listed_with_their_names_and_negative_values()
    {
        var reply = await Api.SendAsync("GET", "reports/valuation?date_to=2026-11-30");
        Assert.Equal([("A/1 #2", "Skrue", 700.25m), ("B", "B", -20.5m)], reply["lineables"]!.AsArray().Select(line =>
            (line!["number"]!.ToString(), line["name"]!.ToString(), (decimal)line["value"]!)));
        Assert.Equal(679.75m, (decimal)reply["total_value"]!);
        Assert.Equal(679.75m, Rackbeat.StockValue(new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public async Task The_total_has_the_name_that_the_account_gives_it_or_none()
    {
        Rackbeat.Behaviour.ValuationTotalName = "value";
        Assert.Equal("""{"value":679.75}""", (await Api.SendAsync("GET", "reports/valuation/total?date_to=2026-11-30")).Text);
        Rackbeat.Behaviour.ValuationTotalName = null;
        Assert.Equal("{}", (await Api.SendAsync("GET", "reports/valuation/total?date_to=2026-11-30")).Text);
    }

    [Fact]
    public async Task Without_a_day_it_is_the_clocks()
    {
        Rackbeat.SetStockValue(new DateOnly(2026, 12, 11), "B", 0m);
        Assert.Equal(679.75m, (decimal)(await Api.SendAsync("GET", "reports/valuation/total"))["total_value"]!);
    }

    [Theory]
    [Enforces("rackbeat", "6.6", "The day of a stock value is a date that exists, and nothing else is asked of the report")]
    [InlineData("valuation/total?date_to=30-11-2026", 422)]
    [InlineData("valuation/total?date_to=2026-11-31", 422)]
    [InlineData("valuation?date_to=2026-11-30T23:59:00", 422)]
    [InlineData("valuation?date=2026-11-30", 422)]
    [InlineData("valuation/total?date_to=2026-11-30&location=1", 422)]
    [InlineData("nothing", 404)]
    public async Task What_is_not_known_is_refused(string path, int status) =>
        Assert.Equal(status, (int)(await Api.SendAsync("GET", $"reports/{path}")).Status);
}
