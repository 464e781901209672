namespace MappingSync.Http;

/// <summary>What is said of a failure when nothing but its kind is known.</summary>
public static class GeneralErrors
{
    private static readonly Wording ByItself = new("It is tried again by itself.", "Der prøves automatisk igen.");

    /// <summary>One entry for each kind; the code is the name of the kind.</summary>
    public static ErrorArea Area { get; } = new("Codes that are not listed, by kind", "observed",
    [
        General(
            ApiErrorKind.Transient,
            new("{system} does not answer as it should", "{system} svarer ikke, som den skal"),
            ByItself),
        General(
            ApiErrorKind.Data,
            new("{system} refuses it", "{system} afviser det"),
            new("Correct it in {source}, then try again.", "Ret det i {source}, og prøv igen.")),
        General(
            ApiErrorKind.Access,
            new("{system} does not allow it", "{system} tillader det ikke"),
            new("Give the integration the right that it lacks in {system}, then start again.", "Giv integrationen den rettighed, den mangler i {system}, og start igen.")),
        General(
            ApiErrorKind.Settings,
            new("{system} lacks something that has to be set up first", "{system} mangler noget, som først skal sættes op"),
            new("Set it up in {system}, or choose something else in the settings; then resume the flow or start again.", "Sæt det op i {system}, eller vælg noget andet i indstillingerne; genoptag derefter overførslen, eller start igen.")),
        General(
            ApiErrorKind.UnknownOutcome,
            new("the answer of {system} was lost", "svaret fra {system} gik tabt"),
            new("It is looked up before anything is sent again.", "Det slås op, før noget sendes igen.")),
        General(
            ApiErrorKind.NotFound,
            new("{system} does not have it", "{system} kender det ikke"),
            new("See whether it was deleted or given another number in {system}, then try again.", "Se efter, om det er slettet eller har fået et andet nummer i {system}, og prøv igen.")),
    ]);

    /// <summary>The entry of a kind.</summary>
    public static ErrorEntry Of(ApiErrorKind kind) => Area.Entries.First(entry => entry.Kind == kind);

    private static ErrorEntry General(ApiErrorKind kind, Wording meaning, Wording remedy) => new(kind.ToString(), kind, meaning, remedy) { IsGeneral = true };
}
