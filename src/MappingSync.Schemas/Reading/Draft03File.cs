using System.Text.Json;

namespace MappingSync.Schemas;

/// <summary>A JSON Schema of draft 3: <c>required</c> is a flag of the property, and <c>extends</c> adds another schema.</summary>
/// <remarks>
/// https://datatracker.ietf.org/doc/html/draft-zyp-json-schema-03. Beside it, <c>oneOf</c>, <c>readOnly</c> and <c>readonly</c> are read,
/// which e-conomic writes.
/// </remarks>
public sealed class Draft03File : SchemaFile
{
    private readonly Shape root;

    private Draft03File(string name, Shape root)
        : base(name) => this.root = root;

    /// <inheritdoc />
    public override IReadOnlyCollection<string> Roots { get; } = [""];

    internal static Draft03File Read(string path, string name, JsonElement root)
    {
        if (root.TryGetProperty("$schema", out var language)
            && language.ValueKind == JsonValueKind.String
            && !language.GetString()!.Contains("draft-03", StringComparison.Ordinal))
            throw new SchemaReadException(name, "/$schema", $"'{language.GetString()}' is not read; JSON Schema is read in draft-03, OpenAPI in 3.0.");

        return new Draft03File(name, new Draft03Reader(path, name, root, new Draft03Folder()).Root());
    }

    private protected override (Shape Shape, string Below) Root(string place) => (root, place);
}
