using System.Text.Json;

namespace MappingSync.Schemas;

/// <summary>A recorded JSON payload: the shape of the values that it has.</summary>
public static class SampleFile
{
    /// <summary>Reads a payload.</summary>
    /// <param name="path">The file; at most 16 MiB, 128 levels deep and 1,000,000 values.</param>
    /// <param name="place">
    /// Where the record is: a path with dots, where <c>[]</c> stands for the items of a list, as in <see cref="SchemaFile.Find" />. A list that
    /// the path ends at is taken for its items.
    /// </param>
    /// <exception cref="SchemaReadException">The file is missing, too large or no JSON, or nothing is at the place.</exception>
    public static NamedShape Read(string path, string place = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(place);
        return Of(Path.GetFileName(path), SchemaJson.LoadAny(path), place);
    }

    /// <summary>The shape of values that are at hand.</summary>
    /// <param name="name">What messages call them.</param>
    /// <param name="root">The payload.</param>
    /// <param name="place">Where the record is, as for <see cref="Read" />.</param>
    /// <exception cref="SchemaReadException">Nothing is at the place, or there are too many values.</exception>
    public static NamedShape Of(string name, JsonElement root, string place = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(place);
        var observed = new ObservedValue();
        var reader = new SampleReader(name);
        foreach (var (value, pointer) in reader.At(root, place)) reader.Observe(observed, value, pointer);
        if (observed.Count == 0) throw new SchemaReadException(name, "", $"has no record at '{place}'.");
        return new NamedShape(name, observed.ToShape()) { IsObserved = true };
    }
}
