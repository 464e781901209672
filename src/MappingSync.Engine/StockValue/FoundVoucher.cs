using System.Globalization;
using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Economic.Services;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Http;

namespace MappingSync.Engine.StockValue;

/// <summary>One entry of a journal that has the marker.</summary>
/// <param name="Journal">The journal that it is in now.</param>
/// <param name="Entry">The entry.</param>
internal sealed record FoundDraft(int Journal, JournalEntry Entry);

/// <summary>
/// What e-conomic has of one period's voucher: entries in journals and booked entries with its marker. The server's search is only near,
/// so what comes back is compared here.
/// </summary>
/// <param name="Drafts">The entries in journals.</param>
/// <param name="Booked">The booked entries.</param>
internal sealed record FoundVoucher(IReadOnlyList<FoundDraft> Drafts, IReadOnlyList<BookedEntry> Booked)
{
    private const string Property = "text";

    /// <summary>Whether nothing has the marker.</summary>
    public bool IsAbsent => Drafts.Count == 0 && Booked.Count == 0;

    /// <summary>The number under which it is booked; null when it is not.</summary>
    public string? BookedNumber => Booked.Count == 0
        ? null
        : (Booked.Select(entry => entry.VoucherNumber ?? entry.EntryNumber).FirstOrDefault(number => number is not null) ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of its draft; null when there is none or the entry has none.</summary>
    public string? DraftNumber => Drafts.Select(draft => draft.Entry.Voucher?.VoucherNumber ?? draft.Entry.JournalEntryNumber).FirstOrDefault(number => number is not null)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Looks for it. Journals are read before what is booked, so that a voucher which is booked between the two reads is seen.
    /// A person may have moved the draft, so the other journals are read when the one that it was put into has none.
    /// </summary>
    public static async Task<FoundVoucher> FindAsync(AgreementSession session, int journal, string marker, CancellationToken cancellationToken)
    {
        var drafts = await DraftsAsync(session, journal, marker, cancellationToken).ConfigureAwait(false);
        if (drafts.Count == 0)
        {
            await foreach (var other in session.Economic.ListJournalsAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                if (other.JournalNumber is { } number && number > 0 && number != journal)
                {
                    drafts.AddRange(await DraftsAsync(session, number, marker, cancellationToken).ConfigureAwait(false));
                }
            }
        }

        var booked = new List<BookedEntry>();
        await foreach (var entry in session.Economic.ListBookedEntriesAsync(EconomicFilter.Contains(Property, marker), cancellationToken).ConfigureAwait(false))
        {
            if (Has(entry.Text, marker))
            {
                booked.Add(entry);
            }
        }

        if (booked.Count > 0 && drafts.Count > 0)
        {
            // It may have been booked between the two reads.
            var still = new List<FoundDraft>();
            foreach (var number in drafts.Select(draft => draft.Journal).Distinct())
            {
                still.AddRange(await DraftsAsync(session, number, marker, cancellationToken).ConfigureAwait(false));
            }

            drafts = still;
        }

        return new FoundVoucher(drafts, booked);
    }

    /// <summary>
    /// Looks for a voucher without its marker: under its number, on its date and with its stock account. Numbers of drafts that are gone
    /// are given to others, so the number alone says nothing.
    /// </summary>
    public static async Task<FoundVoucher> FindByNumberAsync(AgreementSession session, StockVoucher sent, int number, CancellationToken cancellationToken)
    {
        var drafts = new List<FoundDraft>();
        foreach (var entry in await EntriesAsync(session, sent.Journal, EconomicFilter.Equal("voucher.voucherNumber", number), cancellationToken).ConfigureAwait(false))
        {
            if (entry.Voucher?.VoucherNumber == number && entry.Date == sent.Date && entry.Account?.AccountNumber == sent.Account)
            {
                drafts.Add(new FoundDraft(sent.Journal, entry));
            }
        }

        var booked = new List<BookedEntry>();
        var filter = EconomicFilter.Equal("voucherNumber", number).And(EconomicFilter.Equal("accountNumber", sent.Account));
        await foreach (var entry in session.Economic.ListBookedEntriesAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            if (entry.VoucherNumber == number && entry.AccountNumber == sent.Account && entry.Date == sent.Date)
            {
                booked.Add(entry);
            }
        }

        return new FoundVoucher(drafts, booked);
    }

    /// <summary>What it says about an effect that may have put the voucher into the journal.</summary>
    public EffectLookup AsDraft() => (Drafts.Count, Booked.Count) switch
    {
        (0, 0) => EffectLookup.Absent("no entry of a journal and no booked entry has its marker"),
        (1, 0) => DraftNumber is { } number ? EffectLookup.Found(number) : EffectLookup.Undecided("the entry with its marker has no number"),
        (0, _) => EffectLookup.Found(BookedNumber!),
        _ => EffectLookup.Undecided($"its marker is on {Drafts.Count} entries of journals and {Booked.Count} booked entries"),
    };

    /// <summary>What it says about an effect that may have booked the voucher.</summary>
    public EffectLookup AsBooking() => (Drafts.Count, Booked.Count) switch
    {
        (_, > 0) => EffectLookup.Found(BookedNumber!),
        ( > 0, 0) => EffectLookup.Absent("the draft is still there"),
        _ => EffectLookup.Undecided("neither an entry of a journal nor a booked entry has its marker"),
    };

    private static async Task<List<FoundDraft>> DraftsAsync(AgreementSession session, int journal, string marker, CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(session, journal, EconomicFilter.Contains(Property, marker), cancellationToken).ConfigureAwait(false);
        return [.. entries.Where(entry => Has(entry.Text, marker)).Select(entry => new FoundDraft(journal, entry))];
    }

    /// <summary>The entries of a journal; none when the journal was deleted since the voucher was sent.</summary>
    private static async Task<List<JournalEntry>> EntriesAsync(AgreementSession session, int journal, EconomicFilter filter, CancellationToken cancellationToken)
    {
        var entries = new List<JournalEntry>();
        try
        {
            await foreach (var entry in session.Economic.ListJournalEntriesAsync(journal, filter, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                entries.Add(entry);
            }
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
        {
            if (await session.Economic.GetJournalAsync(journal, cancellationToken).ConfigureAwait(false) is not null)
            {
                throw;
            }
        }

        return entries;
    }

    private static bool Has(string? text, string marker) => text?.Contains(marker, StringComparison.Ordinal) == true;
}
