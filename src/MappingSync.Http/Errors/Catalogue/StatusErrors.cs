namespace MappingSync.Http;

/// <summary>HTTP statuses of answers without a code that is known. Source: RFC 9110.</summary>
public static class StatusErrors
{
    private static readonly Wording Program = new(
        "Report it to the supplier of this program: {system} has changed, or the program is at fault.",
        "Meld det til leverandøren af dette program: {system} er ændret, eller programmet har en fejl.");

    /// <summary>The entries.</summary>
    public static ErrorArea Area { get; } = new("HTTP statuses", "https://www.rfc-editor.org/rfc/rfc9110",
    [
        new(
            "3xx",
            ApiErrorKind.Transient,
            new("{system} answers from another address, which is not followed", "{system} henviser til en anden adresse, og den kaldes ikke"),
            new("It is tried again by itself. If it goes on, check the addresses in the settings.", "Der prøves automatisk igen. Bliver det ved, så kontrollér adresserne i indstillingerne.")),
        new("405", ApiErrorKind.Data, new("{system} does not know this call", "{system} kender ikke dette kald"), Program),
        new("406", ApiErrorKind.Data, new("{system} does not answer in the form that was asked for", "{system} svarer ikke i den form, der blev bedt om"), Program),
        new(
            "413",
            ApiErrorKind.Data,
            new("what was sent is larger than {system} takes", "det sendte er større, end {system} tager imod"),
            new("Make it smaller in {source}, for example the attachment, then try again.", "Gør det mindre i {source}, for eksempel bilaget, og prøv igen.")),
        new("415", ApiErrorKind.Data, new("{system} does not take this kind of content", "{system} tager ikke imod denne slags indhold"), Program),
        new(
            "429",
            ApiErrorKind.Transient,
            new("{system} gets more calls than it allows", "{system} får flere kald, end den tillader"),
            new("It is tried again by itself.", "Der prøves automatisk igen.")),
        new(
            "5xx",
            ApiErrorKind.Transient,
            new("{system} has a fault of its own", "{system} har en fejl hos sig selv"),
            new("It is tried again by itself. If it goes on, see whether {system} reports a disturbance.", "Der prøves automatisk igen. Bliver det ved, så se efter, om {system} melder om driftsforstyrrelser.")),
    ]);
}
