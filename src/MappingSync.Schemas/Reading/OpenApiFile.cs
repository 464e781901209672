using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace MappingSync.Schemas;

/// <summary>The schemas under <c>components</c> of an OpenAPI 3.0 document.</summary>
/// <remarks>https://spec.openapis.org/oas/v3.0.3. Other files that it refers to are not read.</remarks>
public sealed class OpenApiFile : SchemaFile
{
    private readonly OpenApiReader reader;

    private OpenApiFile(string name, OpenApiReader reader)
        : base(name) => this.reader = reader;

    /// <inheritdoc />
    public override IReadOnlyCollection<string> Roots => reader.Components;

    internal static OpenApiFile Read(string name, JsonElement root)
    {
        var version = root.GetProperty("openapi");
        if (version.ValueKind != JsonValueKind.String || !version.GetString()!.StartsWith("3.0.", StringComparison.Ordinal))
            throw new SchemaReadException(name, "/openapi", $"version {version.GetRawText()} is not read; OpenAPI is read in 3.0.");

        var result = new OpenApiJsonReader().Read(JsonObject.Create(root)!, new Uri("file:///" + Uri.EscapeDataString(name)), new OpenApiReaderSettings { RuleSet = new ValidationRuleSet() });
        if (result.Diagnostic?.Errors is [var first, ..]) throw new SchemaReadException(name, first.Pointer, first.Message);
        return new OpenApiFile(name, new OpenApiReader(name, result.Document ?? throw new SchemaReadException(name, null, "no OpenAPI document.")));
    }

    private protected override (Shape Shape, string Below) Root(string place)
    {
        var end = place.AsSpan().IndexOfAny('.', '[');
        var component = end < 0 ? place : place[..end];
        var rest = end < 0 ? "" : place[end..];
        return (reader.Component(component), rest);
    }
}
