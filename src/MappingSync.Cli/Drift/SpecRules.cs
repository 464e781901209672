using System.Globalization;
using System.Text.RegularExpressions;
using MappingSync.Schemas;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Cli.Drift;

/// <summary>What specs say of the properties that they write into a contract.</summary>
internal static partial class SpecRules
{
    /// <summary>The rules of every spec that writes the contract, with the spec's entity.</summary>
    public static IEnumerable<(string Entity, IReadOnlyList<KnownRule> Rules)> Of(IEnumerable<Spec> specs, string contract)
    {
        foreach (var spec in specs.OrderBy(static spec => spec.Entity.Value, StringComparer.Ordinal))
        {
            foreach (var system in spec.Systems.Where(system => system.Type.Value == contract))
            {
                var rules = spec.Synced
                    .Where(field => SpecFlows.Of(spec).Any(flow => flow.To.Value == system.Name.Value && field.Flows.Includes(flow.Name.Value)))
                    .Select(field => Rule(field, system.Name.Value))
                    .OfType<KnownRule>()
                    .ToList();
                if (rules.Count > 0)
                    yield return (spec.Entity.Value, rules);
            }
        }
    }

    private static KnownRule? Rule(SyncedField field, string system)
    {
        if (field.Side(system)?.Write is not { } path)
            return null;

        var limits = field.LimitsOf(system);
        return new KnownRule(path.Text, limits?.MaxLength?.Value ?? Length(limits?.Pattern?.Value), field.Required?.Value == true) { MaxDecimals = limits?.Decimals?.Value };
    }

    /// <summary>A pattern of so many characters limits the length, too.</summary>
    private static int? Length(string? pattern) =>
        pattern is not null && FixedLength().Match(pattern) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    [GeneratedRegex(@"^\^(?:\\d|\[[^\]]+\])\{(\d+)\}\$$", RegexOptions.CultureInvariant)]
    private static partial Regex FixedLength();
}
