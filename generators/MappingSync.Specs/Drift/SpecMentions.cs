using System;
using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Drift;

/// <summary>Lists where a spec mentions wire paths of a system.</summary>
internal static class SpecMentions
{
    /// <summary>Every wire path of the system in any list.</summary>
    public static IEnumerable<SpecPath> Of(Spec spec, string system)
    {
        foreach (var key in spec.Key?.Systems ?? [])
        {
            if (Is(key.System, system) && key.Path is { } path)
                yield return path;
        }

        foreach (var field in spec.Synced)
        {
            if (field.Side(system) is not { } side)
                continue;

            foreach (var path in Read(side.Read))
                yield return path;

            if (side.Write is { } written)
                yield return written;
        }

        foreach (var field in spec.Verified)
        {
            if (field.Side(system) is { } path)
                yield return path;
        }

        foreach (var path in Constants(spec, system))
            yield return path.Path;

        foreach (var entry in LeftOut(spec, system))
            yield return entry.Path;
    }

    /// <summary>The paths that a side reads from its own system.</summary>
    public static IEnumerable<SpecPath> Read(SideValue? value)
    {
        switch (value)
        {
            case PathValue single when !single.Path.IsInput:
                yield return single.Path;
                break;

            case FirstOfValue firstOf:
                foreach (var path in firstOf.Paths)
                {
                    if (!path.IsInput)
                        yield return path;
                }

                break;

            case ListValue list:
                foreach (var part in list.Parts)
                {
                    foreach (var path in Read(part))
                        yield return path;
                }

                break;
        }
    }

    public static IEnumerable<(ConstantField Constant, SpecPath Path)> Constants(Spec spec, string system)
    {
        foreach (var constant in spec.Constants)
        {
            foreach (var target in constant.Targets)
            {
                if (Is(target.System, system))
                    yield return (constant, target.Path);
            }
        }
    }

    /// <summary>The entries of <c>excluded</c> and <c>read-only</c> in the order of the file.</summary>
    public static IReadOnlyList<LeftOutEntry> LeftOut(Spec spec, string system)
    {
        var entries = new List<LeftOutEntry>();
        foreach (var exclusion in spec.Excluded)
        {
            foreach (var paths in exclusion.Paths)
            {
                if (!Is(paths.System, system))
                    continue;

                foreach (var path in paths.Paths)
                    entries.Add(new LeftOutEntry(exclusion.Name.Value, path, exclusion.Flows, IsReadOnly: false));
            }
        }

        foreach (var paths in spec.ReadOnly)
        {
            if (!Is(paths.System, system))
                continue;

            foreach (var path in paths.Paths)
                entries.Add(new LeftOutEntry("read-only", path, Participation.Everywhere, IsReadOnly: true));
        }

        entries.Sort(static (left, right) => left.Path.Span.Start.CompareTo(right.Path.Span.Start));
        return entries;
    }

    private static bool Is(Located<string> name, string system) => string.Equals(name.Value, system, StringComparison.Ordinal);
}

/// <summary>A path that is left out.</summary>
/// <param name="List">The name of the exclusion, or <c>read-only</c>.</param>
/// <param name="Path">The path.</param>
/// <param name="Flows">The flows in which it is left out.</param>
/// <param name="IsReadOnly">Whether the server computes it; then it may be read, but not written.</param>
internal sealed record LeftOutEntry(string List, SpecPath Path, Participation Flows, bool IsReadOnly)
{
    /// <summary>The list of the spec in which the entry stands.</summary>
    public string Section => IsReadOnly ? "read-only" : "excluded";

    /// <summary>The name of the exclusion; the entries of <c>read-only</c> have none.</summary>
    public string? Name => IsReadOnly ? null : List;
}
