using MappingSync.Benchmarks.Records;
using MappingSync.Generated;
using Mapster;

namespace MappingSync.Benchmarks.ByMapster;

/// <summary>A wide record of 30 fields mapped by Mapster.</summary>
public static class WideMapper
{
    private static readonly TypeAdapterConfig Config = Configure();

    private static readonly Func<WideSource, WideTarget> ToNew = Config.GetMapFunction<WideSource, WideTarget>();

    private static readonly Func<WideSource, WideTarget, WideTarget> ToExisting = Config.GetMapToTargetFunction<WideSource, WideTarget>();

    public static WideTarget New(WideSource source) => ToNew(source);

    public static WideTarget Apply(WideSource source, WideTarget target) => ToExisting(source, target);

    private static TypeAdapterConfig Configure()
    {
        var config = new TypeAdapterConfig();
        config.NewConfig<WideSource, WideTarget>()
            .Map(static target => target.Description, static source => CanonicalText.Truncate(source.Description, 500))
            .Map(static target => target.SalesPrice, static source => Numbers.Round(source.SalesPrice, 2))
            .Map(static target => target.CostPrice, static source => Numbers.Round(source.CostPrice, 2));
        return config;
    }
}
