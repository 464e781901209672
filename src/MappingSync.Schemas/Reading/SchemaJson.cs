using System.Text;
using System.Text.Json;

namespace MappingSync.Schemas;

/// <summary>Loads the JSON of a schema within the limits.</summary>
internal static class SchemaJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = SchemaLimits.Depth };

    /// <exception cref="SchemaReadException">The file is missing, too large, or no JSON object.</exception>
    public static JsonElement Load(string path)
    {
        var root = LoadAny(path);
        return root.ValueKind == JsonValueKind.Object ? root : throw new SchemaReadException(Path.GetFileName(path), "", "a schema is a JSON object.");
    }

    /// <exception cref="SchemaReadException">The file is missing, too large, or no JSON.</exception>
    public static JsonElement LoadAny(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var document = JsonDocument.Parse(Bytes(path, name), Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new SchemaReadException(name, null, $"no JSON that can be read: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SchemaReadException(name, null, $"cannot be read: {exception.Message}", exception);
        }
    }

    private static ReadOnlyMemory<byte> Bytes(string path, string name)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > SchemaLimits.FileBytes) throw new SchemaReadException(name, null, $"larger than {SchemaLimits.FileBytes / 1024 / 1024} MiB.");

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;
    }
}
