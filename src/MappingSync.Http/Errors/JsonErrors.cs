using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace MappingSync.Http;

/// <summary>Reading of error bodies whose form varies: names without regard to case, values of any kind as text. Nothing here throws.</summary>
public static class JsonErrors
{
    /// <summary>The largest error body that is read as JSON, in bytes; of a larger one only the beginning is kept, as text.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true };

    /// <summary>Parses a body; null when it is no JSON, nested deeper than 64 levels, or larger than <see cref="MaxBytes"/>.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        if (body.IsEmpty || body.Length > MaxBytes) return null;
        try
        {
            return JsonDocument.Parse(body, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first property of one of the names, compared without regard to case, that is not null.</summary>
    public static JsonElement? Property(JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.Null && string.Equals(Name(property), name, StringComparison.OrdinalIgnoreCase))
                    return property.Value;
            }
        }

        return null;
    }

    /// <summary>The text of the first of the named properties that holds a text or a number; null when none does.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Property(element, name) is not { } value) continue;
            var text = value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? Value(value) : null;
            if (!string.IsNullOrWhiteSpace(text)) return ErrorText.Clip(text);
        }

        return null;
    }

    /// <summary>A code: as <see cref="Text"/>, cut to 100 characters.</summary>
    public static string? Code(JsonElement element, params ReadOnlySpan<string> names) => Text(element, names) is { } code ? ErrorText.Clip(code.Trim(), 100) : null;

    /// <summary>The value of a string, or any other value as it is written, cut to <see cref="ErrorText.MaxLength"/> characters. Bytes that are no text are replaced.</summary>
    public static string Value(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return ErrorText.Clip(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)));
        try
        {
            return ErrorText.Clip(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return ErrorText.Clip(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)).Trim('"'));
        }
    }

    /// <summary>The name of a property, cut to <see cref="ErrorPath.MaxLength"/> characters. Bytes that are no text are replaced.</summary>
    public static string Name(JsonProperty property)
    {
        try
        {
            return ErrorText.Clip(property.Name, ErrorPath.MaxLength);
        }
        catch (InvalidOperationException)
        {
            return ErrorText.Clip(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property)), ErrorPath.MaxLength);
        }
    }
}
