using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Collects what is wrong with a body and writes it as the REST API does: <c>errors</c> is an object keyed by property,
/// nested blocks nest, list items stand in <c>items[]</c> with their <c>arrayIndex</c>.
/// </summary>
internal sealed class ErrorTree
{
    /// <summary>The code of the envelope; also used where the code of a single finding is not known.</summary>
    public const string General = "E04300";

    private readonly JsonObject root = [];
    private int count;

    public bool Any => count > 0;

    // In `path` a number is the row of a list.
    public void Add(IEnumerable<string> path, string code, string message, JsonNode? input = null, string? hint = null)
    {
        count++;
        var node = root;
        var name = "";
        foreach (var step in path)
        {
            if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                node = ItemAt(node, index);
                continue;
            }

            name = step;
            if (node[step] is not JsonObject next)
                node[step] = next = [];
            node = next;
        }

        if (node["errors"] is not JsonArray list)
            node["errors"] = list = [];
        var entry = new JsonObject { ["propertyName"] = name, ["errorMessage"] = message, ["errorCode"] = code };
        if (input is not null)
            entry["inputValue"] = input.DeepClone();
        entry["developerHint"] = hint ?? "Please check the format of your data.";
        list.Add((JsonNode)entry);
    }

    public WireAnswer ToAnswer(DateTimeOffset now)
    {
        var body = EconomicErrors.Envelope(
            count == 1 ? "Validation failed. 1 error found." : FormattableString.Invariant($"Validation failed. {count} errors found."),
            General,
            "Inspect validation errors and correct your request.",
            400,
            now);
        body["errors"] = root;
        body["errorCount"] = count;
        return WireAnswer.Json(400, body);
    }

    private static JsonObject ItemAt(JsonObject list, int index)
    {
        if (list["items"] is not JsonArray items)
            list["items"] = items = [];
        foreach (var item in items)
        {
            if (item is JsonObject known && (int?)known["arrayIndex"] == index)
                return known;
        }

        var added = new JsonObject { ["arrayIndex"] = index };
        items.Add((JsonNode)added);
        return added;
    }
}
