namespace MappingSync.Economic;

/// <content>Vouchers of a journal, and the files attached to them.</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads all vouchers that lie in a journal that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.Voucher> ListVouchersAsync(int journalNumber, EconomicFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var key = Key(journalNumber);
        return PagesAsync(
            (page, token) => vouchers.ListVouchers(key, filter?.ToString(), page, PageSize, token),
            vouchers.FollowVouchers,
            static record => (record.AccountingYear?.Year, record.VoucherNumber),
            cancellationToken);
    }

    /// <summary>Reads what is attached to a voucher; null when nothing is.</summary>
    public Task<Rest.Attachment?> GetVoucherAttachmentAsync(int journalNumber, string year, int voucherNumber, CancellationToken cancellationToken = default)
    {
        var (journal, key) = (Key(journalNumber), VoucherKey(year, voucherNumber));
        return FindAsync(() => vouchers.GetVoucherAttachment(journal, key, cancellationToken));
    }

    /// <summary>Reads the file attached to a voucher; null when there is none.</summary>
    public Task<byte[]?> GetVoucherAttachmentFileAsync(int journalNumber, string year, int voucherNumber, CancellationToken cancellationToken = default)
    {
        var (journal, key) = (Key(journalNumber), VoucherKey(year, voucherNumber));
        return FindBytesAsync(() => vouchers.GetVoucherAttachmentFile(journal, key, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Attaches a file to a voucher. One that has an attachment refuses another ("Voucher already has attachment"): more pages are added
    /// with <see cref="PatchVoucherAttachmentFileAsync" />.
    /// </summary>
    public Task PostVoucherAttachmentFileAsync(int journalNumber, string year, int voucherNumber, AttachmentFile file, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var (journal, key) = (Key(journalNumber), VoucherKey(year, voucherNumber));
        return UploadAsync(file, content => vouchers.PostVoucherAttachmentFile(journal, key, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Adds the pages of a file to what is attached to a voucher; needs a key, because a repetition adds them twice.</summary>
    public Task PatchVoucherAttachmentFileAsync(int journalNumber, string year, int voucherNumber, AttachmentFile file, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var (journal, key) = (Key(journalNumber), VoucherKey(year, voucherNumber));
        return UploadAsync(file, content => vouchers.PatchVoucherAttachmentFile(journal, key, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Removes what is attached to a voucher; a key that is empty or 0 throws before a call is made.</summary>
    public async Task DeleteVoucherAttachmentFileAsync(int journalNumber, string year, int voucherNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var (journal, key) = (Key(journalNumber), VoucherKey(year, voucherNumber));
        using var response = await vouchers.DeleteVoucherAttachmentFile(journal, key, OptionalKey(idempotencyKey), cancellationToken);
    }
}
