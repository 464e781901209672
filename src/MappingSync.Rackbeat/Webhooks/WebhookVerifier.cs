using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MappingSync.Rackbeat;

/// <summary>Checks that a delivery comes from Rackbeat, and reads its body.</summary>
public static class WebhookVerifier
{
    /// <summary>The largest body read, in bytes; real ones have less than a hundred.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    /// <summary>
    /// Whether the token of a delivery is the one that came when its webhook was made. Takes the same time for every wrong token, of
    /// whatever length. False when either is missing.
    /// </summary>
    public static bool IsGenuine(string? presented, string? expected)
    {
        Span<byte> left = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> right = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(presented ?? ""), left);
        SHA256.HashData(Encoding.UTF8.GetBytes(expected ?? ""), right);
        return CryptographicOperations.FixedTimeEquals(left, right) & !string.IsNullOrEmpty(presented) & !string.IsNullOrEmpty(expected);
    }

    /// <summary>Reads the body of a delivery; null when it is too large, no JSON of the expected form, or holds no key.</summary>
    public static WebhookDelivery? ReadDelivery(ReadOnlySpan<byte> body)
    {
        if (body.Length > MaxBodyBytes) return null;
        try
        {
            var delivery = JsonSerializer.Deserialize(body, RackbeatJsonContext.Default.WebhookDelivery);
            return string.IsNullOrWhiteSpace(delivery?.Key) && string.IsNullOrWhiteSpace(delivery?.Item) ? null : delivery;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
