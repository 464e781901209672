using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Orders;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Engine.Tests.Orders;

/// <summary>A company that takes orders in e-conomic: its customer and products are on both sides, and the lists of orders were begun.</summary>
internal static class OrderCompany
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static async Task<Company> StartAsync(
        Func<OrderSettings, OrderSettings>? orders = null, TimeSpan skew = default, Func<AgreementSettings, AgreementSettings>? change = null, bool begins = true)
    {
        var settings = new OrderSettings { Poll = true, From = new DateOnly(2026, 12, 1) };
        var company = await Company.StartAsync(
            all => (change?.Invoke(all) ?? all) with { Orders = orders?.Invoke(settings) ?? settings },
            skew);
        company.Rackbeat.Put("employees", new JsonObject { ["number"] = 1, ["name"] = "Karen Salg" });
        await company.DeliverAsync("product.push", "H-1", "S-2");
        await company.DeliverAsync("customer.push", 1001);
        company.Time.Advance(Every);
        if (begins)
        {
            await PollAsync(company);
            company.Time.Advance(Every);
        }

        return company;
    }

    /// <summary>An order of two hammers and a saw, with a line of text between them: net 280.</summary>
    public static JsonObject Order(string date = "2026-12-15") => new()
    {
        ["customer"] = new JsonObject { ["customerNumber"] = 1001 },
        ["date"] = date,
        ["currency"] = "DKK",
        ["notes"] = new JsonObject { ["heading"] = "Til byggepladsen" },
        ["references"] = new JsonObject { ["other"] = "PO 77" },
        ["lines"] = new JsonArray(Line("H-1", 2, 100), new JsonObject { ["description"] = "Leveres ved porten" }, Line("S-2", 1, 80)),
    };

    public static JsonObject Line(string product, decimal quantity, decimal price) => new()
    {
        ["product"] = new JsonObject { ["productNumber"] = product },
        ["description"] = product == "H-1" ? "Hammer" : "Sav",
        ["quantity"] = quantity,
        ["unitNetPrice"] = price,
    };

    /// <summary>A person makes an order in e-conomic.</summary>
    public static int Make(this Company company, JsonObject? order = null) => (int)company.Economic.CreateOrder(order ?? Order())["orderNumber"]!;

    public static OrderPoll Poll(this Company company, OrderBounds? bounds = null, ILedger? ledger = null) =>
        bounds is null && ledger is null
            ? company.Get<OrderPoll>()
            : new OrderPoll(ledger ?? company.Ledger, company.Get<IWorkSignal>(), company.Get<Backoff>(), company.Time, NullLogger<OrderPoll>.Instance, bounds);

    public static Task<OrderPollResult> PollAsync(this Company company, OrderPoll? poll = null) => (poll ?? company.Get<OrderPoll>()).RunAsync(company.Session, CancellationToken.None);

    /// <summary>Polls and delivers what was found.</summary>
    public static async Task<DrainResult> ImportAsync(this Company company)
    {
        await company.PollAsync();
        return await company.DrainAsync();
    }

    /// <summary>The orders in Rackbeat, in the order in which they were made.</summary>
    public static IReadOnlyList<JsonObject> Imported(this Company company) => company.Rackbeat.Records("orders");

    public static JsonObject OnlyImported(this Company company) => Assert.Single(company.Imported());

    /// <summary>The writes that reached Rackbeat, as <c>METHOD path</c>.</summary>
    public static IReadOnlyList<string> RackbeatWrites(this Company company, long after = 0) =>
        [.. company.Rackbeat.Calls.WritesAfter(after).Select(call => call.Method + " " + call.Path)];

    public static async Task<IReadOnlyList<string>> PendingAsync(this Company company) =>
        [.. (await company.Ledger.Work.ListAsync(Company.Id, WorkState.Pending, 1000, CancellationToken.None)).Where(item => item.Key.Flow == "order.pull").Select(item => item.Key.Key)];

    public static async Task<string?> MarkAsync(this Company company, string list = "orders.drafts") =>
        (await company.Ledger.Watermarks.FindAsync(Company.Id, list, CancellationToken.None))?.Position;

    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
