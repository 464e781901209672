namespace MappingSync.Cli.Diffing;

/// <summary>Every kind of change that is told.</summary>
internal static class ChangeCatalogue
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<ChangeRule> All { get; } =
        [.. MappingRules.All.Concat(FlowRules.All).Concat(FieldRules.All).Concat(LimitRules.All).Concat(ValueRules.All).Concat(ListRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
