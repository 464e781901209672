using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Tests;

/// <summary>Plain requests with JSON text, so that a test shows exactly what goes over the wire.</summary>
internal static class Wire
{
    public static async Task<Reply> SendAsync(
        this HttpClient client, string method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(client.BaseAddress!, path));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (json is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply(
            response.StatusCode,
            text,
            response.Headers.Concat(response.Content.Headers).ToDictionary(
                header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public static JsonObject Object(string json) => JsonNode.Parse(json)!.AsObject();
}

internal sealed record Reply(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonNode? this[string path]
    {
        get
        {
            JsonNode? node = Json;
            foreach (var step in path.Split('/'))
                node = node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step];
            return node;
        }
    }

    /// <summary>All error codes anywhere in the answer.</summary>
    public IReadOnlyList<string> Codes => [.. Walk(Json).OfType<JsonObject>()
        .Select(node => node["errorCode"]?.ToString()).OfType<string>()];

    private static IEnumerable<JsonNode> Walk(JsonNode node)
    {
        yield return node;
        var children = node switch
        {
            JsonObject block => block.Select(property => property.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>().SelectMany(Walk))
            yield return child;
    }
}
