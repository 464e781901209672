using System;
using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;

namespace MappingSync.Specs.Editing;

/// <summary>A property of the other system that is probably meant by the same field.</summary>
/// <param name="Path">Its wire path.</param>
/// <param name="IsSameName">Whether the names differ in nothing but case and separators.</param>
internal sealed record Counterpart(string Path, bool IsSameName);

/// <summary>Guesses by name which properties of two systems belong together. It proposes; a person or the compiler decides.</summary>
internal static class CounterpartGuess
{
    /// <summary>Shorter names are alike by chance.</summary>
    private const int ShortestAlike = 4;

    /// <summary>The best candidate, or null when none is good enough.</summary>
    /// <param name="path">The wire path of the property.</param>
    /// <param name="entity">The entity, whose name properties often repeat: a customer's <c>customerNumber</c> is its <c>number</c>.</param>
    /// <param name="candidates">The wire paths of the other system that no list mentions yet.</param>
    public static Counterpart? For(string path, string entity, IReadOnlyList<string> candidates)
    {
        var whole = EntryNames.Squeeze(path);
        return First(candidates, candidate => string.Equals(candidate, path, StringComparison.Ordinal), isSameName: true)
            ?? First(candidates, candidate => EntryNames.Squeeze(candidate) == whole, isSameName: true)
            ?? Alike(path, EntryNames.Squeeze(entity), candidates);
    }

    private static Counterpart? Alike(string path, string entity, IReadOnlyList<string> candidates)
    {
        var name = Core(path, entity);
        if (First(candidates, candidate => Core(candidate, entity) == name, isSameName: false) is { } sameCore)
            return sameCore;

        if (name.Length < ShortestAlike)
            return null;

        var cores = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var core = Core(candidate, entity);
            if (core.Length >= ShortestAlike && !cores.ContainsKey(core))
                cores.Add(core, candidate);
        }

        if (Nearest.To(name, cores.Keys) is { } nearest)
            return new Counterpart(cores[nearest], IsSameName: false);

        foreach (var core in cores.Keys)
        {
            if (IsPart(core, name) || IsPart(name, core))
                return new Counterpart(cores[core], IsSameName: false);
        }

        return null;
    }

    /// <summary>A short form (<c>nick</c> of <c>nickname</c>): the beginning or the end, and at least half of it.</summary>
    private static bool IsPart(string part, string whole) =>
        part.Length * 2 >= whole.Length && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));

    /// <summary>The last name of a path without the entity's name before it.</summary>
    private static string Core(string path, string entity)
    {
        var name = EntryNames.Squeeze(path.Substring(path.LastIndexOf('.') + 1));
        return entity.Length > 0 && name.Length > entity.Length && name.StartsWith(entity, StringComparison.Ordinal) ? name.Substring(entity.Length) : name;
    }

    private static Counterpart? First(IReadOnlyList<string> candidates, Func<string, bool> isIt, bool isSameName)
    {
        foreach (var candidate in candidates)
        {
            if (isIt(candidate))
                return new Counterpart(candidate, isSameName);
        }

        return null;
    }
}
