using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// What the agreement holds: one sorted map per collection, records by their key as text. References are kept as number
/// alone; links and computed values are added when a record is shown.
/// </summary>
internal sealed class EconomicState(TimeProvider time)
{
    private readonly Dictionary<string, SortedDictionary<string, JsonObject>> collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> extras = new(StringComparer.Ordinal);
    private readonly HighestNumbers highest = new();
    private long version;
    private long serial;

    /// <summary>Hears of every write: the collection, the key, and the record as it is now, or null when it is gone.</summary>
    public event Action<string, string, JsonObject?>? Changed;

    public IReadOnlyDictionary<string, JsonObject> this[string collection] => Map(collection);

    /// <summary>How many records each collection holds, without the empty ones.</summary>
    public IReadOnlyDictionary<string, int> Counts() => new SortedDictionary<string, int>(
        collections.Where(map => map.Value.Count > 0).ToDictionary(map => map.Key, map => map.Value.Count), StringComparer.Ordinal);

    public JsonObject? Find(string collection, string key) => Map(collection).GetValueOrDefault(key);

    public JsonObject? Find(string collection, JsonNode? key) => key is null ? null : Find(collection, key.ToString());

    public bool Has(string collection, string key) => Map(collection).ContainsKey(key);

    public void Put(string collection, string key, JsonObject record)
    {
        Map(collection)[key] = record;
        highest.Added(collection, key);
        versions[$"{collection}/{key}"] = ++version;
        changes[$"{collection}/{key}"] = Instant;
        Changed?.Invoke(collection, key, record);
    }

    public bool Remove(string collection, string key)
    {
        if (!Map(collection).Remove(key))
            return false;
        highest.Removed(collection, key);
        extras.Remove($"{collection}/{key}");
        Changed?.Invoke(collection, key, null);
        return true;
    }

    public void Clear(string collection)
    {
        Map(collection).Clear();
        highest.Cleared(collection);
    }

    /// <summary>The number the server gives next: one above the highest, so that a deleted last number is given again.</summary>
    public int NextNumber(string collection) => highest.Of(collection, Map(collection).Keys) + 1;

    /// <summary>A number that was never given before.</summary>
    public long Serial() => ++serial;

    /// <summary>Opaque to clients; changes with every write of the record.</summary>
    public string VersionOf(string collection, string key) =>
        versions.GetValueOrDefault($"{collection}/{key}").ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>When a record was last written by anybody.</summary>
    public DateTimeOffset ChangedAt(string collection, string key) => changes.GetValueOrDefault($"{collection}/{key}");

    /// <summary>Properties that one surface alone shows; a write on the other leaves them as they are.</summary>
    public JsonObject ExtrasOf(string collection, string key) => extras.GetValueOrDefault($"{collection}/{key}") ?? [];

    public void PutExtras(string collection, string key, JsonObject properties) => extras[$"{collection}/{key}"] = properties;

    public string Now => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public DateTimeOffset Instant => time.GetUtcNow();

    public static int Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? (int)decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : 0;

    public static decimal Amount(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : 0m;

    private SortedDictionary<string, JsonObject> Map(string collection)
    {
        if (!collections.TryGetValue(collection, out var map))
            collections[collection] = map = new SortedDictionary<string, JsonObject>(NumbersFirst.Instance);
        return map;
    }
}
