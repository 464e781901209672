using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Http;

/// <summary>
/// Reads timestamps with an offset, without one, and bare dates; writes ISO 8601 with seconds and offset. What a timestamp without an
/// offset means differs per system.
/// </summary>
public abstract class TimestampConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local))
            throw new JsonException($"'{text}' is not a timestamp.");

        // A text with an offset is parsed again: DateTime would have turned it into this machine's time.
        if (local.Kind == DateTimeKind.Unspecified) return Locate(local);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var timestamp)
            ? timestamp
            : throw new JsonException($"'{text}' is not a timestamp.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Offset == TimeSpan.Zero
            ? value.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    /// <summary>Gives a timestamp without an offset the system's own.</summary>
    protected abstract DateTimeOffset Locate(DateTime local);
}
