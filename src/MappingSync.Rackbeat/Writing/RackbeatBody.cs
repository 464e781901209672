using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Rackbeat;

/// <summary>
/// Makes the bytes of a write that must not happen twice. They are made once and kept, so that what was sent can be shown and compared
/// later. Null and what only the server sets are left out.
/// </summary>
public static class RackbeatBody
{
    // Danish letters go out as they are, not as \u00xx; a body is never put into a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of a new order.</summary>
    public static byte[] Of(Order record) => Bytes(Json(record));

    /// <summary>
    /// The body that makes one order of another: the properties in which they differ. What the former had and the latter has not goes out
    /// as null, which is how a property is cleared. When a line differs, all go out; a line that already has all that the new one says does
    /// not differ.
    /// </summary>
    /// <returns>The bytes; <c>{}</c> when nothing differs.</returns>
    public static byte[] OfChange(Order before, Order after)
    {
        var (old, body) = (Json(before), Json(after));
        foreach (var (name, value) in old)
        {
            if (!body.TryGetPropertyValue(name, out var now))
                body[name] = null;
            else if (name == "lines" ? Has(value, now) : JsonNode.DeepEquals(value, now))
                body.Remove(name);
        }

        return Bytes(body);
    }

    private static bool Has(JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonArray old, JsonArray now) => old.Count == now.Count && old.Zip(now, Has).All(static isSame => isSame),
        (JsonObject old, JsonObject now) => now.All(property => old.TryGetPropertyValue(property.Key, out var value) && JsonNode.DeepEquals(value, property.Value)),
        _ => JsonNode.DeepEquals(before, after),
    };

    private static JsonObject Json(Order record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return JsonSerializer.SerializeToNode(record, RackbeatJson.Writing.GetTypeInfo(typeof(Order)))!.AsObject();
    }

    private static byte[] Bytes(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain)) json.WriteTo(writer);
        return stream.ToArray();
    }
}
