using System.Text.Json;
using MappingSync.Economic;

namespace MappingSync.Schemas.Tests.Economic;

/// <summary>A contract with the schemas that describe it.</summary>
internal sealed record ContractRow(Type Contract, IReadOnlyList<SchemaPlace> Schemas)
{
    public string Name => Contract.FullName!["MappingSync.Economic.".Length..];

    public JsonSerializerOptions Options => Contract.Namespace == "MappingSync.Economic.Rest" ? EconomicJson.RestReading : EconomicJson.ServicesReading;

    /// <summary>A contract of the REST surface. Names are those of the files without <c>.schema.json</c>; after <c>#</c> stands the place in the file.</summary>
    public static ContractRow Rest<T>(params string[] schemas) => new(typeof(T), [.. schemas.Select(RestPlace)]);

    /// <summary>A contract of the services: the service as in the file's name, and its components.</summary>
    public static ContractRow Service<T>(string service, params string[] components) =>
        new(typeof(T), [.. components.Select(component => new SchemaPlace($"openapi/openapi-{service}.json", component, Direction.Both))]);

    private static SchemaPlace RestPlace(string schema)
    {
        var (name, place) = schema.Split('#') is [var before, var after] ? (before, after) : (schema, "");
        return new($"restapi/{name}.schema.json", place, name.EndsWith(".get", StringComparison.Ordinal) ? Direction.Answer : Direction.Request);
    }
}
