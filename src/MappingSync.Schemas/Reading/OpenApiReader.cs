using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MappingSync.Schemas;

/// <summary>Turns the component schemas of a document into shapes. Each component is read once, so that one may refer to itself.</summary>
internal sealed class OpenApiReader(string file, OpenApiDocument document)
{
    private readonly Dictionary<string, Shape> components = new(StringComparer.Ordinal);
    private int depth;

    public IReadOnlyCollection<string> Components => [.. Schemas.Keys];

    private IDictionary<string, IOpenApiSchema> Schemas => document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();

    public Shape Component(string name)
    {
        if (components.TryGetValue(name, out var known)) return known;
        var pointer = "/components/schemas/" + name;
        if (!Schemas.TryGetValue(name, out var schema)) throw new SchemaReadException(file, pointer, "there is no such component.");
        return Read(pointer, schema, name);
    }

    private Shape Read(string pointer, IOpenApiSchema schema, string? component = null)
    {
        if (++depth > SchemaLimits.References) throw new SchemaReadException(file, pointer, $"references lead more than {SchemaLimits.References} levels deep.");
        try
        {
            return schema is OpenApiSchemaReference reference ? Referred(pointer, reference) : Described(pointer, schema, component);
        }
        finally
        {
            depth--;
        }
    }

    private Shape Referred(string pointer, OpenApiSchemaReference reference)
    {
        if (reference.Reference.IsExternal) throw new SchemaReadException(file, pointer, $"'{reference.Reference.ExternalResource}' is not followed: references to other files are not read.");
        return reference.Reference.Id is { } id && Schemas.ContainsKey(id)
            ? Component(id)
            : throw new SchemaReadException(file, pointer, $"refers to '{reference.Reference.ReferenceV3}', which is not in the file.");
    }

    private Shape Described(string pointer, IOpenApiSchema schema, string? component)
    {
        // The component is entered before what it contains is read: a reference back to it ends here.
        IReadOnlyDictionary<string, Member>? members = null;
        Shape? items = null;
        var own = new Shape(
            pointer,
            Kinds(schema),
            schema.Properties is { Count: > 0 } ? () => members! : null,
            schema.Items is not null ? () => items! : null)
        {
            Format = schema.Format switch { "date" => TextFormat.Date, "date-time" => TextFormat.Timestamp, _ => TextFormat.Unspecified },
            MaxLength = schema.MaxLength,
            Allowed = schema.Enum is { Count: > 0 } values ? [.. values.Select(Written)] : null,
        };
        if (component is not null) components.Add(component, own);
        if (schema.Properties is { Count: > 0 }) members = Members(pointer, schema);
        if (schema.Items is { } item) items = Read(pointer + "/items", item);

        var parts = Several(pointer + "/allOf", schema.AllOf);
        if (Several(pointer + "/oneOf", schema.OneOf) is { Count: > 0 } oneOf) parts.Add(ShapeMerge.OneOf(pointer, oneOf));
        if (Several(pointer + "/anyOf", schema.AnyOf) is { Count: > 0 } anyOf) parts.Add(ShapeMerge.OneOf(pointer, anyOf));
        var shape = ShapeMerge.AllOf(pointer, [own, .. parts]);
        if (component is not null) components[component] = shape;
        return shape;
    }

    private static ValueKinds Kinds(IOpenApiSchema schema)
    {
        if (schema.Type is not { } type) return schema.Properties is { Count: > 0 } ? ValueKinds.Structure : ValueKinds.Any;

        var kinds = ValueKinds.None;
        if (type.HasFlag(JsonSchemaType.String)) kinds |= ValueKinds.Text;
        if (type.HasFlag(JsonSchemaType.Integer)) kinds |= ValueKinds.WholeNumber;
        if (type.HasFlag(JsonSchemaType.Number)) kinds |= ValueKinds.Number;
        if (type.HasFlag(JsonSchemaType.Boolean)) kinds |= ValueKinds.Boolean;
        if (type.HasFlag(JsonSchemaType.Object)) kinds |= ValueKinds.Structure;
        if (type.HasFlag(JsonSchemaType.Array)) kinds |= ValueKinds.List;
        if (type.HasFlag(JsonSchemaType.Null)) kinds |= ValueKinds.Null;
        return kinds;
    }

    private Dictionary<string, Member> Members(string pointer, IOpenApiSchema schema) => schema.Properties!.ToDictionary(
        property => property.Key,
        property => new Member(property.Key, Read($"{pointer}/properties/{property.Key}", property.Value))
        {
            IsRequired = schema.Required?.Contains(property.Key) == true,
            IsReadOnly = property.Value.ReadOnly,
        },
        StringComparer.Ordinal);

    private List<Shape> Several(string pointer, IList<IOpenApiSchema>? schemas) => [.. (schemas ?? []).Select((one, index) => Read($"{pointer}/{index}", one))];

    private static string Written(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "null";
}
