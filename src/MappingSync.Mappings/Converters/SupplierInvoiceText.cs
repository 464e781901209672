namespace MappingSync.Mappings.Converters;

/// <summary>The text of a supplier's invoice in the ledger: the only property that an entry has for heading, notes, references and number.</summary>
public static class SupplierInvoiceText
{
    /// <summary>The most characters that the text of an entry takes.</summary>
    public const int MaxLength = 250;

    /// <summary>
    /// Heading, references and note joined by commas, then the marker, which holds the invoice's number. The note, which is the longest,
    /// comes last, so that it is what is cut; the marker is never cut.
    /// </summary>
    /// <returns>Null for an invoice without a number: it could not be found again.</returns>
    public static string? Of(string? heading, string? note, string? theirs, string? ours, string? other, string account, int? number)
    {
        if (number is not { } value)
        {
            return null;
        }

        var text = string.Join(", ", new[] { heading, theirs, ours, other, note }.Where(static part => !string.IsNullOrWhiteSpace(part)).Select(static part => OnOneLine(part!)));
        return Marker.After(text, Marker.Of(account, value), MaxLength);
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
