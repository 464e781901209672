using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// How the flat names of a service lead into a record that is stored as the REST surface has it: <c>customerNumber</c> to
/// <c>customer.customerNumber</c>. Names that have no place there are kept beside the record.
/// </summary>
/// <param name="state">What the agreement holds.</param>
/// <param name="collection">Where the records are.</param>
/// <param name="names">Flat name, and where it stands; one dot at most.</param>
/// <param name="extras">Flat names of the service alone.</param>
internal sealed class FlatNames(EconomicState state, string collection, (string Flat, string Path)[] names, params string[] extras)
{
    /// <summary>A stored record under its flat names.</summary>
    public JsonObject Flatten(string key, JsonObject stored)
    {
        var flat = new JsonObject();
        foreach (var (name, path) in names)
        {
            if (Filtering.At(stored, path) is { } value)
                flat[name] = value.DeepClone();
        }

        foreach (var (name, value) in state.ExtrasOf(collection, key))
            flat[name] = value!.DeepClone();
        return flat;
    }

    /// <summary>What is stored of a flat record; what the REST surface alone has is kept.</summary>
    public JsonObject Nest(JsonObject flat, JsonObject? before)
    {
        var record = new JsonObject();
        foreach (var (name, value) in before ?? [])
        {
            if (value is not null && !names.Any(known => known.Path.Split('.')[0] == name))
                record[name] = value.DeepClone();
        }

        foreach (var (name, path) in names)
        {
            if (flat[name] is not { } value)
                continue;
            switch (path.Split('.'))
            {
                case [var block, var inner]:
                    (record[block] ??= new JsonObject())[inner] = value.DeepClone();
                    break;
                default:
                    record[path] = value.DeepClone();
                    break;
            }
        }

        return record;
    }

    /// <summary>Keeps what has no place in the record.</summary>
    public void KeepExtras(string key, JsonObject flat)
    {
        var own = new JsonObject();
        foreach (var name in extras)
        {
            if (flat[name] is { } value)
                own[name] = value.DeepClone();
        }

        state.PutExtras(collection, key, own);
    }

    /// <summary>What is stored of a flat record, with its extras kept.</summary>
    public JsonObject Store(string key, JsonObject flat, JsonObject? before)
    {
        KeepExtras(key, flat);
        return Nest(flat, before);
    }
}
