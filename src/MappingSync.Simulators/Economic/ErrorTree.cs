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

    private readonly ErrorTree? above;
    private readonly string[] prefix;

    public ErrorTree()
        : this(null, [])
    {
    }

    private ErrorTree(ErrorTree? above, string[] prefix)
    {
        this.above = above;
        this.prefix = prefix;
    }

    /// <summary>What is wrong, keyed by property.</summary>
    public JsonObject Root { get; } = [];

    public int Count { get; private set; }

    public bool Any => above?.Any ?? Count > 0;

    /// <summary>A view on this tree whose paths begin at a place within it, and which spells properties with a capital.</summary>
    public ErrorTree Below(string[] path) => new(this, path);

    // In `path` a number is the row of a list.
    public void Add(IEnumerable<string> path, string code, string message, JsonNode? input = null, string? hint = null)
    {
        if (above is not null)
            above.Add([.. prefix, .. path], code, message, input, hint, capital: true);
        else
            Add(path, code, message, input, hint, capital: false);
    }

    public WireAnswer ToAnswer(DateTimeOffset now) => Answer(Root, Count, now);

    /// <summary>The answer to a request of several bodies: <c>errors</c> is a list, with the row of each body that is wrong.</summary>
    public static WireAnswer ToAnswer(IReadOnlyList<ErrorTree> bodies, DateTimeOffset now)
    {
        var list = new JsonArray();
        foreach (var (index, body) in bodies.Index().Where(body => body.Item.Any))
        {
            var item = new JsonObject { ["arrayIndex"] = index };
            foreach (var (name, value) in body.Root.OrderBy(property => property.Key == "entries"))
            {
                var copy = value!.DeepClone().AsObject();
                // A list of rows has findings of its own beside theirs.
                if (copy.ContainsKey("items") && !copy.ContainsKey("errors"))
                    copy = new JsonObject { ["errors"] = new JsonArray(), ["items"] = copy["items"]!.DeepClone() };
                item[name] = copy;
            }

            list.Add((JsonNode)item);
        }

        return Answer(list, bodies.Sum(body => body.Count), now);
    }

    private static WireAnswer Answer(JsonNode errors, int count, DateTimeOffset now)
    {
        var body = EconomicErrors.Envelope(
            count == 1 ? "Validation failed. 1 error found." : FormattableString.Invariant($"Validation failed. {count} errors found."),
            General,
            "Inspect validation errors and correct your request.",
            400,
            now);
        body["errors"] = errors;
        body["errorCount"] = count;
        return WireAnswer.Json(400, body);
    }

    private void Add(IEnumerable<string> path, string code, string message, JsonNode? input, string? hint, bool capital)
    {
        Count++;
        var node = Root;
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
        var property = capital && name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name;
        var entry = new JsonObject { ["propertyName"] = property, ["errorMessage"] = message, ["errorCode"] = code };
        if (input is not null)
            entry["inputValue"] = input.DeepClone();
        entry["developerHint"] = hint ?? "Please check the format of your data.";
        list.Add((JsonNode)entry);
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
