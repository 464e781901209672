using BenchmarkDotNet.Running;

namespace MappingSync.Benchmarks.Figures;

/// <summary>One run of BenchmarkDotNet over all rows.</summary>
internal static class BenchmarkRun
{
    public static IReadOnlyList<Figure> Measure()
    {
        var reports = BenchmarkSwitcher.FromAssembly(typeof(Measurement).Assembly).Run(["--filter", "*"], new Measurement())
            .SelectMany(static summary => summary.Reports)
            .Select(static report => (
                Record: report.BenchmarkCase.Descriptor.Type.OwnCategory(),
                Operation: report.BenchmarkCase.Descriptor.WorkloadMethod.OwnCategory(),
                Mapper: report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
                Nanoseconds: report.ResultStatistics!.Median,
                Bytes: report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0))
            .ToArray();
        return [.. reports.Select(report => new Figure(
            report.Record,
            report.Operation,
            report.Mapper,
            report.Nanoseconds,
            report.Nanoseconds / reports.Single(other => other.Record == report.Record && other.Operation == report.Operation && other.Mapper == Figure.HandWritten).Nanoseconds,
            report.Bytes))];
    }
}
