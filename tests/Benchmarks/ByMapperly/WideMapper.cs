using MappingSync.Benchmarks.Records;
using MappingSync.Generated;
using Riok.Mapperly.Abstractions;

namespace MappingSync.Benchmarks.ByMapperly;

/// <summary>A wide record of 30 fields mapped by Mapperly.</summary>
[Mapper(ThrowOnPropertyMappingNullMismatch = false)]
public static partial class WideMapper
{
    [MapProperty(nameof(WideSource.Description), nameof(WideTarget.Description), Use = nameof(Cut500))]
    [MapProperty(nameof(WideSource.SalesPrice), nameof(WideTarget.SalesPrice), Use = nameof(Rounded))]
    [MapProperty(nameof(WideSource.CostPrice), nameof(WideTarget.CostPrice), Use = nameof(Rounded))]
    public static partial WideTarget New(WideSource source);

    [MapProperty(nameof(WideSource.Description), nameof(WideTarget.Description), Use = nameof(Cut500))]
    [MapProperty(nameof(WideSource.SalesPrice), nameof(WideTarget.SalesPrice), Use = nameof(Rounded))]
    [MapProperty(nameof(WideSource.CostPrice), nameof(WideTarget.CostPrice), Use = nameof(Rounded))]
    public static partial void Apply(WideSource source, WideTarget target);

    [UserMapping(Default = false)]
    private static string? Cut500(string? text) => CanonicalText.Truncate(text, 500);

    [UserMapping(Default = false)]
    private static decimal? Rounded(decimal? number) => Numbers.Round(number, 2);
}
