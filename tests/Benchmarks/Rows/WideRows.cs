using BenchmarkDotNet.Attributes;
using MappingSync.Benchmarks.Records;

namespace MappingSync.Benchmarks.Rows;

/// <summary>A wide record of 30 fields.</summary>
[BenchmarkCategory("wide")]
public class WideRows
{
    private readonly WideTarget existing = ByHand.WideMapper.New(WideSample.Source);

    private readonly WideTarget same = Copies.Of(ByHand.WideMapper.New(WideSample.Source));

    [BenchmarkCategory("new"), Benchmark(Description = "Generated")]
    public WideTarget NewGenerated() => WideMapping.Push(WideSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Hand-written", Baseline = true)]
    public WideTarget NewHandWritten() => ByHand.WideMapper.New(WideSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Mapperly")]
    public WideTarget NewMapperly() => ByMapperly.WideMapper.New(WideSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Mapster")]
    public WideTarget NewMapster() => ByMapster.WideMapper.New(WideSample.Source);

    [BenchmarkCategory("apply"), Benchmark(Description = "Generated")]
    public WideTarget ApplyGenerated() => WideMapping.ApplyPush(WideSample.Source, existing);

    [BenchmarkCategory("apply"), Benchmark(Description = "Hand-written", Baseline = true)]
    public WideTarget ApplyHandWritten() => ByHand.WideMapper.Apply(WideSample.Source, existing);

    [BenchmarkCategory("apply"), Benchmark(Description = "Mapperly")]
    public WideTarget ApplyMapperly()
    {
        ByMapperly.WideMapper.Apply(WideSample.Source, existing);
        return existing;
    }

    [BenchmarkCategory("apply"), Benchmark(Description = "Mapster")]
    public WideTarget ApplyMapster() => ByMapster.WideMapper.Apply(WideSample.Source, existing);

    [BenchmarkCategory("compare"), Benchmark(Description = "Generated")]
    public bool CompareGenerated() => WideMapping.ComparePush(existing, same).IsEmpty;

    [BenchmarkCategory("compare"), Benchmark(Description = "Hand-written", Baseline = true)]
    public bool CompareHandWritten() => ByHand.WideMapper.Compare(existing, same).IsEmpty;

    [BenchmarkCategory("validate"), Benchmark(Description = "Generated")]
    public bool ValidateGenerated() => WideMapping.ValidatePush(WideSample.Source, existing).IsEmpty;

    [BenchmarkCategory("validate"), Benchmark(Description = "Hand-written", Baseline = true)]
    public bool ValidateHandWritten() => ByHand.WideMapper.Validate(existing).IsEmpty;

    [BenchmarkCategory("fingerprint"), Benchmark(Description = "Generated")]
    public Fingerprint FingerprintGenerated() => WideMapping.FingerprintPushed(existing);

    [BenchmarkCategory("fingerprint"), Benchmark(Description = "Hand-written", Baseline = true)]
    public Fingerprint FingerprintHandWritten() => ByHand.WideMapper.Fingerprint(existing);
}
