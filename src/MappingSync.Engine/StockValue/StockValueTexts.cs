using System.Globalization;
using MappingSync.Economic.Rest;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Http;

namespace MappingSync.Engine.StockValue;

/// <summary>What people are told about stock values that cannot be posted.</summary>
internal static class StockValueTexts
{
    /// <summary>The code of a closed accounting year.</summary>
    public const string YearClosedCode = "year-closed";

    private const string GoOn = "then resume the flow or start again";
    private const string GoOnDanish = "og genoptag derefter overførslen eller start igen";

    /// <summary>How a period is called in messages.</summary>
    public static LocalizedText Record(DateOnly period) => new($"Stock value {StockPeriods.Key(period)}", $"Lagerværdi {StockPeriods.Key(period)}");

    /// <summary>An amount as both languages write it here: with a point, two decimals and no thousands separator.</summary>
    public static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    // What concerns every period: the flow pauses.

    /// <summary>A setting is missing.</summary>
    public static Failure SettingMissing(string setting) => Setting(
        "setting-missing",
        $"The stock value cannot be posted: the setting {setting} is missing.",
        $"Lagerværdien kan ikke bogføres: indstillingen {setting} mangler.",
        "Set it and start again.",
        "Angiv den, og start igen.");

    /// <summary>Account and contra account are one.</summary>
    public static Failure SameAccounts(int account) => Setting(
        "same-accounts",
        $"The stock value cannot be posted: account {account} is both stock account and contra account.",
        $"Lagerværdien kan ikke bogføres: konto {account} er både lagerkonto og modkonto.",
        "Set stock-value.account and stock-value.contra-account to different accounts and start again.",
        "Angiv to forskellige konti i stock-value.account og stock-value.contra-account, og start igen.");

    /// <summary>The journal does not exist.</summary>
    public static Failure JournalMissing(int journal) => Setting(
        "journal-missing",
        $"The stock value cannot be posted: e-conomic has no journal {journal}.",
        $"Lagerværdien kan ikke bogføres: e-conomic har ingen kassekladde {journal}.",
        $"Create the journal in e-conomic or set stock-value.journal to another one, {GoOn}.",
        $"Opret kassekladden i e-conomic, eller angiv en anden i stock-value.journal, {GoOnDanish}.");

    /// <summary>The journal takes other entries only.</summary>
    public static Failure JournalRestricted(Journal journal, string only) => Setting(
        "journal-restricted",
        $"The stock value cannot be posted: journal {Name(journal)} takes no finance vouchers, only entries of type {only}.",
        $"Lagerværdien kan ikke bogføres: kassekladde {Name(journal)} tager ikke finansbilag, kun posteringer af typen {only}.",
        $"Allow finance vouchers in the journal in e-conomic or set stock-value.journal to another one, {GoOn}.",
        $"Tillad finansbilag i kassekladden i e-conomic, eller angiv en anden i stock-value.journal, {GoOnDanish}.");

    /// <summary>The journal keeps its entries after they were booked, so each booking would book them again.</summary>
    public static Failure StandingJournal(Journal journal) => Setting(
        "journal-standing",
        $"The stock value cannot be posted: journal {Name(journal)} is a standing journal, whose entries stay after they were booked.",
        $"Lagerværdien kan ikke bogføres: kassekladde {Name(journal)} er en fast kassekladde, hvor posteringerne bliver stående efter bogføring.",
        $"Set stock-value.journal to an ordinary journal, {GoOn}.",
        $"Angiv en almindelig kassekladde i stock-value.journal, {GoOnDanish}.");

    /// <summary>The account does not exist.</summary>
    public static Failure AccountMissing(int account, string setting) => Setting(
        "account-missing",
        $"The stock value cannot be posted: e-conomic has no account {account} ({setting}).",
        $"Lagerværdien kan ikke bogføres: e-conomic har ingen konto {account} ({setting}).",
        $"Create the account in e-conomic or set {setting} to another one, {GoOn}.",
        $"Opret kontoen i e-conomic, eller angiv en anden i {setting}, {GoOnDanish}.");

    /// <summary>The account is barred.</summary>
    public static Failure AccountBarred(Account account) => Setting(
        "account-barred",
        $"The stock value cannot be posted: account {Name(account)} is barred in e-conomic.",
        $"Lagerværdien kan ikke bogføres: konto {Name(account)} er spærret i e-conomic.",
        $"Remove the bar from the account in e-conomic, {GoOn}.",
        $"Fjern spærringen af kontoen i e-conomic, {GoOnDanish}.");

