using MappingSync.Economic.Rest;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.StockValue;

/// <summary>Where the voucher goes: what the settings name, all of it there.</summary>
/// <param name="Journal">The number of the journal.</param>
/// <param name="Account">The number of the stock account.</param>
/// <param name="ContraAccount">The number of the contra account.</param>
internal sealed record StockPosting(int Journal, int Account, int ContraAccount);

/// <summary>
/// Whether e-conomic will take the voucher. Looked at before anything is sent, because its refusals name a code and not what a bookkeeper
/// would do about it, and one of them (E04041) means two things.
/// </summary>
internal static class PostingChecks
{
    private const string FinanceVoucher = "financeVoucher";

    /// <summary>The settings, complete.</summary>
    /// <exception cref="StepFailedException">One is missing, or both accounts are the same; the flow pauses.</exception>
    public static StockPosting Settings(StockValueSettings settings)
    {
        if (settings is not { Journal: { } journal, Account: { } account, ContraAccount: { } contra })
        {
            throw new StepFailedException(StockValueTexts.SettingMissing(
                settings.Journal is null ? "stock-value.journal" : settings.Account is null ? "stock-value.account" : "stock-value.contra-account"));
        }

        return account == contra ? throw new StepFailedException(StockValueTexts.SameAccounts(account)) : new StockPosting(journal, account, contra);
    }

    /// <summary>The stock account.</summary>
    /// <exception cref="StepFailedException">It does not exist, is no balance account or takes no entries; the flow pauses.</exception>
    public static async Task<Account> StockAccountAsync(AgreementSession session, int number, CancellationToken cancellationToken)
    {
        var account = await PostableAsync(session, number, "stock-value.account", cancellationToken).ConfigureAwait(false);
        return account.AccountType == "status" ? account : throw new StepFailedException(StockValueTexts.NoBalanceAccount(account));
    }

    /// <summary>Journal and contra account.</summary>
    /// <exception cref="StepFailedException">One does not exist or does not take the voucher; the flow pauses.</exception>
    public static async Task<Journal> JournalAsync(AgreementSession session, StockPosting posting, CancellationToken cancellationToken)
    {
        var journal = await session.Economic.GetJournalAsync(posting.Journal, cancellationToken).ConfigureAwait(false)
            ?? throw new StepFailedException(StockValueTexts.JournalMissing(posting.Journal));
        if (journal.Settings?.EntryTypeRestrictedTo is { Length: > 0 } only && !string.Equals(only, FinanceVoucher, StringComparison.OrdinalIgnoreCase))
        {
            throw new StepFailedException(StockValueTexts.JournalRestricted(journal, only));
        }

        // Not even a draft: it would stay after a person booked it, and be booked again with everything that comes after it.
        if (await session.Economic.GetServicesJournalAsync(posting.Journal, cancellationToken).ConfigureAwait(false) is { IsStandingJournal: true })
        {
            throw new StepFailedException(StockValueTexts.StandingJournal(journal));
        }

        var contra = await PostableAsync(session, posting.ContraAccount, "stock-value.contra-account", cancellationToken).ConfigureAwait(false);
        return contra.AccountType is "status" or "profitAndLoss" ? journal : throw new StepFailedException(StockValueTexts.NotPostable(contra, "stock-value.contra-account"));
    }

    /// <summary>The accounting year that takes an entry of a day.</summary>
    /// <exception cref="StepFailedException">There is none, it is closed, or the period is closed or barred; the record is held.</exception>
    public static async Task<string> YearAsync(AgreementSession session, DateOnly day, LocalizedText record, CancellationToken cancellationToken)
    {
        var years = new List<AccountingYear>();
        await foreach (var one in session.Economic.ListAccountingYearsAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (one is { Year.Length: > 0 } && one.FromDate <= day && day <= one.ToDate)
            {
                years.Add(one);
            }
        }

        var year = years.OrderBy(one => one.Closed == true).FirstOrDefault() ?? throw new StepFailedException(StockValueTexts.NoYear(record, day));
        if (year.Closed == true)
        {
            throw new StepFailedException(StockValueTexts.YearClosed(record, year.Year!));
        }

        // By their days: whether both surfaces write the year's key alike is not documented.
        await foreach (var period in session.Economic.ListServicesAccountingPeriodsAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (period.DateFrom <= day && day <= period.DateTo && (period.IsClosed == true || period.IsBarred == true))
            {
                throw new StepFailedException(StockValueTexts.PeriodLocked(record, day, isBarred: period.IsClosed != true));
            }
        }

        return year.Year!;
    }

    private static async Task<Account> PostableAsync(AgreementSession session, int number, string setting, CancellationToken cancellationToken)
    {
        var account = await session.Economic.GetAccountAsync(number, cancellationToken).ConfigureAwait(false)
            ?? throw new StepFailedException(StockValueTexts.AccountMissing(number, setting));
        if (account.Barred == true)
        {
            throw new StepFailedException(StockValueTexts.AccountBarred(account));
        }

        return account.BlockDirectEntries == true ? throw new StepFailedException(StockValueTexts.AccountBlocked(account)) : account;
    }
}
