namespace MappingSync.Mappings.Tests.Entities;

/// <summary>References as an engine would resolve them.</summary>
internal static class Everything
{
    /// <summary>Every reference found under another number than the source's, so that a copied one shows.</summary>
    public static ResolvedReferences Resolved(IReadOnlyList<RecordReference> references)
    {
        var resolved = new ResolvedReferences();
        foreach (var reference in references)
            resolved.Add(reference, reference.Key.AsInt32() is { } number ? RecordKey.From(number + 100) : RecordKey.From("R-" + reference.Key.AsText()));

        return resolved;
    }
}
