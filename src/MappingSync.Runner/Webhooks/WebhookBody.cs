using System.Text.Json;

namespace MappingSync.Runner.Webhooks;

/// <summary>The one thing that is taken from a delivery's body: the record's key, a number or a text. Everything else is ignored.</summary>
internal static class WebhookBody
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = MaxDepth };

    /// <summary>Reads the key from <c>{"key_name":"number","key":1021}</c>; null when the body is no JSON object with a key.</summary>
    /// <exception cref="BadHttpRequestException">The body is longer than allowed.</exception>
    public static async Task<string?> ReadKeyAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, Bounded, cancellationToken);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("key", out var key))
                return null;
            return key.ValueKind switch
            {
                JsonValueKind.String => key.GetString(),
                JsonValueKind.Number when key.GetRawText().All(char.IsAsciiDigit) => key.GetRawText(),
                _ => null,
            };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text with half a surrogate pair.
            return null;
        }
    }
}