    /// <summary>The account takes no entries of journals.</summary>
    public static Failure AccountBlocked(Account account) => Setting(
        "account-blocked",
        $"The stock value cannot be posted: account {Name(account)} is blocked for direct entries in e-conomic.",
        $"Lagerværdien kan ikke bogføres: konto {Name(account)} er lukket for direkte posteringer i e-conomic.",
        $"Allow direct entries on the account in e-conomic, {GoOn}.",
        $"Tillad direkte posteringer på kontoen i e-conomic, {GoOnDanish}.");

    /// <summary>The stock account is not one of the balance sheet, so it begins every year at 0.</summary>
    public static Failure NoBalanceAccount(Account account) => Setting(
        "account-type",
        $"The stock value cannot be posted: account {Name(account)} is not a balance sheet account in e-conomic but of type {account.AccountType ?? "unknown"}.",
        $"Lagerværdien kan ikke bogføres: konto {Name(account)} er ikke en statuskonto i e-conomic, men af typen {account.AccountType ?? "ukendt"}.",
        $"Set stock-value.account to the stock account of the balance sheet, {GoOn}.",
        $"Angiv lagerkontoen fra balancen i stock-value.account, {GoOnDanish}.");

    /// <summary>The contra account is a heading or a sum.</summary>
    public static Failure NotPostable(Account account, string setting) => Setting(
        "account-type",
        $"The stock value cannot be posted: account {Name(account)} takes no entries in e-conomic, because it is of type {account.AccountType ?? "unknown"}.",
        $"Lagerværdien kan ikke bogføres: der kan ikke posteres på konto {Name(account)} i e-conomic, fordi den er af typen {account.AccountType ?? "ukendt"}.",
        $"Set {setting} to an account that takes entries, {GoOn}.",
        $"Angiv en konto, der kan posteres på, i {setting}, {GoOnDanish}.");

    // What concerns one period: it is held.

    /// <summary>No accounting year holds the day.</summary>
    public static Failure NoYear(LocalizedText record, DateOnly day) => Held(
        "no-accounting-year",
        $"{record.English} is not posted: e-conomic has no accounting year with {StockPeriods.Key(day)}.",
        $"{record.Danish} er ikke bogført: e-conomic har intet regnskabsår med {StockPeriods.Key(day)}.",
        "Create the accounting year in e-conomic, then try again.",
        "Opret regnskabsåret i e-conomic, og prøv igen.");

    /// <summary>The accounting year is closed.</summary>
    public static Failure YearClosed(LocalizedText record, string year) => Held(
        YearClosedCode,
        $"{record.English} is not posted: accounting year {year} is closed in e-conomic.",
        $"{record.Danish} er ikke bogført: regnskabsår {year} er lukket i e-conomic.",
        "A closed year takes no entries; the next period evens the difference out. Try again to take this period off the list.",
        "Et lukket år kan ikke posteres i; næste periode udligner forskellen. Prøv igen for at tage perioden af listen.");

    /// <summary>The period is closed or barred.</summary>
    public static Failure PeriodLocked(LocalizedText record, DateOnly day, bool isBarred) => Held(
        isBarred ? "period-barred" : "period-closed",
        $"{record.English} is not posted: the period of {StockPeriods.Key(day)} is {(isBarred ? "barred" : "closed")} in e-conomic.",
        $"{record.Danish} er ikke bogført: perioden med {StockPeriods.Key(day)} er {(isBarred ? "spærret" : "lukket")} i e-conomic.",
        "Open the period in e-conomic (settings, accounting years, periods), then try again; or leave it: the next period evens the difference out.",
        "Åbn perioden i e-conomic (indstillinger, regnskabsår, perioder), og prøv igen; eller lad den være: næste periode udligner forskellen.");

    /// <summary>Rackbeat's report has no usable value.</summary>
    public static Failure NoValue(LocalizedText record, ApiError error)
    {
        var reason = Bare(error.Details.Count > 0 ? error.Details[0].Path + ": " + error.Details[0].Text : error.Text);
        return Held(
            "no-value",
            $"{record.English} is not posted: Rackbeat's report does not give the stock value ({reason}).",
            $"{record.Danish} er ikke bogført: Rackbeats rapport oplyser ikke lagerværdien ({reason}).",
            "Look at the report of the finance stock value in Rackbeat, then try again. A missing value is never taken for 0.",
            "Se rapporten Finanslagerværdi i Rackbeat, og prøv igen. En manglende værdi regnes aldrig for 0.");
    }

