using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicPriceCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Products",
            nameof(EconomicClient.DeleteProductAsync),
            Good: async world =>
            {
                await world.WithProduct().Economic.DeleteProductAsync("V/1");
                Assert.Null(world.Ledger.Record("products", "V/1"));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteProductAsync(""));
                await Refused.AsAsync(400, () => world.WithProduct().WithCustomer().With("invoices/drafts", """
                    {"draftInvoiceNumber":4,"date":"2026-11-01","currency":"DKK","customer":{"customerNumber":7},"paymentTerms":{"paymentTermsNumber":1},"layout":{"layoutNumber":19},
                     "recipient":{"name":"Bageriet","vatZone":{"vatZoneNumber":1}},"lines":[{"description":"Vin","product":{"productNumber":"V/1"},"quantity":2,"unitNetPrice":20}]}
                    """).Economic.DeleteProductAsync("V/1"));
            }),
        new(
            "Currency prices",
            nameof(EconomicClient.PostCurrencyPriceAsync),
            Good: async world =>
            {
                var made = await world.WithProduct().Economic.PostCurrencyPriceAsync("V/1", EconomicBody.Of(Euro(12.50m)), "k1");
                Assert.Equal((12.50m, "V/1"), (made.Price, made.Product?.ProductNumber));
                Assert.Equal(12.50m, (await world.Economic.GetCurrencyPriceAsync("V/1", "EUR"))?.Price);
            },
            Refused: world => Refused.AsAsync("E04740", () => world.Economic.PostCurrencyPriceAsync("V/1", EconomicBody.Of(Euro(1.005m)), "k2"))),
        new(
            "Currency prices",
            nameof(EconomicClient.GetCurrencyPriceAsync),
            Good: async world =>
            {
                await PriceAsync(world);
                Assert.Equal(10m, (await world.Begin().Economic.GetCurrencyPriceAsync("V/1", "EUR"))?.Price);
            },
            Refused: async world => Assert.Null(await world.Economic.GetCurrencyPriceAsync("V/1", "SEK"))),
        new(
            "Currency prices",
            nameof(EconomicClient.ListCurrencyPricesAsync),
            Good: async world =>
            {
                await PriceAsync(world);
                Assert.Equal("EUR", Assert.Single(await world.Begin().Economic.ListCurrencyPricesAsync("V/1").ToListAsync()).Currency?.Code);
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListCurrencyPricesAsync("V/1", EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Currency prices",
            nameof(EconomicClient.PutCurrencyPriceAsync),
            Good: async world =>
            {
                await PriceAsync(world);
                await world.Begin().Economic.PutCurrencyPriceAsync("V/1", "EUR", EconomicBody.Of(Euro(11m)));
                Assert.Equal(11m, (await world.Economic.GetCurrencyPriceAsync("V/1", "EUR"))?.Price);
            },
            Refused: world => Refused.AsAsync(400, "currency", () => world.Economic.PutCurrencyPriceAsync("V/1", "SEK", EconomicBody.Of(Euro(11m))))),
        new(
            "Currency prices",
            nameof(EconomicClient.DeleteCurrencyPriceAsync),
            Good: async world =>
            {
                await PriceAsync(world);
                await world.Begin().Economic.DeleteCurrencyPriceAsync("V/1", "EUR");
                Assert.Empty(world.Ledger.Records("currency-specific-sales-prices"));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteCurrencyPriceAsync("V/1", ""));
                await Refused.AsAsync(404, () => world.Economic.DeleteCurrencyPriceAsync("V/1", "EUR"));
            }),
        new(
            "Product groups",
            nameof(EconomicClient.ListProductGroupSalesAccountsAsync),
            Good: async world => Assert.Equal([1010, 1012, 1013, 1014], (await world.Economic.ListProductGroupSalesAccountsAsync(1).ToListAsync()).Select(row => row.SalesAccount?.AccountNumber)),
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListProductGroupSalesAccountsAsync(77).ToListAsync())),
        new(
            "Units",
            nameof(EconomicClient.DeleteUnitAsync),
            Good: async world =>
            {
                await world.With("units", """{"unitNumber":9,"name":"kasse"}""").Economic.DeleteUnitAsync(9);
                Assert.Null(world.Ledger.Record("units", 9));
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.DeleteUnitAsync(77))),
        new(
            "Payment terms",
            nameof(EconomicClient.DeletePaymentTermsAsync),
            Good: async world =>
            {
                await world.Economic.DeletePaymentTermsAsync(2);
                Assert.Null(world.Ledger.Record("payment-terms", 2));
            },
            Refused: world => Refused.AsAsync(400, () => world.WithCustomer().Economic.DeletePaymentTermsAsync(1))),
    ];

    private static CurrencyPrice Euro(decimal price) => new() { Price = price, Currency = new() { Code = "EUR" } };

    private static Task PriceAsync(CallWorld world) => world.WithProduct().Economic.PostCurrencyPriceAsync("V/1", EconomicBody.Of(Euro(10m)), "k1");
}
