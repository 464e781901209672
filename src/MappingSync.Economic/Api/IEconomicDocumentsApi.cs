using Refit;

namespace MappingSync.Economic.Services;

/// <summary>
/// Documents of vouchers in e-conomic's services as HTTP calls, also of booked ones. <see cref="EconomicClient" /> is what other code
/// uses. Source: the OpenAPI documents of apis.e-conomic.com.
/// </summary>
public interface IEconomicDocumentsApi
{
    /// <summary>Reads what is known of a document.</summary>
    [Get("/documentsapi/v4.0.1/AttachedDocuments/{number}")]
    Task<AttachedDocument> GetDocument(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of documents; a null cursor begins the list.</summary>
    [Get("/documentsapi/v4.0.1/AttachedDocuments")]
    Task<CursorPage<AttachedDocument>> ListDocuments(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads a document as PDF. The server refuses to be asked for a PDF by its media type.</summary>
    [Headers("Accept: */*")]
    [Get("/documentsapi/v4.0.1/AttachedDocuments/{number}/pdf")]
    Task<HttpResponseMessage> GetDocumentPdf(int number, CancellationToken cancellationToken);

    /// <summary>Attaches a file to a voucher; the answer holds only the number of the document.</summary>
    [Post("/documentsapi/v4.0.1/AttachedDocuments")]
    Task<CreatedNumber> PostDocument([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes a document; the answer is empty.</summary>
    [Delete("/documentsapi/v4.0.1/AttachedDocuments/{number}")]
    Task<HttpResponseMessage> DeleteDocument(int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
