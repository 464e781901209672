using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Faults;

/// <summary>Changes to the JSON of an answer, at every depth.</summary>
internal static class Answers
{
    public static JsonNode AddUnknown(JsonNode node)
    {
        foreach (var block in Blocks(node).ToList())
        {
            block["unheardOf"] = "text";
            block["unheardOfNumber"] = 1.5m;
            block["unheardOfBlock"] = new JsonObject { ["list"] = new JsonArray(1, null, "x") };
        }

        return node;
    }

    public static JsonNode Without(JsonNode node, HashSet<string> names)
    {
        foreach (var block in Blocks(node).ToList())
        {
            foreach (var name in names)
                block.Remove(name);
        }

        return node;
    }

    /// <param name="node">Changed in place.</param>
    /// <param name="names">The properties that change; none for all numbers.</param>
    public static JsonNode Retyped(JsonNode node, HashSet<string> names)
    {
        foreach (var block in Blocks(node).ToList())
        {
            foreach (var (name, value) in block.ToList())
            {
                var isNumber = value?.GetValueKind() == JsonValueKind.Number;
                if (names.Count == 0 ? !isNumber : !names.Contains(name))
                    continue;
                block[name] = isNumber ? value!.ToString() : new JsonArray(value?.DeepClone());
            }
        }

        return node;
    }

    private static IEnumerable<JsonObject> Blocks(JsonNode? node) => node switch
    {
        JsonObject block => block.Select(property => property.Value).SelectMany(Blocks).Prepend(block),
        JsonArray list => list.SelectMany(Blocks),
        _ => [],
    };
}
