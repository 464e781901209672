using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Rackbeat;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators;

/// <summary>
/// One account of a simulated Rackbeat, webhooks included. Starts empty. Resources are named by their path: <c>customers</c>, <c>customer-groups</c>, <c>suppliers</c>,
/// <c>supplier-groups</c>, <c>payment-terms</c>, <c>units</c>, <c>product-groups</c>, <c>products</c>, <c>lots</c>, <c>layouts</c>,
/// <c>employees</c>, <c>projects</c>, <c>departments</c>, <c>bank-accounts</c>, <c>user-account-plugins</c>, <c>customer-invoices</c>,
/// <c>supplier-invoices</c>, <c>orders</c>. Contacts, addresses, notes and payments stand in a property of their record of that name.
/// </summary>
public partial class RackbeatAccount : SimulatedAccount
{
    private protected const string Surface = "rackbeat";
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private Uri root = new("http://127.0.0.1/");
    private RackbeatState state;
    private RackbeatApi api;
    private DateTimeOffset minuteStart;
    private int callsInMinute;

    internal RackbeatAccount(TimeProvider time, HttpClient deliveries, int seed)
        : base(seed)
    {
        this.time = time;
        Webhooks = new Webhooks(Behaviour, deliveries, time, seed);
        Begin();
    }

    /// <inheritdoc />
    public override string Id => Text(Behaviour.AccountId);

    /// <summary>What the account is like; may be changed at any time.</summary>
    public RackbeatBehaviour Behaviour { get; } = new();

    /// <summary>The webhooks and their deliveries.</summary>
    public Webhooks Webhooks { get; }

    /// <summary>Root of the API, <c>…/api/</c>.</summary>
    public Uri BaseAddress => new(root, "api/");

    /// <inheritdoc />
    public override IReadOnlyList<SimulatedRoute> Routes => [.. api.Routes.All.Select(route => new SimulatedRoute(Surface, route.Method, route.Pattern))];

    internal override string Token => Behaviour.ApiToken;

    internal override IReadOnlyDictionary<string, string> Tokens => new Dictionary<string, string> { ["apiToken"] = Behaviour.ApiToken };

    internal override IEnumerable<string> Secrets => [Behaviour.ApiToken, .. Webhooks.Tokens];

    internal override object Settings => Behaviour;

