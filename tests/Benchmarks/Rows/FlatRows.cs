using BenchmarkDotNet.Attributes;
using MappingSync.Benchmarks.Records;

namespace MappingSync.Benchmarks.Rows;

/// <summary>A flat record of 10 fields.</summary>
[BenchmarkCategory("flat")]
public class FlatRows
{
    private readonly FlatTarget existing = ByHand.FlatMapper.New(FlatSample.Source);

    private readonly FlatTarget same = Copies.Of(ByHand.FlatMapper.New(FlatSample.Source));

    [BenchmarkCategory("new"), Benchmark(Description = "Generated")]
    public FlatTarget NewGenerated() => FlatMapping.Push(FlatSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Hand-written", Baseline = true)]
    public FlatTarget NewHandWritten() => ByHand.FlatMapper.New(FlatSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Mapperly")]
    public FlatTarget NewMapperly() => ByMapperly.FlatMapper.New(FlatSample.Source);

    [BenchmarkCategory("new"), Benchmark(Description = "Mapster")]
    public FlatTarget NewMapster() => ByMapster.FlatMapper.New(FlatSample.Source);

    [BenchmarkCategory("apply"), Benchmark(Description = "Generated")]
    public FlatTarget ApplyGenerated() => FlatMapping.ApplyPush(FlatSample.Source, existing);

    [BenchmarkCategory("apply"), Benchmark(Description = "Hand-written", Baseline = true)]
    public FlatTarget ApplyHandWritten() => ByHand.FlatMapper.Apply(FlatSample.Source, existing);

    [BenchmarkCategory("apply"), Benchmark(Description = "Mapperly")]
    public FlatTarget ApplyMapperly()
    {
        ByMapperly.FlatMapper.Apply(FlatSample.Source, existing);
        return existing;
    }

    [BenchmarkCategory("apply"), Benchmark(Description = "Mapster")]
    public FlatTarget ApplyMapster() => ByMapster.FlatMapper.Apply(FlatSample.Source, existing);

    [BenchmarkCategory("compare"), Benchmark(Description = "Generated")]
    public bool CompareGenerated() => FlatMapping.ComparePush(existing, same).IsEmpty;

    [BenchmarkCategory("compare"), Benchmark(Description = "Hand-written", Baseline = true)]
    public bool CompareHandWritten() => ByHand.FlatMapper.Compare(existing, same).IsEmpty;

    [BenchmarkCategory("validate"), Benchmark(Description = "Generated")]
    public bool ValidateGenerated() => FlatMapping.ValidatePush(FlatSample.Source, existing).IsEmpty;

    [BenchmarkCategory("validate"), Benchmark(Description = "Hand-written", Baseline = true)]
    public bool ValidateHandWritten() => ByHand.FlatMapper.Validate(existing).IsEmpty;

    [BenchmarkCategory("fingerprint"), Benchmark(Description = "Generated")]
    public Fingerprint FingerprintGenerated() => FlatMapping.FingerprintPushed(existing);

    [BenchmarkCategory("fingerprint"), Benchmark(Description = "Hand-written", Baseline = true)]
    public Fingerprint FingerprintHandWritten() => ByHand.FlatMapper.Fingerprint(existing);
}
