using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Which records others refer to.</summary>
internal sealed class RackbeatUse(RackbeatState state)
{
    private static readonly ILookup<string, (RackbeatResource User, string Property)> References =
        (from user in RackbeatResources.All.Values
         from reference in user.References
         select (reference.Path, User: user, reference.Property)).ToLookup(use => use.Path, use => (use.User, use.Property), StringComparer.Ordinal);

    private static readonly string[] ItemNames = ["child_id", "product_id"];

    /// <summary>What refers to a record, as a message names it; null when nothing does.</summary>
    public string? Of(string path, string key)
    {
        foreach (var (user, property) in References[path])
        {
            if (state[user.Path].Values.Any(record => record[property]?.ToString() == key))
                return RackbeatForms.Spoken(user.Plural);
        }

        if (!RackbeatItems.Paths.Contains(path))
            return null;
        return RackbeatResources.All.Values.Any(user => state[user.Path].Values.Any(record => Names(record, key))) ? "lines" : null;
    }

    /// <summary>Lets all that refer to a record refer to its new number.</summary>
    public void Follow(string path, string key, JsonNode newNumber)
    {
        foreach (var (user, property) in References[path])
        {
            foreach (var record in state[user.Path].Values.Where(record => record[property]?.ToString() == key))
                record[property] = newNumber.DeepClone();
        }

        if (!RackbeatItems.Paths.Contains(path))
            return;
        foreach (var line in RackbeatResources.All.Values.SelectMany(user => state[user.Path].Values).SelectMany(RackbeatLines.Of))
        {
            foreach (var property in ItemNames.Where(property => line[property]?.ToString() == key))
                line[property] = newNumber.DeepClone();
        }
    }

    private static bool Names(JsonObject record, string item) => record["lines"] is JsonArray lines
        && lines.Any(line => line is JsonObject && (line["child_id"] ?? line["product_id"])?.ToString() == item);
}