    /// <summary>The balance of the account is not the sum of its entries.</summary>
    public static Failure BalanceDiffers(LocalizedText record, int number, Account account, decimal sum)
    {
        var balance = account.Balance is { } shown ? Amount(shown) : "–";
        return Held(
            "balance-differs",
            $"{record.English} is not posted: e-conomic shows a balance of {balance} for account {Name(number, account.Name)}, but its booked entries add up to {Amount(sum)}.",
            $"{record.Danish} er ikke bogført: e-conomic viser en saldo på {balance} for konto {Name(number, account.Name)}, men de bogførte posteringer giver {Amount(sum)}.",
            "Compare the account's entries with its balance in e-conomic, for example the opening entries of the year, then try again.",
            "Sammenlign kontoens posteringer med saldoen i e-conomic, for eksempel årets primoposteringer, og prøv igen.");
    }

    /// <summary>A booked entry has no date or amount.</summary>
    public static Failure EntryIncomplete(LocalizedText record, int account, int? entry) => Held(
        "entry-incomplete",
        $"{record.English} is not posted: entry {entry} on account {account} in e-conomic has no date or no amount.",
        $"{record.Danish} er ikke bogført: postering {entry} på konto {account} i e-conomic har ingen dato eller intet beløb.",
        "Look at the entry in e-conomic, then try again.",
        "Se posteringen i e-conomic, og prøv igen.");

    /// <summary>A person changed the draft, or moved it.</summary>
    public static Failure DraftChanged(LocalizedText record, string? draft, int journal) => Held(
        "draft-changed",
        $"{record.English}: draft voucher {draft} in journal {journal} in e-conomic is not as it was sent; it is left alone.",
        $"{record.Danish}: bilag {draft} i kassekladde {journal} i e-conomic er ikke, som det blev sendt; det røres ikke.",
        "Delete the draft or book it in e-conomic, then try again. Never book it together with a newer one: each holds the whole difference.",
        "Slet eller bogfør bilaget i e-conomic, og prøv igen. Bogfør det aldrig sammen med et nyere: hvert bilag indeholder hele forskellen.");

    /// <summary>e-conomic does not let our draft be removed.</summary>
    public static Failure NotRemoved(LocalizedText record, FoundDraft draft, ApiError error)
    {
        var number = draft.Entry.Voucher?.VoucherNumber ?? draft.Entry.JournalEntryNumber;
        return Held(
            "draft-not-removed",
            $"{record.English}: draft voucher {number} in journal {draft.Journal} in e-conomic could not be removed ({Bare(error.Text)}).",
            $"{record.Danish}: bilag {number} i kassekladde {draft.Journal} i e-conomic kunne ikke slettes ({Bare(error.Text)}).",
            "Delete the draft in e-conomic, then try again. Never book it together with a newer one: each holds the whole difference.",
            "Slet bilaget i e-conomic, og prøv igen. Bogfør det aldrig sammen med et nyere: hvert bilag indeholder hele forskellen.");
    }

    /// <summary>e-conomic took the booking and did not carry it out.</summary>
    public static Failure NotBooked(LocalizedText record, FoundVoucher found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Drafts.Count > 0
            ? Held(
                "not-booked",
                $"{record.English}: e-conomic took the booking, but draft voucher {found.DraftNumber} is still in journal {found.Drafts[0].Journal}.",
                $"{record.Danish}: e-conomic tog imod bogføringen, men bilag {found.DraftNumber} ligger stadig i kassekladde {found.Drafts[0].Journal}.",
                "It may have to be approved there first. Book it in e-conomic, or delete it and leave its difference to the next period; then try again.",
                "Det skal måske godkendes dér først. Bogfør det i e-conomic, eller slet det, og lad næste periode udligne forskellen; prøv derefter igen.")
            : Held(
                "not-booked",
                $"{record.English}: e-conomic took the booking, but shows neither its draft nor its booked entries.",
                $"{record.Danish}: e-conomic tog imod bogføringen, men viser hverken bilaget i kassekladden eller de bogførte posteringer.",
                "Look for it in e-conomic, then try again. Nothing more is sent for this period; the next one evens the difference out.",
                "Se efter i e-conomic, og prøv igen. Der sendes ikke mere for denne periode; den næste udligner forskellen.");
    }

    /// <summary>It was tried for a day.</summary>
    public static Failure InVain(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure with
        {
            Class = FailureClass.Held,
            Text = failure.Text with
            {
                Remedy = new LocalizedText(
                    "It was tried in vain for a day. Later periods go on without it; try again when both systems answer.",
                    "Der er forsøgt forgæves i et døgn. Senere perioder går videre uden den; prøv igen, når begge systemer svarer."),
            },
        };
    }

