using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// Writes of orders on e-conomic's REST surface, which an agreement with the Inventory module refuses as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a text key must already be encoded
/// with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicOrderWritesApi
{
    /// <summary>Creates a draft order.</summary>
    [Post("/orders/drafts")]
    Task<Order> PostDraftOrder([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a draft order.</summary>
    [Put("/orders/drafts/{orderNumber}")]
    Task<Order> PutDraftOrder(int orderNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Deletes a draft order; the answer is empty.</summary>
    [Delete("/orders/drafts/{orderNumber}")]
    Task<HttpResponseMessage> DeleteDraftOrder(int orderNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Marks a draft order as sent.</summary>
    [Post("/orders/sent")]
    Task<Order> PostSentOrder([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Deletes a sent order; the answer is empty.</summary>
    [Delete("/orders/sent/{orderNumber}")]
    Task<HttpResponseMessage> DeleteSentOrder(int orderNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads the draft invoice that a draft order would become.</summary>
    [Get("/orders/drafts/{orderNumber}/templates/upgrade-instructions/draftInvoice")]
    Task<DraftInvoice> GetDraftOrderUpgrade(int orderNumber, CancellationToken cancellationToken);

    /// <summary>Reads the draft invoice that a sent order would become.</summary>
    [Get("/orders/sent/{orderNumber}/templates/upgrade-instructions/draftInvoice")]
    Task<DraftInvoice> GetSentOrderUpgrade(int orderNumber, CancellationToken cancellationToken);

    /// <summary>Reads what is attached to a draft order.</summary>
    [Get("/orders/drafts/{orderNumber}/attachment")]
    Task<Attachment> GetDraftOrderAttachment(int orderNumber, CancellationToken cancellationToken);

    /// <summary>Reads the file attached to a draft order.</summary>
    [Headers("Accept: */*")]
    [Get("/orders/drafts/{orderNumber}/attachment/file")]
    Task<HttpResponseMessage> GetDraftOrderAttachmentFile(int orderNumber, CancellationToken cancellationToken);

    /// <summary>Attaches a file to a draft order.</summary>
    [Post("/orders/drafts/{orderNumber}/attachment/file")]
    Task<HttpResponseMessage> PostDraftOrderAttachmentFile(int orderNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes the file attached to a draft order.</summary>
    [Delete("/orders/drafts/{orderNumber}/attachment/file")]
    Task<HttpResponseMessage> DeleteDraftOrderAttachmentFile(int orderNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
