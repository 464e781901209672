using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>What many entries advise.</summary>
internal static class EconomicRemedies
{
    /// <summary>The call itself is wrong: nothing that a bookkeeper can mend.</summary>
    public static Wording Report { get; } = new(
        "This is a fault of the program: report it to its supplier with the number in the log.",
        "Det er en fejl i programmet: meld den til leverandøren med nummeret fra loggen.");

    /// <summary>Shorten, fill in or correct a field of the record.</summary>
    public static Wording CorrectField { get; } = new("Correct the field in {source}, then try again.", "Ret feltet i {source}, og prøv igen.");

    /// <summary>An account of the chart of accounts that the settings name.</summary>
    public static Wording Account { get; } = new Wording(
        "Create or open the account in e-conomic ({place}), or choose another in the settings; then resume the flow or start again.",
        "Opret eller åbn kontoen i e-conomic ({place}), eller vælg en anden i indstillingerne; genoptag derefter overførslen, eller start igen.").At(EconomicPlaces.Accounts);

    /// <summary>An account that takes no entries of journals.</summary>
    public static Wording DirectEntries { get; } = new Wording(
        "Allow direct entries on the account in e-conomic ({place}), or choose another in the settings; then resume the flow or start again.",
        "Tillad direkte posteringer på kontoen i e-conomic ({place}), eller vælg en anden i indstillingerne; genoptag derefter overførslen, eller start igen.").At(EconomicPlaces.Accounts);

    /// <summary>A date in a period that is barred.</summary>
    public static Wording Period { get; } = new Wording(
        "Remove the bar from the period in e-conomic ({place}, choose the year, Periods), or change the date in {source}; then try again.",
        "Fjern spærringen af perioden i e-conomic ({place}, vælg året, Perioder), eller ret datoen i {source}; prøv derefter igen.").At(EconomicPlaces.AccountingYears);

    /// <summary>A date in a year that does not exist.</summary>
    public static Wording CreateYear { get; } = new Wording(
        "Create the accounting year in e-conomic ({place}), or change the date in {source}; then try again.",
        "Opret regnskabsåret i e-conomic ({place}), eller ret datoen i {source}; prøv derefter igen.").At(EconomicPlaces.AccountingYears);

    /// <summary>A date in a year that is closed.</summary>
    public static Wording ClosedYear { get; } = new Wording(
        "A closed year takes no entries: change the date in {source}, or reopen the year in e-conomic ({place}); then try again.",
        "Der kan ikke posteres i et afsluttet år: ret datoen i {source}, eller genåbn året i e-conomic ({place}); prøv derefter igen.").At(EconomicPlaces.AccountingYears);

    /// <summary>A module that the agreement does not have.</summary>
    public static Wording Module { get; } = new Wording(
        "Add the module in e-conomic ({place}), or switch the flow off in the settings; then start again.",
        "Tilføj modulet i e-conomic ({place}), eller slå overførslen fra i indstillingerne; start derefter igen.").At(EconomicPlaces.Modules);

    /// <summary>Something that a record refers to and that is looked for at a place.</summary>
    /// <param name="english">What it is, with the article.</param>
    /// <param name="danish">What it is, in the definite form.</param>
    /// <param name="place">Where it is found.</param>
    public static Wording Create(string english, string danish, Wording place) => new Wording(
        $"Create {english} in e-conomic ({{place}}) under the same number, or choose something else in {{source}}; then try again.",
        $"Opret {danish} i e-conomic ({{place}}) med samme nummer, eller vælg noget andet i {{source}}; prøv derefter igen.").At(place);

    /// <summary>Something that is closed to this user, or barred.</summary>
    /// <param name="english">What it is, with the article.</param>
    /// <param name="danish">What it is, in the definite form.</param>
    /// <param name="place">Where it is found.</param>
    public static Wording Open(string english, string danish, Wording place) => new Wording(
        $"See in e-conomic ({{place}}) whether {english} is barred or closed to the user of the integration, or choose something else in {{source}}; then try again.",
        $"Se i e-conomic ({{place}}), om {danish} er spærret eller lukket for integrationens bruger, eller vælg noget andet i {{source}}; prøv derefter igen.").At(place);
}
