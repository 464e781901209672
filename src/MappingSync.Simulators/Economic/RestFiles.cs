using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Routes of the PDFs of invoices and orders. They are answered to whoever accepts anything; a client that asks for a PDF by its type is
/// refused (406), and a PDF just booked is not there yet.
/// </summary>
internal sealed class RestFiles(EconomicState state, EconomicBehaviour behaviour)
{
    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        foreach (var (collection, key) in new[]
        {
            (RestInvoices.Drafts, "draftInvoiceNumber"), (RestInvoices.Booked, "bookedInvoiceNumber"), (RestOrders.Drafts, "orderNumber"),
            (RestOrders.Sent, "orderNumber"), (RestOrders.Archived, "orderNumber"),
        })
        {
            routes.Map("GET", $"/{collection}/:{key}/pdf", (request, values) => Pdf(request, collection, values[key]));
        }
    }

    public static bool Accepts(WireRequest request) => request.Header("Accept") is not { Length: > 0 } accept || accept.Contains("*/*", StringComparison.Ordinal);

    public static WireAnswer NotAcceptable(DateTimeOffset now) => EconomicErrors.Rest(406, "Not acceptable.", now, hint: "Use Accept: */*.");

    private WireAnswer Pdf(WireRequest request, string collection, string key)
    {
        if (state.Find(collection, key) is not { } document || !IsRendered(document))
            return EconomicErrors.NotFound(Now);
        return Accepts(request)
            ? WireAnswer.File(PdfPages.Make([string.Create(CultureInfo.InvariantCulture, $"{collection} {key}: {document["grossAmount"]} {document["currency"]}")]), PdfPages.MediaType)
            : NotAcceptable(Now);
    }

    private bool IsRendered(JsonObject document) => document[RestInvoices.BookedAt]?.ToString() is not { } booked
        || Now - DateTimeOffset.Parse(booked, CultureInfo.InvariantCulture) >= behaviour.PdfDelay;
}
