using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>
/// Fields that have another name only: one name is gone, one is new, and both write the same property in a flow.
/// A property is written at most once per flow, so there is no second candidate.
/// </summary>
internal static class RenamedFields
{
    /// <summary>The new name by the old one.</summary>
    public static IReadOnlyDictionary<string, string> Of(SpecPair pair, List<(SpecFlow Old, SpecFlow New)> flows)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (oldFlow, newFlow) in flows)
        {
            var added = FieldInFlow.Of(pair.New, newFlow).Where(field => pair.Old.Synced.All(other => other.Name.Value != field.Name)).ToList();
            foreach (var gone in FieldInFlow.Of(pair.Old, oldFlow).Where(field => pair.New.Synced.All(other => other.Name.Value != field.Name)))
            {
                if (added.Find(field => field.Target.Text == gone.Target.Text) is { } same && !renamed.ContainsValue(same.Name))
                    renamed.TryAdd(gone.Name, same.Name);
            }
        }

        return renamed;
    }
}
