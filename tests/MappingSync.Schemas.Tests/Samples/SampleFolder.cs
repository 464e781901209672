using System.Text.Json;

namespace MappingSync.Schemas.Tests.Samples;

/// <summary>A folder with bodies of both APIs: <c>economic/samples/*.json</c> and <c>rackbeat/samples/*.json</c>.</summary>
internal sealed class SampleFolder(string root)
{
    public const string Variable = "API_SAMPLES";

    /// <summary>The folder that the variable names; null when it is not set.</summary>
    public static string? Named => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    public static SampleFolder Open()
    {
        var root = Named ?? throw new InvalidOperationException($"{Variable} is not set.");
        foreach (var system in new[] { "economic", "rackbeat" })
        {
            var samples = Path.Combine(root, system, "samples");
            if (!Directory.Exists(samples) || !Directory.EnumerateFiles(samples, "*.json").Any())
                throw new DirectoryNotFoundException($"{Variable} names '{root}', but there are no JSON files in '{samples}'.");
        }

        return new(root);
    }

    public IEnumerable<string> Files() => new[] { "economic", "rackbeat" }.SelectMany(system =>
        Directory.EnumerateFiles(Path.Combine(root, system, "samples"), "*.json").Select(file => $"{system}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal));

    public JsonElement Read(string file)
    {
        var (system, name) = file.Split('/', 2) is [var before, var after] ? (before, after) : throw new ArgumentException($"'{file}' names no system.", nameof(file));
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, system, "samples", name)));
        return document.RootElement.Clone();
    }
}
