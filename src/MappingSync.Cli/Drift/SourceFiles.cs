using System.Text.Json;
using MappingSync.Cli.Printing;
using MappingSync.Schemas;

namespace MappingSync.Cli.Drift;

/// <summary>Reads the files of a source, whichever kind they are.</summary>
internal static class SourceFiles
{
    private const int MostFiles = 5_000;
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>The shapes of all files, each named after its file as it is seen from the working directory: many folders may have a file of one name.</summary>
    /// <exception cref="CliFailure">There is no file, or one cannot be read.</exception>
    public static IReadOnlyList<NamedShape> Read(DriftSource source, string typeName, string workingDirectory, CancellationToken cancellation)
    {
        try
        {
            return [.. Find(source).Select(file =>
            {
                cancellation.ThrowIfCancellationRequested();
                return Read(file, Paths.Shown(file, workingDirectory), source, typeName);
            })];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure(failure.Message);
        }
    }

    private static List<string> Find(DriftSource source)
    {
        var files = new List<string>();
        foreach (var wanted in source.Files)
        {
            var path = Path.GetFullPath(wanted, source.Folder);
            var found = File.Exists(path) ? [path]
                : Directory.Exists(path) ? Matching(path, "*.json")
                : wanted.AsSpan().IndexOfAny('*', '?') >= 0 ? Pattern(path)
                : [];
            if (found.Count == 0)
                throw new CliFailure($"There is no file '{wanted}' in {source.Folder}{(Directory.Exists(path) ? " (*.json is looked for)" : "")}.");

            files.AddRange(found);
        }

        return files.Count <= MostFiles
            ? [.. files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : throw new CliFailure(FormattableString.Invariant($"More than {MostFiles} files: name fewer."));
    }

    /// <summary>Only the last part of a path may have * and ?; ** stands for any folders before it.</summary>
    private static List<string> Pattern(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var isDeep = Path.GetFileName(folder) == "**";
        if (isDeep)
            folder = Path.GetDirectoryName(folder)!;

        return Directory.Exists(folder) ? Matching(folder, Path.GetFileName(path), isDeep) : [];
    }

    private static List<string> Matching(string folder, string pattern, bool isDeep = false) =>
        [.. Directory.EnumerateFiles(folder, pattern, new EnumerationOptions { RecurseSubdirectories = isDeep, MaxRecursionDepth = 16, MatchCasing = MatchCasing.CaseSensitive }).Take(MostFiles + 1)];

    private static NamedShape Read(string file, string shown, DriftSource source, string typeName)
    {
        try
        {
            var kind = source.Kind == SourceKind.Detect ? KindOf(file, shown) : source.Kind;
            if (kind == SourceKind.Payload)
                return SampleFile.Read(file, source.Place ?? "") with { Name = shown, Direction = source.Direction };

            var schema = SchemaFile.Read(file);
            if (kind == SourceKind.OpenApi != schema is OpenApiFile)
                throw new CliFailure($"{shown} is {(schema is OpenApiFile ? "an OpenAPI document" : "no OpenAPI document")}, and --kind says otherwise.");

            var place = source.Place ?? Component(shown, schema, typeName);
            return new NamedShape(shown, schema.Find(place), source.Direction);
        }
        catch (SchemaReadException failure)
        {
            // It knows its file, or one beside it that is referred to, by its name only.
            throw new CliFailure(shown[..(shown.LastIndexOf('/') + 1)] + failure.Message);
        }
    }

    private static SourceKind KindOf(string file, string shown)
    {
        using var stream = File.OpenRead(file);
        if (stream.Length > MostBytes)
            throw new CliFailure(FormattableString.Invariant($"{shown} is larger than {MostBytes / 1024 / 1024} MiB."));

        try
        {
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 });
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? SourceKind.Payload
                : root.TryGetProperty("openapi", out _) ? SourceKind.OpenApi
                : root.TryGetProperty("$schema", out _) ? SourceKind.Draft03
                : SourceKind.Payload;
        }
        catch (JsonException failure)
        {
            throw new CliFailure(JsonProblem.Of(shown, failure));
        }
    }

    private static string Component(string file, SchemaFile schema, string typeName) =>
        schema is not OpenApiFile ? ""
        : schema.Roots.Count == 1 ? schema.Roots.First()
        : schema.Roots.Contains(typeName) ? typeName
        : throw new CliFailure($"{file} has no component '{typeName}'. Name one with --place: {string.Join(", ", schema.Roots.Order(StringComparer.Ordinal).Take(100))}.");
}
