using System.Globalization;
using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Mappings.Converters;

namespace MappingSync.Engine.Documents;

/// <summary>
/// Finds an invoice in e-conomic by the marker in its other reference. The server's search is only near, so what comes back is
/// compared here; a marker is found wherever it stands in the text, because a person may have written something behind it.
/// </summary>
internal static class InvoiceMarker
{
    private const string BookedPrefix = "booked:";
    private const string Property = "references.other";

    /// <summary>How the draft effect names a result that is booked already.</summary>
    public static string Booked(int number) => BookedPrefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The booked number in the result of a draft effect, or null when it is a draft's number.</summary>
    public static string? BookedNumber(string? externalId) =>
        externalId?.StartsWith(BookedPrefix, StringComparison.Ordinal) == true ? externalId[BookedPrefix.Length..] : null;

    /// <summary>Looks for the document that a draft effect may have made: a draft, or, when somebody booked it since, a booked invoice.</summary>
    public static async Task<EffectLookup> FindDraftAsync(AgreementSession session, string account, int number, CancellationToken cancellationToken)
    {
        var drafts = await DraftsAsync(session, account, number, cancellationToken).ConfigureAwait(false);
        var booked = await BookedAsync(session, account, number, cancellationToken).ConfigureAwait(false);
        return (drafts.Count, booked.Count) switch
        {
            (0, 0) => EffectLookup.Absent("no draft and no booked invoice has its marker"),
            (1, 0) => EffectLookup.Found(drafts[0].ToString(CultureInfo.InvariantCulture)),
            (0, 1) => EffectLookup.Found(Booked(booked[0])),
            _ => EffectLookup.Undecided($"its marker is on drafts {string.Join(", ", drafts)} and booked invoices {string.Join(", ", booked)}"),
        };
    }

    /// <summary>Looks for the invoice that a booking may have made.</summary>
    /// <param name="session">The agreement.</param>
    /// <param name="account">The Rackbeat account.</param>
    /// <param name="number">The invoice's number in Rackbeat.</param>
    /// <param name="draft">The number of the draft that was to be booked.</param>
    /// <param name="keepsNumber">Whether it was to be booked under Rackbeat's number.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public static async Task<EffectLookup> FindBookedAsync(AgreementSession session, string account, int number, int draft, bool keepsNumber, CancellationToken cancellationToken)
    {
        var booked = await BookedAsync(session, account, number, cancellationToken).ConfigureAwait(false);
        if (booked.Count == 1)
        {
            return EffectLookup.Found(booked[0].ToString(CultureInfo.InvariantCulture));
        }

        if (booked.Count > 1)
        {
            return EffectLookup.Undecided($"its marker is on booked invoices {string.Join(", ", booked)}");
        }

        if (keepsNumber
            && await session.Economic.GetBookedInvoiceAsync(number, cancellationToken).ConfigureAwait(false) is { } same
            && Has(same.References?.Other, account, number))
        {
            return EffectLookup.Found(number.ToString(CultureInfo.InvariantCulture), "found by its number and marker");
        }

        // A booking removes its draft: as long as the draft is there, nothing was booked.
        return await session.Economic.GetDraftInvoiceAsync(draft, cancellationToken).ConfigureAwait(false) is { } left && Has(left.References?.Other, account, number)
            ? EffectLookup.Absent("the draft is still there")
            : EffectLookup.Undecided("neither the draft nor a booked invoice has its marker");
    }

    private static async Task<List<int>> DraftsAsync(AgreementSession session, string account, int number, CancellationToken cancellationToken)
    {
        var found = new List<int>();
        await foreach (var draft in session.Economic.ListDraftInvoicesAsync(Filter(account, number), cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (draft.DraftInvoiceNumber is { } id && Has(draft.References?.Other, account, number))
            {
                found.Add(id);
            }
        }

        return found;
    }

    private static async Task<List<int>> BookedAsync(AgreementSession session, string account, int number, CancellationToken cancellationToken)
    {
        var found = new List<int>();
        await foreach (var invoice in session.Economic.ListBookedInvoicesAsync(Filter(account, number), cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (invoice.BookedInvoiceNumber is { } id && Has(invoice.References?.Other, account, number))
            {
                found.Add(id);
            }
        }

        return found;
    }

    private static EconomicFilter Filter(string account, int number) => EconomicFilter.Contains(Property, Marker.Of(account, number));

    private static bool Has(string? text, string account, int number) => text?.Contains(Marker.Of(account, number), StringComparison.Ordinal) == true;
}
