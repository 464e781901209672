using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>The rules that all resources share, for clients and for people: what is created, changed, booked, deleted and shown.</summary>
internal sealed class RackbeatRecords
{
    private readonly RackbeatState state;
    private readonly RackbeatBehaviour behaviour;
    private readonly Webhooks webhooks;
    private readonly RackbeatUse use;
    private readonly Dictionary<string, RackbeatPeculiarity> peculiarities;

    public RackbeatRecords(RackbeatState state, RackbeatBehaviour behaviour, Webhooks webhooks)
    {
        (this.state, this.behaviour, this.webhooks) = (state, behaviour, webhooks);
        use = new RackbeatUse(state);
        Orders = new RackbeatOrders(state, behaviour);
        var items = new RackbeatItems(state, behaviour);
        peculiarities = new(StringComparer.Ordinal)
        {
            ["customers"] = new RackbeatCards(),
            ["suppliers"] = new RackbeatCards(),
            ["products"] = items,
            ["lots"] = new RackbeatLots(state, items),
            ["customer-invoices"] = new RackbeatCustomerInvoices(state),
            ["supplier-invoices"] = new RackbeatSupplierInvoices(state),
            [RackbeatOrders.Path] = Orders,
        };
    }

    public RackbeatOrders Orders { get; }

    /// <summary>Creates a record; 201 or a refusal.</summary>
    public WireAnswer Create(RackbeatResource resource, JsonObject body, bool suppress)
    {
        var sent = resource.KeyName == "id" ? null : body[resource.KeyName];
        if (Refused(resource, null, sent?.ToString(), body) is { } refusal)
            return refusal;

        var key = sent?.ToString() ?? state.NextNumber(resource.Path).ToString(CultureInfo.InvariantCulture);
        var record = Written(resource, body, new JsonObject { [resource.KeyName] = Key(resource, key) });
        PeculiarityOf(resource)?.Complete(record);
        Stamp(record, isNew: true);
        state.Put(resource.Path, key, record);
        Fire(resource, "created", key, suppress);
        return One(201, resource, record);
    }

    /// <summary>Changes what is sent and leaves the rest; a new number renumbers the record.</summary>
    public WireAnswer Update(RackbeatResource resource, string key, JsonObject body, bool suppress)
    {
        var before = state.Find(resource.Path, key)!;
        if (IsBooked(before))
            return Refusal(403, $"A booked {resource.Spoken} cannot be changed.");
        var newKey = resource.KeyName == "id" ? key : body[resource.KeyName]?.ToString() ?? key;
        if (Refused(resource, key, newKey, body) is { } refusal)
            return refusal;

        var record = Written(resource, body, before.DeepClone().AsObject());
        record[resource.KeyName] = Key(resource, newKey);
        var peculiarity = PeculiarityOf(resource);
        peculiarity?.Merge(record, body, before);
        peculiarity?.Complete(record);
        Stamp(record, isNew: false);
        state.Remove(resource.Path, key);
        state.Put(resource.Path, newKey, record);
        if (newKey != key)
            use.Follow(resource.Path, key, record[resource.KeyName]!);
        Fire(resource, "updated", newKey, suppress);
        return One(200, resource, record);
    }

    /// <summary>Deletes a record that is not booked and that nothing refers to.</summary>
    public WireAnswer Delete(RackbeatResource resource, string key, bool suppress)
    {
        if (IsBooked(state.Find(resource.Path, key)!))
            return Refusal(403, $"A booked {resource.Spoken} cannot be deleted.");
        if (behaviour.RefusesDeletionInUse && use.Of(resource.Path, key) is { } user)
            return Refusal(422, $"The {resource.Spoken} is used in {user} and cannot be deleted.");
        state.Remove(resource.Path, key);
        Fire(resource, "deleted", key, suppress);
        return WireAnswer.Json(200, new JsonObject { ["message"] = "Deleted." });
    }

    /// <summary>Books an invoice or an order: it keeps its number and is locked.</summary>
    public WireAnswer Book(RackbeatResource resource, string key, bool suppress)
    {
        var record = state.Find(resource.Path, key)!;
        if (IsBooked(record))
            return Refusal(422, $"The {resource.Spoken} is already booked.");
        if ((bool?)record["is_cancelled"] == true)
            return Refusal(422, $"The {resource.Spoken} is cancelled.");
        record["is_booked"] = true;
        record["booked_at"] = state.Now();
        if (resource.Path == RackbeatOrders.Path)
            record["is_ready_for_shipping"] = true;
        else
            record["invoice_date"] ??= state.Today();
        Stamp(record, isNew: false);
        Fire(resource, "booked", key, suppress);
        return One(200, resource, record);
    }

    /// <summary>Makes a booked order a draft again.</summary>
    public WireAnswer Reopen(string key, bool suppress)
    {
        var resource = RackbeatResources.All[RackbeatOrders.Path];
        var record = state.Find(resource.Path, key)!;
        if (RackbeatOrders.IsDraft(record))
            return Refusal(422, "The order is not booked.");
        record["is_booked"] = false;
        record["is_ready_for_shipping"] = false;
        record.Remove("booked_at");
        Stamp(record, isNew: false);
        Fire(resource, "updated", key, suppress);
        return One(200, resource, record);
    }

    /// <summary>Sets a flag that no client can set, as what happens to an order does.</summary>
    public void Mark(string key, string flag, bool value, bool suppress = false)
    {
        var resource = RackbeatResources.All[RackbeatOrders.Path];
        var record = state.Find(resource.Path, key)!;
        record[flag] = value;
        if (flag == "is_cancelled")
            record["cancelled_at"] = value ? state.Now() : null;
        Stamp(record, isNew: false);
        Fire(resource, "updated", key, suppress);
    }

