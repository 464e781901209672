using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>What contacts and delivery locations have in common: a number of the agreement, another within their owner, a name of their own.</summary>
internal static class ServicesNumbers
{
    /// <summary>A flat record with what the server sets: its number, and the number that people see.</summary>
    public static JsonObject Set(
        EconomicState state, string collection, string key, JsonObject flat, JsonObject? before, string ownerPath, string ownerName)
    {
        var numbered = flat.DeepClone().AsObject();
        numbered["number"] = int.Parse(key, CultureInfo.InvariantCulture);
        numbered["userInterfaceNumber"] = before?["sortKey"]?.DeepClone()
            ?? Of(state, collection, ownerPath, flat[ownerName]!.ToString()).Select(record => EconomicState.Number(record["sortKey"])).DefaultIfEmpty(0).Max() + 1;
        return numbered;
    }

    /// <summary>Whether another record of the same owner has the name.</summary>
    public static bool IsNameTaken(EconomicState state, string collection, JsonObject? self, string ownerPath, string owner, string name) =>
        Of(state, collection, ownerPath, owner).Any(record =>
            !ReferenceEquals(record, self) && string.Equals(record["name"]?.ToString(), name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<JsonObject> Of(EconomicState state, string collection, string ownerPath, string owner) =>
        state[collection].Values.Where(record => Filtering.At(record, ownerPath)?.ToString() == owner);
}
