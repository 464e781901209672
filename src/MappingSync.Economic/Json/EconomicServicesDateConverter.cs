using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Dates of the services, which are moments there: reads them with or without a time, writes them as midnight without an offset.</summary>
public sealed class EconomicServicesDateConverter : JsonConverter<DateOnly>
{
    private static readonly DateConverter Reader = new();

    /// <inheritdoc />
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Reader.Read(ref reader, typeToConvert, options);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString("yyyy-MM-dd'T00:00:00'", CultureInfo.InvariantCulture));
    }
}
