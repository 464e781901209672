using MappingSync.Benchmarks.Records;
using MappingSync.Generated;
using Riok.Mapperly.Abstractions;

namespace MappingSync.Benchmarks.ByMapperly;

/// <summary>A flat record of 10 fields mapped by Mapperly.</summary>
[Mapper(ThrowOnPropertyMappingNullMismatch = false)]
public static partial class FlatMapper
{
    [MapProperty(nameof(FlatSource.Note), nameof(FlatTarget.Note), Use = nameof(Cut200))]
    [MapProperty(nameof(FlatSource.Price), nameof(FlatTarget.Price), Use = nameof(Rounded))]
    public static partial FlatTarget New(FlatSource source);

    [MapProperty(nameof(FlatSource.Note), nameof(FlatTarget.Note), Use = nameof(Cut200))]
    [MapProperty(nameof(FlatSource.Price), nameof(FlatTarget.Price), Use = nameof(Rounded))]
    public static partial void Apply(FlatSource source, FlatTarget target);

    [UserMapping(Default = false)]
    private static string? Cut200(string? text) => CanonicalText.Truncate(text, 200);

    [UserMapping(Default = false)]
    private static decimal? Rounded(decimal? number) => Numbers.Round(number, 2);
}
