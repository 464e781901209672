using System.Globalization;

namespace MappingSync.Mappings.Converters;

/// <summary>
/// The marker that ties a document in the ledger to its origin: <c> [RB-account-number]</c> at the end of a free text of
/// at most 250 characters. It is how a document is found again when the answer to its creation was lost.
/// </summary>
public static class Marker
{
    /// <summary>The most characters that <c>references.other</c> takes.</summary>
    public const int MaxLength = 250;

    /// <summary>The marker alone, without the space before it.</summary>
    /// <param name="account">The id of the Rackbeat account.</param>
    /// <param name="number">The document's number in Rackbeat.</param>
    public static string Of(string account, long number) => string.Create(CultureInfo.InvariantCulture, $"[RB-{account}-{number}]");

    /// <summary>Whether a text ends with this marker.</summary>
    public static bool IsAtEndOf(string? text, string account, long number) =>
        text is not null && text.EndsWith(Of(account, number), StringComparison.Ordinal);

    /// <summary>
    /// The other reference, then the customer's reference when it is no contact in the ledger (it has no other home there),
    /// then the marker. The text is cut to make room, the marker never.
    /// </summary>
    public static string? Append(string? other, string? theirs, int? customer, string account, int? number, ResolvedReferences references)
    {
        ArgumentNullException.ThrowIfNull(references);
        if (number is not { } value)
        {
            return null;
        }

        var marker = Of(account, value);
        var isContact = !references.Find("customer-contact", RecordKey.From(theirs), ReferenceLookup.Name, RecordKey.From(customer)).IsEmpty;
        var homeless = isContact || string.IsNullOrWhiteSpace(theirs) ? null : theirs.Trim();
        var text = (other?.Trim(), homeless) switch
        {
            (null or "", null) => null,
            (null or "", _) => homeless,
            ({ } own, null) => own,
            ({ } own, _) => own + ", " + homeless,
        };
        return After(text, marker, MaxLength);
    }

    /// <summary>A text with its marker at the end, or the marker alone. The text is cut to make room, before a surrogate pair rather than through it.</summary>
    internal static string After(string? text, string marker, int maxLength)
    {
        if (string.IsNullOrEmpty(text))
        {
            return marker;
        }

        var room = maxLength - marker.Length - 1;
        if (text.Length > room)
        {
            text = text[..(char.IsHighSurrogate(text[room - 1]) ? room - 1 : room)].TrimEnd();
        }

        return text + " " + marker;
    }
}
