using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Cli.Printing;

/// <summary>The one JSON object that a command prints with <c>--json</c>: camelCase names, words for enums, nulls left in so that the form is always the same.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Prints it.</summary>
    /// <param name="surroundings">Where it is printed, past everything that would wrap or colour it.</param>
    /// <param name="value">The object.</param>
    public static void Write<T>(Surroundings surroundings, T value)
    {
        var writer = surroundings.Output.Profile.Out.Writer;
        writer.Write(JsonSerializer.Serialize(value, Options) + "\n");
        writer.Flush();
    }
}
