using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>
/// Rackbeat's webhooks: registration over the API, delivery with the body and the headers that real deliveries have, and
/// retries with growing waits. Tests may lose, repeat, delay, reorder and await deliveries.
/// </summary>
public sealed class Webhooks : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly WebhookRegistry registry;
    private readonly WebhookDeliveries deliveries;

    internal Webhooks(RackbeatBehaviour behaviour, HttpClient http, TimeProvider time, int seed)
    {
        Faults = new WebhookFaults(seed);
        registry = new WebhookRegistry(gate, behaviour, time, seed);
        deliveries = new WebhookDeliveries(gate, registry, Faults, new WebhookPost(http, behaviour), behaviour, time, seed);
    }

    /// <summary>What goes wrong on the way to the receivers.</summary>
    public WebhookFaults Faults { get; }

    /// <summary>The events that have an active webhook.</summary>
    public IReadOnlyList<string> ActiveEvents
    {
        get
        {
            lock (gate)
                return [.. registry.All.Where(webhook => webhook.IsActive).Select(webhook => webhook.Event)];
        }
    }

    /// <summary>All deliveries, oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => deliveries.All;

    internal IReadOnlyList<string> Tokens
    {
        get
        {
            lock (gate)
                return [.. registry.All.Select(webhook => webhook.Token)];
        }
    }

    /// <summary>The token that a webhook's deliveries carry; null when the event has none.</summary>
    /// <param name="eventName">The event.</param>
    public string? TokenOf(string eventName)
    {
        lock (gate)
            return registry.All.FirstOrDefault(webhook => webhook.Event == eventName)?.Token;
    }

    /// <summary>The next deliveries of an event are never sent: what an outage longer than the retries looks like.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="count">How many.</param>
    public void DropNext(string eventName, int count = 1) => Faults.Add(eventName, WebhookFault.Lose(), times: count);

    /// <summary>Sends an event once more to everyone who gets it, also several times at the same moment; no fault meets it.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="key">The element's key.</param>
    /// <param name="times">How many deliveries, all in parallel.</param>
    /// <returns>The statuses that were answered; 0 for no answer.</returns>
    public Task<IReadOnlyList<int>> RedeliverAsync(string eventName, string key, int times = 1) => deliveries.RepeatAsync(eventName, key, times);

    /// <summary>Sends what waits to be overtaken, although nothing overtook it.</summary>
    public void Release() => deliveries.Release();

    /// <summary>Waits until no delivery is on its way; those that wait for a retry do not count.</summary>
    public Task SettleAsync() => deliveries.SettleAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => deliveries.DisposeAsync();

    internal void Map(RouteTable routes) => registry.Map(routes, deliveries.Logs, deliveries.Log);

    internal void Fire(string eventName, string key) => deliveries.Fire(eventName, key);

    /// <summary>Forgets all webhooks, deliveries and faults; what is on its way is not tried again.</summary>
    internal void Reset()
    {
        lock (gate)
        {
            registry.Clear();
            deliveries.Clear();
        }

        Faults.Clear();
    }
}
