using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generator;

/// <summary>All specs of a project by what ties them together, so that finding the neighbours of one costs the same in a large project.</summary>
internal sealed class SpecNeighbours
{
    private readonly ImmutableArray<ParsedSpec> all;
    private readonly ILookup<string, ParsedSpec> byEntity;
    private readonly ILookup<string, ParsedSpec> byRows;

    // Generated files are told apart without regard to case.
    private readonly ILookup<string, ParsedSpec> byClass;

    public SpecNeighbours(ImmutableArray<ParsedSpec> all)
    {
        this.all = all;
        byEntity = all.ToLookup(static spec => spec.Spec.Entity.Value, StringComparer.Ordinal);
        byRows = all.SelectMany(static spec => RowsOf(spec).Select(entity => (entity, spec))).ToLookup(static pair => pair.entity, static pair => pair.spec, StringComparer.Ordinal);
        byClass = all.ToLookup(static spec => MappingNames.ClassOf(spec.Spec), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The specs that shape what is emitted for one, in the order of the project.</summary>
    public IEnumerable<ParsedSpec> Of(ParsedSpec spec)
    {
        var found = new HashSet<ParsedSpec>(byRows[spec.Spec.Entity.Value].Concat(byClass[MappingNames.ClassOf(spec.Spec)]), ByReference.Instance);
        var wanted = new HashSet<string>(StringComparer.Ordinal) { spec.Spec.Entity.Value };
        var open = new Queue<ParsedSpec>(byEntity[spec.Spec.Entity.Value]);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            found.Add(next);
            foreach (var entity in RowsOf(next).Concat(next.Spec.ItemOf is { } parent ? [parent.Value] : []))
            {
                if (!wanted.Add(entity))
                    continue;

                foreach (var neighbour in byEntity[entity])
                    open.Enqueue(neighbour);
            }
        }

        found.Remove(spec);
        return found.Count == 0 ? [] : all.Where(found.Contains);
    }

    private static IEnumerable<string> RowsOf(ParsedSpec spec) =>
        spec.Spec.Synced.Where(static field => field.Items is not null).Select(static field => field.Items!.Value);

    /// <summary>Two files may hold the same text.</summary>
    private sealed class ByReference : IEqualityComparer<ParsedSpec>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(ParsedSpec? left, ParsedSpec? right) => ReferenceEquals(left, right);

        public int GetHashCode(ParsedSpec spec) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(spec);
    }
}
