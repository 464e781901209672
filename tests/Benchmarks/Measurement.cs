using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Validators;
using Perfolizer.Horology;

namespace MappingSync.Benchmarks;

/// <summary>
/// How the mappers are measured: in this process, which does nothing else, because a process for each row would build all
/// projects again; in short iterations after a warm-up that is long enough for the last compilation. One run is one sample:
/// a run is lucky or unlucky in how its code is laid out, so figures to be quoted are medians over several runs.
/// </summary>
public sealed class Measurement : ManualConfig
{
    public Measurement()
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(6)
            .WithIterationCount(10)
            .WithIterationTime(TimeInterval.FromMilliseconds(50)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Metrics);
        AddColumn(StatisticColumn.Median, StatisticColumn.StdDev, new MedianRatioColumn(), CategoriesColumn.Default);
        AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddValidator(JitOptimizationsValidator.FailOnError, BaselineValidator.FailOnError);
        WithOptions(ConfigOptions.JoinSummary);
    }
}
