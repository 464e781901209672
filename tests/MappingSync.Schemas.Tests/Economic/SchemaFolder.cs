namespace MappingSync.Schemas.Tests.Economic;

/// <summary>The folder with e-conomic's published schemas: <c>restapi/*.json</c> (JSON Schema, draft 3) and <c>openapi/*.json</c> (OpenAPI 3.0).</summary>
internal sealed class SchemaFolder
{
    public const string Variable = "ECONOMIC_SCHEMAS";

    private readonly string root;
    private readonly Dictionary<string, SchemaFile> read = new(StringComparer.Ordinal);

    public SchemaFolder(string root)
    {
        this.root = root;
        foreach (var surface in new[] { "restapi", "openapi" })
        {
            if (!Directory.Exists(Path.Combine(root, surface)) || !Directory.EnumerateFiles(Path.Combine(root, surface), "*.json").Any())
                throw new DirectoryNotFoundException($"{Variable} names '{root}', but there are no JSON files in '{Path.Combine(root, surface)}'.");
        }
    }

    /// <summary>The folder that the variable names; null when it is not set.</summary>
    public static string? Named => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    public static SchemaFolder Open() => new(Named ?? throw new InvalidOperationException($"{Variable} is not set."));

    public IEnumerable<string> Files() => new[] { "restapi", "openapi" }.SelectMany(surface =>
        Directory.EnumerateFiles(Path.Combine(root, surface), "*.json").Select(file => $"{surface}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal));

    public SchemaFile Read(string file) => read.TryGetValue(file, out var known) ? known : read[file] = SchemaFile.Read(Path.Combine(root, file));

    public IReadOnlyList<NamedShape> Find(ContractRow row) =>
        [.. row.Schemas.Select(schema => new NamedShape(schema.Name, Read(schema.File).Find(schema.Place), schema.Direction))];
}
