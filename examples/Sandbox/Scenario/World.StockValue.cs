using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Sandbox.Scenario;

/// <content>The stock value.</content>
internal sealed partial class World
{
    public const int Journal = 3;
    public const int StockAccount = 5500;
    public const int ContraAccount = 1300;
    public const string VouchersPath = "/journals/3/vouchers";

    /// <summary>The stock-value vouchers that lie in a journal, not booked.</summary>
    public IReadOnlyList<JsonObject> StockDrafts => Ours("journal-entries");

    /// <summary>The booked lines of stock-value vouchers on the stock account, in the order in which they were booked.</summary>
    public IReadOnlyList<JsonObject> StockBooked =>
        [.. Ours("entries").Where(entry => (int?)entry["account"]?["accountNumber"] == StockAccount).OrderBy(entry => (int)entry["entryNumber"]!)];

    /// <summary>What the stock of the one product is worth from a day on.</summary>
    public void StockIsWorth(DateOnly day, decimal value) => Rackbeat.SetStockValue(day, Product, value);

    /// <summary>Lets time pass until a local time, and waits until the runner is at rest.</summary>
    public async Task PassUntilAsync(DateTime local, CancellationToken cancellation)
    {
        await RestAsync(cancellation);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
        await PassAsync(TimeZoneInfo.ConvertTimeToUtc(local, zone) - Now, cancellation);
        await RestAsync(cancellation);
    }

    /// <summary>How the rows write a voucher or entry down: its day and its amount.</summary>
    public static string Written(JsonObject entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry["date"]}: {(decimal)entry["amount"]!:0.00}");

    /// <summary>Sends the last voucher's request once more, without its key, as a careless proxy would.</summary>
    public Task ReplayVoucherAsync(CancellationToken cancellation) =>
        CarelessProxy.SendAsync(Economic.CreateClient(), VouchersPath[1..], Economic.Calls.Matching("POST", VouchersPath)[^1].Body, cancellation);

    private IReadOnlyList<JsonObject> Ours(string collection) =>
        [.. Economic.Records(collection).Where(entry => entry["text"]?.ToString().Contains("-stock-", StringComparison.Ordinal) == true)];
}