    /// <summary>Puts a record as it is, but for what Rackbeat computes.</summary>
    public void Put(RackbeatResource resource, string key, JsonObject record)
    {
        record["created_at"] ??= state.Now();
        record["updated_at"] ??= state.Now();
        PeculiarityOf(resource)?.Complete(record);
        state.Put(resource.Path, key, record);
    }

    /// <summary>The key under which a path segment is known: as it is, or decoded once more, as older clients need.</summary>
    public string? FindKey(RackbeatResource resource, string segment)
    {
        // A server that decodes twice splits the path after the first time.
        if (behaviour.ItemNumbersInPaths == PathDecoding.Twice && segment.Contains('/'))
            return null;
        var again = Uri.UnescapeDataString(segment);
        return behaviour.ItemNumbersInPaths != PathDecoding.Twice && state.Find(resource.Path, segment) is not null ? segment
            : behaviour.ItemNumbersInPaths != PathDecoding.Once && state.Find(resource.Path, again) is not null ? again
            : null;
    }

    /// <summary>A record as answers show it.</summary>
    public JsonObject Shown(RackbeatResource resource, JsonObject stored)
    {
        var record = stored.DeepClone().AsObject();
        foreach (var (property, path, shown) in resource.References.Where(reference => reference.Shown is not null))
            record[shown!] = state.Find(path, record[property])?.DeepClone();
        PeculiarityOf(resource)?.Show(record);
        foreach (var rows in resource.Rows.Where(rows => !rows.ShownInRecord))
            record.Remove(rows.Name);
        record["self"] = $"{state.Root}api/{resource.Path}/{Uri.EscapeDataString(record[resource.KeyName]!.ToString())}";
        return record;
    }

    public WireAnswer One(int status, RackbeatResource resource, JsonObject record) =>
        WireAnswer.Json(status, new JsonObject { [resource.Singular] = Shown(resource, record) });

    /// <summary>A refusal with a message only; Rackbeat gives some as plain text.</summary>
    public WireAnswer Refusal(int status, string message) => behaviour.RefusesInPlainText
        ? new WireAnswer(status, message, "text/plain; charset=utf-8")
        : RackbeatErrors.Message(status, message);

    public void Fire(RackbeatResource resource, string verb, string key, bool suppress)
    {
        if (!suppress)
            webhooks.Fire($"{resource.Event}.{verb}", key);
    }

    /// <summary>What a write must hold.</summary>
    public static void CheckRequired(JsonObject body, IEnumerable<string> required, Dictionary<string, string> findings)
    {
        foreach (var demand in required)
        {
            var names = demand.Split('|');
            if (names.All(name => IsEmpty(body[name])))
                findings[names[0]] = $"The {RackbeatForms.Spoken(names[0])} field is required.";
        }
    }

    private WireAnswer? Refused(RackbeatResource resource, string? key, string? newKey, JsonObject body)
    {
        var findings = new Dictionary<string, string>(StringComparer.Ordinal);
        // What is needed cannot be taken away later either.
        CheckRequired(body, key is null ? resource.Required : resource.Required.Where(demand => demand.Split('|').Any(body.ContainsKey)), findings);
        if (newKey is not null && newKey != key && IsTaken(resource, newKey))
            findings[resource.KeyName] = $"The {resource.KeyName} has already been taken.";
        if (resource.KeyName == "number" && body["number"] is { } number && !(resource.TextKey ? RackbeatForms.IsText(number) : RackbeatForms.IsPositive(number)))
            findings["number"] = resource.TextKey ? "The number must be a string." : "The number must be an integer above 0.";
        RackbeatForms.Check(body, resource.TextKey ? [resource.KeyName, .. resource.Writable] : resource.Writable, findings);
        foreach (var (property, path, _) in resource.References)
        {
            if (body[property] is { } target && (state.Find(path, target) is null || RackbeatForms.IsText(target) != RackbeatResources.All[path].TextKey))
                findings[property] = $"The selected {RackbeatForms.Spoken(property)} is invalid.";
        }

        PeculiarityOf(resource)?.Check(key, body, findings);
        return findings.Count > 0 ? RackbeatErrors.Invalid(findings) : null;
    }

    // Products and bills of materials share their numbers.
    private bool IsTaken(RackbeatResource resource, string key) => RackbeatItems.Paths.Contains(resource.Path)
        ? RackbeatItems.Paths.Any(path => state.Find(path, key) is not null)
        : state.Find(resource.Path, key) is not null;

    /// <summary>Copies what a client may set; everything else that was sent is ignored. Contacts, notes and the like have addresses of their own.</summary>
    private static JsonObject Written(RackbeatResource resource, JsonObject body, JsonObject record)
    {
        foreach (var (name, value) in body)
        {
            var property = RackbeatItems.Paths.Contains(resource.Path) && name is "group" or "unit" ? $"{name}_id" : name;
            if (resource.Writable.Contains(property))
                record[property] = value?.DeepClone();
        }

        return record;
    }

    private RackbeatPeculiarity? PeculiarityOf(RackbeatResource resource) => peculiarities.GetValueOrDefault(resource.Path);

    private static JsonNode Key(RackbeatResource resource, string key) =>
        resource.TextKey ? key : int.Parse(key, CultureInfo.InvariantCulture);

    private static bool IsBooked(JsonObject record) => (bool?)record["is_booked"] == true;

    private void Stamp(JsonObject record, bool isNew)
    {
        if (isNew)
            record["created_at"] = state.Now();
        record["updated_at"] = state.Now();
    }

    private static bool IsEmpty(JsonNode? node) =>
        node is null or JsonArray { Count: 0 } || (node.GetValueKind() == JsonValueKind.String && node.ToString().Length == 0);
}
