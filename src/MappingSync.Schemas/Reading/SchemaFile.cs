namespace MappingSync.Schemas;

/// <summary>A file with schemas: a JSON Schema of draft 3, or an OpenAPI 3.0 document.</summary>
public abstract class SchemaFile
{
    private protected SchemaFile(string name) => Name = name;

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    /// <summary>The places that <see cref="Find" /> knows without a path below them: the empty one of a JSON Schema, the components of an OpenAPI document.</summary>
    public abstract IReadOnlyCollection<string> Roots { get; }

    /// <summary>Reads a file, whichever of the two languages it is written in. Comments and trailing commas are allowed.</summary>
    /// <param name="path">The file; at most 16 MiB and 128 levels deep.</param>
    /// <exception cref="SchemaReadException">The file is missing, too large, no JSON, or in neither language.</exception>
    public static SchemaFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        var root = SchemaJson.Load(path);
        return root.TryGetProperty("openapi", out _) ? OpenApiFile.Read(name, root) : Draft03File.Read(path, name, root);
    }

    /// <summary>Finds a shape.</summary>
    /// <param name="place">
    /// One of <see cref="Roots" />, and below it a path with dots, where <c>[]</c> stands for the items of a list:
    /// <c>collection[]</c> in a JSON Schema, <c>Customer</c> or <c>CustomerCursorResults.items[]</c> in an OpenAPI document.
    /// </param>
    /// <exception cref="SchemaReadException">There is no such place.</exception>
    public Shape Find(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (shape, rest) = Root(place);
        foreach (var segment in rest.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = segment.TrimEnd('[', ']');
            if (name.Length > 0)
                shape = shape.Members?.GetValueOrDefault(name)?.Shape ?? throw new SchemaReadException(Name, shape.Location, $"has no property '{name}' ('{place}' was asked for).");

            for (var lists = (segment.Length - name.Length) / 2; lists > 0; lists--)
                shape = shape.Items ?? throw new SchemaReadException(Name, shape.Location, $"is no list with described items ('{place}' was asked for).");
        }

        return shape;
    }

    /// <summary>The shape at the start of <paramref name="place" />, and the path below it.</summary>
    private protected abstract (Shape Shape, string Below) Root(string place);
}
