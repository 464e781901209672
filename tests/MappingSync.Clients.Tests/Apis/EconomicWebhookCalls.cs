using MappingSync.Economic;
using MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicWebhookCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Webhooks",
            nameof(EconomicClient.ListWebhookEventTypesAsync),
            Good: async world => Assert.Contains(await world.Economic.ListWebhookEventTypesAsync(), type => type.Name == "CUSTOMER_UPDATED" && type.MergeFields!.Any(merge => merge.FieldName == "NEWNUMBER")),
            Refused: world => Refused.AsAsync(401, () => world.EconomicStranger.ListWebhookEventTypesAsync())),
        new(
            "Webhooks",
            nameof(EconomicClient.GetWebhookAsync),
            Good: async world => Assert.Equal("https://sync.example.com/e", (await Staged(world).Economic.GetWebhookAsync("CUSTOMER_UPDATED"))?.Url),
            Refused: async world => Assert.Null(await world.Economic.GetWebhookAsync("PRODUCT_UPDATED"))),
        new(
            "Webhooks",
            nameof(EconomicClient.ListWebhooksAsync),
            Good: async world => Assert.Equal("CUSTOMER_UPDATED", Assert.Single(await Staged(world).Economic.ListWebhooksAsync().ToListAsync()).EventType),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListWebhooksAsync(EconomicFilter.Equal("postData", "x")).ToListAsync())),
        new(
            "Webhooks",
            nameof(EconomicClient.PostWebhookAsync),
            Good: async world =>
            {
                await world.Economic.PostWebhookAsync(EconomicBody.Of(Customers with { CustomHeaders = [new WebhookHeader { Key = "X-Secret", Value = "s" }] }), "k1");
                Assert.Equal("s", (string?)world.Ledger.Record("webhooks", "CUSTOMER_UPDATED")!["customHeaders"]![0]!["value"]);
            },
            Refused: world => Refused.AsAsync("WebhookInvalidUrlScheme", () => world.Economic.PostWebhookAsync(EconomicBody.Of(Customers with { EventType = "PRODUCT_UPDATED", Url = "http://sync.example.com/e" }), "k2"))),
        new(
            "Webhooks",
            nameof(EconomicClient.PutWebhookAsync),
            Good: async world =>
            {
                var before = (await Staged(world).Economic.GetWebhookAsync("CUSTOMER_UPDATED"))!;
                await world.Begin().Economic.PutWebhookAsync(EconomicBody.Of(before with { Name = "Kunder 2" }));
                Assert.Equal("Kunder 2", (string?)world.Ledger.Record("webhooks", "CUSTOMER_UPDATED")!["name"]);
            },
            Refused: world => Refused.AsAsync("UpdateConflict", () => Staged(world).Economic.PutWebhookAsync(EconomicBody.Of(Customers)))),
        new(
            "Webhooks",
            nameof(EconomicClient.DeleteWebhookAsync),
            Good: async world =>
            {
                await Staged(world).Economic.DeleteWebhookAsync("CUSTOMER_UPDATED");
                Assert.Null(world.Ledger.Record("webhooks", "CUSTOMER_UPDATED"));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteWebhookAsync(" "));
                await Refused.AsAsync(404, () => world.Economic.DeleteWebhookAsync("ORDER_UPDATED"));
            }),
    ];

    private static Webhook Customers => new()
    {
        EventType = "CUSTOMER_UPDATED",
        Name = "Kunder",
        Url = "https://sync.example.com/e",
        ContentType = "application/x-www-form-urlencoded",
        PostData = "[OLDNUMBER]&[NEWNUMBER]",
    };

    private static CallWorld Staged(CallWorld world) => world.With(
        "webhooks", """{"eventType":"CUSTOMER_UPDATED","name":"Kunder","url":"https://sync.example.com/e","contentType":"text/plain"}""");
}
