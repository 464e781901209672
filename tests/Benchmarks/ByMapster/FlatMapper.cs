using MappingSync.Benchmarks.Records;
using MappingSync.Generated;
using Mapster;

namespace MappingSync.Benchmarks.ByMapster;

/// <summary>A flat record of 10 fields mapped by Mapster.</summary>
public static class FlatMapper
{
    private static readonly TypeAdapterConfig Config = Configure();

    private static readonly Func<FlatSource, FlatTarget> ToNew = Config.GetMapFunction<FlatSource, FlatTarget>();

    private static readonly Func<FlatSource, FlatTarget, FlatTarget> ToExisting = Config.GetMapToTargetFunction<FlatSource, FlatTarget>();

    public static FlatTarget New(FlatSource source) => ToNew(source);

    public static FlatTarget Apply(FlatSource source, FlatTarget target) => ToExisting(source, target);

    private static TypeAdapterConfig Configure()
    {
        var config = new TypeAdapterConfig();
        config.NewConfig<FlatSource, FlatTarget>()
            .Map(static target => target.Note, static source => CanonicalText.Truncate(source.Note, 200))
            .Map(static target => target.Price, static source => Numbers.Round(source.Price, 2));
        return config;
    }
}
