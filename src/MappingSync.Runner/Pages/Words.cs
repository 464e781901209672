using System.Globalization;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;

namespace MappingSync.Runner.Pages;

/// <summary>The words of the pages in both languages.</summary>
internal static class Words
{
    public static readonly LocalizedText Refresh = new("Refresh", "Opdater");
    public static readonly LocalizedText AsOf = new("As of", "Pr.");
    public static readonly LocalizedText SignOut = new("Sign out", "Log ud");
    public static readonly LocalizedText SignIn = new("Sign in", "Log ind");
    public static readonly LocalizedText Password = new("Password", "Adgangskode");
    public static readonly LocalizedText WrongPassword = new("That password is not right.", "Adgangskoden er ikke rigtig.");
    public static readonly LocalizedText PagesAreClosed = new("These pages are open on the runner's own machine only. To open them to others, set dashboard.password-hash in the settings file.", "Siderne kan kun åbnes på den maskine, som programmet kører på. Angiv dashboard.password-hash i indstillingsfilen for at åbne dem for andre.");
    public static readonly LocalizedText LedgerUnavailable = new("The ledger cannot be read or written just now. See the runner's log; the disk may be full.", "Databasen kan ikke læses eller skrives lige nu. Se programmets log; disken kan være fuld.");
    public static readonly LocalizedText Agreements = new("Agreements", "Aftaler");
    public static readonly LocalizedText Agreement = new("Agreement", "Aftale");
    public static readonly LocalizedText State = new("State", "Tilstand");
    public static readonly LocalizedText Active = new("active", "aktiv");
    public static readonly LocalizedText PausedSince = new("paused since", "sat på pause siden");
    public static readonly LocalizedText Resume = new("Resume", "Genoptag");
    public static readonly LocalizedText Webhooks = new("Webhooks", "Webhooks");
    public static readonly LocalizedText Registered = new("registered", "registreret");
    public static readonly LocalizedText Refused = new("refused by Rackbeat", "afvist af Rackbeat");
    public static readonly LocalizedText NotRegisteredYet = new("not registered yet", "endnu ikke registreret");
    public static readonly LocalizedText NoWebhookAddress = new("none: no webhook-address is set", "ingen: webhook-address er ikke angivet");
    public static readonly LocalizedText Pending = new("Pending", "Venter");
    public static readonly LocalizedText Running = new("Running", "I gang");
    public static readonly LocalizedText Failed = new("Failed", "Fejlet");
    public static readonly LocalizedText OldestWaits = new("Oldest waits", "Ældste har ventet");
    public static readonly LocalizedText LastDone = new("Last done", "Sidst udført");
    public static readonly LocalizedText InvoiceErrors = new("Invoice errors", "Faktura fejl");
    public static readonly LocalizedText NoInvoiceErrors = new("No invoice waits for a correction.", "Ingen fakturaer venter på at blive rettet.");
    public static readonly LocalizedText Notifications = new("Notifications", "Beskeder");
    public static readonly LocalizedText NoNotifications = new("Nothing needs attention.", "Intet kræver opmærksomhed.");
    public static readonly LocalizedText OnlyFirst = new("Only the first {0} are shown.", "Kun de første {0} vises.");
    public static readonly LocalizedText Record = new("Record", "Post");
    public static readonly LocalizedText Reason = new("What is wrong", "Hvad er galt");
    public static readonly LocalizedText Remedy = new("What to do", "Hvad skal der gøres");
    public static readonly LocalizedText Field = new("Field", "Felt");
    public static readonly LocalizedText Since = new("Since", "Siden");
    public static readonly LocalizedText Times = new("Times", "Gange");
    public static readonly LocalizedText Retry = new("Retry", "Prøv igen");
    public static readonly LocalizedText RetryRequested = new("Retry asked for", "Nyt forsøg bestilt");
    public static readonly LocalizedText LatestResults = new("Latest results", "Seneste resultater");
    public static readonly LocalizedText NoResults = new("Nothing has been done yet.", "Der er ikke sket noget endnu.");
    public static readonly LocalizedText Time = new("Time", "Tidspunkt");
    public static readonly LocalizedText Action = new("Action", "Handling");
    public static readonly LocalizedText Changes = new("Changes", "Ændringer");
    public static readonly LocalizedText By = new("by", "af");
    public static readonly LocalizedText Absent = new("(none)", "(ingen)");

    /// <summary>The name of an action.</summary>
    public static LocalizedText Of(AuditAction action) => action switch
    {
        AuditAction.Created => new("created", "oprettet"),
        AuditAction.Updated => new("updated", "opdateret"),
        AuditAction.Linked => new("linked", "forbundet"),
        AuditAction.Booked => new("booked", "bogført"),
        AuditAction.Removed => new("removed", "fjernet"),
        AuditAction.Skipped => new("skipped", "sprunget over"),
        AuditAction.Failed => new("failed", "fejlet"),
        AuditAction.Held => new("held", "tilbageholdt"),
        AuditAction.RetryRequested => new("retry asked for", "nyt forsøg bestilt"),
        AuditAction.Paused => new("paused", "sat på pause"),
        AuditAction.Resumed => new("resumed", "genoptaget"),
        _ => new(action.ToString(), action.ToString()),
    };

    /// <summary>The name of a kind of notification.</summary>
    public static LocalizedText Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Data => new("data", "data"),
        NoticeKind.Held => new("held", "tilbageholdt"),
        NoticeKind.Access => new("access", "adgang"),
        NoticeKind.Settings => new("settings", "indstillinger"),
        NoticeKind.Drift => new("drift", "afvigelse"),
        NoticeKind.Information => new("information", "oplysning"),
        _ => new(kind.ToString(), kind.ToString()),
    };

    /// <summary>A length of time in its largest unit, rounded down.</summary>
    public static LocalizedText Of(TimeSpan length) => length switch
    {
        { Ticks: < 0 } => Count(0, "s", "s"),
        { TotalMinutes: < 1 } => Count(length.TotalSeconds, "s", "s"),
        { TotalHours: < 1 } => Count(length.TotalMinutes, "min", "min."),
        { TotalDays: < 1 } => Count(length.TotalHours, "h", "t."),
        _ => Count(length.TotalDays, "d", "d."),
    };

    private static LocalizedText Count(double number, string english, string danish)
    {
        var whole = Math.Floor(number).ToString("0", CultureInfo.InvariantCulture);
        return new($"{whole} {english}", $"{whole} {danish}");
    }
}
