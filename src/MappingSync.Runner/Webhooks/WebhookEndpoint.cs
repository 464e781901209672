using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Rackbeat;

namespace MappingSync.Runner.Webhooks;

/// <summary>
/// Takes Rackbeat's deliveries. Answered 202 only after the work is on disk, 503 when it cannot be stored, so that Rackbeat sends again.
/// </summary>
internal sealed partial class WebhookEndpoint(
    EngineSettings settings,
    DeliveryTokens tokens,
    IEventRoutes routes,
    IWebhookIntake intake,
    TimeProvider time,
    ILogger<WebhookEndpoint> log)
{
    /// <summary>The address that a delivery is posted to.</summary>
    public const string Route = "/webhooks/{agreement}";

    private readonly RefusalTally refusals = new(time);

    private const int MaxHeaderLength = 200;
    private const int RetryAfterSeconds = 30;

    /// <summary>Answers one delivery.</summary>
    public async Task HandleAsync(HttpContext context, string agreement)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = await AnswerAsync(context, agreement);
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<int> AnswerAsync(HttpContext context, string agreement)
    {
        var token = Single(context.Request.Headers[WebhookHeaders.Token]);
        var eventName = Single(context.Request.Headers[WebhookHeaders.Event]);
        var known = settings.Agreements.FirstOrDefault(candidate => candidate.Id == agreement);
        var isListened = known is not null && eventName is not null && routes.FlowOf(known.Id, eventName) is not null;
        try
        {
            // Without a token, with a wrong one, and for an agreement that does not exist: one answer. An event that no flow listens to is
            // believed with any token of its agreement, so that it is answered and not sent again for a day.
            if (!await tokens.AcceptAsync(known?.Id ?? string.Empty, isListened ? eventName : null, token, context.RequestAborted)
                || known is null || eventName is null)
            {
                if (refusals.IsToBeSaid(out var count))
                    LogRefused(count);
                return StatusCodes.Status401Unauthorized;
            }

            if (!isListened)
            {
                LogUnknownEvent(known.Id, eventName.Length <= 60 ? eventName : eventName[..60]);
                return StatusCodes.Status202Accepted;
            }

            if (await WebhookBody.ReadKeyAsync(context.Request.Body, context.RequestAborted) is not { } key)
            {
                LogUnreadable(known.Id, eventName);
                return StatusCodes.Status400BadRequest;
            }

            return StatusOf(await intake.AcceptAsync(known.Id, eventName, key, context.RequestAborted), known.Id, eventName);
        }
        catch (LedgerUnavailableException failure)
        {
            LogUnavailable(failure, known?.Id ?? "(unknown)");
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode;
        }
    }

    private int StatusOf(IntakeResult result, string agreement, string eventName)
    {
        switch (result)
        {
            case IntakeResult.Accepted:
                return StatusCodes.Status202Accepted;
            case IntakeResult.UnknownEvent:
                LogUnknownEvent(agreement, eventName);
                return StatusCodes.Status202Accepted;
            case IntakeResult.InvalidKey:
                LogUnreadable(agreement, eventName);
                return StatusCodes.Status400BadRequest;
            default:
                return StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>A header that was sent once, printable and short; otherwise null.</summary>
    private static string? Single(Microsoft.Extensions.Primitives.StringValues values) =>
        values is [{ Length: > 0 and <= MaxHeaderLength } value] && value.All(static character => character is > ' ' and < '\u007f') ? value : null;

    [LoggerMessage(EventId = 100, Level = LogLevel.Warning, Message = "Webhook deliveries were refused, because their token does not belong to the agreement and event they name: {Count} since the last such line")]
    private partial void LogRefused(long count);

    [LoggerMessage(EventId = 101, Level = LogLevel.Information, Message = "{Agreement}: event {EventName} is not listened to and was ignored")]
    private partial void LogUnknownEvent(string agreement, string eventName);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "{Agreement}: a delivery of {EventName} holds no usable key and was ignored")]
    private partial void LogUnreadable(string agreement, string eventName);

    [LoggerMessage(EventId = 103, Level = LogLevel.Error, Message = "{Agreement}: a delivery could not be stored; Rackbeat will send it again")]
    private partial void LogUnavailable(Exception failure, string agreement);
}
