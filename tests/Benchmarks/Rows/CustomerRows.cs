using BenchmarkDotNet.Attributes;
using MappingSync.Benchmarks.Records;
using MappingSync.Economic.Rest;
using MappingSync.Mappings;

namespace MappingSync.Benchmarks.Rows;

/// <summary>A customer of the real spec; Mapperly and Mapster are not measured on changing one, because its properties are set on creation only.</summary>
[BenchmarkCategory("customer")]
public class CustomerRows
{
    private readonly Customer existing = ByHand.CustomerMapper.New(CustomerSample.Source, CustomerSample.Settings, CustomerSample.References);

    private readonly Customer same = Copies.Of(ByHand.CustomerMapper.New(CustomerSample.Source, CustomerSample.Settings, CustomerSample.References));

    [BenchmarkCategory("new"), Benchmark(Description = "Generated")]
    public Customer NewGenerated() => CustomerMapping.Push(CustomerSample.Source, new(CustomerSample.Settings), CustomerSample.References);

    [BenchmarkCategory("new"), Benchmark(Description = "Hand-written", Baseline = true)]
    public Customer NewHandWritten() => ByHand.CustomerMapper.New(CustomerSample.Source, CustomerSample.Settings, CustomerSample.References);

    [BenchmarkCategory("new"), Benchmark(Description = "Mapperly")]
    public Customer NewMapperly() => ByMapperly.CustomerMapper.New(CustomerSample.Reading);

    [BenchmarkCategory("new"), Benchmark(Description = "Mapster")]
    public Customer NewMapster() => ByMapster.CustomerMapper.New(CustomerSample.Reading);

    [BenchmarkCategory("apply"), Benchmark(Description = "Generated")]
    public Customer ApplyGenerated() => CustomerMapping.ApplyPush(CustomerSample.Source, existing, new(CustomerSample.Settings), CustomerSample.References);

    [BenchmarkCategory("apply"), Benchmark(Description = "Hand-written", Baseline = true)]
    public Customer ApplyHandWritten() => ByHand.CustomerMapper.Apply(CustomerSample.Source, existing, CustomerSample.Settings, CustomerSample.References);

    [BenchmarkCategory("compare"), Benchmark(Description = "Generated")]
    public bool CompareGenerated() => CustomerMapping.ComparePush(existing, same).IsEmpty;

    [BenchmarkCategory("compare"), Benchmark(Description = "Hand-written", Baseline = true)]
    public bool CompareHandWritten() => ByHand.CustomerMapper.Compare(existing, same).IsEmpty;

    [BenchmarkCategory("validate"), Benchmark(Description = "Generated")]
    public bool ValidateGenerated() => CustomerMapping.ValidatePush(CustomerSample.Source, existing, new(CustomerSample.Settings)).IsEmpty;

    [BenchmarkCategory("validate"), Benchmark(Description = "Hand-written", Baseline = true)]
    public bool ValidateHandWritten() => ByHand.CustomerMapper.Validate(CustomerSample.Source, existing).IsEmpty;

    [BenchmarkCategory("fingerprint"), Benchmark(Description = "Generated")]
    public Fingerprint FingerprintGenerated() => CustomerMapping.FingerprintPushed(existing);

    [BenchmarkCategory("fingerprint"), Benchmark(Description = "Hand-written", Baseline = true)]
    public Fingerprint FingerprintHandWritten() => ByHand.CustomerMapper.Fingerprint(existing);
}
