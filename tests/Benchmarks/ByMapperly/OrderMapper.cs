using MappingSync.Benchmarks.Records;
using MappingSync.Generated;
using Riok.Mapperly.Abstractions;

namespace MappingSync.Benchmarks.ByMapperly;

/// <summary>A record with lines mapped by Mapperly.</summary>
[Mapper(ThrowOnPropertyMappingNullMismatch = false)]
public static partial class OrderMapper
{
    [MapProperty(nameof(OrderSource.Note), nameof(OrderTarget.Note), Use = nameof(Cut200))]
    public static partial OrderTarget New(OrderSource source);

    [MapProperty(nameof(OrderSource.Note), nameof(OrderTarget.Note), Use = nameof(Cut200))]
    public static partial void Apply(OrderSource source, OrderTarget target);

    [MapProperty(nameof(OrderSourceLine.Text), nameof(OrderTargetLine.Text), Use = nameof(Cut60))]
    [MapProperty(nameof(OrderSourceLine.Price), nameof(OrderTargetLine.Price), Use = nameof(Rounded))]
    private static partial OrderTargetLine Line(OrderSourceLine source);

    [UserMapping(Default = false)]
    private static string? Cut200(string? text) => CanonicalText.Truncate(text, 200);

    [UserMapping(Default = false)]
    private static string? Cut60(string? text) => CanonicalText.Truncate(text, 60);

    [UserMapping(Default = false)]
    private static decimal? Rounded(decimal? number) => Numbers.Round(number, 2);
}
