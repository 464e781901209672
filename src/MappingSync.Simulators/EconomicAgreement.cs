using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Economic;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators;

/// <summary>
/// One agreement of a simulated e-conomic. Starts with what every new agreement has (VAT zones, a small chart of accounts, three
/// journals, the accounting years of the clock's year and the one before, a layout, one group, terms, a unit).
/// Collections are named by their REST path: <c>customers</c>, <c>customer-groups</c>, <c>units</c>, <c>payment-terms</c>,
/// <c>products</c>, <c>product-groups</c>, <c>layouts</c>, <c>vat-zones</c>, <c>employees</c>, <c>accounts</c>,
/// <c>departmental-distributions</c>, <c>contacts</c>, <c>delivery-locations</c>, <c>invoices/drafts</c>, <c>invoices/booked</c>,
/// <c>orders/drafts</c>, <c>orders/sent</c>, <c>orders/archived</c>,
/// <c>accounting-years</c>, <c>journals</c>, <c>journal-entries</c>, <c>entries</c>.
/// </summary>
public partial class EconomicAgreement : SimulatedAccount
{
    private protected const string RestSurface = "rest";
    private protected const string ServicesSurface = "services";

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private EconomicState state;
    private RestResources resources;
    private RestCollections collections;
    private RestApi rest;
    private ServicesApi services;
    private JournalBooking booking;
    private AccountingCalendar calendar;
    private Bookkeeping books;
    private IdempotencyCache cache;
    private FairUse fairUse;
    private TokenBucket bucket;
    private Dictionary<string, IReadOnlySet<string>> declared;

    internal EconomicAgreement(TimeProvider time, HttpClient deliveries, int seed)
        : base(seed)
    {
        this.time = time;
        Webhooks = new EconomicWebhooks(Behaviour, deliveries, time, Settled);
        Begin();
    }

    /// <inheritdoc />
    public override string Id => Text(Behaviour.AgreementNumber);

    /// <summary>What the agreement is like; may be changed at any time.</summary>
    public EconomicBehaviour Behaviour { get; } = new();

    /// <summary>The deliveries of webhooks.</summary>
    public EconomicWebhooks Webhooks { get; }

    /// <summary>Root of the REST API, with a slash at the end.</summary>
    public Uri RestAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Root of the new services, with a slash at the end.</summary>
    public Uri ServicesAddress { get; private set; } = new("http://127.0.0.1/");

    /// <inheritdoc />
    public override IReadOnlyList<SimulatedRoute> Routes =>
    [
        .. rest.Routes.All.Select(route => new SimulatedRoute(RestSurface, route.Method, route.Pattern)),
        .. services.Routes.All.Select(route => new SimulatedRoute(ServicesSurface, route.Method, route.Pattern)),
    ];

    internal override string Token => Behaviour.AgreementGrantToken;

    internal override IReadOnlyDictionary<string, string> Tokens => new Dictionary<string, string>
    {
        ["appSecretToken"] = Behaviour.AppSecretToken,
        ["agreementGrantToken"] = Behaviour.AgreementGrantToken,
    };

    internal override IEnumerable<string> Secrets => Tokens.Values;

    internal override object Settings => Behaviour;

    /// <summary>A client with the valid tokens, for a test or a person at the keyboard.</summary>
    /// <param name="services">Whether it calls the new services instead of the REST API.</param>
    public HttpClient CreateClient(bool services = false)
    {
        var client = new HttpClient { BaseAddress = services ? ServicesAddress : RestAddress };
        client.DefaultRequestHeaders.Add("X-AppSecretToken", Behaviour.AppSecretToken);
        client.DefaultRequestHeaders.Add("X-AgreementGrantToken", Behaviour.AgreementGrantToken);
        return client;
    }

    /// <summary>A record as its single GET shows it; null when there is none.</summary>
    /// <param name="collection">The collection, named by its REST path.</param>
    /// <param name="key">The record's key.</param>
    public override JsonObject? Record(string collection, object key)
    {
        var text = Text(key);
        lock (gate)
            return state.Has(collection, text) ? Shown(collection, text) : null;
    }

    /// <summary>All records of a collection, by key.</summary>
    /// <param name="collection">The collection, named by its REST path.</param>
    public override IReadOnlyList<JsonObject> Records(string collection)
    {
        lock (gate)
            return [.. state[collection].Keys.Select(key => Shown(collection, key))];
    }

    /// <summary>Puts a record as it is, without any check: what somebody else made before the story begins.</summary>
    /// <param name="collection">The collection, named by its REST path.</param>
    /// <param name="record">The record with its key; references hold their number.</param>
    /// <exception cref="ArgumentException">The record has no key.</exception>
    public override void Put(string collection, JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var keyName = KeyName(collection);
        var key = record[keyName]?.ToString() ?? throw new ArgumentException($"{keyName} is missing.", nameof(record));
        lock (gate)
        {
            var stored = record.DeepClone().AsObject();
            if (RestOrders.Holds(collection))
            {
                rest.Orders.Store(collection, key, stored, touch: !stored.ContainsKey("lastUpdated"));
                return;
            }

            if (collection == RestInvoices.Drafts)
                InvoiceTotals.Compute(stored, Behaviour, state);
            if (collection is "customers" or "products" or RestInvoices.Drafts)
                stored["lastUpdated"] ??= state.Now;
            state.Put(collection, key, stored);
        }
    }

