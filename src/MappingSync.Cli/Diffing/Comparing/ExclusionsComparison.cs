using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares what is left out on purpose, path by path: under which entry a path stands means nothing.</summary>
internal static class ExclusionsComparison
{
    public static void Compare(SpecPair pair)
    {
        Excluded(pair);
        ReadOnly(pair);
        foreach (var old in pair.Old.Synced)
        {
            if (pair.New.Synced.FirstOrDefault(field => field.Name.Value == old.Name.Value) is { } @new)
                LeftOut(pair, old.Name.Value, old.Flows, @new.Flows);
        }
    }

    /// <summary>The reasons for flows that an entry takes no part in, in both versions.</summary>
    public static void LeftOut(SpecPair pair, string name, Participation before, Participation after)
    {
        foreach (var flow in before.LeftOut.Concat(after.LeftOut).Select(static entry => entry.Flow.Value).Distinct(StringComparer.Ordinal))
        {
            // Where it takes part in one of the two, that is told.
            if (!before.Includes(flow) && !after.Includes(flow))
                pair.AddIfChanged(ListRules.LeftOutReasonChanged, $"The reason for leaving '{name}' out of '{flow}'", Reason(before, flow), Reason(after, flow), flow, name);
        }

        static Said Reason(Participation flows, string flow) => Said.Of(flows.LeftOut.FirstOrDefault(entry => entry.Flow.Value == flow)?.Reason);
    }

    private static void Excluded(SpecPair pair)
    {
        var (before, after) = (Paths(pair.Old), Paths(pair.New));
        foreach (var (key, old) in before)
        {
            if (!after.TryGetValue(key, out var @new))
            {
                pair.Add(ListRules.ExclusionRemoved, $"'{old.Path.Text}' of {key.System} is excluded no longer.", new Said(old.Path.Text, old.Path.Span), Said.Nothing, field: old.Path.Text, part: key.System);
                continue;
            }

            pair.AddIfChanged(ListRules.ExclusionReasonChanged, $"The reason for leaving out '{old.Path.Text}'", Said.Of(old.Entry.Reason), Said.Of(@new.Entry.Reason), field: old.Path.Text, part: key.System);
            pair.AddIfChanged(ListRules.ExclusionTermsChanged, $"The last day of the exclusion of '{old.Path.Text}'", Said.Of(old.Entry.Until), Said.Of(@new.Entry.Until), field: old.Path.Text, part: key.System + " until");
            pair.AddIfChanged(
                ListRules.ExclusionTermsChanged, $"The flows that '{old.Path.Text}' is left out of", new Said(SpecWords.FlowsOf(pair.Old, old.Entry.Flows, pair.New), old.Path.Span), new Said(SpecWords.FlowsOf(pair.New, @new.Entry.Flows, pair.Old), @new.Path.Span),
                field: old.Path.Text, part: key.System + " flows");
        }

        foreach (var (key, @new) in after.Where(entry => !before.ContainsKey(entry.Key) && !WasSynced(pair, entry.Key)))
            pair.Add(ListRules.ExclusionAdded, $"'{@new.Path.Text}' of {key.System} is excluded now.", Said.Nothing, new Said(@new.Path.Text, @new.Path.Span), field: @new.Path.Text, part: key.System);

        var (both, _, _) = NamedEntries.Match(pair.Old.Excluded, pair.New.Excluded, static entry => entry.Name.Value);
        foreach (var (old, @new) in both)
            pair.AddIfChanged(FieldRules.LabelChanged, $"The label of '{old.Name.Value}'", MappingComparison.Label(old.Label), MappingComparison.Label(@new.Label), field: old.Name.Value, part: "label");
    }

    private static void ReadOnly(SpecPair pair)
    {
        var (before, after) = (ReadOnlyPaths(pair.Old), ReadOnlyPaths(pair.New));
        foreach (var (key, path) in before.Where(entry => !after.ContainsKey(entry.Key)))
            pair.Add(ListRules.ReadOnlyChanged, $"'{path.Text}' of {key.System} is read-only no longer.", new Said(path.Text, path.Span), Said.Nothing, field: path.Text, part: key.System);

        foreach (var (key, path) in after.Where(entry => !before.ContainsKey(entry.Key) && !WasSynced(pair, entry.Key)))
            pair.Add(ListRules.ReadOnlyChanged, $"'{path.Text}' of {key.System} is read-only now.", Said.Nothing, new Said(path.Text, path.Span), field: path.Text, part: key.System);
    }

    /// <summary>Whether the flows have told of the path already: it was written, and is not any more.</summary>
    private static bool WasSynced(SpecPair pair, (string System, string Path) key) =>
        LeftOutPaths.IsSynced(pair.Old, key.System, key.Path) && !LeftOutPaths.IsSynced(pair.New, key.System, key.Path);

    private static Dictionary<(string System, string Path), (Exclusion Entry, SpecPath Path)> Paths(Spec spec)
    {
        var paths = new Dictionary<(string System, string Path), (Exclusion Entry, SpecPath Path)>();
        foreach (var entry in spec.Excluded)
        {
            foreach (var system in entry.Paths)
            {
                foreach (var path in system.Paths)
                    paths.TryAdd((system.System.Value, path.Text), (entry, path));
            }
        }

        return paths;
    }

    private static Dictionary<(string System, string Path), SpecPath> ReadOnlyPaths(Spec spec)
    {
        var paths = new Dictionary<(string System, string Path), SpecPath>();
        foreach (var system in spec.ReadOnly)
        {
            foreach (var path in system.Paths)
                paths.TryAdd((system.System.Value, path.Text), path);
        }

        return paths;
    }
}
