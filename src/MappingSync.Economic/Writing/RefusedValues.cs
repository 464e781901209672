using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Economic;

/// <summary>What the server refuses in a write, at any depth and in unknown properties too. Source: restdocs.e-conomic.com, and live probing.</summary>
internal static class RefusedValues
{
    /// <summary>
    /// Removes nulls, numbers of value 0 that identify something (<c>…Number</c>, <c>…Id</c>, <c>sortKey</c>), and objects that are empty
    /// after that.
    /// </summary>
    public static void Remove(JsonObject json)
    {
        foreach (var name in json.Select(property => property.Key).ToArray())
        {
            var value = json[name];
            Within(value);
            if (value is null or JsonObject { Count: 0 } || (Identifies(name) && IsZero(value))) json.Remove(name);
        }
    }

    private static void Within(JsonNode? node)
    {
        if (node is JsonObject inner) Remove(inner);
        if (node is not JsonArray items) return;
        foreach (var item in items) Within(item);
    }

    private static bool Identifies(string name) =>
        name.EndsWith("Number", StringComparison.Ordinal) || name.EndsWith("Id", StringComparison.Ordinal) || name is "sortKey" or "id" or "number";

    private static bool IsZero(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<decimal>(out var number) && number == 0;
}
