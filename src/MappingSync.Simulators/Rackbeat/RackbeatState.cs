using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What the account holds: records by their number as text, per resource, in the order in which they were made.</summary>
internal sealed class RackbeatState(TimeProvider time)
{
    private readonly Dictionary<string, Dictionary<string, JsonObject>> resources = new(StringComparer.Ordinal);

    private readonly HighestNumbers highest = new();

    public Uri Root { get; set; } = new("http://127.0.0.1/");

    public DateTimeOffset Instant => time.GetUtcNow();

    public IReadOnlyDictionary<string, JsonObject> this[string path] => Map(path);

    /// <summary>How many records each resource has, without the empty ones.</summary>
    public IReadOnlyDictionary<string, int> Counts() => new SortedDictionary<string, int>(
        resources.Where(map => map.Value.Count > 0).ToDictionary(map => map.Key, map => map.Value.Count), StringComparer.Ordinal);

    public JsonObject? Find(string path, string key) => Map(path).GetValueOrDefault(key);

    public JsonObject? Find(string path, JsonNode? key) => key is null ? null : Find(path, key.ToString());

    public void Put(string path, string key, JsonObject record)
    {
        Map(path)[key] = record;
        highest.Added(path, key);
    }

    public bool Remove(string path, string key)
    {
        highest.Removed(path, key);
        return Map(path).Remove(key);
    }

    /// <summary>A new number: one above the highest; customers, suppliers, orders and invoices start at 1001.</summary>
    public int NextNumber(string path)
    {
        var first = path is "customers" or "suppliers" or "customer-invoices" or "supplier-invoices" or RackbeatOrders.Path ? 1001 : 1;
        return Math.Max(first, highest.Of(path, Map(path).Keys) + 1);
    }

    /// <summary>Today's date as the API writes it.</summary>
    public string Today() => Instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Second precision, with the offset, as the API sends it.</summary>
    public string Now() => Text(Instant);

    public static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private Dictionary<string, JsonObject> Map(string path)
    {
        if (!resources.TryGetValue(path, out var map))
            resources[path] = map = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        return map;
    }
}