    /// <summary>Changes a record as a person in e-conomic would; totals of a draft are computed again.</summary>
    /// <param name="collection">The collection, named by its REST path.</param>
    /// <param name="key">The record's key.</param>
    /// <param name="change">Changes the stored record in place.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    public void Change(string collection, object key, Action<JsonObject> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var text = Text(key);
        lock (gate)
        {
            var stored = state.Find(collection, text) ?? throw new KeyNotFoundException($"{collection}/{text}");
            change(stored);
            if (RestOrders.Holds(collection))
            {
                rest.Orders.Store(collection, text, stored);
                return;
            }

            if (stored.ContainsKey("lastUpdated"))
                stored["lastUpdated"] = state.Now;
            if (collection == RestInvoices.Drafts)
                InvoiceTotals.Compute(stored, Behaviour, state);
            if (collection == Bookkeeping.Drafts)
                books.Value(stored);
            state.Put(collection, text, stored);
        }
    }

    /// <summary>Removes a record as a person in e-conomic would.</summary>
    /// <param name="collection">The collection, named by its REST path.</param>
    /// <param name="key">The record's key.</param>
    /// <returns>Whether it was there.</returns>
    public override bool Remove(string collection, object key)
    {
        lock (gate)
            return state.Remove(collection, Text(key));
    }

    /// <summary>
    /// Makes a draft order as a person in e-conomic would: what is not filled in comes from the customer and the products. A line without
    /// a product is text alone.
    /// </summary>
    /// <param name="order">What the person filled in; at least <c>customer.customerNumber</c>.</param>
    /// <returns>The order as its single GET shows it.</returns>
    /// <exception cref="ArgumentException">The order names no customer that exists, or a number that another order has.</exception>
    public JsonObject CreateOrder(JsonObject order)
    {
        ArgumentNullException.ThrowIfNull(order);
        lock (gate)
            return Shown(RestOrders.Drafts, rest.Orders.Create(order));
    }

    /// <summary>Marks a draft order as sent, as a person in e-conomic would.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <exception cref="KeyNotFoundException">No draft order has the number.</exception>
    public void SendOrder(int orderNumber)
    {
        lock (gate)
            rest.Orders.Move(Text(orderNumber), RestOrders.Sent, RestOrders.Drafts);
    }

    /// <summary>Takes a sent order back to the drafts, as a person in e-conomic would.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <exception cref="KeyNotFoundException">No sent order has the number.</exception>
    public void ReopenOrder(int orderNumber)
    {
        lock (gate)
            rest.Orders.Move(Text(orderNumber), RestOrders.Drafts, RestOrders.Sent);
    }

    /// <summary>Archives an order, as happens when it becomes a draft invoice; the invoice itself is not made.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <exception cref="KeyNotFoundException">No draft or sent order has the number.</exception>
    public void ArchiveOrder(int orderNumber)
    {
        lock (gate)
            rest.Orders.Move(Text(orderNumber), RestOrders.Archived, RestOrders.Sent, RestOrders.Drafts);
    }

    /// <summary>Changes a draft or sent order as a person in e-conomic would; its totals are computed again.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="change">Changes the stored order in place.</param>
    /// <exception cref="KeyNotFoundException">No draft or sent order has the number.</exception>
    public void ChangeOrder(int orderNumber, Action<JsonObject> change)
    {
        lock (gate)
            Change(state.Has(RestOrders.Drafts, Text(orderNumber)) ? RestOrders.Drafts : RestOrders.Sent, orderNumber, change);
    }

    /// <summary>Deletes a draft or sent order as a person in e-conomic would.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <returns>Whether it was there.</returns>
    public bool DeleteOrder(int orderNumber)
    {
        lock (gate)
            return Remove(RestOrders.Drafts, orderNumber) || Remove(RestOrders.Sent, orderNumber);
    }

    /// <summary>
    /// Gives the agreement a property that its documentation does not list: GET answers it, a PUT without it clears it.
    /// </summary>
    /// <param name="collection">The collection, named by its REST path.</param>
    /// <param name="property">The property's name.</param>
    public void DeclareProperty(string collection, string property)
    {
        lock (gate)
        {
            declared[collection] = declared.TryGetValue(collection, out var known)
                ? new HashSet<string>(known, StringComparer.Ordinal) { property }
                : new HashSet<string>(StringComparer.Ordinal) { property };
        }
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
        Webhooks.Reset();
        lock (gate)
            Begin();
        Faults.Clear();
        Calls.Clear();
    }

    internal void Serve(Uri restAddress, Uri servicesAddress)
    {
        RestAddress = restAddress;
        ServicesAddress = servicesAddress;
        lock (gate)
            collections.Root = restAddress;
    }

    internal override bool Owns(WireRequest request) => request.Header("X-AgreementGrantToken") == Token;

    private void Settled(string eventType, bool isDelivered)
    {
        lock (gate)
            services.Webhooks.Settled(eventType, isDelivered);
    }

    private static string Text(object key) => Convert.ToString(key, CultureInfo.InvariantCulture) ?? "";

    private JsonObject Shown(string collection, string key) => collection switch
    {
        RestInvoices.Drafts or RestInvoices.Booked => rest.Invoices.Shown(collection, key),
        _ when RestOrders.Holds(collection) => rest.Orders.Shown(collection, key),
        AccountingCalendar.Years => rest.Ledger.ShownYear(state.Find(collection, key)!),
        Bookkeeping.Entries => rest.Ledger.ShownEntry(state.Find(collection, key)!),
        Bookkeeping.Journals => rest.Journals.ShownJournal(state.Find(collection, key)!),
        Bookkeeping.Drafts => rest.Journals.ShownEntry(state.Find(collection, key)!),
        _ when Resource(collection) is { } resource => collections.Shown(resource, key, state.Find(collection, key)!),
        _ => state.Find(collection, key)!.DeepClone().AsObject(),
    };

    private RestResource? Resource(string collection) => collection switch
    {
        "contacts" => RestResources.Contacts,
        "delivery-locations" => RestResources.DeliveryLocations,
        "supplier-contacts" => RestResources.SupplierContacts,
        _ => resources.All.GetValueOrDefault(collection),
    };

    private string KeyName(string collection) => collection switch
    {
        RestInvoices.Drafts => "draftInvoiceNumber",
        RestInvoices.Booked => "bookedInvoiceNumber",
        _ when RestOrders.Holds(collection) => RestOrders.KeyName,
        ServicesProjects.Projects => "projectNumber",
        ServicesProjects.Groups => "number",
        "employee-groups" => "employeeGroupNumber",
        ServicesWebhooks.Collection => "eventType",
        _ => Resource(collection)?.KeyName ?? throw new ArgumentException($"'{collection}' is not a collection.", nameof(collection)),
    };

    internal override string? RouteOf(WireRequest request) =>
        (request.Surface == ServicesSurface ? services.Routes : rest.Routes).PatternOf(request);

    internal override WireAnswer Handle(WireRequest request)
    {
        lock (gate)
        {
            // Whoever names no agreement spends nobody's tokens.
            var answer = !Owns(request) ? Unauthorized(request) : bucket.Stamp(fairUse.TryCall(out var wait) && bucket.TrySpend(out wait)
                ? Authorized(request)
                : Throttled(wait));
            return answer.With("X-RequestId", string.Create(CultureInfo.InvariantCulture, $"sim-{Calls.Total}"));
        }
    }

    private WireAnswer Authorized(WireRequest request)
    {
        if (request.Header("X-AppSecretToken") != Behaviour.AppSecretToken)
            return Unauthorized(request);
        return cache.Answer(request, () => request.Surface == ServicesSurface ? services.Answer(request) : rest.Answer(request));
    }

    private WireAnswer Throttled(TimeSpan wait)
    {
        var answer = EconomicErrors.Rest(429, "Too many requests.", state.Instant);
        return Behaviour.TellsRetryAfter ? answer.With("Retry-After", (long)Math.Ceiling(wait.TotalSeconds)) : answer;
    }

    private WireAnswer Unauthorized(WireRequest request) => request.Surface == ServicesSurface
        ? EconomicErrors.Problem(401, "Unauthorized", "Unauthorized access.", "Both tokens must be valid.", state.Instant)
        : EconomicErrors.Unauthorized(state.Instant);

    /// <summary>Everything that an agreement holds, as new. Whatever remembers something is made here, so that a reset forgets it.</summary>
    [MemberNotNull(
        nameof(state), nameof(resources), nameof(collections), nameof(rest), nameof(services), nameof(booking), nameof(calendar),
        nameof(books), nameof(cache), nameof(fairUse), nameof(bucket), nameof(declared))]
    private void Begin()
    {
        declared = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        state = new EconomicState(time);
        resources = new RestResources(state, Behaviour);
        collections = new RestCollections(state, declared) { Root = RestAddress };
        calendar = new AccountingCalendar(state, Behaviour);
        books = new Bookkeeping(state, Behaviour, calendar);
        rest = new RestApi(state, Behaviour, resources, collections, calendar, books);
        booking = new JournalBooking(state, calendar, books);
        services = new ServicesApi(state, Behaviour, calendar, books, booking, Webhooks);
        Dependents.Follow(state);
        cache = new IdempotencyCache(Behaviour, time);
        fairUse = new FairUse(Behaviour, time);
        bucket = new TokenBucket(Behaviour, time);
        EconomicDefaults.Seed(state, calendar);
    }
}
