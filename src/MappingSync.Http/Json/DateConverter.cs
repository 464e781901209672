using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Http;

/// <summary>Reads a date, also when a time follows it; writes <c>yyyy-MM-dd</c>.</summary>
public sealed class DateConverter : JsonConverter<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc />
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (text is { Length: >= 10 } && (text.Length == 10 || text[10] is 'T' or ' ')
            && DateOnly.TryParseExact(text.AsSpan(0, 10), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        throw new JsonException($"'{text}' is not a date.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
    }
}
