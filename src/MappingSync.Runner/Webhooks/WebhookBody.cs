using System.Text.Json;

namespace MappingSync.Runner.Webhooks;

/// <summary>
/// The one thing that is taken from a delivery's body: the record's key, a number or a text. Everything else may be of any form,
/// because a delivery that is refused for something that nobody reads would be a lost one.
/// </summary>
internal static class WebhookBody
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = MaxDepth };

    /// <summary>Reads the key from <c>{"key_name":"number","key":1021}</c>, of stock events from <c>item</c>; null when there is none.</summary>
    /// <exception cref="BadHttpRequestException">The body is longer than allowed.</exception>
    public static async Task<string?> ReadKeyAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, Bounded, cancellationToken);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            return Text(document.RootElement, "key") ?? Text(document.RootElement, "item");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text with half a surrogate pair.
            return null;
        }
    }

    private static string? Text(JsonElement body, string name) => !body.TryGetProperty(name, out var key)
        ? null
        : key.ValueKind switch
        {
            JsonValueKind.String => key.GetString(),
            JsonValueKind.Number when key.GetRawText().All(char.IsAsciiDigit) => key.GetRawText(),
            _ => null,
        };
}
