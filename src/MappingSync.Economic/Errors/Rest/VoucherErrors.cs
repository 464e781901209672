using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes of vouchers in journals on the REST API.</summary>
internal static class VoucherErrors
{
    internal static Wording NoAccount { get; } = new("the account does not exist in e-conomic", "kontoen findes ikke i e-conomic");

    public static ErrorArea Area { get; } = new("REST: vouchers in journals", EconomicSources.Observed,
    [
        // One code for two things: the property tells a barred date from a missing account.
        new("E04041", ApiErrorKind.Data, new("the date lies in a barred period in e-conomic", "datoen ligger i en spærret periode i e-conomic"), EconomicRemedies.Period)
        { Properties = ["date"] },
        new("E04041", ApiErrorKind.Settings, new("the account does not exist or is barred in e-conomic", "kontoen findes ikke eller er spærret i e-conomic"), EconomicRemedies.Account)
        { Properties = ["account", "contraAccount"] },
        new(
            "E04041",
            ApiErrorKind.Data,
            new("the date lies in a barred period, or an account does not exist or is barred in e-conomic", "datoen ligger i en spærret periode, eller en konto findes ikke eller er spærret i e-conomic"),
            new Wording(
                "Look at the period and at the accounts in e-conomic ({place}), then try again.",
                "Se perioden og kontiene i e-conomic ({place}), og prøv igen.").At(EconomicPlaces.AccountingYears)),
        new("E07150", ApiErrorKind.Settings, NoAccount, EconomicRemedies.Account),
    ]);
}
