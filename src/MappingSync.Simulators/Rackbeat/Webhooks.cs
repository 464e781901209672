using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>
/// Rackbeat's webhooks: registration over the API, delivery with the body and the headers that real deliveries have, and
/// retries with growing waits. Tests may drop, repeat and await deliveries.
/// </summary>
public sealed class Webhooks : IAsyncDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly RackbeatBehaviour behaviour;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly int seed;

    private readonly SortedDictionary<int, Registration> registered = [];
    private readonly Dictionary<long, WebhookDelivery> deliveries = [];
    private readonly HashSet<Task> running = [];
    private readonly List<ITimer> timers = [];
    private readonly Dictionary<string, int> toDrop = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private int lastWebhook;
    private long lastDelivery;

    internal Webhooks(RackbeatBehaviour behaviour, HttpClient http, TimeProvider time, int seed)
    {
        this.behaviour = behaviour;
        this.http = http;
        this.time = time;
        this.seed = seed;
    }

    /// <summary>The events that have an active webhook.</summary>
    public IReadOnlyList<string> ActiveEvents
    {
        get
        {
            lock (gate)
                return [.. registered.Values.Where(webhook => webhook.IsActive).Select(webhook => webhook.Event)];
        }
    }

    /// <summary>All deliveries, oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries
    {
        get
        {
            lock (gate)
                return [.. deliveries.Values.OrderBy(delivery => delivery.Id)];
        }
    }

    internal IReadOnlyList<string> Tokens
    {
        get
        {
            lock (gate)
                return [.. registered.Values.Select(webhook => webhook.Token)];
        }
    }

    /// <summary>The token that a webhook's deliveries carry; null when the event has none.</summary>
    /// <param name="eventName">The event.</param>
    public string? TokenOf(string eventName)
    {
        lock (gate)
            return registered.Values.FirstOrDefault(webhook => webhook.Event == eventName)?.Token;
    }

    /// <summary>The next deliveries of an event are never sent: what an outage longer than the retries looks like.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="count">How many.</param>
    public void DropNext(string eventName, int count = 1)
    {
        lock (gate)
            toDrop[eventName] = toDrop.GetValueOrDefault(eventName) + count;
    }

    /// <summary>Sends an event once more to everyone who gets it, also several times at the same moment.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="key">The element's key.</param>
    /// <param name="times">How many deliveries, all in parallel.</param>
    /// <returns>The statuses that were answered; 0 for no answer.</returns>
    public async Task<IReadOnlyList<int>> RedeliverAsync(string eventName, string key, int times = 1)
    {
        List<(Registration Webhook, WebhookDelivery Delivery)> sent = [];
        lock (gate)
        {
            foreach (var webhook in registered.Values.Where(webhook => webhook.Event == eventName && webhook.IsActive))
            {
                for (var i = 0; i < times; i++)
                    sent.Add((webhook, Queue(webhook, "number", key)));
            }
        }

        var answers = await Task.WhenAll(sent.Select(pair => PostAsync(pair.Webhook, pair.Delivery)));
        foreach (var ((webhook, delivery), status) in sent.Zip(answers))
            Settle(webhook, delivery, status);
        return [.. answers.Select(status => status ?? 0)];
    }

    /// <summary>Waits until no delivery is on its way; those that wait for a retry do not count.</summary>
    public async Task SettleAsync()
    {
        while (true)
        {
            Task[] now;
            lock (gate)
                now = [.. running];
            if (now.Length == 0)
                return;
            await Task.WhenAll(now);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        lock (gate)
        {
            foreach (var timer in timers)
                timer.Dispose();
        }

        await SettleAsync();
        stopping.Dispose();
    }

    internal static HttpClient CreateClient() => new(new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, AllowAutoRedirect = false })
    {
        Timeout = ResponseTimeout,
    };

    /// <summary>Forgets all webhooks and deliveries; what is on its way is not tried again.</summary>
    internal void Reset()
    {
        lock (gate)
        {
            foreach (var timer in timers)
                timer.Dispose();
            timers.Clear();
            registered.Clear();
            deliveries.Clear();
            toDrop.Clear();
            lastWebhook = 0;
            lastDelivery = 0;
        }
    }

    internal void Fire(string eventName, string key)
    {
        List<(Registration Webhook, WebhookDelivery Delivery)> due = [];
        lock (gate)
        {
            foreach (var webhook in registered.Values.Where(webhook => webhook.Event == eventName && webhook.IsActive))
            {
                var delivery = Queue(webhook, "number", key);
                if (!behaviour.SendsWebhooks || TakeDrop(eventName))
                    deliveries[delivery.Id] = delivery with { State = DeliveryState.Dropped };
                else
                    due.Add((webhook, delivery));
            }
        }

        foreach (var (webhook, delivery) in due)
            Start(webhook, delivery);
    }

    internal void Map(RouteTable routes)
    {
        const string One = "/api/webhooks/:id";
        routes.Map("GET", "/api/webhooks", Locked((request, _) => RackbeatLists.Answer(
            request, "webhooks", registered.Values.Select(webhook => Shown(webhook, withToken: false)), ["event", "url", "is_active"])));
        routes.Map("POST", "/api/webhooks", Locked((request, _) => Register(request)));
        routes.Map("GET", One, Known((_, found) => Envelope(200, found, withToken: false)));
        routes.Map("PUT", One, Known(Update));
        routes.Map("DELETE", One, Known((_, found) =>
        {
            registered.Remove(found.Id);
            return WireAnswer.Json(200, new JsonObject { ["message"] = "Webhook deleted." });
        }));
        routes.Map("GET", "/api/webhooks/logs/:id", Locked((_, values) => Log(values["id"]) is { } log
            ? WireAnswer.Json(200, new JsonObject { ["webhook_log"] = log })
            : RackbeatErrors.NotFound("Webhook log")));
        routes.Map("GET", One + "/logs", Known((request, found) => RackbeatLists.Answer(request, "webhook_logs", Logs(found.Id), [])));
    }

    private Func<WireRequest, RouteValues, WireAnswer> Locked(Func<WireRequest, RouteValues, WireAnswer> answer) => (request, values) =>
    {
        lock (gate)
            return answer(request, values);
    };

    private Func<WireRequest, RouteValues, WireAnswer> Known(Func<WireRequest, Registration, WireAnswer> answer) => Locked((request, values) =>
        int.TryParse(values["id"], CultureInfo.InvariantCulture, out var id) && registered.TryGetValue(id, out var found)
            ? answer(request, found)
            : RackbeatErrors.NotFound("Webhook"));

    private WireAnswer Register(WireRequest request)
    {
        var body = request.Json() ?? [];
        if (Finding(body, demanded: true) is { } refusal)
            return refusal;
        var (eventName, url) = (body["event"]!.ToString(), body["url"]!.ToString());
        var isActive = body["is_active"] is null || (bool)body["is_active"]!;
        if (registered.Values.FirstOrDefault(webhook => webhook.Event == eventName && webhook.Url == url) is { } known)
        {
            known.IsActive = isActive;
            known.UpdatedAt = Now();
            return Envelope(200, known, withToken: false);
        }

        var id = ++lastWebhook;
        var added = new Registration(id, eventName, url, Token(id, eventName)) { IsActive = isActive, CreatedAt = Now(), UpdatedAt = Now() };
        registered[id] = added;
        return Envelope(201, added, withToken: true);
    }

    private WireAnswer Update(WireRequest request, Registration webhook)
    {
        var body = request.Json() ?? [];
        if (Finding(body, demanded: false) is { } refusal)
            return refusal;
        webhook.Event = body["event"]?.ToString() ?? webhook.Event;
        webhook.Url = body["url"]?.ToString() ?? webhook.Url;
        if (body["is_active"] is { } isActive)
        {
            webhook.IsActive = (bool)isActive;
            if (webhook.IsActive)
                webhook.Failures = 0;
        }

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
        if (body["is_active"] is { } isActive && isActive.GetValueKind() is not (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False))
            findings["is_active"] = "The is active field must be true or false.";
        return findings.Count == 0 ? null : RackbeatErrors.Invalid(findings);
    }

    private bool IsAllowed(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || (parsed.Scheme == Uri.UriSchemeHttp && !behaviour.DemandsHttps));

    private WebhookDelivery Queue(Registration webhook, string keyName, string key)
    {
        var delivery = new WebhookDelivery(++lastDelivery, webhook.Id, webhook.Event, keyName, key, webhook.Url, time.GetUtcNow());
        deliveries[delivery.Id] = delivery;
        return delivery;
    }

    private void Start(Registration webhook, WebhookDelivery delivery)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
            running.Add(started.Task);
        _ = Task.Run(async () =>
        {
            try
            {
                var status = await PostAsync(webhook, delivery);
                if (!stopping.IsCancellationRequested)
                    Settle(webhook, delivery, status);
            }
            finally
            {
                lock (gate)
                    running.Remove(started.Task);
                started.SetResult();
            }
        });
    }

    private async Task<int?> PostAsync(Registration webhook, WebhookDelivery delivery)
    {
        // Real deliveries hold these two properties and nothing else; the event stands in a header.
        var body = new JsonObject { ["key_name"] = delivery.KeyName, ["key"] = delivery.Key };
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        request.Headers.Add("Rackbeat-Webhook-Token", webhook.Token);
        request.Headers.Add("Rackbeat-Webhook-Event", delivery.Event);
        request.Headers.Add("Rackbeat-Account-Id", behaviour.AccountId.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("User-Agent", "Rackbeat Webhook");
        try
        {
            using var response = await http.SendAsync(request, stopping.Token);
            return (int)response.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    private void Settle(Registration webhook, WebhookDelivery sent, int? status)
    {
        lock (gate)
        {
            // A reset may have come in between.
            if (!deliveries.TryGetValue(sent.Id, out var delivery))
                return;
            delivery = delivery with { Attempts = delivery.Attempts + 1, LastStatus = status };
            if (status is >= 200 and < 300)
            {
                webhook.Failures = 0;
                deliveries[sent.Id] = delivery with { State = DeliveryState.Delivered };
                return;
            }

            webhook.Failures++;
            if (webhook.Failures >= behaviour.DeactivateAfterFailures)
                webhook.IsActive = false;
            var wait = TimeSpan.FromTicks(Math.Min(
                LongestWait.Ticks, behaviour.FirstRetry.Ticks << Math.Min(delivery.Attempts - 1, 20)));
            if (time.GetUtcNow() + wait - delivery.QueuedAt > behaviour.GiveUpAfter)
            {
                deliveries[sent.Id] = delivery with { State = DeliveryState.GivenUp };
                return;
            }

            deliveries[sent.Id] = delivery;
            if (!stopping.IsCancellationRequested)
                timers.Add(time.CreateTimer(_ => Retry(webhook, sent.Id), null, wait, Timeout.InfiniteTimeSpan));
        }
    }

    private void Retry(Registration webhook, long id)
    {
        if (stopping.IsCancellationRequested)
            return;
        WebhookDelivery? delivery;
        lock (gate)
        {
            if (!deliveries.TryGetValue(id, out delivery))
                return;
        }

        Start(webhook, delivery);
    }

    private bool TakeDrop(string eventName)
    {
        if (toDrop.GetValueOrDefault(eventName) == 0)
            return false;
        toDrop[eventName]--;
        return true;
    }

    private IEnumerable<JsonObject> Logs(int id) => deliveries.Values.Where(delivery => delivery.WebhookId == id).Select(Log);

    private JsonObject? Log(string id) =>
        long.TryParse(id, CultureInfo.InvariantCulture, out var number) && deliveries.TryGetValue(number, out var delivery) ? Log(delivery) : null;

    private static JsonObject Log(WebhookDelivery delivery) => new()
    {
        ["id"] = delivery.Id,
        ["webhook_id"] = delivery.WebhookId,
        ["event"] = delivery.Event,
        ["key"] = delivery.Key,
        ["attempts"] = delivery.Attempts,
        ["status_code"] = delivery.LastStatus,
        ["succeeded"] = delivery.State == DeliveryState.Delivered,
        ["created_at"] = RackbeatState.Text(delivery.QueuedAt),
    };

    private string Now() => RackbeatState.Text(time.GetUtcNow());

    private static WireAnswer Envelope(int status, Registration webhook, bool withToken) =>
        WireAnswer.Json(status, new JsonObject { ["webhook"] = Shown(webhook, withToken) });

    private static JsonObject Shown(Registration webhook, bool withToken)
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

    /// <summary>32 characters, another for every webhook, the same in every run.</summary>
    private string Token(int id, string eventName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"webhook {seed} {id} {eventName}"))))[..32];

    private sealed class Registration(int id, string eventName, string url, string token)
    {
        public int Id { get; } = id;

        public string Event { get; set; } = eventName;

        public string Url { get; set; } = url;

        public string Token { get; } = token;

        public bool IsActive { get; set; } = true;

        public int Failures { get; set; }

        public string CreatedAt { get; init; } = "";

        public string UpdatedAt { get; set; } = "";
    }
}
