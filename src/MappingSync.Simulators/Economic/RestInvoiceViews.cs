using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Routes of booked invoices by how they are paid, of those that were sent, and of the invoices of a customer.</summary>
internal sealed class RestInvoiceViews(EconomicState state, RestInvoices invoices, RestCollections collections)
{
    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        View(routes, "paid", invoice => Remainder(invoice) == 0);
        View(routes, "unpaid", invoice => Remainder(invoice) != 0);
        View(routes, "overdue", invoice => Remainder(invoice) != 0 && IsPast(invoice));
        View(routes, "not-due", invoice => Remainder(invoice) != 0 && !IsPast(invoice));
        routes.Map("GET", "/invoices/sent", (request, _) => RestLists.Answer(
            request, collections.Root, [.. state[RestInvoices.Sendings].Values.Select(ShownSending)], ["id:int"], Now));
        routes.Map("GET", "/invoices/sent/:id", (_, values) => state.Find(RestInvoices.Sendings, values["id"]) is { } sending
            ? WireAnswer.Json(200, ShownSending(sending))
            : EconomicErrors.NotFound(Now, "E06000"));
        foreach (var collection in new[] { RestInvoices.Drafts, RestInvoices.Booked })
        {
            routes.Map("GET", $"/customers/:customerNumber/{collection}", (request, values) => state.Has("customers", values["customerNumber"])
                ? invoices.List(request, collection, invoice => invoice["customer"]?["customerNumber"]?.ToString() == values["customerNumber"])
                : EconomicErrors.NotFound(Now, "E06000"));
        }
    }

    private void View(RouteTable routes, string name, Func<JsonObject, bool> belongs) =>
        routes.Map("GET", $"/invoices/{name}", (request, _) => invoices.List(request, RestInvoices.Booked, belongs));

    private JsonObject ShownSending(JsonObject stored)
    {
        var shown = stored.DeepClone().AsObject();
        RestLinks.AddTo(shown, collections.Root, null);
        shown["self"] = $"{collections.Root}{RestInvoices.Sendings}/{stored["id"]}";
        return shown;
    }

    private bool IsPast(JsonObject invoice) =>
        invoice["dueDate"] is { } due && AccountingCalendar.Day(due) < DateOnly.FromDateTime(Now.UtcDateTime);

    private static decimal Remainder(JsonObject invoice) => EconomicState.Amount(invoice["remainder"]);
}
