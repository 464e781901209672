using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// What more there is to invoices on e-conomic's REST surface: lines, files, views as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a text key must already be encoded
/// with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicInvoicesApi
{
    /// <summary>Adds lines to a draft invoice.</summary>
    [Post("/invoices/drafts/{draftInvoiceNumber}/lines")]
    Task<DraftInvoice> PostDraftInvoiceLines(int draftInvoiceNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a draft invoice as PDF.</summary>
    [Headers("Accept: */*")]
    [Get("/invoices/drafts/{draftInvoiceNumber}/pdf")]
    Task<HttpResponseMessage> GetDraftInvoicePdf(int draftInvoiceNumber, CancellationToken cancellationToken);

    /// <summary>Reads a booked invoice as PDF.</summary>
    [Headers("Accept: */*")]
    [Get("/invoices/booked/{bookedInvoiceNumber}/pdf")]
    Task<HttpResponseMessage> GetBookedInvoicePdf(int bookedInvoiceNumber, CancellationToken cancellationToken);

    /// <summary>Reads what is attached to a draft invoice.</summary>
    [Get("/invoices/drafts/{draftInvoiceNumber}/attachment")]
    Task<Attachment> GetDraftInvoiceAttachment(int draftInvoiceNumber, CancellationToken cancellationToken);

    /// <summary>Reads the file attached to a draft invoice.</summary>
    [Headers("Accept: */*")]
    [Get("/invoices/drafts/{draftInvoiceNumber}/attachment/file")]
    Task<HttpResponseMessage> GetDraftInvoiceAttachmentFile(int draftInvoiceNumber, CancellationToken cancellationToken);

    /// <summary>Attaches a file to a draft invoice.</summary>
    [Post("/invoices/drafts/{draftInvoiceNumber}/attachment/file")]
    Task<HttpResponseMessage> PostDraftInvoiceAttachmentFile(int draftInvoiceNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes the file attached to a draft invoice.</summary>
    [Delete("/invoices/drafts/{draftInvoiceNumber}/attachment/file")]
    Task<HttpResponseMessage> DeleteDraftInvoiceAttachmentFile(int draftInvoiceNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Books a draft invoice under a number.</summary>
    [Put("/invoices/booked/{bookWithNumber}")]
    Task<BookedInvoice> PutBookedInvoice(int bookWithNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a page of booked invoices by how they are paid.</summary>
    [Get("/invoices/{view}")]
    Task<Collection<BookedInvoice>> ListInvoicesByPayment(string view, string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of booked invoices at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<BookedInvoice>> FollowInvoicesByPayment([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads what became of a sent invoice.</summary>
    [Get("/invoices/sent/{id}")]
    Task<SentInvoice> GetSentInvoice(int id, CancellationToken cancellationToken);

    /// <summary>Reads a page of sendings of invoices.</summary>
    [Get("/invoices/sent")]
    Task<Collection<SentInvoice>> ListSentInvoices(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of sendings of invoices at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<SentInvoice>> FollowSentInvoices([Url] Uri page, CancellationToken cancellationToken);
}
