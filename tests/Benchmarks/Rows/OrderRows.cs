using BenchmarkDotNet.Attributes;
using MappingSync.Benchmarks.Records;

namespace MappingSync.Benchmarks.Rows;

/// <summary>A record with 20 lines.</summary>
[BenchmarkCategory("order")]
public class OrderRows
{
    private readonly OrderTarget existing = ByHand.OrderMapper.New(OrderSample.Source);

    private readonly OrderTarget same = Copies.Of(ByHand.OrderMapper.New(OrderSample.Source));

    [BenchmarkCategory("new"), Benchmark(Description = "Generated")]
    public OrderTarget NewGenerated() => OrderMapping.Push(OrderSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Hand-written", Baseline = true)]
    public OrderTarget NewHandWritten() => ByHand.OrderMapper.New(OrderSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Mapperly")]
    public OrderTarget NewMapperly() => ByMapperly.OrderMapper.New(OrderSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Mapster")]
    public OrderTarget NewMapster() => ByMapster.OrderMapper.New(OrderSample.Source);

    [BenchmarkCategory("apply"), Benchmark(Description = "Generated")]
    public OrderTarget ApplyGenerated() => OrderMapping.ApplyPush(OrderSample.Source, existing);

    [BenchmarkCategory("apply"), Benchmark(Description = "Hand-written", Baseline = true)]
    public OrderTarget ApplyHandWritten() => ByHand.OrderMapper.Apply(OrderSample.Source, existing);

    [BenchmarkCategory("apply"), Benchmark(Description = "Mapperly")]
    public OrderTarget ApplyMapperly()
    {
        ByMapperly.OrderMapper.Apply(OrderSample.Source, existing);
        return existing;
    }

    [BenchmarkCategory("apply"), Benchmark(Description = "Mapster")]
    public OrderTarget ApplyMapster() => ByMapster.OrderMapper.Apply(OrderSample.Source, existing);

    [BenchmarkCategory("compare"), Benchmark(Description = "Generated")]
    public bool CompareGenerated() => OrderMapping.ComparePush(existing, same).IsEmpty;

    [BenchmarkCategory("compare"), Benchmark(Description = "Hand-written", Baseline = true)]
    public bool CompareHandWritten() => ByHand.OrderMapper.Compare(existing, same).IsEmpty;

    [BenchmarkCategory("validate"), Benchmark(Description = "Generated")]
    public bool ValidateGenerated() => OrderMapping.ValidatePush(OrderSample.Source, existing).IsEmpty;

    [BenchmarkCategory("validate"), Benchmark(Description = "Hand-written", Baseline = true)]
    public bool ValidateHandWritten() => ByHand.OrderMapper.Validate(OrderSample.Source, existing).IsEmpty;

    [BenchmarkCategory("fingerprint"), Benchmark(Description = "Generated")]
    public Fingerprint FingerprintGenerated() => OrderMapping.FingerprintPushed(existing);

    [BenchmarkCategory("fingerprint"), Benchmark(Description = "Hand-written", Baseline = true)]
    public Fingerprint FingerprintHandWritten() => ByHand.OrderMapper.Fingerprint(existing);
}