    /// <summary>A client with the valid token, for a test or a person at the keyboard.</summary>
    public HttpClient CreateClient()
    {
        var client = new HttpClient { BaseAddress = BaseAddress };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Behaviour.ApiToken}");
        return client;
    }

    /// <summary>A record as its single GET shows it; null when there is none.</summary>
    /// <param name="collection">The resource's path.</param>
    /// <param name="key">The record's number.</param>
    public override JsonObject? Record(string collection, object key)
    {
        var known = Resource(collection);
        lock (gate)
            return state.Find(collection, Text(key)) is { } found ? api.Records.Shown(known, found) : null;
    }

    /// <summary>All records of a resource, in the order in which they were made.</summary>
    /// <param name="collection">The resource's path.</param>
    public override IReadOnlyList<JsonObject> Records(string collection)
    {
        var known = Resource(collection);
        lock (gate)
            return [.. state[collection].Values.Select(record => api.Records.Shown(known, record))];
    }

    /// <summary>What belongs to a record and is written below it, as its list shows it: contacts, addresses, notes, payments.</summary>
    /// <param name="collection">The resource's path.</param>
    /// <param name="key">The record's number.</param>
    /// <param name="list">The list's path below the record.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    public IReadOnlyList<JsonObject> Rows(string collection, object key, string list)
    {
        var known = Resource(collection);
        lock (gate)
            return [.. RackbeatLists.Rows(state.Find(collection, Existing(known, key))!, list)];
    }

    /// <summary>
    /// Puts a record as it is, without checks and webhooks: what was there before the story begins. Totals of invoices are
    /// computed; <c>created_at</c> and <c>updated_at</c> are set unless given.
    /// </summary>
    /// <param name="collection">The resource's path.</param>
    /// <param name="record">The record with its number.</param>
    /// <exception cref="ArgumentException">The record has no number.</exception>
    public override void Put(string collection, JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var known = Resource(collection);
        var key = record[known.KeyName]?.ToString() ?? throw new ArgumentException($"The {known.KeyName} is missing.", nameof(record));
        lock (gate)
            api.Records.Put(known, key, record.DeepClone().AsObject());
    }

    /// <summary>Creates a record as a user of Rackbeat would; webhooks are sent.</summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="record">What the user filled in.</param>
    /// <returns>The new record.</returns>
    /// <exception cref="InvalidOperationException">Rackbeat refuses it.</exception>
    public JsonObject Create(string resource, JsonObject record)
    {
        var known = Resource(resource);
        lock (gate)
            return Opened(known, api.Records.Create(known, record, suppress: false));
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
        var known = Resource(resource);
        lock (gate)
            return Opened(known, api.Records.Update(known, Existing(known, key), changes, suppress: false));
    }

    /// <summary>Deletes a record as a user of Rackbeat would; webhooks are sent.</summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="key">The record's number.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    /// <exception cref="InvalidOperationException">Rackbeat refuses it.</exception>
    public void Delete(string resource, object key)
    {
        var known = Resource(resource);
        lock (gate)
            Accepted(api.Records.Delete(known, Existing(known, key), suppress: false));
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
            return Opened(known, api.Records.Book(known, Existing(known, number), suppress: false));
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
            return Opened(known, api.Records.Book(known, Existing(known, number), suppress: false));
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
            return Opened(known, api.Records.Reopen(Existing(known, number), suppress: false));
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
            api.Records.Mark(Existing(RackbeatResources.All[RackbeatOrders.Path], number), flag, value);
    }

    /// <summary>Removes a record without checks and webhooks.</summary>
    /// <param name="collection">The resource's path.</param>
    /// <param name="key">The record's number.</param>
    /// <returns>Whether it was there.</returns>
    public override bool Remove(string collection, object key)
    {
        var known = Resource(collection);
        lock (gate)
            return state.Remove(known.Path, Text(key));
    }

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, int> Counts()
    {
        lock (gate)
            return state.Counts();
    }

    /// <inheritdoc />
    public override void Reset()
    {
        lock (gate)
            Begin();
        Webhooks.Reset();
        Faults.Clear();
        Calls.Clear();
    }

    internal void Serve(Uri address)
    {
        root = address;
        lock (gate)
            state.Root = address;
    }

    internal override bool Owns(WireRequest request) =>
        request.Header("Authorization") is { } header
        && header.StartsWith(Scheme, StringComparison.Ordinal)
        && header.AsSpan(Scheme.Length).SequenceEqual(Token);

    private static RackbeatResource Resource(string path) =>
        RackbeatResources.All.GetValueOrDefault(path) ?? throw new ArgumentException($"There is no collection '{path}'.", nameof(path));

    private static string Text(object key) => Convert.ToString(key, CultureInfo.InvariantCulture) ?? "";

    private static JsonObject Opened(RackbeatResource resource, WireAnswer answer) =>
        Accepted(answer)[resource.Singular]!.DeepClone().AsObject();

    private static JsonObject Accepted(WireAnswer answer) =>
        answer.Status < 300 ? JsonNode.Parse(answer.Body)!.AsObject() : throw new InvalidOperationException(answer.Body);

    private string Existing(RackbeatResource resource, object key) =>
        api.Records.FindKey(resource, Text(key)) ?? throw new KeyNotFoundException($"{resource.Path}/{key}");

    internal override string? RouteOf(WireRequest request) => api.Routes.PatternOf(request);

    internal override WireAnswer Handle(WireRequest request)
    {
        lock (gate)
        {
            // The budget is that of a token: whoever has none spends nothing.
            if (!Owns(request))
                return RackbeatErrors.Message(401, "Unauthenticated.");
            var now = time.GetUtcNow();
            if (now - minuteStart >= Minute)
            {
                minuteStart = now;
                callsInMinute = 0;
            }

            var remaining = Behaviour.CallsPerMinute - ++callsInMinute;
            var answer = remaining >= 0
                ? api.Answer(request)
                : Throttled(minuteStart + Minute - now);
            return answer.With("X-RateLimit-Limit", Behaviour.CallsPerMinute).With("X-RateLimit-Remaining", Math.Max(0, remaining));
        }
    }

    private WireAnswer Throttled(TimeSpan wait)
    {
        var answer = RackbeatErrors.Message(429, "Too Many Attempts.");
        return Behaviour.TellsRetryAfter ? answer.With("Retry-After", (long)Math.Ceiling(wait.TotalSeconds)) : answer;
    }

    /// <summary>Everything that an account holds, as new. Whatever remembers something is made here, so that a reset forgets it.</summary>
    [MemberNotNull(nameof(state), nameof(api))]
    private void Begin()
    {
        state = new RackbeatState(time) { Root = root };
        api = new RackbeatApi(state, Behaviour, Webhooks);
        minuteStart = time.GetUtcNow();
        callsInMinute = 0;
    }
}
