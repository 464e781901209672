using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Drift;

/// <summary>Rows that another entity carries must be carried there: the entity is known, and its spec has the field.</summary>
internal static class CarriedRules
{
    private const string Remedy = "add one, or name the entity under 'entities' of _shared.yaml";

    public static IEnumerable<SpecDiagnostic> Check(Spec spec, SpecCatalog catalog)
    {
        foreach (var child in spec.Children)
        {
            if (child.Entity is { } entity && !catalog.IsEntity(entity.Value))
                yield return Findings.UnknownReference(entity.Span, child.Name.Value, entity.Value, Remedy);
        }

        foreach (var row in spec.Elsewhere)
        {
            if (row.Entity is not { } entity)
                continue;

            if (!catalog.IsEntity(entity.Value))
            {
                yield return Findings.UnknownReference(entity.Span, "elsewhere", entity.Value, Remedy);
                continue;
            }

            if (row.Field is { } field && row.As is { Value: CarriedAs.Synced } && catalog.Find(entity.Value) is { } carrier && !Carries(carrier, field.Value))
                yield return Findings.WrongForm(field.Span, "field", "the name of a synced field of '" + entity.Value + "'", "'" + field.Value + "'");
        }
    }

    private static bool Carries(Spec carrier, string field) =>
        carrier.Synced.Select(static candidate => candidate.Name)
            .Concat(carrier.Children.Select(static candidate => candidate.Name))
            .Concat(carrier.Verified.Select(static candidate => candidate.Name))
            .Any(name => string.Equals(name.Value, field, StringComparison.Ordinal));
}
