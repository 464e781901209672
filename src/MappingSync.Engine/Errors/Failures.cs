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
        var (kind, reach, code) = error.Kind switch
        {
            ApiErrorKind.Transient when CallNotSentException.Is(error) => (FailureClass.Transient, FailureReach.Record, error.Code!),
            ApiErrorKind.Transient => (FailureClass.Transient, FailureReach.Record, Status(error) ?? "no-answer"),
            ApiErrorKind.UnknownOutcome => (FailureClass.Unknown, FailureReach.Record, "unknown-outcome"),
            ApiErrorKind.Access when error.Status == 401 => (FailureClass.Access, FailureReach.Agreement, "401"),
            ApiErrorKind.Access => (FailureClass.Access, FailureReach.Flow, error.Code ?? "403"),
            ApiErrorKind.Settings => (FailureClass.Settings, FailureReach.Flow, Code(error)),
            _ => (FailureClass.Data, FailureReach.Record, Code(error)),
        };
        return new Failure(kind, reach, code, RefusalTexts.Of(error, record, item))
        {
            RetryAfter = error.RetryAfter,
            LogId = error.LogId,
            IsThrottled = error.Kind == ApiErrorKind.Transient && (error.Status == 429 || CallNotSentException.Is(error)),
        };
    }

    /// <summary>The code that says most: that of the first single reason before that of the envelope.</summary>
    private static string Code(ApiError error) =>
        error.Details.Select(detail => detail.Code).FirstOrDefault(code => code is not null)
            ?? error.Code
            ?? Status(error)
            ?? "refused";

    private static string? Status(ApiError error) => error.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static PersonText Text(string message, string danish, string remedy, string danishRemedy) =>
        new(new LocalizedText(message, danish), new LocalizedText(remedy, danishRemedy));

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

    private static Failure NoAnswer(LocalizedText record)
    {
        var entry = ErrorCatalogues.Of("").Find(TransportCodes.ConnectionError, "")!;
        var meaning = ErrorCatalogues.Say(entry.Meaning);
        return new Failure(
            FailureClass.Transient,
            FailureReach.Record,
            "no-answer",
            new PersonText(new LocalizedText($"{record.English}: {meaning.English}.", $"{record.Danish}: {meaning.Danish}."), ErrorCatalogues.Say(entry.Remedy)));
    }

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
