using Refit;

namespace MappingSync.Economic.Services;

/// <summary>
/// The lines of all orders and invoices in e-conomic's services as HTTP calls, where the REST surface gives them document by document.
/// <see cref="EconomicClient" /> is what other code uses. Source: the OpenAPI documents of apis.e-conomic.com.
/// </summary>
public interface IEconomicSalesServicesApi
{
    /// <summary>Reads a page of the lines of all orders of a status (<c>drafts</c>, <c>sent</c>, <c>archived</c>); a null cursor begins the list.</summary>
    [Get("/q2capi/v5.3.0/orders/{status}/lines")]
    Task<CursorPage<OrderLine>> ListOrderLines(string status, string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads a page of the lines of all draft invoices; a null cursor begins the list.</summary>
    [Get("/q2capi/v5.3.0/invoices/drafts/lines")]
    Task<CursorPage<DraftInvoiceLine>> ListDraftInvoiceLines(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads a page of the lines of all booked invoices; a null cursor begins the list.</summary>
    [Get("/q2capi/v5.3.0/invoices/booked/lines")]
    Task<CursorPage<BookedInvoiceLine>> ListBookedInvoiceLines(string? filter, string? cursor, CancellationToken cancellationToken);
}
