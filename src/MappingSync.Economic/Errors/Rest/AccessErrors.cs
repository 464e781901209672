using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Refused credentials and missing rights, on both surfaces.</summary>
internal static class AccessErrors
{
    public static ErrorArea Area { get; } = new("Any call: access", EconomicSources.Permissions,
    [
        new(
            "401",
            ApiErrorKind.Access,
            new("e-conomic refuses the token", "e-conomic afviser adgangsnøglen"),
            new Wording(
                "Nothing is sent for this agreement until there is a new one: see in e-conomic ({place}) whether the app is still connected, connect it anew, put the new token into the settings and start again.",
                "Intet sendes for denne aftale, før der er en ny: se i e-conomic ({place}), om appen stadig er tilknyttet, tilknyt den igen, indsæt den nye nøgle i indstillingerne, og start igen.").At(EconomicPlaces.Apps)),
        new(
            "403",
            ApiErrorKind.Access,
            new("e-conomic does not allow the integration to do this", "e-conomic tillader ikke integrationen at gøre dette"),
            new Wording(
                "Give the user who connected the app the role that it needs in e-conomic ({place}): SuperUser, or Bookkeeping and Sales; then start again.",
                "Giv den bruger, der har tilknyttet appen, den nødvendige rolle i e-conomic ({place}): Superbruger, eller Bogføring og Salg; start derefter igen.").At(EconomicPlaces.Users)),
        new(
            "AccessDeniedAgreementMissingModules",
            ApiErrorKind.Access,
            new("the agreement lacks an e-conomic module that this needs", "aftalen mangler et e-conomic-modul, som dette kræver"),
            EconomicRemedies.Module)
        { Source = EconomicSources.ServiceProbing },
    ]);
}
