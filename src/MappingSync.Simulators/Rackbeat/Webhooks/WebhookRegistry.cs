using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Which webhooks there are, and the routes that make, change and remove them. Used under the lock of its owner.</summary>
internal sealed class WebhookRegistry(Lock gate, RackbeatBehaviour behaviour, TimeProvider time, int seed)
{
    private readonly SortedDictionary<int, WebhookRegistration> registered = [];
    private int last;

    public IEnumerable<WebhookRegistration> All => registered.Values;

    public IEnumerable<WebhookRegistration> ReceiversOf(string eventName) =>
        registered.Values.Where(webhook => webhook.Event == eventName && webhook.IsActive);

    /// <summary>Whether a webhook is there and turned on.</summary>
    public bool Serves(WebhookRegistration webhook) => webhook.IsActive && registered.GetValueOrDefault(webhook.Id) == webhook;

    public void Clear()
    {
        registered.Clear();
        last = 0;
    }

    public void Map(RouteTable routes, Func<WebhookRegistration, IEnumerable<JsonObject>> logs, Func<string, JsonObject?> log)
    {
        const string One = "/api/webhooks/:id";
        routes.Map("GET", "/api/webhooks", Locked((request, _) => RackbeatLists.Answer(
            request, "webhooks", registered.Values.Select(webhook => Shown(webhook, withToken: false)), ["event", "url", "is_active"])));
        routes.Map("POST", "/api/webhooks", Locked((request, _) => request.OnJson(Register)));
        routes.Map("GET", One, Known((_, found) => Envelope(200, found, withToken: false)));
        routes.Map("PUT", One, Known((request, found) => request.OnJson(body => Update(body, found))));
        routes.Map("DELETE", One, Known((_, found) =>
        {
            registered.Remove(found.Id);
            return WireAnswer.Json(200, new JsonObject { ["message"] = "Webhook deleted." });
        }));
        routes.Map("GET", One + "/logs", Known((request, found) => RackbeatLists.Answer(request, "webhook_logs", logs(found), [])));
        routes.Map("GET", "/api/webhooks/logs/:id", Locked((_, values) => log(values["id"]) is { } found
            ? WireAnswer.Json(200, new JsonObject { ["webhook_log"] = found })
            : RackbeatErrors.NotFound("Webhook log")));
    }

    private Func<WireRequest, RouteValues, WireAnswer> Locked(Func<WireRequest, RouteValues, WireAnswer> answer) => (request, values) =>
    {
        lock (gate)
            return answer(request, values);
    };

    private Func<WireRequest, RouteValues, WireAnswer> Known(Func<WireRequest, WebhookRegistration, WireAnswer> answer) => Locked((request, values) =>
        int.TryParse(values["id"], CultureInfo.InvariantCulture, out var id) && registered.TryGetValue(id, out var found)
            ? answer(request, found)
            : RackbeatErrors.NotFound("Webhook"));

    private WireAnswer Register(JsonObject body)
    {
        if (Finding(body, demanded: true) is { } refusal)
            return refusal;
        var (eventName, url) = (body["event"]!.ToString(), body["url"]!.ToString());
        var isActive = body["is_active"] is null || (bool)body["is_active"]!;
        if (registered.Values.FirstOrDefault(webhook => webhook.Event == eventName && webhook.Url == url) is { } known)
        {
            known.Turn(isActive);
            known.UpdatedAt = Now();
            return Envelope(200, known, withToken: false);
        }

        var id = ++last;
        var added = new WebhookRegistration(id, eventName, url, Token(id, eventName)) { CreatedAt = Now(), UpdatedAt = Now() };
        added.Turn(isActive);
        registered[id] = added;
        return Envelope(201, added, withToken: true);
    }

    private WireAnswer Update(JsonObject body, WebhookRegistration webhook)
    {
        if (Finding(body, demanded: false) is { } refusal)
            return refusal;
        webhook.Event = body["event"]?.ToString() ?? webhook.Event;
        webhook.Url = body["url"]?.ToString() ?? webhook.Url;
        if (body["is_active"] is { } isActive)
            webhook.Turn((bool)isActive);
        webhook.UpdatedAt = Now();
        return Envelope(200, webhook, withToken: false);
    }

    private WireAnswer? Finding(JsonObject body, bool demanded)
    {
        var findings = new Dictionary<string, string>();
        var eventName = body["event"]?.ToString();
        var url = body["url"]?.ToString();
        if (string.IsNullOrEmpty(eventName) ? demanded : !behaviour.KnownEvents.Contains(eventName))
            findings["event"] = "The selected event is invalid.";
        if (string.IsNullOrEmpty(url) ? demanded : !IsAllowed(url))
            findings["url"] = "The url format is invalid.";
        if (body["is_active"] is { } isActive && isActive.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
            findings["is_active"] = "The is active field must be true or false.";
        return findings.Count == 0 ? null : RackbeatErrors.Invalid(findings);
    }

    private bool IsAllowed(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || (parsed.Scheme == Uri.UriSchemeHttp && !behaviour.DemandsHttps));

    private string Now() => RackbeatState.Text(time.GetUtcNow());

    private static WireAnswer Envelope(int status, WebhookRegistration webhook, bool withToken) =>
        WireAnswer.Json(status, new JsonObject { ["webhook"] = Shown(webhook, withToken) });

    private static JsonObject Shown(WebhookRegistration webhook, bool withToken)
    {
        var shown = new JsonObject
        {
            ["id"] = webhook.Id,
            ["event"] = webhook.Event,
            ["url"] = webhook.Url,
            ["is_active"] = webhook.IsActive,
            ["plugin"] = null,
            ["failures_since_last_success"] = webhook.Failures,
            ["created_at"] = webhook.CreatedAt,
            ["updated_at"] = webhook.UpdatedAt,
        };
        if (withToken)
            shown["token"] = webhook.Token;
        return shown;
    }

    /// <summary>32 characters, another for every webhook, the same in every run with the same seed.</summary>
    private string Token(int id, string eventName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"webhook {seed} {id} {eventName}"))))[..32];
}
