using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes of the REST API that any call can meet.</summary>
internal static class RequestErrors
{
    public static ErrorArea Area { get; } = new("REST: any call", EconomicSources.RestDocumentation,
    [
        GeneralErrors.Of(ApiErrorKind.Data) with { Code = "E04300", Source = EconomicSources.Observed },
        new(
            "E04500",
            ApiErrorKind.Data,
            new("a field that refers to something has no number", "et felt, der henviser til noget, mangler nummeret"),
            new("Fill in the field in {source}, then try again.", "Udfyld feltet i {source}, og prøv igen.")),
        new(
            "E04740",
            ApiErrorKind.Data,
            new("an amount has more decimals than e-conomic takes", "et beløb har flere decimaler, end e-conomic tager"),
            new("Round it in {source}, then try again.", "Afrund det i {source}, og prøv igen.")),
        new(
            "E04010",
            ApiErrorKind.Data,
            new("a text is longer than e-conomic takes", "en tekst er længere, end e-conomic tager"),
            new("Shorten it in {source}, then try again.", "Gør den kortere i {source}, og prøv igen."))
        { Source = EconomicSources.Observed },
        new(
            "E04810",
            ApiErrorKind.Data,
            new("the program asked for a page of a size that e-conomic does not give", "programmet bad om en side af en størrelse, som e-conomic ikke giver"),
            EconomicRemedies.Report)
        { Source = EconomicSources.RestProbing },
        KeyUsed("PayloadChanged", new("the call was made before with other content", "kaldet er før foretaget med et andet indhold")),
        KeyUsed("URLChanged", new("the key of the call was used before for another address", "kaldets nøgle er før brugt til en anden adresse")),
    ]);

    // Nothing is known of what the first call with the key did.
    private static ErrorEntry KeyUsed(string code, Wording meaning) =>
        new(code, ApiErrorKind.UnknownOutcome, meaning, GeneralErrors.Of(ApiErrorKind.UnknownOutcome).Remedy) { Source = EconomicSources.Observed };
}
