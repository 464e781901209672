using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesListTests : EconomicTest
{
    private const string Groups = "productsapi/v2.0.0/productgroups";
    private const string Periods = "accountingyearsapi/v2.0.1/accountingYears/periods";
    private const string Years = "accountingyearsapi/v2.0.1/AccountingYears";

    [Fact]
    public async Task A_cursor_stays_where_it_is_when_records_before_it_go()
    {
        Economic.Behaviour.CursorPageSize = 2;
        foreach (var id in new[] { 2, 3, 4, 5 })
            await Services.SendAsync("POST", Groups, $$"""{"id":{{id}},"name":"G","domesticAccountId":1010}""");

        var first = await Services.SendAsync("GET", Groups);
        await Services.SendAsync("DELETE", $"{Groups}/2");
        var second = await Services.SendAsync("GET", $"{Groups}?cursor={first["cursor"]}");

        Assert.Equal("3", first["cursor"]!.ToString());
        Assert.Equal([3, 4], second["items"]!.AsArray().Select(item => (int)item!["id"]!));
    }

    [Fact]
    [Enforces("economic", "3.2", "A page of the new services holds at most 100 records")]
    [Enforces("economic", "4", "A list of the new services is sorted by what can be sorted, and in pages alone")]
    public async Task Pages_are_bounded_and_sorted()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Services.SendAsync("GET", $"{Periods}/paged?pagesize=101")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Services.SendAsync("GET", $"{Periods}/paged?sort=isBarred")).Status);
        var sorted = await Services.SendAsync("GET", $"{Periods}/paged?sort=-dateFrom&pageSize=2&skipPages=1");
        Assert.Equal(["2026-10-01T00:00:00", "2026-09-01T00:00:00"], sorted.Json.AsArray().Select(period => period!["dateFrom"]!.ToString()));
        Assert.Equal("24", (await Services.SendAsync("GET", $"{Periods}/count")).Text);
    }

    [Fact]
    public async Task What_lies_beyond_the_reach_of_pages_cannot_be_read_there()
    {
        Economic.Behaviour.LargestPagedReach = 22;

        Assert.Equal(2, (await Services.SendAsync("GET", $"{Periods}/paged?skippages=1")).Json.AsArray().Count);
        Assert.Empty((await Services.SendAsync("GET", $"{Periods}/paged?skippages=2")).Json.AsArray());
    }

    [Theory]
    [Enforces("economic", "4", "A property of the new services is filtered with the operators that it has")]
    [Enforces("economic", "4", "A list in a filter has brackets and at most 200 values")]
    [InlineData("journalsapi/v15.0.0/draft-entries", "date$in:[1]")]
    [InlineData("bookedEntriesapi/v4.0.0/booked-entries", "type$gt:1")]
    [InlineData("bookedEntriesapi/v4.0.0/booked-entries", "currencyCode$like:D")]
    [InlineData("productsapi/v2.0.0/productgroups", "domesticAccountId$eq:1010")]
    [InlineData("productsapi/v2.0.0/productgroups", "id$in:1,2")]
    [InlineData("q2capi/v5.3.0/orders/drafts/lines", "description$like:x")]
    public async Task An_operator_that_a_property_does_not_have_is_refused(string list, string filter)
    {
        var refused = await Services.SendAsync("GET", $"{list}?filter={filter}");

        Assert.Equal((HttpStatusCode.BadRequest, "BadFilterRequest"), (refused.Status, refused["errorCode"]!.ToString()));
    }

    [Fact]
    public async Task What_is_false_is_left_out_and_can_be_filtered_all_the_same()
    {
        Economic.CloseAccountingYear("2025");

        var open = await Services.SendAsync("GET", $"{Years}/paged?filter=isClosed$eq:false");

        Assert.Equal("2026", Assert.Single(open.Json.AsArray())!["year"]!.ToString());
        Assert.Null(open["0/isClosed"]);
        Assert.True((bool)(await Services.SendAsync("GET", $"{Years}/2025"))["isClosed"]!);
    }

    [Fact]
    [Enforces("economic", "8", "Keys stand in addresses of the new services in plain percent code")]
    public async Task A_year_with_a_slash_stands_in_percent_code()
    {
        Economic.AddAccountingYear(new DateOnly(2027, 7, 1), new DateOnly(2028, 6, 30));

        Assert.Equal("2027/2028", (await Services.SendAsync("GET", $"{Years}/2027%2F2028"))["year"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await Services.SendAsync("GET", $"{Years}/2027_6_2028")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Services.SendAsync("GET", $"{Years}/2027/2028")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Services.SendAsync("GET", Years)).Status);
    }

    [Theory]
    [Enforces("economic", "5", "A service whose role the app was not granted answers 403")]
    [InlineData("Sales", "journalsapi/v15.0.0/journals", false)]
    [InlineData("Sales", "suppliersapi/v2.0.0/Groups", false)]
    [InlineData("Sales", "customersapi/v3.1.0/Contacts", true)]
    [InlineData("Bookkeeping", "journalsapi/v15.0.0/journals", true)]
    [InlineData("Bookkeeping", "q2capi/v5.3.0/orders/sent/lines", false)]
    [InlineData("Bookkeeping", "webhooksapi/v1.0.0/webhooks", false)]
    public async Task A_role_opens_its_services_alone(string role, string path, bool isOpen)
    {
        Economic.Behaviour.Roles.Clear();
        Economic.Behaviour.Roles.Add(role);

        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await Services.SendAsync("GET", path)).Status);
    }

    [Fact]
    [Enforces("economic", "5", "Another method of a known address is answered 405, another media type 415")]
    public async Task Other_methods_and_media_types_are_refused_as_problems()
    {
        var method = await Services.SendAsync("PATCH", Groups, "{}");
        using var text = new StringContent("{}");
        using var media = await Services.PostAsync(new Uri(Services.BaseAddress!, Groups), text);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "MethodNotAllowed"), (method.Status, method["errorCode"]!.ToString()));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, media.StatusCode);
    }
}
