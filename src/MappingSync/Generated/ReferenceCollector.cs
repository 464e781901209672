namespace MappingSync.Generated;

/// <summary>Gathers the records that a record refers to, each once, in the order of the spec; empty keys are left out.</summary>
public struct ReferenceCollector
{
    private List<RecordReference>? found;
    private Dictionary<Identity, int>? positions;

    /// <summary>Notes a record that stands alone.</summary>
    public void Add(string entity, Field field, RecordKey key, ReferenceLookup lookup = ReferenceLookup.Key, bool mayBeMissing = false) =>
        Add(new RecordReference(entity, field, key, lookup, default, mayBeMissing));

    /// <summary>Notes a record that is looked up below another one; without the other one's key there is nothing to look up.</summary>
    public void AddWithin(RecordKey within, string entity, Field field, RecordKey key, ReferenceLookup lookup = ReferenceLookup.Key, bool mayBeMissing = false)
    {
        if (!within.IsEmpty)
        {
            Add(new RecordReference(entity, field, key, lookup, within, mayBeMissing));
        }
    }

    /// <summary>Takes over the references of a row.</summary>
    public void AddAll(IReadOnlyList<RecordReference> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        for (var i = 0; i < references.Count; i++)
        {
            Add(references[i]);
        }
    }

    /// <summary>What was found.</summary>
    public readonly IReadOnlyList<RecordReference> ToList() => found ?? (IReadOnlyList<RecordReference>)[];

    private void Add(in RecordReference reference)
    {
        if (reference.Key.IsEmpty)
        {
            return;
        }

        found ??= [];
        positions ??= [];
        var identity = new Identity(reference.Entity, reference.Lookup, reference.Key, reference.Within);
        if (positions.TryAdd(identity, found.Count))
        {
            found.Add(reference);
        }
        else if (!reference.MayBeMissing)
        {
            // The stricter of two fields that name one record decides whether it may be missing.
            var position = positions[identity];
            if (found[position].MayBeMissing)
            {
                found[position] = reference;
            }
        }
    }

    private readonly record struct Identity(string Entity, ReferenceLookup Lookup, RecordKey Key, RecordKey Within);
}
