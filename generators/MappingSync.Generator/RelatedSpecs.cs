using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generator;

/// <summary>
/// A spec with the specs that shape what is emitted for it: those of its rows and of its parents, and any that would
/// become the same class. The rest of the specs is left out, so that editing one of them runs nothing here.
/// </summary>
internal sealed record RelatedSpecs(ParsedSpec Spec, EquatableArray<ParsedSpec> Others)
{
    public static RelatedSpecs Of(ParsedSpec spec, ImmutableArray<ParsedSpec> all)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        var added = true;
        while (added)
        {
            added = false;
            foreach (var other in all)
            {
                if (ReferenceEquals(other, spec) || wanted.Contains(other.Spec.Entity.Value))
                    added |= AddNeighbours(other, wanted);
            }
        }

        wanted.Add(spec.Spec.Entity.Value);
        var name = MappingNames.ClassOf(spec.Spec);
        return new RelatedSpecs(spec, all.Where(other => !ReferenceEquals(other, spec) && (wanted.Contains(other.Spec.Entity.Value) || other.Spec.HasRowsOf(spec.Spec.Entity.Value) || IsNamesake(other))).ToEquatableArray());

        bool IsNamesake(ParsedSpec other) => string.Equals(MappingNames.ClassOf(other.Spec), name, StringComparison.OrdinalIgnoreCase);
    }

    // What the rows refer to is checked by the analyzer; the emitted code holds the entity's name and nothing else.
    public SpecCatalog Catalog() => SpecCatalog.Of(Others.Select(static other => other.Spec).Concat([Spec.Spec]), []);

    private static bool AddNeighbours(ParsedSpec parsed, HashSet<string> wanted)
    {
        var added = parsed.Spec.ItemOf is { } parent && wanted.Add(parent.Value);
        foreach (var field in parsed.Spec.Synced)
        {
            if (field.Items is { } items)
                added |= wanted.Add(items.Value);
        }

        return added;
    }
}
