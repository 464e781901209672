using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// Vouchers and their attachments on e-conomic's REST surface as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a text key must already be encoded
/// with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicVouchersApi
{
    /// <summary>Reads a page of vouchers.</summary>
    [Get("/journals/{journalNumber}/vouchers")]
    Task<Collection<Voucher>> ListVouchers(int journalNumber, string? filter, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of vouchers at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Voucher>> FollowVouchers([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads what is attached to a voucher.</summary>
    [Get("/journals/{journalNumber}/vouchers/{key}/attachment")]
    Task<Attachment> GetVoucherAttachment(int journalNumber, [Encoded] string key, CancellationToken cancellationToken);

    /// <summary>Reads the file attached to a voucher.</summary>
    [Headers("Accept: */*")]
    [Get("/journals/{journalNumber}/vouchers/{key}/attachment/file")]
    Task<HttpResponseMessage> GetVoucherAttachmentFile(int journalNumber, [Encoded] string key, CancellationToken cancellationToken);

    /// <summary>Attaches a file to a voucher.</summary>
    [Post("/journals/{journalNumber}/vouchers/{key}/attachment/file")]
    Task<HttpResponseMessage> PostVoucherAttachmentFile(int journalNumber, [Encoded] string key, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Adds the pages of a file to what is attached to a voucher.</summary>
    [Patch("/journals/{journalNumber}/vouchers/{key}/attachment/file")]
    Task<HttpResponseMessage> PatchVoucherAttachmentFile(int journalNumber, [Encoded] string key, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes what is attached to a voucher.</summary>
    [Delete("/journals/{journalNumber}/vouchers/{key}/attachment/file")]
    Task<HttpResponseMessage> DeleteVoucherAttachmentFile(int journalNumber, [Encoded] string key, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
