using System.Globalization;
using System.Text.Json;

namespace MappingSync.Schemas;

/// <summary>Reads the schemas of one file. Each place is read once, so that a schema may refer to itself.</summary>
internal sealed class Draft03Reader(string path, string file, JsonElement document, Draft03Folder folder)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "$schema", "$ref", "id", "title", "description", "type", "properties", "patternProperties", "additionalProperties", "items", "additionalItems",
        "required", "dependencies", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "uniqueItems", "pattern",
        "minLength", "maxLength", "enum", "default", "format", "divisibleBy", "disallow", "extends", "oneOf", "readOnly", "readonly", "definitions",
    };

    private readonly Dictionary<string, Shape> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> resolving = new(StringComparer.Ordinal);
    private readonly Draft03Values values = new(file);

    public Shape Root()
    {
        // Both ways of a circle through several files end in the reader that began it.
        folder.Readers[file] = this;
        return At("", document);
    }

    private Shape At(string pointer, JsonElement schema)
    {
        if (read.TryGetValue(pointer, out var known)) return known;
        if (schema.ValueKind != JsonValueKind.Object) throw Wrong(pointer, "a schema is a JSON object.");
        if (read.Count >= SchemaLimits.Schemas) throw Wrong(pointer, $"more than {SchemaLimits.Schemas} schemas in one file.");
        if (++folder.Depth > SchemaLimits.References) throw Wrong(pointer, $"references lead more than {SchemaLimits.References} levels deep.");
        try
        {
            return schema.TryGetProperty("$ref", out var reference) ? Referred(pointer, reference) : Described(pointer, schema);
        }
        finally
        {
            folder.Depth--;
        }
    }

    private Shape Described(string pointer, JsonElement schema)
    {
        // The place is entered before what it contains is read: a reference back to it ends here.
        IReadOnlyDictionary<string, Member>? members = null;
        Shape? items = null;
        var own = new Shape(
            pointer,
            values.Kinds(pointer, schema, DescribesMembers(schema)),
            DescribesMembers(schema) ? () => members! : null,
            schema.TryGetProperty("items", out var item) ? () => items! : null)
        {
            Format = values.Format(pointer, schema),
            MaxLength = values.MaxLength(pointer, schema),
            Allowed = values.Allowed(pointer, schema),
        };
        read.Add(pointer, own);
        if (DescribesMembers(schema)) members = Members(pointer, schema);
        if (item.ValueKind != JsonValueKind.Undefined) items = Items(pointer + "/items", item);

        var alternatives = Alternatives(pointer, schema);
        var bases = Several(pointer, schema, "extends");
        if (alternatives.Count > 0) bases.Insert(0, ShapeMerge.OneOf(pointer, alternatives));
        return read[pointer] = ShapeMerge.AllOf(pointer, [own, .. bases]);
    }

    private Shape Referred(string pointer, JsonElement reference)
    {
        var target = reference.ValueKind == JsonValueKind.String ? reference.GetString()! : throw Wrong(pointer + "/$ref", "a reference is a text.");
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (name, place) = hash < 0 ? (target, "") : (target[..hash], target[(hash + 1)..]);
        if (name.Length > 0) return Other(pointer, name).Resolve(pointer, place);
        return Resolve(pointer, place);
    }

    private Shape Resolve(string from, string place)
    {
        if (read.TryGetValue(place, out var known)) return known;

        var schema = document;
        foreach (var segment in place.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var found = schema.ValueKind switch
            {
                JsonValueKind.Object => schema.TryGetProperty(name, out var property) ? property : default,
                JsonValueKind.Array when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < schema.GetArrayLength() => schema[index],
                _ => default,
            };
            if (found.ValueKind == JsonValueKind.Undefined) throw Wrong(from, $"refers to '#{place}', which is not in {file}.");
            schema = found;
        }

        // A chain of references without a schema at its end would be followed for ever.
        if (!resolving.Add(place)) throw Wrong(from, $"refers to '#{place}', which refers back.");
        try
        {
            return At(place, schema);
        }
        finally
        {
            resolving.Remove(place);
        }
    }

    private Draft03Reader Other(string pointer, string name)
    {
        if (name != Path.GetFileName(name) || name.Contains(':', StringComparison.Ordinal))
            throw Wrong(pointer + "/$ref", $"'{name}' is not followed: only files of the same folder are.");

        if (folder.Readers.TryGetValue(name, out var known)) return known;
        var beside = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
        var other = new Draft03Reader(beside, name, SchemaJson.Load(beside), folder);
        folder.Readers[name] = other;
        return other;
    }

    /// <summary>Schemas in <c>type</c> (draft 3 has no other way to say so) and in <c>oneOf</c>.</summary>
    private List<Shape> Alternatives(string pointer, JsonElement schema)
    {
        var alternatives = Several(pointer, schema, "oneOf");
        if (!schema.TryGetProperty("type", out var type)) return alternatives;

        IEnumerable<(JsonElement Schema, string Pointer)> types = type.ValueKind switch
        {
            JsonValueKind.Object => [(type, pointer + "/type")],
            JsonValueKind.Array => type.EnumerateArray().Select((one, index) => (one, $"{pointer}/type/{index}")),
            _ => [],
        };
        var listed = types.ToList();
        if (!listed.Exists(one => one.Schema.ValueKind == JsonValueKind.Object)) return alternatives;

        foreach (var (one, place) in listed) alternatives.Add(one.ValueKind == JsonValueKind.Object ? At(place, one) : new Shape(place, values.KindsOf(place, one)));
        return alternatives;
    }

    private List<Shape> Several(string pointer, JsonElement schema, string keyword)
    {
        if (!schema.TryGetProperty(keyword, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((one, index) => At($"{pointer}/{keyword}/{index}", one))]
            : [At($"{pointer}/{keyword}", value)];
    }

    private static bool DescribesMembers(JsonElement schema) => schema.TryGetProperty("properties", out _) || Misplaced(schema).Any();

    private Dictionary<string, Member> Members(string pointer, JsonElement schema)
    {
        var members = new Dictionary<string, Member>(StringComparer.Ordinal);
        if (schema.TryGetProperty("properties", out var properties))
        {
            if (properties.ValueKind != JsonValueKind.Object) throw Wrong(pointer + "/properties", "the properties are a JSON object.");
            foreach (var property in properties.EnumerateObject()) members[property.Name] = One(property, $"{pointer}/properties/{Escaped(property.Name)}");
        }

        foreach (var property in Misplaced(schema)) members.TryAdd(property.Name, One(property, $"{pointer}/{Escaped(property.Name)}"));
        return members;
    }

    private Member One(JsonProperty property, string pointer) => new(property.Name, At(pointer, property.Value))
    {
        IsRequired = values.Flag(pointer, property.Value, "required"),
        IsReadOnly = values.Flag(pointer, property.Value, "readOnly") || values.Flag(pointer, property.Value, "readonly"),
    };

    /// <summary>Properties that stand beside <c>properties</c> instead of in it, as in e-conomic's <c>priceGroup</c> and <c>accrual</c>: schemas under a name that is no keyword.</summary>
    private static IEnumerable<JsonProperty> Misplaced(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("array")
            ? []
            : schema.EnumerateObject().Where(property => !Keywords.Contains(property.Name)
                && property.Value.ValueKind == JsonValueKind.Object
                && (property.Value.TryGetProperty("type", out _) || property.Value.TryGetProperty("$ref", out _)));

    private Shape Items(string pointer, JsonElement items) => items.ValueKind == JsonValueKind.Array
        ? ShapeMerge.OneOf(pointer, [.. items.EnumerateArray().Select((one, index) => At($"{pointer}/{index}", one))])
        : At(pointer, items);

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private SchemaReadException Wrong(string pointer, string problem) => new(file, pointer, problem);
}
