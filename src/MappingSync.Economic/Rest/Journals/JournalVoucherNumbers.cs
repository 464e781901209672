using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The voucher numbers that a journal gives.</summary>
public sealed record JournalVoucherNumbers
{
    /// <summary>First number.</summary>
    [JsonPropertyName("minimumVoucherNumber")]
    public int? MinimumVoucherNumber { get; init; }

    /// <summary>Last number.</summary>
    [JsonPropertyName("maximumVoucherNumber")]
    public int? MaximumVoucherNumber { get; init; }
}
