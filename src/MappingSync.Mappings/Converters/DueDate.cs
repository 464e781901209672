namespace MappingSync.Mappings.Converters;

/// <summary>The day on which a supplier's invoice is to be paid: an entry of a journal has no terms of payment.</summary>
public static class DueDate
{
    /// <summary>
    /// The invoice's own date of payment, else the end of its terms; null when neither is known, so that the ledger uses the supplier's
    /// terms. Terms of another number than the invoice names are not those of the invoice and do not count.
    /// </summary>
    /// <param name="due">The date that the invoice carries.</param>
    /// <param name="date">The invoice's date.</param>
    /// <param name="terms">The number of its terms.</param>
    /// <param name="number">The number of the terms that were read.</param>
    /// <param name="type">Their type in Rackbeat: <c>net</c>, <c>invoice_month</c> (from the end of the month), <c>paid_in_cash</c> or <c>prepaid</c>; of others the end is not known here.</param>
    /// <param name="days">Their days.</param>
    public static DateOnly? Of(DateOnly? due, DateOnly? date, int? terms, int? number, string? type, int? days)
    {
        if (due is not null || date is not { } start || terms is null || terms != number)
        {
            return due;
        }

        return (type, days) switch
        {
            ("paid_in_cash" or "prepaid", _) => start,
            ("net", { } count) => start.AddDays(count),
            ("invoice_month", { } count) => EndOfMonth(start).AddDays(count),
            _ => null,
        };
    }

    private static DateOnly EndOfMonth(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
}
