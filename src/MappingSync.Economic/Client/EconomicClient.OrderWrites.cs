namespace MappingSync.Economic;

/// <content>Orders written; an agreement with the Inventory module refuses it.</content>
public sealed partial class EconomicClient
{
    /// <summary>Creates a draft order from bytes made by <see cref="EconomicBody" />; answers it as stored. The body of a sent order with its number takes that order back to the drafts.</summary>
    public Task<Rest.Order> PostDraftOrderAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => orderWrites.PostDraftOrder(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a draft order: what the bytes leave out is cleared.</summary>
    public Task<Rest.Order> PutDraftOrderAsync(int orderNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return WriteAsync(body, content => orderWrites.PutDraftOrder(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Deletes a draft order; a key that is empty or 0 throws before a call is made.</summary>
    public async Task DeleteDraftOrderAsync(int orderNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        using var response = await orderWrites.DeleteDraftOrder(key, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>Marks a draft order as sent, from the bytes of the whole order; it can then not be changed.</summary>
    public Task<Rest.Order> PostSentOrderAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => orderWrites.PostSentOrder(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Deletes a sent order; a key that is empty or 0 throws before a call is made.</summary>
    public async Task DeleteSentOrderAsync(int orderNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        using var response = await orderWrites.DeleteSentOrder(key, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>Reads the body of the draft invoice that a draft order would become; null when there is no such order.</summary>
    public Task<Rest.DraftInvoice?> GetDraftOrderUpgradeAsync(int orderNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return FindAsync(() => orderWrites.GetDraftOrderUpgrade(key, cancellationToken));
    }

    /// <summary>Reads the body of the draft invoice that a sent order would become; null when there is no such order. Creating the invoice archives the order.</summary>
    public Task<Rest.DraftInvoice?> GetSentOrderUpgradeAsync(int orderNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return FindAsync(() => orderWrites.GetSentOrderUpgrade(key, cancellationToken));
    }

    /// <summary>Reads what is attached to a draft order; null when nothing is.</summary>
    public Task<Rest.Attachment?> GetDraftOrderAttachmentAsync(int orderNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return FindAsync(() => orderWrites.GetDraftOrderAttachment(key, cancellationToken));
    }

    /// <summary>Reads the file attached to a draft order; null when there is none.</summary>
    public Task<byte[]?> GetDraftOrderAttachmentFileAsync(int orderNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return FindBytesAsync(() => orderWrites.GetDraftOrderAttachmentFile(key, cancellationToken), cancellationToken);
    }

    /// <summary>Attaches a PDF to a draft order; anything but a PDF throws before a call is made.</summary>
    public Task PostDraftOrderAttachmentFileAsync(int orderNumber, AttachmentFile file, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return UploadAsync(PdfOnly(file), content => orderWrites.PostDraftOrderAttachmentFile(key, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Removes the file attached to a draft order; a number of 0 or less throws before a call is made.</summary>
    public async Task DeleteDraftOrderAttachmentFileAsync(int orderNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        using var response = await orderWrites.DeleteDraftOrderAttachmentFile(NumberKey(orderNumber), OptionalKey(idempotencyKey), cancellationToken);
    }
}
