using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Analyzers;

/// <summary>
/// Keeps what was found about a spec until a spec changes, or a type that it was judged by. Types of referenced assemblies are the
/// same from one edit of C# to the next, so a spec that only names such types is not judged again while somebody types.
/// </summary>
internal sealed class InspectionMemory
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private int judged;

    /// <summary>How often a spec was judged.</summary>
    public int Judged => Volatile.Read(ref judged);

    /// <summary>What was found about a spec.</summary>
    /// <param name="path">The path of its file.</param>
    /// <param name="specs">All specs: they refer to each other.</param>
    /// <param name="compilation">What they are judged against.</param>
    /// <param name="judge">Judges the spec.</param>
    public IReadOnlyList<SpecDiagnostic> Of(string path, ProjectSpecs specs, Compilation compilation, Func<IReadOnlyList<SpecDiagnostic>> judge)
    {
        if (entries.TryGetValue(path, out var entry) && entry.Specs.IsSameAs(specs.State) && entry.HoldsFor(compilation))
            return entry.Findings;

        var findings = TypeNames.Recorded(judge, out var lookups);
        Interlocked.Increment(ref judged);
        entries[path] = new Entry(specs.State, lookups, findings);
        return findings;
    }

    private sealed class Entry(SpecsState specs, IReadOnlyList<TypeLookup> lookups, IReadOnlyList<SpecDiagnostic> findings)
    {
        /// <summary>Weak, so that no compilation is kept for them.</summary>
        private readonly (string Name, WeakReference<INamedTypeSymbol>? Type)[] types = [.. lookups
            .GroupBy(static lookup => lookup.Name, StringComparer.Ordinal)
            .Select(static group => (group.Key, group.First().Type is { } type ? new WeakReference<INamedTypeSymbol>(type) : null))];

        public SpecsState Specs { get; } = specs;

        public IReadOnlyList<SpecDiagnostic> Findings { get; } = findings;

        public bool HoldsFor(Compilation compilation)
        {
            foreach (var (name, type) in types)
            {
                INamedTypeSymbol? known = null;
                if (type is not null && !type.TryGetTarget(out known) || !ReferenceEquals(TypeNames.FindNamed(compilation, name), known))
                    return false;
            }

            return true;
        }
    }
}
