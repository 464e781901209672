using System.Text.Json;

namespace MappingSync.Schemas;

/// <summary>Reads the keywords of a schema that say something of the value itself.</summary>
internal sealed class Draft03Values(string file)
{
    public ValueKinds Kinds(string pointer, JsonElement schema, bool describesMembers)
    {
        if (schema.TryGetProperty("type", out var type)) return KindsOf(pointer + "/type", type);
        if (schema.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array) return values.EnumerateArray().Aggregate(ValueKinds.None, (all, value) => all | KindOf(value));
        return describesMembers ? ValueKinds.Structure : ValueKinds.Any;
    }

    public ValueKinds KindsOf(string pointer, JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() switch
        {
            "string" => ValueKinds.Text,
            "number" => ValueKinds.Number,
            "integer" => ValueKinds.WholeNumber,
            "boolean" => ValueKinds.Boolean,
            "object" => ValueKinds.Structure,
            "array" => ValueKinds.List,
            "null" => ValueKinds.Null,
            // Draft 3 lets a schema name types of its own; they allow everything.
            _ => ValueKinds.Any,
        },
        JsonValueKind.Array => type.EnumerateArray().Aggregate(ValueKinds.None, (all, one) => all | (one.ValueKind == JsonValueKind.Object ? ValueKinds.Any : KindsOf(pointer, one))),
        // A schema in place of a name: the alternatives say what is allowed.
        JsonValueKind.Object => ValueKinds.Any,
        _ => throw Wrong(pointer, "a type is a name, a schema, or a list of both."),
    };

    private static ValueKinds KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ValueKinds.Text,
        JsonValueKind.Number => value.TryGetInt64(out _) ? ValueKinds.WholeNumber : ValueKinds.Number,
        JsonValueKind.True or JsonValueKind.False => ValueKinds.Boolean,
        JsonValueKind.Array => ValueKinds.List,
        JsonValueKind.Null => ValueKinds.Null,
        _ => ValueKinds.Structure,
    };

    public bool Flag(string pointer, JsonElement schema, string keyword)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty(keyword, out var value)) return false;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array when keyword == "required" => throw Wrong($"{pointer}/{keyword}", "a list of required properties is a later draft; in draft 3 each property says so itself."),
            _ => throw Wrong($"{pointer}/{keyword}", "true or false is expected."),
        };
    }

    /// <summary>e-conomic writes <c>full-date</c> for timestamps, too; the pattern beside it tells them apart.</summary>
    public TextFormat Format(string pointer, JsonElement schema)
    {
        var format = Text(pointer, schema, "format") switch
        {
            "full-date" or "date" => TextFormat.Date,
            "date-time" => TextFormat.Timestamp,
            _ => TextFormat.Unspecified,
        };
        // In some of them backslashes were lost (Td{2}:d{2}), so the pattern is not applied, but looked at.
        return format == TextFormat.Date && Text(pointer, schema, "pattern") is { } pattern && pattern.Contains('T', StringComparison.Ordinal) && pattern.Contains(':', StringComparison.Ordinal)
            ? TextFormat.Timestamp
            : format;
    }

    private string? Text(string pointer, JsonElement schema, string keyword)
    {
        if (!schema.TryGetProperty(keyword, out var value)) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong($"{pointer}/{keyword}", "a text is expected.");
    }

    public int? MaxLength(string pointer, JsonElement schema)
    {
        if (!schema.TryGetProperty("maxLength", out var value)) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var length) && length >= 0 ? length : throw Wrong(pointer + "/maxLength", "a whole number of characters is expected.");
    }

    public IReadOnlyList<string>? Allowed(string pointer, JsonElement schema)
    {
        if (!schema.TryGetProperty("enum", out var values)) return null;
        if (values.ValueKind != JsonValueKind.Array) throw Wrong(pointer + "/enum", "a list of values is expected.");
        return [.. values.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())];
    }

    private SchemaReadException Wrong(string pointer, string problem) => new(file, pointer, problem);
}
