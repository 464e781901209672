using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace MappingSync.Schemas.Tests.Economic;

/// <summary>What a mapping spec promises of the e-conomic properties that it writes: the most characters, and whether a value is demanded.</summary>
internal sealed record SpecRules(string Spec, string Contract, IReadOnlyList<KnownRule> Rules)
{
    private const string System = "economic";

    /// <summary>The specs of the project that write to e-conomic.</summary>
    public static IEnumerable<SpecRules> All() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "mappings"), "*.yaml")
        .Where(file => !Path.GetFileName(file).StartsWith('_'))
        .Order(StringComparer.Ordinal)
        .Select(Read)
        .Where(spec => spec.Rules.Count > 0);

    private static SpecRules Read(string file)
    {
        var spec = Map(new DeserializerBuilder().Build().Deserialize<object>(File.ReadAllText(file)));
        var pushes = Map(spec["flows"]).Where(flow => Text(Map(flow.Value), "to") == System).Select(flow => flow.Key).ToList();
        var rules = from field in Map(spec["synced"])
                    let body = Map(field.Value)
                    where body.GetValueOrDefault("only") is not List<object> only || only.Exists(flow => pushes.Contains((string)flow))
                    where pushes.Count > 0
                    let path = Target(body.GetValueOrDefault(System))
                    where path is not null && !path.StartsWith('$')
                    select new KnownRule(path, MaxLength(body), Text(body, "required") == "true");
        return new(Path.GetFileNameWithoutExtension(file), Text(Map(spec["systems"]), System)!, [.. rules]);
    }

    private static string? Target(object? side) => side switch
    {
        string path => path,
        Dictionary<object, object> form => Text(Map(form), "write"),
        _ => null,
    };

    private static int? MaxLength(Dictionary<string, object> field)
    {
        if (!field.TryGetValue("limits", out var limits) || !Map(limits).TryGetValue(System, out var limit)) return null;
        if (Text(Map(limit), "max-length") is { } length) return int.Parse(length, CultureInfo.InvariantCulture);

        // ^\d{13}$: a pattern of so many characters limits the length, too.
        return Text(Map(limit), "pattern") is { } pattern && Regex.Match(pattern, @"^\^(\\d|\[[^\]]+\])\{(\d+)\}\$$") is { Success: true } match
            ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
            : null;
    }

    private static Dictionary<string, object> Map(object value) => ((Dictionary<object, object>)value).ToDictionary(entry => (string)entry.Key, entry => entry.Value);

    private static string? Text(Dictionary<string, object> map, string key) => map.GetValueOrDefault(key) as string;
}
