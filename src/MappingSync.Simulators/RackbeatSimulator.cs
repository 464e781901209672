using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Calls;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Rackbeat;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators;

/// <summary>
/// Rackbeat as a strict test double over real HTTP on loopback, webhooks included. Starts empty. Resources are named by
/// their path: <c>customers</c>, <c>customer-groups</c>, <c>payment-terms</c>, <c>units</c>, <c>product-groups</c>,
/// <c>products</c>, <c>layouts</c>, <c>employees</c>, <c>customer-invoices</c>,
/// <c>orders</c>.
/// </summary>
public sealed partial class RackbeatSimulator : IAsyncDisposable
{
    private const string Surface = "rackbeat";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly RackbeatState state;
    private readonly RackbeatApi api;
    private readonly LoopbackServer server;
    private readonly TimeProvider time;
    private DateTimeOffset minuteStart;
    private int callsInMinute;

    private RackbeatSimulator(TimeProvider time)
    {
        this.time = time;
        minuteStart = time.GetUtcNow();
        state = new RackbeatState(time);
        Webhooks = new Webhooks(Behaviour, state, time);
        api = new RackbeatApi(state, Behaviour, Webhooks);
        server = new LoopbackServer([Surface], time, Faults, Calls, Handle);
    }

    /// <summary>What the account is like; may be changed at any time.</summary>
    public RackbeatBehaviour Behaviour { get; } = new();

    /// <summary>What goes wrong on the way.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>What was asked.</summary>
    public CallLog Calls { get; } = new();

    /// <summary>The webhooks and their deliveries.</summary>
    public Webhooks Webhooks { get; }

    /// <summary>Root of the API, <c>…/api/</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/api/");

    /// <summary>Starts the API on loopback.</summary>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="cancellation">Ends the start.</param>
    public static async Task<RackbeatSimulator> StartAsync(
        TimeProvider? time = null, int port = 0, CancellationToken cancellation = default)
    {
        var simulator = new RackbeatSimulator(time ?? TimeProvider.System);
        await simulator.server.StartAsync([port], cancellation);
        simulator.state.Root = simulator.server.Addresses[Surface];
        simulator.BaseAddress = new Uri(simulator.state.Root, "api/");
        return simulator;
    }

