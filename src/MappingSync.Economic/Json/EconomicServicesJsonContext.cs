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
[JsonSerializable(typeof(CursorPage<AccountingPeriod>))]
[JsonSerializable(typeof(CursorPage<BookedEntry>))]
[JsonSerializable(typeof(DraftEntry))]
[JsonSerializable(typeof(CursorPage<DraftEntry>))]
[JsonSerializable(typeof(Journal))]
[JsonSerializable(typeof(BookEntriesRequest))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
public sealed partial class EconomicServicesJsonContext : JsonSerializerContext;