    /// <summary>More than one entry has the marker.</summary>
    public static Failure Undecided(LocalizedText record, int drafts, int booked) => Held(
        "undecided",
        $"{record.English}: {drafts} entries of journals and {booked} booked entries in e-conomic have its marker.",
        $"{record.Danish}: {drafts} posteringer i kassekladder og {booked} bogførte posteringer i e-conomic har dens mærke.",
        "Remove what is too much in e-conomic, then try again.",
        "Fjern det overflødige i e-conomic, og prøv igen.");

    /// <summary>What was booked is not what was sent.</summary>
    public static Failure BookedOtherwise(LocalizedText record, string? voucher, StockVoucher sent, decimal account, decimal contra) => Held(
        "booked-otherwise",
        $"{record.English}: voucher {voucher} is booked with {Amount(account)} on account {sent.Account} and {Amount(contra)} on {sent.ContraAccount}, but {Amount(sent.Amount)} and {Amount(-sent.Amount)} were sent.",
        $"{record.Danish}: bilag {voucher} er bogført med {Amount(account)} på konto {sent.Account} og {Amount(contra)} på {sent.ContraAccount}, men {Amount(sent.Amount)} og {Amount(-sent.Amount)} blev sendt.",
        "Look whether one of the accounts has a VAT code in e-conomic, and correct the entries there. Then try again, which settles the period; the next one evens out what is left.",
        "Se, om en af kontiene har en momskode i e-conomic, og ret posteringerne dér. Prøv derefter igen, så er perioden afsluttet; den næste udligner resten.");

    /// <summary>e-conomic refused the voucher or its booking. What lies in the set-up says itself what to do.</summary>
    public static Failure Refused(Failure refusal, int journal, bool isBooking)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (refusal.Class == FailureClass.Settings)
        {
            return refusal;
        }

        return refusal with
        {
            Text = refusal.Text with
            {
                Remedy = isBooking
                    ? new LocalizedText(
                        $"The draft is in journal {journal}. Mend what e-conomic names, and try again; or book it there yourself.",
                        $"Kladden ligger i kassekladde {journal}. Ret det, e-conomic nævner, og prøv igen; eller bogfør den selv dér.")
                    : new LocalizedText(
                        $"Look at journal {journal}, its accounts and the period in e-conomic, then try again.",
                        $"Se kassekladde {journal}, kontiene og perioden i e-conomic, og prøv igen."),
            },
        };
    }

    /// <summary>e-conomic refused something else than the voucher or its booking, or answered in another form.</summary>
    public static Failure Unreadable(Failure failure, bool hasDraft)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure with
        {
            Text = failure.Text with
            {
                Remedy = hasDraft
                    ? new LocalizedText(
                        "Its voucher is in e-conomic. Look at the journal, its accounts and the accounting years there, then try again.",
                        "Dens bilag ligger i e-conomic. Se kassekladden, kontiene og regnskabsårene dér, og prøv igen.")
                    : new LocalizedText(
                        "Nothing was sent. Look at the journal, its accounts and the accounting years in e-conomic, then try again.",
                        "Intet er sendt. Se kassekladden, kontiene og regnskabsårene i e-conomic, og prøv igen."),
            },
        };
    }

    /// <summary>An earlier draft was changed by a person and stays beside the newer one.</summary>
    public static Notice OlderDraft(string agreement, string flow, string key, Failure changed) => new()
    {
        Agreement = agreement,
        Cause = $"{flow}/{key}/{changed.Code}",
        Kind = NoticeKind.Held,
        Flow = flow,
        Key = key,
        Message = changed.Text.Message,
        Remedy = changed.Text.Remedy,
    };

    private static string Name(Journal journal) => Name(journal.JournalNumber, journal.Name);

    private static string Name(Account account) => Name(account.AccountNumber, account.Name);

    private static string Name(int? number, string? name) => string.IsNullOrWhiteSpace(name) ? $"{number}" : $"{number} ({RecordName.Cut(name.Trim())})";

    private static string Bare(string text) => text.TrimEnd().TrimEnd('.');

    private static Failure Setting(string code, string message, string danish, string remedy, string danishRemedy) =>
        new(FailureClass.Settings, FailureReach.Flow, code, Text(message, danish, remedy, danishRemedy));

    private static Failure Held(string code, string message, string danish, string remedy, string danishRemedy) =>
        new(FailureClass.Held, FailureReach.Record, code, Text(message, danish, remedy, danishRemedy));

    private static PersonText Text(string message, string danish, string remedy, string danishRemedy) =>
        new(new LocalizedText(message, danish), new LocalizedText(remedy, danishRemedy));
}
