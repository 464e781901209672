using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>
/// Reads a nested read-only object whose form is not documented: anything but an object is read as null, so that a detail nobody maps
/// never makes a whole record unreadable.
/// </summary>
/// <typeparam name="T">The contract of the nested object.</typeparam>
public sealed class SummaryConverter<T> : JsonConverter<T>
    where T : class
{
    /// <inheritdoc />
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return (T?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(T)));

        reader.Skip();
        return null;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(typeof(T)));
}
