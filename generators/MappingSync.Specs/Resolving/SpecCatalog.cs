using System;
using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>What a spec must know of the other specs.</summary>
internal sealed class SpecCatalog
{
    private readonly Dictionary<string, Spec> byEntity = new(StringComparer.Ordinal);
    private readonly HashSet<string> entities;
    private readonly List<Spec> duplicates = [];
    private readonly HashSet<string> rows = new(StringComparer.Ordinal);

    // Generated files are told apart without regard to case.
    private readonly Dictionary<string, Spec> byClass = new(StringComparer.OrdinalIgnoreCase);

    private SpecCatalog(IEnumerable<string> otherEntities) => entities = new HashSet<string>(otherEntities, StringComparer.Ordinal);

    /// <param name="specs">All specs; of two with one entity the first path counts.</param>
    /// <param name="otherEntities">Entities that are only referred to and have no spec.</param>
    public static SpecCatalog Of(IEnumerable<Spec> specs, IEnumerable<string> otherEntities)
    {
        var catalog = new SpecCatalog(otherEntities);
        var sorted = new List<Spec>(specs);
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        foreach (var spec in sorted)
        {
            catalog.entities.Add(spec.Entity.Value);
            if (catalog.byEntity.ContainsKey(spec.Entity.Value))
                catalog.duplicates.Add(spec);
            else
                catalog.Add(spec);
        }

        return catalog;
    }

    /// <summary>An earlier spec of another entity that becomes a class of the same name, or null.</summary>
    public Spec? OfSameClass(Spec spec)
    {
        byClass.TryGetValue(MappingNames.ClassOf(spec), out var first);
        return first is null || string.Equals(first.Entity.Value, spec.Entity.Value, StringComparison.Ordinal) || string.CompareOrdinal(first.Path, spec.Path) >= 0 ? null : first;
    }

    public Spec? Find(string entity) => byEntity.TryGetValue(entity, out var spec) ? spec : null;

    /// <summary>Whether a list of some spec has this entity's records for rows.</summary>
    public bool HasRowsOf(string entity) => rows.Contains(entity);

    public bool IsEntity(string name) => entities.Contains(name);

    /// <summary>The other spec that has the same entity and is the one that counts, or null when this is it.</summary>
    public Spec? OtherOf(Spec spec)
    {
        foreach (var duplicate in duplicates)
        {
            if (string.Equals(duplicate.Path, spec.Path, StringComparison.Ordinal))
                return byEntity[spec.Entity.Value];
        }

        return null;
    }

    /// <summary>The specs that count, one for each entity.</summary>
    public IEnumerable<Spec> Specs => byEntity.Values;

    public IEnumerable<string> Entities => entities;

    private void Add(Spec spec)
    {
        byEntity.Add(spec.Entity.Value, spec);
        var name = MappingNames.ClassOf(spec);
        if (!byClass.ContainsKey(name))
            byClass.Add(name, spec);

        foreach (var field in spec.Synced)
        {
            if (field.Items is { } items)
                rows.Add(items.Value);
        }
    }
}