    /// <summary>A client with the valid token, for a test or a person at the keyboard.</summary>
    public HttpClient CreateClient()
    {
        var client = new HttpClient { BaseAddress = BaseAddress };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Behaviour.ApiToken}");
        return client;
    }

    /// <summary>A record as its single GET shows it; null when there is none.</summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="key">The record's number.</param>
    public JsonObject? Record(string resource, object key)
    {
        var known = RackbeatResources.All[resource];
        lock (gate)
            return state.Find(resource, Text(key)) is { } found ? api.Shown(known, found) : null;
    }

    /// <summary>All records of a resource, in the order in which they were made.</summary>
    /// <param name="resource">The resource's path.</param>
    public IReadOnlyList<JsonObject> Records(string resource)
    {
        var known = RackbeatResources.All[resource];
        lock (gate)
            return [.. state[resource].Values.Select(record => api.Shown(known, record))];
    }

    /// <summary>
    /// Puts a record as it is, without checks and webhooks: what was there before the story begins. Totals of invoices are
    /// computed; <c>created_at</c> and <c>updated_at</c> are set unless given.
    /// </summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="record">The record with its number.</param>
    /// <exception cref="ArgumentException">The record has no number.</exception>
    public void Put(string resource, JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var key = record["number"]?.ToString() ?? throw new ArgumentException("The number is missing.", nameof(record));
        _ = RackbeatResources.All[resource];
        lock (gate)
        {
            var stored = record.DeepClone().AsObject();
            stored["created_at"] ??= state.Now();
            stored["updated_at"] ??= state.Now();
            if (resource == "customer-invoices")
            {
                stored["is_booked"] ??= false;
                stored["is_creditnote"] ??= false;
                InvoiceAmounts.Compute(stored, state);
            }

            if (resource == RackbeatOrders.Path)
                api.Complete(stored);
            state.Put(resource, key, stored);
        }
    }

    /// <summary>Creates a record as a user of Rackbeat would; webhooks are sent.</summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="record">What the user filled in.</param>
    /// <returns>The new record.</returns>
    /// <exception cref="InvalidOperationException">Rackbeat refuses it.</exception>
    public JsonObject Create(string resource, JsonObject record)
    {
        var known = RackbeatResources.All[resource];
        lock (gate)
            return Opened(known, api.Create(known, record, suppress: false));
    }

    /// <summary>Changes a record as a user of Rackbeat would; webhooks are sent.</summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="key">The record's number.</param>
    /// <param name="changes">The properties that change.</param>
    /// <returns>The changed record.</returns>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    /// <exception cref="InvalidOperationException">Rackbeat refuses it.</exception>
    public JsonObject Update(string resource, object key, JsonObject changes)
    {
        var known = RackbeatResources.All[resource];
        lock (gate)
            return Opened(known, api.Update(known, Existing(known, key), changes, suppress: false));
    }

    /// <summary>Deletes a record as a user of Rackbeat would; webhooks are sent.</summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="key">The record's number.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    /// <exception cref="InvalidOperationException">Rackbeat refuses it.</exception>
    public void Delete(string resource, object key)
    {
        var known = RackbeatResources.All[resource];
        lock (gate)
            Accepted(api.Delete(known, Existing(known, key), suppress: false));
    }

    /// <summary>Books a customer invoice as a user of Rackbeat would; webhooks are sent.</summary>
    /// <param name="number">The invoice's number.</param>
    /// <returns>The booked invoice.</returns>
    /// <exception cref="KeyNotFoundException">There is no such invoice.</exception>
    /// <exception cref="InvalidOperationException">Rackbeat refuses it.</exception>
    public JsonObject BookInvoice(object number)
    {
        var known = RackbeatResources.All["customer-invoices"];
        lock (gate)
            return Opened(known, api.Book(known, Existing(known, number), suppress: false));
    }

    /// <summary>Books a draft order as a user of Rackbeat would; webhooks are sent.</summary>
    /// <param name="number">The order's number.</param>
    /// <returns>The booked order.</returns>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    /// <exception cref="InvalidOperationException">Rackbeat refuses it.</exception>
    public JsonObject BookOrder(object number)
    {
        var known = RackbeatResources.All[RackbeatOrders.Path];
        lock (gate)
            return Opened(known, api.Book(known, Existing(known, number), suppress: false));
    }

    /// <summary>Makes a booked order a draft again as a user of Rackbeat would; webhooks are sent.</summary>
    /// <param name="number">The order's number.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    /// <exception cref="InvalidOperationException">Rackbeat refuses it.</exception>
    public JsonObject ReopenOrder(object number)
    {
        var known = RackbeatResources.All[RackbeatOrders.Path];
        lock (gate)
            return Opened(known, api.Reopen(Existing(known, number), suppress: false));
    }

    /// <summary>
    /// Sets a flag of an order that no client can set (<c>is_shipped</c>, <c>is_cancelled</c>, <c>is_partly_invoiced</c> …), as what happens
    /// to it in Rackbeat does; webhooks are sent.
    /// </summary>
    /// <param name="number">The order's number.</param>
    /// <param name="flag">The flag's name.</param>
    /// <param name="value">The flag's value.</param>
    /// <exception cref="ArgumentException">Orders have no such flag.</exception>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    public void MarkOrder(object number, string flag, bool value = true)
    {
        if (!RackbeatOrders.Flags.Contains(flag))
            throw new ArgumentException($"Orders have no flag '{flag}'.", nameof(flag));
        lock (gate)
            api.Mark(Existing(RackbeatResources.All[RackbeatOrders.Path], number), flag, value);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Webhooks.DisposeAsync();
        await server.DisposeAsync();
    }

    private static string Text(object key) => Convert.ToString(key, CultureInfo.InvariantCulture) ?? "";

    private static JsonObject Opened(RackbeatResource resource, WireAnswer answer) =>
        Accepted(answer)[resource.Singular]!.DeepClone().AsObject();

    private static JsonObject Accepted(WireAnswer answer) =>
        answer.Status < 300 ? JsonNode.Parse(answer.Body)!.AsObject() : throw new InvalidOperationException(answer.Body);

    private string Existing(RackbeatResource resource, object key) =>
        api.FindKey(resource, Text(key)) ?? throw new KeyNotFoundException($"{resource.Path}/{key}");

    private WireAnswer Handle(WireRequest request)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now - minuteStart >= Minute)
            {
                minuteStart = now;
                callsInMinute = 0;
            }

            var remaining = Behaviour.CallsPerMinute - ++callsInMinute;
            var answer = remaining < 0
                ? RackbeatErrors.Message(429, "Too Many Attempts.")
                    .With("Retry-After", (long)Math.Ceiling((minuteStart + Minute - now).TotalSeconds))
                : request.Header("Authorization") == $"Bearer {Behaviour.ApiToken}"
                    ? api.Answer(request)
                    : RackbeatErrors.Message(401, "Unauthenticated.");
            return answer.With("X-RateLimit-Limit", Behaviour.CallsPerMinute).With("X-RateLimit-Remaining", Math.Max(0, remaining));
        }
    }
}
