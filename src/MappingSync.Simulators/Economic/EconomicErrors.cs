using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>The error bodies of both e-conomic surfaces that do not come from validation.</summary>
internal static class EconomicErrors
{
    private const string NotFoundHint =
        "The API tries to provide all the resource urls you need. Look at the enclosing collection for where the resource could be.";

    public static JsonObject Envelope(string message, string? code, string? hint, int status, DateTimeOffset now)
    {
        var body = new JsonObject { ["message"] = message };
        if (code is not null)
            body["errorCode"] = code;
        if (hint is not null)
            body["developerHint"] = hint;
        body["logId"] = LogId(now);
        body["httpStatusCode"] = status;
        body["logTime"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        return body;
    }

    public static WireAnswer Rest(int status, string message, DateTimeOffset now, string? code = null, string? hint = null) =>
        WireAnswer.Json(status, Envelope(message, code, hint, status, now));

    public static WireAnswer NotFound(DateTimeOffset now, string? code = null) =>
        Rest(404, "Resource not found.", now, code, NotFoundHint);

    public static WireAnswer Unauthorized(DateTimeOffset now) =>
        Rest(401, "Access denied.", now, "E02000", "Both X-AppSecretToken and X-AgreementGrantToken must be valid.");

    public static WireAnswer BadFilter(string finding, IEnumerable<string> allowed, DateTimeOffset now)
    {
        var body = Envelope(
            "Could not parse query string filter.", null,
            "Filtering on collections can be done using the querystring parameter 'filter'.", 400, now);
        body["errors"] = new JsonArray(JsonValue.Create(finding));
        body["allowedFilteringFields"] = new JsonArray([.. allowed.Select(name => (JsonNode)JsonValue.Create(name)!)]);
        return WireAnswer.Json(400, body);
    }

    public static WireAnswer Problem(
        int status, string code, string title, string detail, DateTimeOffset now, params (string Property, string Code, string Message)[] errors)
    {
        var section = status switch { 401 => "15.5.2", 404 => "15.5.5", 409 => "15.5.10", _ => "15.5.1" };
        return WireAnswer.Problem(status, new JsonObject
        {
            ["type"] = $"https://tools.ietf.org/html/rfc9110#section-{section}",
            ["title"] = title,
            ["status"] = status,
            ["detail"] = detail,
            ["errors"] = new JsonArray([.. errors.Select(error => (JsonNode)new JsonObject
            {
                ["message"] = error.Message,
                ["errorCode"] = error.Code,
                ["property"] = error.Property,
            })]),
            ["traceId"] = LogId(now),
            ["traceTimeUtc"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            ["errorCode"] = code,
        });
    }

    private static string LogId(DateTimeOffset now) => FormattableString.Invariant($"{now.UtcTicks:x16}-SIM");
}
