using System.Net;
using MappingSync.Simulators.Rackbeat;

namespace MappingSync.Simulators.Tests.Rackbeat;

public sealed class WebhookTests : RackbeatTest
{
    private Receiver receiver = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        receiver = await Receiver.StartAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task The_token_is_told_only_when_a_webhook_is_made()
    {
        var made = await RegisterAsync("customer.updated");
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(32, made["webhook/token"]!.ToString().Length);
        var other = await RegisterAsync("customer.created");
        Assert.NotEqual(made["webhook/token"]!.ToString(), other["webhook/token"]!.ToString());

        var again = await RegisterAsync("customer.updated");
        Assert.Equal(made["webhook/id"]!.ToString(), again["webhook/id"]!.ToString());
        foreach (var path in new[] { $"webhooks/{made["webhook/id"]}", "webhooks" })
            Assert.DoesNotContain("token", (await Api.SendAsync("GET", path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("token", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, (int)(await Api.SendAsync("GET", "webhooks"))["total"]!);
    }

    [Theory]
    [InlineData("""{"event":"nothing.happened","url":"http://127.0.0.1/x"}""", "event")]
    [InlineData("""{"url":"http://127.0.0.1/x"}""", "event")]
    [InlineData("""{"event":"customer.updated"}""", "url")]
    [InlineData("""{"event":"customer.updated","url":"no address"}""", "url")]
    [InlineData("""{"event":"customer.updated","url":"http://127.0.0.1/x","is_active":"yes"}""", "is_active")]
    [Enforces("rackbeat", "5", "A webhook needs a known event and an address")]
    public async Task A_webhook_that_cannot_be_is_refused(string body, string field)
    {
        var reply = await Api.SendAsync("POST", "webhooks", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.NotNull(reply[$"errors/{field}"]);
    }

    [Fact]
    [Enforces("rackbeat", "5", "The address of a webhook must be https")]
    public async Task An_address_without_tls_is_refused_when_told_so()
    {
        Rackbeat.Behaviour.DemandsHttps = true;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RegisterAsync("customer.updated")).Status);
    }

    [Fact]
    public async Task A_delivery_has_the_thin_body_and_the_headers_of_real_ones()
    {
        var token = (await RegisterAsync("customer.updated"))["webhook/token"]!.ToString();
        Rackbeat.Update("customers", 1001, Wire.Object("""{"name":"Ny"}"""));
        await Rackbeat.Webhooks.SettleAsync();

        var (headers, body) = Assert.Single(receiver.Received);
        Assert.Equal("""{"key_name":"number","key":"1001"}""", body);
        Assert.Equal(token, headers["Rackbeat-Webhook-Token"]);
        Assert.Equal("customer.updated", headers["Rackbeat-Webhook-Event"]);
        Assert.Equal("4711", headers["Rackbeat-Account-Id"]);
        Assert.Equal("Rackbeat Webhook", headers.UserAgent);
        Assert.Equal("application/json", headers.ContentType);
        Assert.Equal(DeliveryState.Delivered, Assert.Single(Rackbeat.Webhooks.Deliveries).State);
    }

    [Theory]
    [InlineData("customers/1001?suppress_webhooks=true", """{"name":"Ny"}""")]
    [InlineData("customers/1001", """{"name":"Ny","suppress_webhooks":true}""")]
    public async Task A_suppressed_write_sends_nothing(string path, string body)
    {
        await RegisterAsync("customer.updated");
        await Api.SendAsync("PUT", path, body);
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Empty(receiver.Received);
        await Api.SendAsync("PUT", "customers/1001", """{"name":"Nyere"}""");
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Single(receiver.Received);
    }

    [Fact]
    public async Task Every_change_has_its_event_and_an_inactive_webhook_gets_none()
    {
        foreach (var name in new[] { "product.created", "product.updated", "product.deleted", "customer_invoice.created", "customer_invoice.booked" })
            await RegisterAsync(name);
        var hook = (await RegisterAsync("customer.created"))["webhook/id"];
        await Api.SendAsync("PUT", $"webhooks/{hook}", """{"is_active":false}""");

        Rackbeat.Create("customers", Wire.Object("""{"company_name":"Ny","payment_terms_id":7}"""));
        Rackbeat.Create("products", Wire.Object("""{"number":"B 2","name":"x","group_id":1,"sales_price":1}"""));
        await Rackbeat.Webhooks.SettleAsync();
        Rackbeat.Update("products", "B 2", Wire.Object("""{"name":"y"}"""));
        await Rackbeat.Webhooks.SettleAsync();
        Rackbeat.Delete("products", "B 2");
        await Rackbeat.Webhooks.SettleAsync();
        var invoice = Rackbeat.Create("customer-invoices", Wire.Object("""{"customer_id":1001,"lines":[{"item_id":"A/1 #2","quantity":1}]}"""));
        await Rackbeat.Webhooks.SettleAsync();
        Rackbeat.BookInvoice(invoice["number"]!.ToString());
        await Rackbeat.Webhooks.SettleAsync();

        Assert.Equal(
            ["product.created B 2", "product.updated B 2", "product.deleted B 2", "customer_invoice.created 1001", "customer_invoice.booked 1001"],
            receiver.Received.Select(call => $"{call.Headers["Rackbeat-Webhook-Event"]} {Wire.Object(call.Body)["key"]}"));
    }

    [Fact]
    public async Task A_failed_delivery_is_tried_again_after_growing_waits_and_given_up_after_a_day()
    {
        var hook = (await RegisterAsync("customer.updated"))["webhook/id"];
        receiver.Status = 503;
        Rackbeat.Update("customers", 1001, Wire.Object("""{"name":"Ny"}"""));
        await Rackbeat.Webhooks.SettleAsync();
        Clock.Advance(TimeSpan.FromSeconds(9));
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Single(receiver.Received);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Equal(2, receiver.Received.Count);
        Assert.Equal(2, (int)(await Api.SendAsync("GET", $"webhooks/{hook}"))["webhook/failures_since_last_success"]!);

        for (var hour = 0; hour < 26; hour++)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            await Rackbeat.Webhooks.SettleAsync();
        }

        Assert.Equal(DeliveryState.GivenUp, Assert.Single(Rackbeat.Webhooks.Deliveries).State);
        var tried = receiver.Received.Count;
        receiver.Status = 200;
        Clock.Advance(TimeSpan.FromHours(2));
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Equal(tried, receiver.Received.Count);
        Assert.InRange(tried, 20, 40);
    }

    [Fact]
    public async Task A_retry_that_succeeds_ends_the_series()
    {
        var hook = (await RegisterAsync("customer.updated"))["webhook/id"];
        receiver.Status = 500;
        Rackbeat.Update("customers", 1001, Wire.Object("""{"name":"Ny"}"""));
        await Rackbeat.Webhooks.SettleAsync();
        receiver.Status = 202;
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Rackbeat.Webhooks.SettleAsync();

        var delivery = Assert.Single(Rackbeat.Webhooks.Deliveries);
        Assert.Equal((DeliveryState.Delivered, 2, 202), (delivery.State, delivery.Attempts, delivery.LastStatus));
        Assert.Equal(0, (int)(await Api.SendAsync("GET", $"webhooks/{hook}"))["webhook/failures_since_last_success"]!);
        Assert.True((bool)(await Api.SendAsync("GET", $"webhooks/{hook}/logs"))["webhook_logs/0/succeeded"]!);
    }

    [Fact]
    public async Task After_failures_in_a_row_a_webhook_is_made_inactive_when_told_so()
    {
        Rackbeat.Behaviour.DeactivateAfterFailures = 2;
        await RegisterAsync("customer.updated");
        receiver.Status = 500;
        for (var i = 0; i < 2; i++)
        {
            Rackbeat.Update("customers", 1001, Wire.Object($$"""{"name":"{{i}}"}"""));
            await Rackbeat.Webhooks.SettleAsync();
        }

        Assert.Empty(Rackbeat.Webhooks.ActiveEvents);
    }

    [Fact]
    public async Task Deliveries_can_be_dropped_and_repeated_in_parallel()
    {
        await RegisterAsync("customer.updated");
        Rackbeat.Webhooks.DropNext("customer.updated");
        Rackbeat.Update("customers", 1001, Wire.Object("""{"name":"Ny"}"""));
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Empty(receiver.Received);
        Assert.Equal(DeliveryState.Dropped, Assert.Single(Rackbeat.Webhooks.Deliveries).State);

        Assert.Equal([200, 200, 200], await Rackbeat.Webhooks.RedeliverAsync("customer.updated", "1001", times: 3));
        Assert.Equal(3, receiver.Received.Count);
    }

    [Fact]
    public async Task A_deleted_webhook_gets_nothing()
    {
        var hook = (await RegisterAsync("customer.updated"))["webhook/id"];
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", $"webhooks/{hook}")).Status);
        Rackbeat.Update("customers", 1001, Wire.Object("""{"name":"Ny"}"""));
        await Rackbeat.Webhooks.SettleAsync();
        Assert.Empty(receiver.Received);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("GET", $"webhooks/{hook}")).Status);
    }

    private Task<Reply> RegisterAsync(string eventName) =>
        Api.SendAsync("POST", "webhooks", $$"""{"event":"{{eventName}}","url":"{{receiver.Url}}"}""");
}
