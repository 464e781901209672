using System.Collections.Immutable;
using System.Text.Json;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Rackbeat;

public class RackbeatClientTests
{
    [Fact]
    public async Task A_call_says_who_calls_and_opens_the_envelope()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"customer":{"number":1021,"name":"A","new":true}}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(new Uri(server.Address, "api/"));

        var customer = await client.GetCustomerAsync(1021);

        Assert.Equal("A", customer?.Name);
        Assert.True(customer?.Unknown?["new"].GetBoolean());
        var request = Assert.Single(server.Seen);
        Assert.Equal("/api/customers/1021", request.Target);
        Assert.Equal(
            ("Bearer rackbeat-token", $"The caller/{Http.ProductIdentity.Version} (caller@example.com)", "The caller", "caller@example.com", "application/json"),
            (request.Headers["Authorization"], request.Headers["User-Agent"], request.Headers["Consumer-Name"], request.Headers["Consumer-Contact"], request.Headers["Accept"]));
    }

    [Fact]
    public async Task A_record_that_does_not_exist_is_null()
    {
        await using var server = await StubServer.StartAsync(StubServer.Text(404, "text/plain", ""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        Assert.Null(await client.GetCustomerInvoiceAsync(7));
    }

    [Theory]
    [InlineData("ABC/123", "/products/ABC%2F123")]
    [InlineData("A B#1?x&y%2F+", "/products/A%20B%231%3Fx%26y%252F%2B")]
    [InlineData("Ærø\\5", "/products/%C3%86r%C3%B8%5C5")]
    [InlineData("a/../b", "/products/a%2F..%2Fb")]
    [InlineData("...", "/products/...")]
    public async Task Any_item_number_is_one_segment_of_the_address(string number, string target)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"product":{"number":"x"}}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        await client.GetProductAsync(number);

        Assert.Equal(target, server.Seen[0].Target);
    }

    [Fact]
    public async Task A_key_that_cannot_be_addressed_never_reaches_the_server()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        foreach (var number in new[] { "", " ", ".", ".." })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetProductAsync(number));
            await Assert.ThrowsAnyAsync<ArgumentException>(() => client.UpdateProductAsync(number, new()));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetCustomerAsync(0));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.UpdateCustomerAsync(0, new()));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.DeleteWebhookAsync(0));
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task Lists_are_read_to_their_last_page_and_records_seen_before_are_dropped()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(206, """{"customers":[{"number":1},{"number":2}],"total":3,"pages":2,"limit":2,"page":1}"""),
            StubServer.Json(206, """{"customers":[{"number":2},{"number":3}],"total":3,"pages":2,"limit":2,"page":2}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);
        var query = new RackbeatQuery
        {
            Fields = "number,updated_at",
            OrderBy = "updated_at",
            Descending = true,
            Limit = 2,
            Filter = ImmutableDictionary<string, string>.Empty.Add("is_barred", "false"),
        };

        var customers = await client.ListCustomersAsync(query).ToListAsync();

        Assert.Equal([1, 2, 3], customers.Select(customer => customer.Number));
        Assert.Equal(
            [
                "/customers?page=1&limit=2&fields=number%2Cupdated_at&order_by=updated_at&order_direction=DESC&is_barred=false",
                "/customers?page=2&limit=2&fields=number%2Cupdated_at&order_by=updated_at&order_direction=DESC&is_barred=false",
            ],
            server.Seen.Select(request => request.Target));
    }

    [Fact]
    public async Task A_list_that_claims_more_pages_than_it_has_ends_with_the_empty_one()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(206, """{"payment_terms":[{"number":1}],"pages":9}"""),
            StubServer.Json(206, """{"payment_terms":[],"pages":9}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        Assert.Single(await client.ListPaymentTermsAsync().ToListAsync());
        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task Every_write_asks_for_no_webhook_and_leaves_out_what_the_server_computes()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, """
            {"customer":{"number":1},"product":{"number":"1"},"customer_group":{},"payment_term":{},"product_group":{},"unit":{},"webhook":{},"customer_invoice":{}}
            """));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        await client.CreateCustomerAsync(new() { CompanyName = "Ærø", CreatedAt = DateTimeOffset.UnixEpoch, Self = "x", CustomerGroup = new() { Number = 1 }, IsBarred = false });
        await client.UpdateCustomerAsync(1, new() { BillingAddress = new() { Street = "Vej 1" } });
        await client.CreateProductAsync(new() { Number = "1", SalesPrice = 12.50m, CostPrice = 3 });
        await client.UpdateProductAsync("A/1", new() { Name = "x" });
        await client.CreateCustomerGroupAsync(new() { Name = "x" });
        await client.UpdateCustomerGroupAsync(1, new());
        await client.CreatePaymentTermsAsync(new() { Name = "x" });
        await client.UpdatePaymentTermsAsync(1, new());
        await client.CreateProductGroupAsync(new() { Name = "x" });
        await client.UpdateProductGroupAsync(1, new());
        await client.CreateUnitAsync(new() { Name = "x" });
        await client.UpdateUnitAsync(1, new());
        await client.CreateCustomerInvoiceAsync(new());
        await client.UpdateCustomerInvoiceAsync(1, new());
        await client.CreateWebhookAsync("customer.updated", new Uri("https://x.example/webhooks/acme"));
        await client.UpdateWebhookAsync(5, new() { IsActive = true });
        await client.DeleteWebhookAsync(5);

        Assert.Equal(17, server.Seen.Count);
        Assert.All(server.Seen, request => Assert.Equal("suppress_webhooks=true", request.Query));
        Assert.Equal("""{"company_name":"\u00C6r\u00F8","is_barred":false}""", server.Seen[0].Body);
        Assert.Equal("""{"billing_address":{"street":"Vej 1"}}""", server.Seen[1].Body);
        Assert.Equal("""{"number":"1","sales_price":12.50}""", server.Seen[2].Body);
        Assert.Equal(("PUT", "/products/A%2F1"), (server.Seen[3].Method, server.Seen[3].Path));
        Assert.Equal("""{"event":"customer.updated","url":"https://x.example/webhooks/acme","is_active":true}""", server.Seen[14].Body);
        Assert.Equal(("DELETE", "/webhooks/5"), (server.Seen[16].Method, server.Seen[16].Path));
    }

    [Fact]
    public async Task A_new_webhook_brings_its_token_and_webhooks_of_one_event_are_listed()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(201, """{"webhook":{"id":5,"event":"customer.updated","url":"https://x.example","is_active":true,"plugin":null,"failures_since_last_success":0,"token":"t"}}"""),
            StubServer.Json(206, """{"webhooks":[{"id":5,"is_active":0}],"pages":1}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var made = await client.CreateWebhookAsync("customer.updated", new Uri("https://x.example"));
        var listed = await client.ListWebhooksAsync("customer.updated").ToListAsync();

        Assert.Equal((5, "t"), (made.Id, made.Token));
        Assert.False(Assert.Single(listed).IsActive);
        Assert.Equal("/webhooks?page=1&limit=200&event=customer.updated", server.Seen[1].Target);
    }

    [Fact]
    public async Task A_refused_event_is_a_data_error_with_the_servers_words()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(422, """{"message":"The given data was invalid.","errors":{"event":["The selected event is invalid."]}}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.CreateWebhookAsync("nope", new Uri("https://x.example")));

        Assert.Equal((ApiErrorKind.Data, 422), (failure.Error.Kind, failure.Error.Status));
        Assert.Equal(new ApiErrorDetail("event", null, "The selected event is invalid."), Assert.Single(failure.Error.Details));
    }

    [Fact]
    public async Task A_body_without_the_record_is_no_success()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"other":{}}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var read = await Assert.ThrowsAsync<ApiException>(() => client.GetCustomerAsync(1));
        var written = await Assert.ThrowsAsync<ApiException>(() => client.CreateCustomerAsync(new()));
        var listed = await Assert.ThrowsAsync<ApiException>(async () => await client.ListCustomersAsync().ToListAsync());

        Assert.Equal((ApiErrorKind.Data, ApiErrorKind.UnknownOutcome, ApiErrorKind.Data), (read.Error.Kind, written.Error.Kind, listed.Error.Kind));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_page_has_1_to_1000_records(int limit) => Assert.Throws<ArgumentOutOfRangeException>(() => new RackbeatQuery { Limit = limit });
}
