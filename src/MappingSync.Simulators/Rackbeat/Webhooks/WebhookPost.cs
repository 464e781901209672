using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Sends one delivery with the body and the headers that real ones have.</summary>
internal sealed class WebhookPost(HttpClient http, RackbeatBehaviour behaviour)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);

    /// <summary>One client serves all accounts.</summary>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, AllowAutoRedirect = false })
    {
        Timeout = ResponseTimeout,
    };

    /// <returns>The status that was answered; null when no answer came.</returns>
    public async Task<int?> SendAsync(WebhookRegistration webhook, WebhookDelivery delivery, CancellationToken cancellation)
    {
        // Real deliveries hold these two properties and nothing else; the event stands in a header.
        var body = new JsonObject { ["key_name"] = delivery.KeyName, ["key"] = delivery.Key };
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        request.Headers.Add("Rackbeat-Webhook-Token", webhook.Token);
        request.Headers.Add("Rackbeat-Webhook-Event", delivery.Event);
        request.Headers.Add("Rackbeat-Account-Id", behaviour.AccountId.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("User-Agent", "Rackbeat Webhook");
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return (int)response.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }
}
