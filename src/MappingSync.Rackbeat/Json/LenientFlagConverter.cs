using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>Reads a flag as true or false, as 1 or 0, and as the text of either: all are in use at the API. Writes true or false.</summary>
public sealed class LenientFlagConverter : JsonConverter<bool>
{
    /// <inheritdoc />
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt32(out var number) && number is 0 or 1 => number == 1,
        JsonTokenType.String when reader.ValueTextEquals("true"u8) || reader.ValueTextEquals("1"u8) => true,
        JsonTokenType.String when reader.ValueTextEquals("false"u8) || reader.ValueTextEquals("0"u8) => false,
        _ => throw new JsonException("A flag is expected: true, false, 1 or 0."),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBooleanValue(value);
    }
}
