using System.Text.Json.Nodes;

namespace MappingSync.Sandbox.Scenario;

/// <summary>Sends requests that were sent before, or made up from them, once more: without the keys by which they would be known again.</summary>
internal static class CarelessProxy
{
    /// <param name="client">Has the right credentials.</param>
    /// <param name="path">Where the request goes, relative to the client's base address.</param>
    /// <param name="body">Its body.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>What was answered.</returns>
    public static async Task<JsonNode?> SendAsync(HttpClient client, string path, string body, CancellationToken cancellation)
    {
        using (client)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
            answer.EnsureSuccessStatusCode();
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellation));
        }
    }
}
