using System.Text.Json.Serialization.Metadata;

namespace MappingSync.Schemas;

/// <summary>What a contract says beyond its System.Text.Json metadata.</summary>
public sealed record ContractOptions
{
    /// <summary>Tells whether a property is left out of every write; null when contracts do not say so.</summary>
    public Func<JsonPropertyInfo, bool>? IsReadOnly { get; init; }
}
