using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Sandbox.Scenario;

/// <content>Sales orders.</content>
internal sealed partial class World
{
    public const string OrdersPath = "/api/orders/drafts";

    private const string TheirPurchase = "Indkøb 7/2026";

    /// <summary>Makes sure that customer and product exist on both sides, and that the runner has polled before: what is older is never imported.</summary>
    public async Task OrdersArePolledAsync(CancellationToken cancellation)
    {
        await CustomerIsThereAsync(cancellation);
        ProductIsInRackbeat();
        await Patience.UntilAsync("the product in e-conomic", () => Economic.Record("products", Product) is not null, cancellation);
        if (Economic.Calls.Matching("GET", "/orders/drafts").Count == 0)
            await PollAsync(cancellation);
    }

    /// <summary>Makes an order in e-conomic as a person would: one line with a product, one of text.</summary>
    /// <returns>The order's number.</returns>
    public int MakeOrder(decimal quantity = 3) => (int)Economic.CreateOrder(new JsonObject
    {
        ["date"] = Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["customer"] = new JsonObject { ["customerNumber"] = Customer },
        ["references"] = new JsonObject { ["other"] = TheirPurchase },
        ["lines"] = new JsonArray(
            new JsonObject { ["product"] = new JsonObject { ["productNumber"] = Product }, ["quantity"] = quantity, ["unitNetPrice"] = 249m, ["discountPercentage"] = 10m },
            new JsonObject { ["description"] = "Leveres ved port 3" }),
    })["orderNumber"]!;

    /// <summary>Lets time pass until the runner has polled e-conomic's orders, and waits until it is at rest.</summary>
    /// <returns>How many calls Rackbeat had got when the poll began.</returns>
    public async Task<long> PollAsync(CancellationToken cancellation)
    {
        await RestAsync(cancellation);
        var (asked, mark) = (Economic.Calls.Total, Rackbeat.Calls.Total);
        await PassUntilAsync("the runner to poll the orders", () => Economic.Calls.Matching("GET", "/orders/drafts", asked).Count > 0, cancellation);
        await RestAsync(cancellation);
        return mark;
    }

    /// <summary>The orders in Rackbeat that come from an order in e-conomic.</summary>
    public IReadOnlyList<JsonObject> OrdersOf(int number) =>
        [.. Rackbeat.Records("orders").Where(order => order["other_reference"]?.ToString() == FormattableString.Invariant($"{TheirPurchase}, e-conomic {number}"))];
}
