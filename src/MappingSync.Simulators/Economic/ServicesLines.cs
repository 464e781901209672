using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>The lines of all orders and invoices in bulk, made of the documents that the REST surface shows one by one.</summary>
internal sealed class ServicesLines(EconomicState state, EconomicBehaviour behaviour, ServicesResources resources)
{
    private const string Address = "/q2capi/v5.3.0";

    // Documents have other numbers here than people see; who takes one for the other finds nothing.
    private const int FirstDocumentId = 300_000;
    private const int MostLines = 1_000;

    private static readonly string[] CommonFilters =
    [
        "documentId:int:all:S", "number:int:all:S", "userInterfaceNumber:int:all:S", "productNumber::all", "discountPercentage:num:all", "departmentNumber:int:all",
    ];

    public void Map(RouteTable routes)
    {
        foreach (var collection in new[] { RestOrders.Drafts, RestOrders.Sent, RestOrders.Archived })
            Map(routes, collection, RestOrders.KeyName, ["orderNumber:int:all", .. CommonFilters]);
        Map(routes, RestInvoices.Drafts, "draftInvoiceNumber", ["draftInvoiceNumber:int:all", .. CommonFilters]);
        Map(routes, RestInvoices.Booked, "bookedInvoiceNumber", ["bookedAccount:int:all", "projectCloseAccount:int:all", .. CommonFilters]);
    }

    private void Map(RouteTable routes, string collection, string keyName, string[] filters)
    {
        ServicesResources.MapLists(routes, $"{Address}/{collection}/lines", (request, kind, _) =>
            resources.List(request, kind, state[collection].SelectMany(document => LinesOf(collection, keyName, document.Key, document.Value)), "number", filters));
        routes.Map("GET", $"{Address}/{collection}/:documentId/lines", (_, values) =>
            WireAnswer.Json(200, new JsonArray([.. Of(collection, keyName, values["documentId"]).Select(line => (JsonNode)ServicesLists.Present(line))])));
        routes.Map("GET", $"{Address}/{collection}/:documentId/lines/:number", (_, values) =>
            Of(collection, keyName, values["documentId"]).FirstOrDefault(line => line["number"]!.ToString() == values["number"]) is { } found
                ? ServicesResources.Json(200, found)
                : resources.NotFound());
    }

    private IEnumerable<JsonObject> Of(string collection, string keyName, string documentId) =>
        int.TryParse(documentId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && (id - FirstDocumentId).ToString(CultureInfo.InvariantCulture) is var key && state.Find(collection, key) is { } document
            ? LinesOf(collection, keyName, key, document)
            : [];

    private IEnumerable<JsonObject> LinesOf(string collection, string keyName, string key, JsonObject document)
    {
        var documentId = FirstDocumentId + int.Parse(key, CultureInfo.InvariantCulture);
        var number = 0;
        foreach (var line in (document["lines"] as JsonArray ?? []).OfType<JsonObject>())
        {
            number++;
            var net = line["totalNetAmount"] is { } total ? EconomicState.Amount(total) : Net(line);
            var shown = new JsonObject
            {
                ["documentId"] = documentId,
                ["number"] = ((long)documentId * MostLines) + number,
                ["userInterfaceNumber"] = line["lineNumber"]?.DeepClone() ?? number,
                ["productNumber"] = line["product"]?["productNumber"]?.DeepClone(),
                ["description"] = line["description"]?.DeepClone(),
                ["quantity"] = line["quantity"]?.DeepClone(),
                ["unitNumber"] = line["unit"]?["unitNumber"]?.DeepClone(),
                ["unitNetPrice"] = line["unitNetPrice"]?.DeepClone(),
                ["unitCostPrice"] = line["unitCostPrice"]?.DeepClone(),
                ["discountPercentage"] = line["discountPercentage"]?.DeepClone(),
                ["totalNetAmount"] = net,
            };
            if (collection == RestInvoices.Booked)
                AddBooked(shown, line, document, net);
            else
                AddOpen(shown, line, document[keyName]!, keyName);
            yield return shown;
        }
    }

    private static void AddOpen(JsonObject shown, JsonObject line, JsonNode number, string keyName)
    {
        shown[keyName] = number.DeepClone();
        shown["marginInBaseCurrency"] = line["marginInBaseCurrency"]?.DeepClone();
        shown["marginPercentage"] = line["marginPercentage"]?.DeepClone();
        if (line["accrual"] is not JsonObject accrual)
            return;
        shown["accrue"] = true;
        shown["accrueStartDate"] = ServicesLedger.Moment(accrual["startDate"]);
        shown["accrueEndDate"] = ServicesLedger.Moment(accrual["endDate"]);
    }

    // Booked lines name their document by its id in the service alone.
    private void AddBooked(JsonObject shown, JsonObject line, JsonObject document, decimal net)
    {
        var zone = document["recipient"]?["vatZone"]?["vatZoneNumber"];
        var rate = line["vatRate"] is { } own ? EconomicState.Amount(own) : behaviour.VatRates.GetValueOrDefault(EconomicState.Number(zone));
        shown["vatRate"] = rate;
        shown["vatAmount"] = line["vatAmount"]?.DeepClone() ?? decimal.Round(net * rate / 100m, 2, MidpointRounding.AwayFromZero);
        var group = state.Find("products", line["product"]?["productNumber"])?["productGroup"]?["productGroupNumber"];
        if (state.Find("product-groups", group)?["zones"]?[zone?.ToString() ?? ""] is { } account)
            shown["bookedAccount"] = account.DeepClone();
    }

    private static decimal Net(JsonObject line)
    {
        var amount = EconomicState.Amount(line["quantity"]) * EconomicState.Amount(line["unitNetPrice"]);
        return decimal.Round(amount * (1m - (EconomicState.Amount(line["discountPercentage"]) / 100m)), 2, MidpointRounding.AwayFromZero);
    }
}
