using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Economic.Services;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.StockValue;

/// <summary>
/// What is booked on the stock account, added up from its entries and compared with the balance that e-conomic shows of the account.
/// </summary>
internal static class StockBalance
{
    /// <summary>The balance that a new accounting year takes over from the one before (bookedEntriesapi, type 8): its entries are among those of the years before.</summary>
    private const int TransferredOpening = 8;

    /// <summary>The balance at the end of a day, in the base currency.</summary>
    /// <param name="session">The agreement.</param>
    /// <param name="number">The number of the stock account.</param>
    /// <param name="account">The stock account as read just now.</param>
    /// <param name="day">The day.</param>
    /// <param name="today">The present day in the runner's zone.</param>
    /// <param name="record">How the record is called in messages.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="StepFailedException">The entries and the balance do not agree, or an entry has no date or amount.</exception>
    /// <exception cref="Http.ApiException">A call failed.</exception>
    public static async Task<decimal> ReadAsync(AgreementSession session, int number, Account account, DateOnly day, DateOnly today, LocalizedText record, CancellationToken cancellationToken)
    {
        var shown = account;
        var sums = await SumsAsync(session, number, day, today, record, cancellationToken).ConfigureAwait(false);
        if (!sums.AgreeWith(shown))
        {
            // Something may have been booked between the two reads.
            shown = await session.Economic.GetAccountAsync(number, cancellationToken).ConfigureAwait(false) ?? account;
            sums = await SumsAsync(session, number, day, today, record, cancellationToken).ConfigureAwait(false);
        }

        return sums.AgreeWith(shown) ? sums.AtDay : throw new StepFailedException(StockValueTexts.BalanceDiffers(record, number, shown, sums.Until));
    }

    private static async Task<Sums> SumsAsync(AgreementSession session, int account, DateOnly day, DateOnly today, LocalizedText record, CancellationToken cancellationToken)
    {
        var sums = new Sums(0, 0, 0);
        await foreach (var entry in session.Economic.ListBookedEntriesAsync(EconomicFilter.Equal("accountNumber", account), cancellationToken).ConfigureAwait(false))
        {
            if (entry.AccountNumber != account || entry.Type == TransferredOpening)
            {
                continue;
            }

            if (entry is not { Date: { } date, AmountInBaseCurrency: { } amount })
            {
                throw new StepFailedException(StockValueTexts.EntryIncomplete(record, account, entry.EntryNumber));
            }

            sums = new Sums(sums.AtDay + (date <= day ? amount : 0), sums.Until + (date <= today ? amount : 0), sums.All + amount);
        }

        return sums;
    }

    /// <param name="AtDay">Up to the day that is asked for.</param>
    /// <param name="Until">Up to the present day.</param>
    /// <param name="All">With those of days to come; whether the balance has them in it is not documented.</param>
    private readonly record struct Sums(decimal AtDay, decimal Until, decimal All)
    {
        public bool AgreeWith(Account account) => account.Balance is { } balance && (balance == Until || balance == All);
    }
}
