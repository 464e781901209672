using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace MappingSync.Schemas.Tests.Samples;

/// <summary>Makes a body with every property that a contract declares, and one that it does not where the contract keeps unknown ones.</summary>
internal static class FullRecord
{
    private const int MaxDepth = 4;

    public static JsonElement Of(SampleRow row) => JsonSerializer.SerializeToElement(Value(row.Contract, row.Options, 0));

    private static JsonNode? Value(Type type, JsonSerializerOptions options, int depth)
    {
        var info = options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => depth < MaxDepth ? Record(info, options, depth) : null,
            JsonTypeInfoKind.Enumerable => Value(info.ElementType!, options, depth) is { } item ? new JsonArray(item, Value(info.ElementType!, options, depth)) : null,
            JsonTypeInfoKind.Dictionary => new JsonObject(),
            _ => JsonSerializer.SerializeToNode(Plain(Nullable.GetUnderlyingType(type) ?? type), type, options),
        };
    }

    private static JsonObject Record(JsonTypeInfo info, JsonSerializerOptions options, int depth)
    {
        var record = new JsonObject();
        foreach (var property in info.Properties)
        {
            if (property.IsExtensionData) record["addedLater"] = new JsonObject { ["list"] = new JsonArray(1, 2.50m, "x") };
            else if (property.Get is not null && property.Set is not null && Value(property.PropertyType, options, depth + 1) is { } value) record[property.Name] = value;
        }

        return record;
    }

    private static object Plain(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "Æble \"1\"",
        TypeCode.Boolean => true,
        TypeCode.Int32 => 42,
        TypeCode.Int64 => 4_000_000_000,
        TypeCode.Decimal => 1234.500000m,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 2, 28),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero),
        _ when type == typeof(JsonElement) => JsonSerializer.SerializeToElement(new { any = new[] { "thing" } }),
        _ => throw new NotSupportedException($"No sample value for {type}."),
    };
}
