using System.Net;
using MappingSync.Simulators.Rackbeat;
using MappingSync.Simulators.Tests.Rackbeat;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesWebhookTests : EconomicTest
{
    private const string Webhooks = "webhooksapi/v1.0.0/webhooks";
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

    [Theory]
    [Enforces("economic", "11", "A webhook leads to a well-formed address with https")]
    [Enforces("economic", "11", "A webhook is for a kind of event that exists")]
    [Enforces("economic", "11", "A webhook has at most 5 headers of printable characters, and 1000 characters of them")]
    [InlineData("""{"eventType":"CUSTOMER_UPDATED","name":"x","url":"http://x.example","contentType":"text/plain"}""", "WebhookInvalidUrlScheme")]
    [InlineData("""{"eventType":"CUSTOMER_UPDATED","name":"x","url":"x.example","contentType":"text/plain"}""", "WebhookInvalidUrl")]
    [InlineData("""{"eventType":"MOON_PHASE","name":"x","url":"https://x.example","contentType":"text/plain"}""", "WebhookInvalidType")]
    [InlineData("""{"eventType":"PRODUCT_UPDATED","name":"x","url":"https://x.example","contentType":"text/plain","customHeaders":[{"key":"a\r\n","value":"b"}]}""", "WebhookCustomHeaderInvalid")]
    [InlineData("""{"eventType":"PRODUCT_UPDATED","name":"x","url":"https://x.example","contentType":"text/plain","customHeaders":[{"key":"a","value":"1"},{"key":"b","value":"1"},{"key":"c","value":"1"},{"key":"d","value":"1"},{"key":"e","value":"1"},{"key":"f","value":"1"}]}""", "WebhookCustomHeadersTooMany")]
    [InlineData("""{"eventType":"PRODUCT_UPDATED","url":"https://x.example","contentType":"text/plain"}""", "BadRequest")]
    public async Task A_bad_webhook_is_refused(string body, string code) =>
        Assert.Equal(code, (await Services.SendAsync("POST", Webhooks, body))["errorCode"]!.ToString());

    [Fact]
    [Enforces("economic", "11", "An agreement has one webhook for each kind of event, whoever set it up")]
    public async Task A_kind_of_event_has_one_webhook_and_another_apps_is_not_shown()
    {
        Economic.Behaviour.ForeignWebhooks.Add("PRODUCT_UPDATED");
        await RegisterAsync("CUSTOMER_UPDATED", "x");

        Assert.Equal("WebhookAlreadyExistsForEventType", (await RegisterAsync("CUSTOMER_UPDATED", "y"))["errorCode"]!.ToString());
        Assert.Equal("WebhookAlreadyExistsForEventType", (await RegisterAsync("PRODUCT_UPDATED", "y"))["errorCode"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await Services.SendAsync("GET", $"{Webhooks}/PRODUCT_UPDATED")).Status);
        Assert.Equal("1", (await Services.SendAsync("GET", $"{Webhooks}/count")).Text);
    }

    [Fact]
    public async Task A_change_on_either_surface_is_told_with_the_numbers_and_the_secret_alone()
    {
        await RegisterAsync("CUSTOMER_UPDATED", "[OLDNUMBER]&[NEWNUMBER]");

        await Rest.SendAsync("POST", "customers", Customer);
        await Economic.Webhooks.SettleAsync();
        await Rest.SendAsync("PUT", "customers/1001", Customer);
        await Economic.Webhooks.SettleAsync();
        await Services.SendAsync("DELETE", "customersapi/v3.1.0/Customers/1001");
        await Economic.Webhooks.SettleAsync();

        Assert.Equal(["&1001", "1001&1001", "1001&"], receiver.Received.Select(call => call.Body));
        Assert.All(receiver.Received, call => Assert.Equal(("s3cret", "application/x-www-form-urlencoded"), (call.Headers["X-Secret"].ToString(), call.Headers.ContentType.ToString())));
    }

    [Fact]
    public async Task Bookings_are_told_of_invoices_and_journals()
    {
        await RegisterAsync("INVOICE_BOOKED", "[INVOICENO]");
        await RegisterAsync("JOURNAL_BOOKED", "[DAYBOOKNO] [FROMSERIALNO] [TOSERIALNO]");
        await SeedInvoiceAsync();
        await Rest.SendAsync("POST", "invoices/drafts", Draft);

        var booked = await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");
        await Economic.Webhooks.SettleAsync();
        Economic.AddVoucher(3, new DateOnly(2026, 12, 10), 5m, 5500, 1300, "x");
        var first = Economic.Records("entries").Count + 1;
        Economic.BookEntries(3);
        await Economic.Webhooks.SettleAsync();

        Assert.Equal([booked["bookedInvoiceNumber"]!.ToString(), $"3 {first} {first + 1}"], receiver.Received.Select(call => call.Body));
    }

    [Fact]
    public async Task What_fails_is_sent_again_and_a_webhook_that_keeps_failing_is_disabled_until_it_is_put_back()
    {
        Economic.Behaviour.DisableWebhooksAfterFailures = 2;
        await RegisterAsync("CUSTOMER_UPDATED", "[NEWNUMBER]");
        receiver.Status = 500;

        await Rest.SendAsync("POST", "customers", Customer);
        await Economic.Webhooks.SettleAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Economic.Webhooks.SettleAsync();

        Assert.Equal((2, DeliveryState.Pending, 500), Economic.Webhooks.Deliveries.Single() is { } delivery ? (delivery.Attempts, delivery.State, delivery.LastStatus) : default);
        var disabled = (await Services.SendAsync("GET", $"{Webhooks}/CUSTOMER_UPDATED")).Json.AsObject();
        Assert.Equal((true, "2026-12-10T08:01:00"), ((bool)disabled["isDisabled"]!, disabled["lastDisabledDate"]!.ToString()));
        await Rest.SendAsync("PUT", "customers/1001", Customer);
        Assert.Single(Economic.Webhooks.Deliveries);

        receiver.Status = 200;
        disabled.Remove("isDisabled");
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("PUT", Webhooks, disabled.ToJsonString())).Status);
        await Rest.SendAsync("PUT", "customers/1001", Customer);
        await Economic.Webhooks.SettleAsync();
        Assert.Equal(DeliveryState.Delivered, Economic.Webhooks.Deliveries[^1].State);
    }

    [Fact]
    public async Task An_event_may_come_twice_or_not_at_all()
    {
        await RegisterAsync("CUSTOMER_UPDATED", "[NEWNUMBER]");
        Economic.Webhooks.RepeatNext("CUSTOMER_UPDATED");
        await Rest.SendAsync("POST", "customers", Customer);
        await Economic.Webhooks.SettleAsync();
        Economic.Webhooks.DropNext("CUSTOMER_UPDATED");
        await Rest.SendAsync("PUT", "customers/1001", Customer);
        await Economic.Webhooks.SettleAsync();

        Assert.Equal(["1001", "1001"], receiver.Received.Select(call => call.Body));
        Assert.Equal([DeliveryState.Delivered, DeliveryState.Delivered, DeliveryState.Dropped], Economic.Webhooks.Deliveries.Select(delivery => delivery.State));
    }

    [Fact]
    public async Task A_reset_forgets_webhooks_and_what_waits_for_a_retry()
    {
        await RegisterAsync("CUSTOMER_UPDATED", "[NEWNUMBER]");
        receiver.Status = 500;
        await Rest.SendAsync("POST", "customers", Customer);
        await Economic.Webhooks.SettleAsync();

        Economic.Reset();
        Clock.Advance(TimeSpan.FromHours(1));
        await Economic.Webhooks.SettleAsync();

        Assert.Single(receiver.Received);
        Assert.Equal("0", (await Services.SendAsync("GET", $"{Webhooks}/count")).Text);
    }

    private async Task<Reply> RegisterAsync(string eventType, string data)
    {
        Economic.Behaviour.WebhooksDemandHttps = false;
        return await Services.SendAsync(
            "POST", Webhooks,
            $$"""{"eventType":"{{eventType}}","name":"x","url":"{{receiver.Url}}","contentType":"application/x-www-form-urlencoded","postData":"{{data}}","customHeaders":[{"key":"X-Secret","value":"s3cret"}]}""");
    }
}
