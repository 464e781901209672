namespace MappingSync.Mappings.Converters;

/// <summary>Credit notes: the ledger has no kind of its own for them, a draft with negative quantities becomes one when it is booked.</summary>
public static class CreditNote
{
    /// <summary>
    /// The quantity as the ledger wants it. Which sign Rackbeat gives the lines of a credit note is not documented: both are
    /// read as a credit, and the comparison of totals before booking refuses a draft in which that was wrong.
    /// </summary>
    public static decimal? Quantity(decimal? quantity, bool? isCreditNote) =>
        isCreditNote == true && quantity is { } value ? -Math.Abs(value) : quantity;
}
