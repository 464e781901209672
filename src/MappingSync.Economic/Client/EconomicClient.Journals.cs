namespace MappingSync.Economic;

/// <content>Journals: vouchers in them, and their booking.</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads a journal; null when it does not exist.</summary>
    public Task<Rest.Journal?> GetJournalAsync(int journalNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(journalNumber);
        return FindAsync(() => ledger.GetJournal(key, cancellationToken));
    }

    /// <summary>Reads all journals that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.Journal> ListJournalsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => ledger.ListJournals(filter?.ToString(), sort, page, PageSize, token),
            ledger.FollowJournals,
            static record => record.JournalNumber,
            cancellationToken);

    /// <summary>Reads a journal as the journals service shows it, with what decides about bookings; null when it does not exist.</summary>
    public Task<Services.Journal?> GetServicesJournalAsync(int journalNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(journalNumber);
        return FindAsync(() => ledgerServices.GetJournal(key, cancellationToken));
    }

    /// <summary>Reads an entry of a journal; null when it does not exist, for example because it was booked.</summary>
    public Task<Rest.JournalEntry?> GetJournalEntryAsync(int journalNumber, int journalEntryNumber, CancellationToken cancellationToken = default)
    {
        var (journal, entry) = (Key(journalNumber), Key(journalEntryNumber));
        return FindAsync(() => ledger.GetJournalEntry(journal, entry, cancellationToken));
    }

    /// <summary>Reads the entries of a journal that the filter lets through, for example by <c>text</c> or <c>voucher.voucherNumber</c>.</summary>
    public IAsyncEnumerable<Rest.JournalEntry> ListJournalEntriesAsync(int journalNumber, EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default)
    {
        var journal = Key(journalNumber);
        return PagesAsync(
            (page, token) => ledger.ListJournalEntries(journal, filter?.ToString(), sort, page, PageSize, token),
            ledger.FollowJournalEntries,
            static record => record.JournalEntryNumber,
            cancellationToken);
    }

    /// <summary>Reads an entry of any journal from the journals service; null when it does not exist.</summary>
    public Task<Services.DraftEntry?> GetDraftEntryAsync(int entryNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(entryNumber);
        return FindAsync(() => ledgerServices.GetDraftEntry(key, cancellationToken));
    }

    /// <summary>
    /// Reads the entries of all journals that the filter lets through. It can be filtered by <c>entryNumber</c>, <c>entryTypeNumber</c>,
    /// <c>voucherNumber</c>, <c>journalNumber</c>, <c>date</c> and the numbers of accounts, customers and suppliers, not by <c>text</c>.
    /// </summary>
    public IAsyncEnumerable<Services.DraftEntry> ListDraftEntriesAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => ledgerServices.ListDraftEntries(filter?.ToString(), cursor, token), static record => record.EntryNumber, cancellationToken);

    /// <summary>Reads a voucher that is still in the journal, by its year and number; null when it does not exist there.</summary>
    public Task<Rest.Voucher?> GetVoucherAsync(int journalNumber, string year, int voucherNumber, CancellationToken cancellationToken = default)
    {
        var journal = Key(journalNumber);
        var key = VoucherKey(year, voucherNumber);
        return FindAsync(() => ledger.GetVoucher(journal, key, cancellationToken));
    }

    /// <summary>
    /// Puts a voucher into a journal from bytes made by <see cref="EconomicBody" />. Answers what was made of it, at least one: the server
    /// may split it. Their entries have numbers of their own, which the entries of the journal show.
    /// </summary>
    public async Task<IReadOnlyList<Rest.Voucher>> PostVoucherAsync(int journalNumber, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var journal = Key(journalNumber);
        var made = await WriteAsync(body, content => ledger.PostVoucher(journal, content, RequiredKey(idempotencyKey), cancellationToken));
        return made.Count > 0 && made.All(voucher => voucher is not null) ? made : throw Empty(nameof(Rest.Voucher), Http.ApiErrorKind.UnknownOutcome);
    }

    /// <summary>Removes one entry of a journal; 0 or less throws before a call is made.</summary>
    public async Task DeleteJournalEntryAsync(int journalNumber, int journalEntryNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        using var response = await ledger.DeleteJournalEntry(Key(journalNumber), Key(journalEntryNumber), OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>
    /// Books entries of a journal. The bytes are those of a <see cref="Services.BookEntriesRequest" />. The answer is empty: what was booked
    /// is found among the booked entries.
    /// </summary>
    public Task BookDraftEntriesAsync(int journalNumber, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var journal = Key(journalNumber);
        return SendAsync(body, content => ledgerServices.BookDraftEntries(journal, content, RequiredKey(idempotencyKey), cancellationToken));
    }
}
