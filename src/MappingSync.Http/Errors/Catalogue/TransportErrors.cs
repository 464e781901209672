namespace MappingSync.Http;

/// <summary>Failures that no API answered, and answers that are not the API's.</summary>
public static class TransportErrors
{
    private static readonly Wording ByItself = new("It is tried again by itself.", "Der prøves automatisk igen.");
    private static readonly Wording Network = new(
        "It is tried again by itself. If it goes on, see whether {system} works and whether this machine reaches it.",
        "Der prøves automatisk igen. Bliver det ved, så se efter, om {system} virker, og om denne maskine kan nå den.");
    private static readonly Wording Program = new(
        "Report it to the supplier of this program: {system} has changed, or the program is at fault.",
        "Meld det til leverandøren af dette program: {system} er ændret, eller programmet har en fejl.");

    /// <summary>The entries.</summary>
    public static ErrorArea Area { get; } = new("No answer, or not the answer of the API", "observed",
    [
        Ours(TransportCodes.Timeout, ApiErrorKind.Transient, new("{system} did not answer in time", "{system} svarede ikke i tide"), Network),
        Ours(TransportCodes.ConnectionError, ApiErrorKind.Transient, new("no connection to {system}", "ingen forbindelse til {system}"), Network),
        Ours(
            nameof(HttpRequestError.NameResolutionError),
            ApiErrorKind.Transient,
            new("the address of {system} is not found", "adressen på {system} kan ikke findes"),
            new(
                "It is tried again by itself. If it goes on, check the address in the settings and the name server of this machine.",
                "Der prøves automatisk igen. Bliver det ved, så kontrollér adressen i indstillingerne og maskinens navneserver.")),
        Ours(
            nameof(HttpRequestError.SecureConnectionError),
            ApiErrorKind.Transient,
            new("no secure connection to {system}", "ingen sikker forbindelse til {system}"),
            new(
                "It is tried again by itself. If it goes on, check the clock of this machine, and whether a proxy puts its own certificate in between.",
                "Der prøves automatisk igen. Bliver det ved, så kontrollér maskinens ur, og om en proxy sætter sit eget certifikat ind.")),
        Ours(
            nameof(HttpRequestError.ProxyTunnelError),
            ApiErrorKind.Transient,
            new("the proxy does not let calls to {system} through", "proxyen lukker ikke kald til {system} igennem"),
            new("It is tried again by itself. If it goes on, open the proxy for the address in the settings.", "Der prøves automatisk igen. Bliver det ved, så åbn proxyen for adressen i indstillingerne.")),
        Ours(nameof(HttpRequestError.ResponseEnded), ApiErrorKind.Transient, new("the connection to {system} broke before the answer was complete", "forbindelsen til {system} blev afbrudt, før svaret var komplet"), Network),
        Ours(CallNotSentException.RetryAfterCode, ApiErrorKind.Transient, new("{system} asked for a pause, so it is not called just now", "{system} har bedt om en pause, så den kaldes ikke lige nu"), ByItself),
        Ours(CallNotSentException.RateLimitedCode, ApiErrorKind.Transient, new("too many calls to {system} wait already", "for mange kald til {system} venter allerede"), ByItself),
        Ours(CallNotSentException.CircuitOpenCode, ApiErrorKind.Transient, new("calls to {system} rest for a moment, because most of the last ones failed", "kald til {system} holder en kort pause, fordi de fleste af de seneste mislykkedes"), ByItself),
        Ours(
            CallNotSentException.DailyBudgetCode,
            ApiErrorKind.Transient,
            new("the calls that {system} allows in 24 hours are used up", "de kald, {system} tillader på et døgn, er brugt"),
            new("It goes on by itself when there is room again.", "Det fortsætter automatisk, når der er plads igen.")),
        Ours(TransportCodes.AnswerTooLarge, ApiErrorKind.Data, new("the answer of {system} is larger than allowed", "svaret fra {system} er større end tilladt"), Program),
        Ours(TransportCodes.UnreadableAnswer, ApiErrorKind.Data, new("{system} answers in another form than expected", "{system} svarer i en anden form end ventet"), Program) with { SaysItAll = false },
        Ours(
            TransportCodes.ForeignAnswer,
            ApiErrorKind.Transient,
            new("something else answered instead of {system}", "noget andet svarede i stedet for {system}"),
            new(
                "Check the addresses in the settings, and whether a proxy or a firewall stands in between. What was refused can then be tried again.",
                "Kontrollér adresserne i indstillingerne, og om der er en proxy eller firewall imellem. Det afviste kan derefter prøves igen.")) with { SaysItAll = false },
        Ours(TransportCodes.ForeignAddress, ApiErrorKind.Data, new("an answer of {system} leads to another server, which is not followed", "et svar fra {system} henviser til en anden server, og den kaldes ikke"), Program),
        Ours(TransportCodes.EndlessList, ApiErrorKind.Data, new("a list of {system} cannot be read to its end", "en liste fra {system} kan ikke læses til ende"), Program),
    ]);

    private static ErrorEntry Ours(string code, ApiErrorKind kind, Wording meaning, Wording remedy) => new(code, kind, meaning, remedy) { IsOurs = true, SaysItAll = true };
}
