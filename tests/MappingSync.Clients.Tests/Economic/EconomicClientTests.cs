using System.Text;
using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Http;

namespace MappingSync.Clients.Tests.Economic;

public class EconomicClientTests
{
    [Fact]
    public async Task A_call_carries_both_tokens_and_reads_the_record()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"customerNumber":7,"name":"A","new":1}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(new Uri(server.Address, "rest/"));

        var customer = await client.GetCustomerAsync(7);

        Assert.Equal("A", customer?.Name);
        Assert.Equal(1, customer?.Unknown?["new"].GetInt32());
        var request = Assert.Single(server.Seen);
        Assert.Equal("/rest/customers/7", request.Target);
        Assert.Equal("app-secret", request.Headers["X-AppSecretToken"]);
        Assert.Equal("agreement-grant", request.Headers["X-AgreementGrantToken"]);
    }

    [Fact]
    public async Task A_record_that_does_not_exist_is_null()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(404, """{"message":"Resource not found.","httpStatusCode":404}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        Assert.Null(await client.GetProductAsync("A/1 æ"));
        Assert.Equal("/products/A_6_1_9_%C3%A6", server.Seen[0].Target);
    }

    [Fact]
    public async Task A_proxys_404_does_not_say_that_a_record_is_missing()
    {
        await using var server = await StubServer.StartAsync(StubServer.Text(404, "text/html", "<html><title>nginx</title></html>"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetCustomerAsync(7));

        Assert.Equal((ApiErrorKind.Transient, TransportCodes.ForeignAnswer), (failure.Error.Kind, failure.Error.Code));
    }

    [Fact]
    public async Task Pages_follow_the_address_that_the_server_gives_and_drop_records_seen_before()
    {
        StubServer? server = null;
        server = await StubServer.StartAsync(async (request, context) => await (request.Query.Contains("skippages=0", StringComparison.Ordinal)
            ? StubServer.Json(200, $$$"""{"collection":[{"unitNumber":1},{"unitNumber":2}],"pagination":{"nextPage":"{{{server!.Address}}}units?filter=name%24eq%3Aa%20b&skippages=1&pagesize=2&own=x"}}""")
            : StubServer.Json(200, """{"collection":[{"unitNumber":2},{"unitNumber":3}],"pagination":{}}"""))(request, context));
        await using var stopping = server;
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var units = await client.ListUnitsAsync(EconomicFilter.Equal("name", "a b"), sort: "name").ToListAsync();

        Assert.Equal([1, 2, 3], units.Select(unit => unit.UnitNumber));
        Assert.Equal("/units?filter=name%24eq%3Aa%20b&sort=name&skippages=0&pagesize=1000", server.Seen[0].Target);
        Assert.Equal("/units?filter=name%24eq%3Aa%20b&skippages=1&pagesize=2&own=x", server.Seen[1].Target);
        Assert.Equal("agreement-grant", server.Seen[1].Headers["X-AgreementGrantToken"]);
    }

    [Theory]
    [InlineData("https://evil.example/units?skippages=1")]
    [InlineData("http://127.0.0.1:1/units?skippages=1")]
    [InlineData("//evil.example/units")]
    [InlineData("http://user@127.0.0.1/units")]
    [InlineData("file:///etc/passwd")]
    public async Task A_next_page_on_another_server_is_not_followed(string next)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, $$$"""{"collection":[{"unitNumber":1}],"pagination":{"nextPage":"{{{next}}}"}}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(async () => await client.ListUnitsAsync().ToListAsync());

        Assert.Equal("ForeignAddress", failure.Error.Code);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task Pages_that_lead_in_a_circle_are_not_read_for_ever_and_not_taken_for_the_end()
    {
        StubServer? server = null;
        server = await StubServer.StartAsync(async (request, context) =>
            await StubServer.Json(200, $$$"""{"collection":[{"unitNumber":1}],"pagination":{"nextPage":"{{{server!.Address}}}units?skippages=1"}}""")(request, context));
        await using var stopping = server;
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(async () => await client.ListUnitsAsync().ToListAsync());

        Assert.Equal((ApiErrorKind.Data, TransportCodes.EndlessList, 2), (failure.Error.Kind, failure.Error.Code, server.Seen.Count));
    }

    [Fact]
    public async Task Cursors_are_followed_until_none_comes()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(200, """{"items":[{"id":1,"objectVersion":"a"},{"id":2}],"cursor":"c 1/="}"""),
            StubServer.Json(200, """{"items":[{"id":2},{"id":3}]}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var groups = await client.ListWritableProductGroupsAsync().ToListAsync();

        Assert.Equal([1, 2, 3], groups.Select(group => group.Id));
        Assert.Equal("a", groups[0].ObjectVersion);
        Assert.Equal(["/productsapi/v2.0.0/productgroups", "/productsapi/v2.0.0/productgroups?cursor=c%201%2F%3D"], server.Seen.Select(request => request.Target));
    }

    [Fact]
    public async Task A_write_sends_the_given_bytes_under_the_given_key_every_time()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, """{"draftInvoiceNumber":42,"netAmount":10.0}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        var body = Encoding.UTF8.GetBytes("""{ "currency":"DKK",  "note":"æøå" }""");

        var first = await client.PostDraftInvoiceAsync(body, "ms-1-1");
        var second = await client.PostDraftInvoiceAsync(body, "ms-1-1");

        Assert.Equal((42, 10.0m, 42), (first.DraftInvoiceNumber, first.NetAmount, second.DraftInvoiceNumber));
        Assert.All(server.Seen, request => Assert.Equal(
            ("POST", "/invoices/drafts", "ms-1-1", "application/json", """{ "currency":"DKK",  "note":"æøå" }"""),
            (request.Method, request.Target, request.Headers["Idempotency-Key"], request.Headers["Content-Type"], request.Body)));
    }

    [Fact]
    public async Task A_draft_is_booked_found_and_removed()
    {
        await using var server = await StubServer.StartAsync(async (request, context) => await (request.Method switch
        {
            "POST" => StubServer.Json(201, """{"bookedInvoiceNumber":1001,"grossAmount":12.50,"remainder":12.50}"""),
            "DELETE" => StubServer.Json(200, """{"message":"Deleted invoice.","deletedCount":1,"deletedItems":[{"draftInvoiceNumber":42}]}"""),
            _ => StubServer.Json(200, """{"collection":[{"bookedInvoiceNumber":1001,"references":{"other":"[RB-1-2]"}}],"pagination":{"results":1}}"""),
        })(request, context));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var booked = await client.BookInvoiceAsync(
            EconomicBody.Of(new BookInvoiceRequest { DraftInvoice = new() { DraftInvoiceNumber = 42 }, BookWithNumber = 1001 }), "key");
        var found = await client.ListBookedInvoicesAsync(EconomicFilter.Contains("references.other", "[RB-1-2]")).ToListAsync();
        await client.DeleteDraftInvoiceAsync(42);

        Assert.Equal(1001, booked.BookedInvoiceNumber);
        Assert.Equal("[RB-1-2]", Assert.Single(found).References?.Other);
        Assert.Equal("""{"draftInvoice":{"draftInvoiceNumber":42},"bookWithNumber":1001}""", server.Seen[0].Body);
        Assert.Equal(
            ["/invoices/booked", "/invoices/booked?filter=references.other%24like%3ARB-1-2&skippages=0&pagesize=1000", "/invoices/drafts/42"],
            server.Seen.Select(request => request.Target));
    }

    [Fact]
    public async Task An_empty_key_never_reaches_the_server()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        byte[] body = "{}"u8.ToArray();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.DeleteDraftInvoiceAsync(0));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.DeleteDraftInvoiceAsync(-1));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetDraftInvoiceAsync(0));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetProductAsync(""));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.PutProductAsync("", body));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.PutCustomerAsync(0, body));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.PutCustomerContactAsync(1, 0, body));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.PostCustomerContactAsync(0, body, "key"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetBookedInvoiceAsync(0));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.PostCustomerAsync(ReadOnlyMemory<byte>.Empty, "key"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.PostCustomerAsync(body, ""));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.PostCustomerAsync(body, "a\r\nX-Evil: 1"));

        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_product_group_is_written_through_the_service()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, """{"id":3}"""), StubServer.Text(204, "text/plain", ""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        await client.PostProductGroupAsync(EconomicBody.Of(new MappingSync.Economic.Services.ProductGroup { Id = 3, Name = "Vin", DomesticAccountId = 1010 }), "key");
        await client.PutProductGroupAsync(EconomicBody.Of(new MappingSync.Economic.Services.ProductGroup { Id = 3, Name = "Øl", ObjectVersion = "v" }));

        Assert.Equal(["POST /productsapi/v2.0.0/productgroups", "PUT /productsapi/v2.0.0/productgroups"], server.Seen.Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal("""{"id":3,"name":"Øl","objectVersion":"v"}""", server.Seen[1].Body);
    }

    [Fact]
    public async Task A_stale_version_is_refused_with_its_code()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(409, """{"title":"Conflict","status":409,"errorCode":"UpdateConflict","errors":[]}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.PutProductGroupAsync("""{"id":3,"name":"Øl","objectVersion":"old"}"""u8.ToArray()));

        Assert.Equal((ApiErrorKind.Data, "UpdateConflict", 409), (failure.Error.Kind, failure.Error.Code, failure.Error.Status));
    }

    [Fact]
    public async Task Timestamps_without_an_offset_are_UTC_and_unknown_words_are_kept()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(200, """{"customerNumber":1,"language":2,"directDebitMandateDate":"2026-08-12T00:00:00"}"""),
            StubServer.Json(200, """{"paymentTermsNumber":1,"paymentTermsType":"someNewType"}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        Assert.Equal(new DateTimeOffset(2026, 8, 12, 0, 0, 0, TimeSpan.Zero), (await client.GetServicesCustomerAsync(1))?.DirectDebitMandateDate);
        Assert.Equal("someNewType", (await client.GetPaymentTermsAsync(1))?.PaymentTermsType);
    }
}
