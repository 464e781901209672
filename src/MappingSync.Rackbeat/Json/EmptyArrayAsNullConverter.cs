using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>
/// Reads a value object that may be empty: a PHP server writes an empty object as <c>[]</c>. Any other form is an error, because the
/// object is mapped.
/// </summary>
/// <typeparam name="T">The contract of the value object.</typeparam>
public sealed class EmptyArrayAsNullConverter<T> : JsonConverter<T>
    where T : class
{
    /// <inheritdoc />
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return (T?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(T)));

        if (reader.Read() && reader.TokenType == JsonTokenType.EndArray) return null;
        throw new JsonException($"An object or an empty array is expected, not a filled array, for {typeof(T).Name}.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(typeof(T)));
}
