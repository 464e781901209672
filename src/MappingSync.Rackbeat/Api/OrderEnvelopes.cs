using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>One Order in its envelope.</summary>
public sealed record OrderEnvelope : IRackbeatEnvelope<Order>
{
    /// <inheritdoc />
    [JsonPropertyName("order")]
    public Order? Record { get; init; }
}

/// <summary>A page of Order records.</summary>
public sealed record OrderPage : IRackbeatPage<Order>
{
    /// <inheritdoc />
    [JsonPropertyName("orders")]
    public IReadOnlyList<Order>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}
