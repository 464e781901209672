using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesTests : EconomicTest
{
    private const string Groups = "productsapi/v2.0.0/productgroups";
    private const string Customers = "customersapi/v3.1.0/Customers";

    [Fact]
    public async Task A_product_group_is_made_here_and_seen_there()
    {
        var made = await Services.SendAsync("POST", Groups, """{"id":5,"name":"Ydelser","domesticAccountId":1010}""");
        Assert.Equal((HttpStatusCode.Created, """{"id":5}"""), (made.Status, made.Text));
        var group = await Rest.SendAsync("GET", "product-groups/5");
        Assert.Equal("Ydelser", group["name"]!.ToString());
        Assert.Null(group["zones"]);
        Assert.Equal(1010, (int)(await Rest.SendAsync("GET", "product-groups/5/sales-accounts"))["collection/0/salesAccount/accountNumber"]!);
    }

    [Theory]
    [Enforces("economic", "9.9", "A product group's number is given by the caller and must be free")]
    [Enforces("economic", "9.9", "A product group has a name, and a domestic account that exists")]
    [InlineData("""{"id":1,"name":"There","domesticAccountId":1010}""")]
    [InlineData("""{"id":0,"name":"Zero","domesticAccountId":1010}""")]
    [InlineData("""{"name":"No number","domesticAccountId":1010}""")]
    [InlineData("""{"id":5,"name":"No account"}""")]
    [InlineData("""{"id":5,"name":"Unknown account","domesticAccountId":4}""")]
    public async Task A_bad_product_group_is_refused_as_a_problem(string body)
    {
        var reply = await Services.SendAsync("POST", Groups, body);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.StartsWith("application/problem+json", reply.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.NotEmpty(reply["errors"]!.AsArray());
    }

    [Fact]
    [Enforces("economic", "7", "An update in the new services needs the current objectVersion")]
    public async Task An_update_needs_the_version_that_is_current()
    {
        var missing = await Services.SendAsync("PUT", Groups, """{"id":1,"name":"Ny","domesticAccountId":1010}""");
        Assert.Equal((HttpStatusCode.Conflict, "UpdateConflict"), (missing.Status, missing["errorCode"]!.ToString()));
        var version = (await Services.SendAsync("GET", $"{Groups}/1"))["objectVersion"]!;
        var body = $$"""{"id":1,"name":"Ny","domesticAccountId":1010,"objectVersion":"{{version}}"}""";
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("PUT", Groups, body)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Services.SendAsync("PUT", Groups, body)).Status);
        Assert.Equal(1012, (int)(await Services.SendAsync("GET", $"{Groups}/1/zones/2"))["accountId"]!);
    }

    [Fact]
    [Enforces("economic", "9.9", "A zone of a product group must be a VAT zone, 6 and 7 are reserved, and its account must exist")]
    public async Task Zones_of_a_product_group_are_written_one_by_one()
    {
        await Services.SendAsync("POST", Groups, """{"id":5,"name":"Ydelser","domesticAccountId":1010}""");
        Assert.Equal(HttpStatusCode.Created, (await Services.SendAsync("POST", $"{Groups}/5/zones", """{"id":2,"accountId":1012}""")).Status);
        foreach (var body in new[] { """{"id":2,"accountId":1012}""", """{"id":6,"accountId":1012}""", """{"id":3,"accountId":9}""", """{"id":3}""" })
            Assert.Equal(HttpStatusCode.BadRequest, (await Services.SendAsync("POST", $"{Groups}/5/zones", body)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Services.SendAsync("PUT", $"{Groups}/5/zones", """{"id":2,"accountId":1013}""")).Status);
        var zone = await Services.SendAsync("GET", $"{Groups}/5/zones/2");
        var changed = zone.Text.Replace("1012", "1013", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("PUT", $"{Groups}/5/zones", changed)).Status);
        Assert.Equal(1013, (int)(await Services.SendAsync("GET", $"{Groups}/5/zones/2"))["accountId"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("DELETE", $"{Groups}/5/zones/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Services.SendAsync("GET", $"{Groups}/5/zones/2")).Status);
    }

    [Fact]
    [Enforces("economic", "9.9", "A product group that products are in cannot be removed")]
    public async Task A_group_that_products_use_cannot_be_deleted()
    {
        await Rest.SendAsync("POST", "products", Product);
        Assert.Equal(HttpStatusCode.BadRequest, (await Services.SendAsync("DELETE", $"{Groups}/1")).Status);
        await Services.SendAsync("POST", Groups, """{"id":5,"name":"Ydelser","domesticAccountId":1010}""");
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("DELETE", $"{Groups}/5")).Status);
    }

    [Fact]
    [Enforces("economic", "9.1", "A customer keeps its number")]
    public async Task A_customer_update_needs_the_current_version_and_the_same_number()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        var flat = (await Services.SendAsync("GET", $"{Customers}/1001")).Json.AsObject();
        flat["name"] = "Nyt navn";
        var body = flat.ToJsonString();
        Assert.Equal(HttpStatusCode.OK, (await Services.SendAsync("PUT", $"{Customers}/1001", body)).Status);
        Assert.Equal("UpdateConflict", (await Services.SendAsync("PUT", $"{Customers}/1001", body))["errorCode"]!.ToString());
        await Rest.SendAsync("PUT", "customers/1002", Customer);
        Assert.Equal("CustomerNumberMismatch", (await Services.SendAsync("PUT", $"{Customers}/1002", body))["errorCode"]!.ToString());
        Assert.Equal("Nyt navn", Economic.Record("customers", 1001)!["name"]!.ToString());
    }

    [Fact]
    public async Task A_cursor_leads_through_the_list_and_its_absence_ends_it()
    {
        Economic.Behaviour.CursorPageSize = 2;
        foreach (var id in new[] { 2, 3, 4, 5 })
            await Services.SendAsync("POST", Groups, $$"""{"id":{{id}},"name":"G","domesticAccountId":1010}""");

        var seen = new List<int>();
        string? cursor = null;
        do
        {
            var page = await Services.SendAsync("GET", cursor is null ? $"{Groups}?sort=-id" : $"{Groups}?cursor={cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(item => (int)item!["id"]!));
            cursor = page["cursor"]?.ToString();
        }
        while (cursor is not null);
        Assert.Equal([1, 2, 3, 4, 5], seen);
        Assert.Equal("5", (await Services.SendAsync("GET", $"{Groups}/count")).Text);
    }

    [Fact]
    [Enforces("economic", "4", "The new services refuse a filter that they do not know, and name no others")]
    public async Task An_unknown_filter_property_names_no_alternatives()
    {
        var reply = await Services.SendAsync("GET", $"{Customers}?filter=name$eq:x");
        Assert.Equal((HttpStatusCode.BadRequest, "BadFilterRequest"), (reply.Status, reply["errorCode"]!.ToString()));
        Assert.Null(reply["allowedFilteringFields"]);
    }

    [Fact]
    public async Task A_customer_is_the_same_on_both_surfaces_and_keeps_what_only_one_has()
    {
        var made = await Services.SendAsync(
            "POST", Customers,
            """{"customerNumber":7,"name":"Syv","currency":"DKK","customerGroupNumber":1,"zone":1,"paymentTermId":1,"cvrNo":"12345678","language":1,"access":true}""");
        Assert.Equal((HttpStatusCode.Created, """{"customerNumber":7}"""), (made.Status, made.Text));
        var rest = await Rest.SendAsync("GET", "customers/7");
        Assert.Equal("12345678", rest["corporateIdentificationNumber"]!.ToString());
        await Rest.SendAsync("PUT", "customers/7", rest.Text.Replace("Syv", "Otte", StringComparison.Ordinal));

        var flat = await Services.SendAsync("GET", $"{Customers}/7");
        Assert.Equal("Otte", flat["name"]!.ToString());
        Assert.Equal(1, (int)flat["language"]!);
        Assert.DoesNotContain("services", (await Rest.SendAsync("GET", "customers/7")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [Enforces("economic", "9.1", "A customer of the new services brings its number, a name, a currency, a group, a VAT zone and terms that exist")]
    [InlineData("""{"name":"x","currency":"DKK","customerGroupNumber":1,"zone":1,"paymentTermId":1}""", "CustomerInvalidCustomerNumber")]
    [InlineData("""{"customerNumber":8,"currency":"DKK","customerGroupNumber":1,"zone":1,"paymentTermId":1}""", "CustomerMissingName")]
    [InlineData("""{"customerNumber":8,"name":"x","currency":"DKK","customerGroupNumber":9,"zone":1,"paymentTermId":1}""", "CustomerInvalidGroupId")]
    [InlineData("""{"customerNumber":8,"name":"x","currency":"DKK","customerGroupNumber":1,"zone":9,"paymentTermId":1}""", "CustomerInvalidVatZone")]
    [InlineData("""{"customerNumber":8,"name":"x","currency":"DKK","customerGroupNumber":1,"zone":1,"paymentTermsNumber":1}""", "CustomerInvalidPaymentTerm")]
    public async Task A_bad_customer_is_refused_with_the_services_code(string body, string code)
    {
        var reply = await Services.SendAsync("POST", Customers, body);
        Assert.Equal((HttpStatusCode.BadRequest, code), (reply.Status, reply["errorCode"]!.ToString()));
    }

    [Fact]
    [Enforces("economic", "5.3", "What the new services do not know is a problem with status 404")]
    public async Task What_is_unknown_is_a_problem_404()
    {
        foreach (var path in new[] { $"{Groups}/77", $"{Customers}/77", "productsapi/v9.9.9/productgroups" })
            Assert.Equal("ResourceNotFound", (await Services.SendAsync("GET", path))["errorCode"]!.ToString());
        Assert.Empty((await Services.SendAsync("GET", $"{Groups}/77/zones"))["items"]!.AsArray());
    }
}
