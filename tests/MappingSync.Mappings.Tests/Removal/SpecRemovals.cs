using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MappingSync.Mappings.Tests.Removal;

/// <summary>A spec without one of its entries.</summary>
/// <param name="Spec">The name of the file without its ending.</param>
/// <param name="Entry">What is missing: the keys and positions down to it.</param>
/// <param name="Text">The spec without it.</param>
public sealed record SpecRemoval(string Spec, string Entry, string Text)
{
    /// <inheritdoc />
    public override string ToString() => Spec + ": " + Entry;
}

/// <summary>Takes each entry of each list of a spec away in turn.</summary>
internal static class SpecRemovals
{
    /// <summary>Lists whose entries are taken away one by one.</summary>
    private static readonly HashSet<string> Lists = ["inputs", "synced", "children", "verified", "constants", "elsewhere", "excluded", "unavailable", "read-only", "key", "systems", "flows", "uses"];

    /// <summary>Keys of an entry that hold a list of paths of one system.</summary>
    private static readonly HashSet<string> Systems = ["rackbeat", "economic"];

    public static IEnumerable<SpecRemoval> Of(string spec, string text)
    {
        var places = Places(Load(text)).ToList();
        foreach (var place in places)
        {
            var root = Load(text);
            Remove(root, place);
            yield return new SpecRemoval(spec, string.Join('.', place), Save(root));
        }
    }

    private static IEnumerable<string[]> Places(YamlMappingNode root)
    {
        foreach (var (key, value) in root.Children)
        {
            var list = Name(key);
            if (!Lists.Contains(list))
            {
                continue;
            }

            foreach (var entry in Entries(value))
            {
                yield return [list, entry];
                if (list is not ("excluded" or "read-only"))
                {
                    continue;
                }

                foreach (var path in Paths([list, entry], Find(value, entry)!, isSystem: list == "read-only"))
                {
                    yield return path;
                }
            }
        }
    }

    /// <summary>The single paths of an exclusion, where there are several.</summary>
    private static IEnumerable<string[]> Paths(string[] above, YamlNode node, bool isSystem)
    {
        switch (node)
        {
            case YamlSequenceNode { Children.Count: > 1 } paths when isSystem:
                for (var i = 0; i < paths.Children.Count; i++)
                {
                    yield return [.. above, i.ToString(CultureInfo.InvariantCulture)];
                }

                break;
            case YamlMappingNode mapping when !isSystem:
                foreach (var (key, value) in mapping.Children.Where(pair => Systems.Contains(Name(pair.Key))))
                {
                    if (mapping.Children.Keys.Count(other => Systems.Contains(Name(other))) > 1)
                    {
                        yield return [.. above, Name(key)];
                    }

                    foreach (var path in Paths([.. above, Name(key)], value, isSystem: true))
                    {
                        yield return path;
                    }
                }

                break;
        }
    }

    private static IEnumerable<string> Entries(YamlNode list) => list switch
    {
        YamlMappingNode mapping => mapping.Children.Keys.Select(Name),
        YamlSequenceNode sequence => Enumerable.Range(0, sequence.Children.Count).Select(static position => position.ToString(CultureInfo.InvariantCulture)),
        _ => [],
    };

    private static void Remove(YamlMappingNode root, string[] place)
    {
        var holder = place[..^1].Aggregate((YamlNode)root, static (node, step) => Find(node, step)!);
        if (holder is YamlMappingNode mapping)
        {
            mapping.Children.Remove(mapping.Children.Keys.Single(key => Name(key) == place[^1]));
        }
        else
        {
            ((YamlSequenceNode)holder).Children.RemoveAt(int.Parse(place[^1], CultureInfo.InvariantCulture));
        }

        // A list without entries is a list that is not there.
        if (holder.AllNodes.Count() == 1 && place.Length == 2)
        {
            root.Children.Remove(root.Children.Keys.Single(key => Name(key) == place[0]));
        }
    }

    private static YamlNode? Find(YamlNode node, string step) => node switch
    {
        YamlMappingNode mapping => mapping.Children.Single(pair => Name(pair.Key) == step).Value,
        YamlSequenceNode sequence => sequence.Children[int.Parse(step, CultureInfo.InvariantCulture)],
        _ => null,
    };

    private static string Name(YamlNode key) => ((YamlScalarNode)key).Value!;

    private static YamlMappingNode Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Save(YamlMappingNode root)
    {
        var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(new Emitter(text), assignAnchors: false);
        return text.ToString();
    }
}
