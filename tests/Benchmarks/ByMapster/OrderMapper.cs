using MappingSync.Benchmarks.Records;
using MappingSync.Generated;
using Mapster;

namespace MappingSync.Benchmarks.ByMapster;

/// <summary>A record with lines mapped by Mapster.</summary>
public static class OrderMapper
{
    private static readonly TypeAdapterConfig Config = Configure();

    private static readonly Func<OrderSource, OrderTarget> ToNew = Config.GetMapFunction<OrderSource, OrderTarget>();

    private static readonly Func<OrderSource, OrderTarget, OrderTarget> ToExisting = Config.GetMapToTargetFunction<OrderSource, OrderTarget>();

    public static OrderTarget New(OrderSource source) => ToNew(source);

    public static OrderTarget Apply(OrderSource source, OrderTarget target) => ToExisting(source, target);

    private static TypeAdapterConfig Configure()
    {
        var config = new TypeAdapterConfig();
        config.NewConfig<OrderSource, OrderTarget>()
            .Map(static target => target.Note, static source => CanonicalText.Truncate(source.Note, 200));
        config.NewConfig<OrderSourceLine, OrderTargetLine>()
            .Map(static target => target.Text, static source => CanonicalText.Truncate(source.Text, 60))
            .Map(static target => target.Price, static source => Numbers.Round(source.Price, 2));
        return config;
    }
}
