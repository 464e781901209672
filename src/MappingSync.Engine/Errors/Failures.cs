using MappingSync.Engine.Notifications;
using MappingSync.Http;

namespace MappingSync.Engine.Errors;

/// <summary>Turns whatever ended a step into a <see cref="Failure"/>.</summary>
public static class Failures
{
    /// <summary>Reads an exception.</summary>
    /// <param name="exception">What ended the step.</param>
    /// <param name="record">The record as it is called in messages.</param>
    /// <param name="item">What a row of the record is called; null when the record has no rows.</param>
    public static Failure Of(Exception exception, LocalizedText record, Func<int, LocalizedText>? item = null)
    {
        return exception switch
        {
            StepFailedException step => step.Failure,
            ApiException api => Of(api.Error, record, item),
            HttpRequestException or TaskCanceledException or IOException => NoAnswer(record),
            _ => Broken(exception, record),
        };
    }

    private static Failure Of(ApiError error, LocalizedText record, Func<int, LocalizedText>? item)
    {
        var system = SystemName.Of(error.System);
        var failure = error.Kind switch
        {
            ApiErrorKind.Transient when error.Status == 429 => new Failure(
                FailureClass.Transient,
                FailureReach.Record,
                "429",
                Text(
                    $"{record.English}: {system} gets more calls than it allows.",
                    $"{record.Danish}: {system} får flere kald, end den tillader.",
                    "It is tried again by itself.",
                    "Der prøves automatisk igen."))
            { IsThrottled = true },
            ApiErrorKind.Transient when CallNotSentException.Is(error) => new Failure(
                FailureClass.Transient,
                FailureReach.Record,
                error.Code!,
                Text(
                    $"{record.English}: {system} is not called just now ({error.Text}).",
                    $"{record.Danish}: {system} kaldes ikke lige nu ({error.Text}).",
                    "It is tried again by itself.",
                    "Der prøves automatisk igen."))
            { IsThrottled = true },
            ApiErrorKind.Transient => new Failure(
                FailureClass.Transient,
                FailureReach.Record,
                error.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no-answer",
                Text(
                    $"{record.English}: {system} does not answer as it should ({error.Text}).",
                    $"{record.Danish}: {system} svarer ikke, som den skal ({error.Text}).",
                    "It is tried again by itself.",
                    "Der prøves automatisk igen.")),
            ApiErrorKind.UnknownOutcome => new Failure(
                FailureClass.Unknown,
                FailureReach.Record,
                "unknown-outcome",
                Text(
                    $"{record.English}: the answer of {system} was lost.",
                    $"{record.Danish}: svaret fra {system} gik tabt.",
                    "It is looked up before anything is sent again.",
                    "Det slås op, før noget sendes igen.")),
            ApiErrorKind.Access when error.Status == 401 => new Failure(
                FailureClass.Access,
                FailureReach.Agreement,
                "401",
                Text(
                    $"{system} refuses the token.",
                    $"{system} afviser adgangsnøglen.",
                    $"Nothing is sent for this agreement until there is a new one: make it in {system}, put it into the settings and start again.",
                    $"Intet sendes for denne aftale, før der er en ny: opret den i {system}, indsæt den i indstillingerne, og start igen.")),
            ApiErrorKind.Access => new Failure(
                FailureClass.Access,
                FailureReach.Flow,
                error.Code ?? "403",
                Text(
                    $"{system} does not allow {error.Request} ({error.Text}).",
                    $"{system} tillader ikke {error.Request} ({error.Text}).",
                    $"Give the integration the role, module or scope that it needs there: {Right(error)}.",
                    $"Giv integrationen den rolle, det modul eller den rettighed, den mangler: {Right(error)}.")),
            _ => new Failure(FailureClass.Data, FailureReach.Record, Code(error), RefusalTexts.Of(error, record, item)),
        };
        return failure with { RetryAfter = error.RetryAfter, LogId = error.LogId };
    }

    /// <summary>The code that says most: that of the first single reason before that of the envelope.</summary>
    private static string Code(ApiError error) =>
        error.Details.Select(detail => detail.Code).FirstOrDefault(code => code is not null)
            ?? error.Code
            ?? error.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ?? "refused";

    private static PersonText Text(string message, string danish, string remedy, string danishRemedy) =>
        new(new LocalizedText(message, danish), new LocalizedText(remedy, danishRemedy));

    private static string Right(ApiError error) => error.System switch
    {
        "economic" when error.Code == "AccessDeniedAgreementMissingModules" => "module",
        "economic" => "SuperUser, or Bookkeeping + Sales",
        _ => "API scope",
    };

    /// <summary>What the step wanted to write did not fit what the ledger holds.</summary>
    internal static Failure Overtaken(LocalizedText record) => new(
        FailureClass.Transient,
        FailureReach.Record,
        "overtaken",
        Text(
            $"{record.English}: what the runner keeps of it changed while it was delivered.",
            $"{record.Danish}: det, programmet gemmer om den, blev ændret under overførslen.",
            "It is tried again by itself.",
            "Der prøves automatisk igen."));

    private static Failure NoAnswer(LocalizedText record) => new(
        FailureClass.Transient,
        FailureReach.Record,
        "no-answer",
        Text(
            $"{record.English}: no connection to the other system.",
            $"{record.Danish}: ingen forbindelse til det andet system.",
            "It is tried again by itself.",
            "Der prøves automatisk igen."));

    /// <summary>A fault of this program: kept visible with the record, repeated only when a person asks, and never a reason to stop others.</summary>
    private static Failure Broken(Exception exception, LocalizedText record) => new(
        FailureClass.Data,
        FailureReach.Record,
        "internal-error",
        Text(
            $"{record.English}: an internal error ({exception.GetType().Name}).",
            $"{record.Danish}: en intern fejl ({exception.GetType().Name}).",
            "Its details are in the log; report it, then try again.",
            "Detaljerne står i loggen; meld den, og prøv igen."));
}
