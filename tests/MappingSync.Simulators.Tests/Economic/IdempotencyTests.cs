using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class IdempotencyTests : EconomicTest
{
    private static readonly (string, string) Key = ("Idempotency-Key", "ms-test-1");

    [Fact]
    public async Task The_same_request_under_the_same_key_is_answered_from_the_cache()
    {
        await SeedInvoiceAsync();
        var first = await Rest.SendAsync("POST", "invoices/drafts", Draft, Key);
        var second = await Rest.SendAsync("POST", "invoices/drafts", Draft, Key);

        Assert.False(first.Headers.ContainsKey("X-ResultFromCache"));
        Assert.Equal("true", second.Headers["X-ResultFromCache"]);
        Assert.Equal(first.Text, second.Text);
        Assert.Single(Economic.Records("invoices/drafts"));
    }

    [Fact]
    [Enforces("economic", "7", "An idempotency key cannot be used again with another body or address")]
    public async Task The_key_with_another_body_or_url_is_refused()
    {
        await Rest.SendAsync("POST", "units", """{"name":"stk."}""", Key);
        var body = await Rest.SendAsync("POST", "units", """{"name":"kg"}""", Key);
        Assert.Equal((HttpStatusCode.BadRequest, "PayloadChanged"), (body.Status, body["errorCode"]!.ToString()));
        var url = await Rest.SendAsync("PUT", "units/1", """{"name":"stk."}""", Key);
        Assert.Equal((HttpStatusCode.BadRequest, "URLChanged"), (url.Status, url["errorCode"]!.ToString()));
        var services = await Services.SendAsync("POST", "productsapi/v2.0.0/productgroups", """{"id":9,"name":"x","domesticAccountId":1010}""", Key);
        Assert.Equal("URLChanged", services["errorCode"]!.ToString());
    }

    [Fact]
    public async Task After_an_hour_the_key_is_forgotten()
    {
        await Rest.SendAsync("POST", "units", """{"name":"stk."}""", Key);
        Clock.Advance(TimeSpan.FromMinutes(59));
        await Rest.SendAsync("POST", "units", """{"name":"stk."}""", Key);
        Assert.Equal(2, Economic.Records("units").Count);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Rest.SendAsync("POST", "units", """{"name":"stk."}""", Key);
        Assert.Equal(3, Economic.Records("units").Count);
    }

    [Fact]
    public async Task Refusals_are_kept_only_when_told_so()
    {
        await Rest.SendAsync("POST", "customers", Customer, Key);
        await Rest.SendAsync("POST", "products", """{"productNumber":"A1"}""", ("Idempotency-Key", "a"));
        var free = await Rest.SendAsync("POST", "products", Product, ("Idempotency-Key", "a"));
        Assert.Equal(HttpStatusCode.Created, free.Status);

        Economic.Behaviour.CacheRefusals = true;
        await Rest.SendAsync("PUT", "products/B1", """{"productNumber":"B1"}""", ("Idempotency-Key", "b"));
        var kept = await Rest.SendAsync("PUT", "products/B1", """{"productNumber":"B1"}""", ("Idempotency-Key", "b"));
        Assert.Equal((HttpStatusCode.BadRequest, "true"), (kept.Status, kept.Headers["X-ResultFromCache"]));
    }

    [Fact]
    public async Task A_deletion_is_replayed_too()
    {
        await Rest.SendAsync("POST", "units", """{"name":"stk."}""");
        await Rest.SendAsync("DELETE", "units/2", null, Key);
        var replay = await Rest.SendAsync("DELETE", "units/2", null, Key);
        Assert.Equal((HttpStatusCode.NoContent, "true"), (replay.Status, replay.Headers["X-ResultFromCache"]));
    }

    [Fact]
    public async Task Keys_can_be_switched_off()
    {
        Economic.Behaviour.HonourIdempotencyKeys = false;
        await Rest.SendAsync("POST", "units", """{"name":"stk."}""", Key);
        await Rest.SendAsync("POST", "units", """{"name":"stk."}""", Key);
        Assert.Equal(3, Economic.Records("units").Count);
    }
}
