using System.Globalization;
using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ListTests : EconomicTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (number, name, city) in new[]
        {
            (1, "Alfa", "Aarhus"), (2, "beta (to)", "Odense"), (3, "Gamma*$", "Aarhus"), (4, "Delta[4]", null), (10, "alfabeta", "Vejle"),
        })
        {
            var body = Wire.Object(Customer);
            body["customerNumber"] = number;
            body["name"] = name;
            if (city is not null)
                body["city"] = city;
            Economic.Put("customers", body);
        }
    }

    [Theory]
    [InlineData("customerNumber$eq:2", "2")]
    [InlineData("customerNumber$gt:2", "3 4 10")]
    [InlineData("customerNumber$gte:3$and:city$eq:aarhus", "3")]
    [InlineData("customerNumber$in:[1,4]", "1 4")]
    [InlineData("customerNumber$nin:[1,4]", "2 3 10")]
    [InlineData("name$like:alfa", "1 10")]
    [InlineData("name$like:*beta", "10")]
    [InlineData("name$like:beta $(to$)", "2")]
    [InlineData("name$eq:Gamma$*$$", "3")]
    [InlineData("name$eq:Delta[4]", "4")]
    [InlineData("name$like:Delta[4]", "")]
    [InlineData("name$eq:Delta$[4$]", "")]
    [InlineData("city$eq:$null:", "4")]
    [InlineData("city$ne:Aarhus", "2 4 10")]
    [InlineData("city$eq:Vejle$or:customerNumber$eq:1$and:city$eq:Aarhus", "1 10")]
    [InlineData("(city$eq:Vejle$or:customerNumber$eq:1)$and:city$eq:Aarhus", "1")]
    [InlineData("customerGroup.customerGroupNumber$eq:1$and:lastUpdated$gte:2026-12-10T00:00:00Z", "1 2 3 4 10")]
    public async Task A_filter_selects(string filter, string numbers)
    {
        var reply = await Rest.SendAsync("GET", $"customers?filter={Uri.EscapeDataString(filter)}");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(numbers, string.Join(' ', reply["collection"]!.AsArray().Select(row => row!["customerNumber"]!.ToString())));
    }

    [Theory]
    [InlineData("bogus$eq:1")]
    [InlineData("paymentTerms.paymentTermsNumber$eq:1")]
    [InlineData("customerNumber$in:1,2")]
    [InlineData("customerNumber$eq:abc")]
    [InlineData("customerNumber$like:1")]
    [InlineData("name$in:[a,b]")]
    [InlineData("name$eq:beta (to)")]
    [InlineData("name$eq:Bro, Søn")]
    [InlineData("name")]
    [InlineData("(name$eq:a")]
    [Enforces("economic", "4", "Only the listed properties can be filtered, with known operators, and special characters must be escaped")]
    public async Task A_filter_that_is_not_allowed_is_refused_with_what_is(string filter)
    {
        var reply = await Rest.SendAsync("GET", $"customers?filter={Uri.EscapeDataString(filter)}");
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("customerNumber", reply["allowedFilteringFields"]!.AsArray().Select(name => name!.ToString()));
        Assert.IsType<System.Text.Json.Nodes.JsonArray>(reply["errors"]);
    }

    [Fact]
    [Enforces("economic", "4", "$in: and $nin: take at most 200 values")]
    public async Task More_than_200_values_in_a_list_are_refused()
    {
        var values = string.Join(',', Enumerable.Range(1, 201));
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", $"customers?filter=customerNumber$in:[{values}]")).Status);
    }

    [Theory]
    [InlineData("units")]
    [InlineData("payment-terms")]
    [InlineData("layouts")]
    [Enforces("economic", "4", "Lists that publish no filter take none")]
    public async Task Small_lists_cannot_be_filtered_by_name(string list) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", $"{list}?filter=name$eq:x")).Status);

    [Theory]
    [InlineData("barred$ne:true")]
    [InlineData("barred$eq:$null:")]
    [InlineData("departmentalDistribution.departmentalDistributionNumber$eq:1")]
    [Enforces("economic", "4", "Some published filters make the server fail with 500")]
    public async Task The_filter_that_crashes_the_real_server_answers_500(string filter) =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await Rest.SendAsync("GET", $"products?filter={filter}")).Status);

    [Theory]
    [InlineData("accounts", "accountType")]
    [InlineData("accounts", "debitCredit")]
    [InlineData("journals/1/entries", "entryType")]
    [InlineData("accounting-years/2026/entries", "entryType")]
    [Enforces("economic", "4", "Enumerated values are not searched with $like:")]
    public async Task Enumerated_values_are_not_searched_for_a_part(string list, string property)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", $"{list}?filter={property}$like:status")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", $"{list}?filter={property}$eq:status")).Status);
    }

    [Fact]
    public async Task Pages_are_counted_from_zero_and_linked()
    {
        var first = await Rest.SendAsync("GET", "customers?pagesize=2&skippages=0&sort=-customerNumber");
        Assert.Equal(5, (int)first["pagination/results"]!);
        Assert.Null(first["pagination/previousPage"]);
        var second = await Rest.SendAsync("GET", first["pagination/nextPage"]!.ToString());
        Assert.Equal(3, (int)second["collection/0/customerNumber"]!);
        var last = await Rest.SendAsync("GET", second["pagination/nextPage"]!.ToString());
        Assert.Null(last["pagination/nextPage"]);
        Assert.Equal(1, (int)last["collection/0/customerNumber"]!);
        Assert.Empty((await Rest.SendAsync("GET", "customers?pagesize=2&skippages=9"))["collection"]!.AsArray());
    }

    [Theory]
    [InlineData("pagesize=1001")]
    [InlineData("pagesize=0")]
    [InlineData("skippages=-1")]
    [Enforces("economic", "3.1", "Pages are counted from 0 and hold 1 to 1000 records")]
    public async Task Paging_out_of_range_is_refused(string query)
    {
        var reply = await Rest.SendAsync("GET", $"customers?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("E04810", reply["errorCode"]!.ToString());
    }

    [Fact]
    public async Task Twenty_records_are_a_page_unless_asked_otherwise()
    {
        foreach (var number in Enumerable.Range(100, 30))
        {
            var body = Wire.Object(Customer);
            body["customerNumber"] = number;
            Economic.Put("customers", body);
        }

        Assert.Equal(20, (await Rest.SendAsync("GET", "customers"))["collection"]!.AsArray().Count);
        Assert.Equal(
            "35",
            ((int)(await Rest.SendAsync("GET", "customers?pagesize=1000"))["pagination/results"]!).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("customers", "customerGroup.customerGroupNumber")]
    [InlineData("products", "productGroup.productGroupNumber")]
    [InlineData("products", "unit.unitNumber")]
    [InlineData("products", "barred")]
    [InlineData("invoices/drafts", "lastUpdated")]
    [InlineData("accounting-years/2026/entries", "project.projectNumber")]
    [Enforces("economic", "4", "Some properties can be filtered and not sorted by")]
    public async Task What_can_be_filtered_cannot_always_be_sorted_by(string list, string property) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", $"{list}?sort={property}")).Status);

    [Fact]
    [Enforces("economic", "4", "Only the listed properties can be sorted by")]
    public async Task Sorting_by_what_cannot_be_sorted_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", "customers?sort=barred")).Status);
}
