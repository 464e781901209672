using System.Globalization;

namespace MappingSync.Economic;

/// <content>Documents of vouchers, whether they are in a journal or booked.</content>
public sealed partial class EconomicClient
{
    private const int LongestNote = 250;

    /// <summary>Reads what is known of a document, without its pages; null when it does not exist.</summary>
    public Task<Services.AttachedDocument?> GetAttachedDocumentAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync(() => documents.GetDocument(key, cancellationToken));
    }

    /// <summary>Reads what is known of all documents that the filter lets through, for example by <c>voucherNumber</c> and <c>accountingYear</c>.</summary>
    public IAsyncEnumerable<Services.AttachedDocument> ListAttachedDocumentsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => documents.ListDocuments(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);

    /// <summary>Reads the pages of a document as PDF; null when it does not exist.</summary>
    public Task<byte[]?> GetAttachedDocumentPdfAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindBytesAsync(() => documents.GetDocumentPdf(key, cancellationToken), cancellationToken);
    }

    /// <summary>Attaches a PDF, JPG or PNG to a voucher; answers the number of the document.</summary>
    /// <param name="year">The accounting year of the voucher, for example <c>2026/2027</c>.</param>
    /// <param name="voucherNumber">The voucher, 1 to 999999999.</param>
    /// <param name="file">The file.</param>
    /// <param name="idempotencyKey">The key under which the same call may be sent again.</param>
    /// <param name="note">A note, at most 250 characters.</param>
    /// <param name="mergesPages">
    /// Whether the pages go behind those of a document that the voucher has already; otherwise that is refused with code
    /// <c>DocumentAlreadyAttachedToVoucher</c>.
    /// </param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">A value is not what the service takes; nothing was sent.</exception>
    public async Task<int> AttachDocumentAsync(
        string year, int voucherNumber, AttachmentFile file, string idempotencyKey, string? note = null, bool mergesPages = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        _ = Year(year);
        if (file.MediaType == "image/gif") throw new ArgumentException("Only a PDF, JPG or PNG can be attached here.", nameof(file));
        if (note?.Length > LongestNote) throw new ArgumentException($"A note has at most {LongestNote} characters.", nameof(note));

        using var content = file.ToContent(
            ("voucherNumber", NumberKey(voucherNumber).ToString(CultureInfo.InvariantCulture)),
            ("accountingYear", year),
            ("note", note ?? ""),
            ("onConflict", mergesPages ? "0" : "1"));
        var made = await documents.PostDocument(content, RequiredKey(idempotencyKey), cancellationToken);
        return made?.Number ?? throw Empty(nameof(Services.CreatedNumber), Http.ApiErrorKind.UnknownOutcome);
    }

    /// <summary>Removes a document; 0 or less throws before a call is made.</summary>
    public Task DeleteAttachedDocumentAsync(int number, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return RemoveAsync(() => documents.DeleteDocument(key, OptionalKey(idempotencyKey), cancellationToken));
    }
}
