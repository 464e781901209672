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
    public static RelatedSpecs Of(ParsedSpec spec, SpecNeighbours neighbours) => new(spec, neighbours.Of(spec).ToEquatableArray());

    // What the rows refer to is checked by the analyzer; the emitted code holds the entity's name and nothing else.
    public SpecCatalog Catalog() => SpecCatalog.Of(Others.Select(static other => other.Spec).Concat([Spec.Spec]), []);
}
