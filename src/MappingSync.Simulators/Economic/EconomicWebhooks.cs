using System.Text;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Rackbeat;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>One event on its way to the webhook of its kind.</summary>
/// <param name="Id">Position among all deliveries, from 1.</param>
/// <param name="EventType">The kind of event.</param>
/// <param name="Body">What is sent: the webhook's template with the fields of the event.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="QueuedAt">When the event happened, by the simulator's clock.</param>
public sealed record EconomicWebhookDelivery(long Id, string EventType, string Body, string Url, DateTimeOffset QueuedAt)
{
    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Status of the last answer; null when none came.</summary>
    public int? LastStatus { get; init; }
}

/// <summary>
/// Deliveries of e-conomic's webhooks: unsigned, one request for each event, tried again with growing waits, and a webhook that keeps
/// failing is disabled. Tests may drop, repeat and await deliveries. How often and how long is not documented; both are settings.
/// </summary>
public sealed class EconomicWebhooks : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly EconomicBehaviour behaviour;
    private readonly HttpClient http;
    private readonly TimeProvider time;
    private readonly Action<string, bool> settled;
    private readonly SortedDictionary<long, EconomicWebhookDelivery> deliveries = [];
    private readonly Dictionary<string, int> toDrop = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> toRepeat = new(StringComparer.Ordinal);
    private readonly RunningTasks running = new();
    private readonly List<ITimer> timers = [];
    private readonly CancellationTokenSource stopping = new();
    private long last;

    internal EconomicWebhooks(EconomicBehaviour behaviour, HttpClient http, TimeProvider time, Action<string, bool> settled)
    {
        this.behaviour = behaviour;
        this.http = http;
        this.time = time;
        this.settled = settled;
    }

    /// <summary>All deliveries, oldest first.</summary>
    public IReadOnlyList<EconomicWebhookDelivery> Deliveries
    {
        get
        {
            lock (gate)
                return [.. deliveries.Values];
        }
    }

    /// <summary>The next deliveries of a kind are never sent: what an outage longer than the retries looks like.</summary>
    /// <param name="eventType">The kind of event.</param>
    /// <param name="count">How many.</param>
    public void DropNext(string eventType, int count = 1)
    {
        lock (gate)
            toDrop[eventType] = toDrop.GetValueOrDefault(eventType) + count;
    }

    /// <summary>The next event of a kind is sent more than once: nothing says that it is sent only once.</summary>
    /// <param name="eventType">The kind of event.</param>
    /// <param name="times">How many requests, all in parallel.</param>
    public void RepeatNext(string eventType, int times = 2)
    {
        lock (gate)
            toRepeat[eventType] = times;
    }

    /// <summary>Waits until no delivery is on its way; those that wait for a retry do not count.</summary>
    public Task SettleAsync() => running.SettleAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        Reset();
        await SettleAsync();
        stopping.Dispose();
    }

    /// <summary>Forgets all deliveries; what is on its way is not tried again.</summary>
    internal void Reset()
    {
        lock (gate)
        {
            foreach (var timer in timers)
                timer.Dispose();
            timers.Clear();
            deliveries.Clear();
            toDrop.Clear();
            toRepeat.Clear();
            last = 0;
        }
    }

    /// <summary>Sends an event to its webhook.</summary>
    internal void Fire(JsonObject webhook, IReadOnlyDictionary<string, string> fields)
    {
        var eventType = webhook["eventType"]!.ToString();
        var body = fields.Aggregate(
            webhook["postData"]?.ToString() ?? "", (text, field) => text.Replace($"[{field.Key}]", field.Value, StringComparison.Ordinal));
        lock (gate)
        {
            var times = toRepeat.Remove(eventType, out var repeated) ? repeated : 1;
            for (var i = 0; i < times; i++)
            {
                var delivery = new EconomicWebhookDelivery(++last, eventType, body, webhook["url"]!.ToString(), time.GetUtcNow());
                if (toDrop.GetValueOrDefault(eventType) > 0)
                {
                    toDrop[eventType]--;
                    deliveries[delivery.Id] = delivery with { State = DeliveryState.Dropped };
                    continue;
                }

                deliveries[delivery.Id] = delivery;
                Start(webhook.DeepClone().AsObject(), delivery.Id);
            }
        }
    }

    private void Start(JsonObject webhook, long id) => running.Run(async () =>
    {
        var status = await PostAsync(webhook, id);
        if (!stopping.IsCancellationRequested)
            Settle(webhook, id, status);
    });

    private async Task<int?> PostAsync(JsonObject webhook, long id)
    {
        EconomicWebhookDelivery? delivery;
        lock (gate)
        {
            if (!deliveries.TryGetValue(id, out delivery))
                return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", webhook["contentType"]!.ToString());
        foreach (var header in (webhook["customHeaders"] as JsonArray ?? []).OfType<JsonObject>())
            request.Headers.TryAddWithoutValidation(header["key"]!.ToString(), header["value"]?.ToString());
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

    private void Settle(JsonObject webhook, long id, int? status)
    {
        var isDelivered = status is >= 200 and < 300;
        lock (gate)
        {
            // A reset may have come in between.
            if (!deliveries.TryGetValue(id, out var delivery))
                return;
            delivery = delivery with { Attempts = delivery.Attempts + 1, LastStatus = status };
            deliveries[id] = delivery with
            {
                State = isDelivered ? DeliveryState.Delivered
                    : delivery.Attempts > behaviour.WebhookRetries ? DeliveryState.GivenUp
                    : DeliveryState.Pending,
            };
            if (deliveries[id].State == DeliveryState.Pending)
            {
                var wait = TimeSpan.FromTicks(behaviour.FirstWebhookRetry.Ticks << Math.Min(delivery.Attempts - 1, 20));
                timers.Add(time.CreateTimer(_ => Retry(webhook, id), null, wait, Timeout.InfiniteTimeSpan));
            }
        }

        settled(webhook["eventType"]!.ToString(), isDelivered);
    }

    private void Retry(JsonObject webhook, long id)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested || !deliveries.ContainsKey(id))
                return;
        }

        Start(webhook, id);
    }
}
