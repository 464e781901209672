using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>JSON metadata of the services' contracts, made at compile time.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64,
    Converters = [typeof(EconomicTimestampConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(ProductGroup))]
[JsonSerializable(typeof(CursorPage<ProductGroup>))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(CursorPage<Customer>))]
public sealed partial class EconomicServicesJsonContext : JsonSerializerContext;
