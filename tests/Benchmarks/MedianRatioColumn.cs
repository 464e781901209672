using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace MappingSync.Benchmarks;

/// <summary>The median of a row over the median of the hand-written one; unlike the mean it forgives single disturbed iterations.</summary>
public sealed class MedianRatioColumn : BaselineCustomColumn
{
    public override string Id => nameof(MedianRatioColumn);

    public override string ColumnName => "Median ratio";

    public override int PriorityInCategory => 0;

    public override bool IsNumeric => true;

    public override UnitType UnitType => UnitType.Dimensionless;

    public override string Legend => "Median / median of the hand-written mapper in the same run";

    public override string GetValue(Summary summary, BenchmarkCase benchmarkCase, Statistics baseline, IReadOnlyDictionary<string, Metric> baselineMetrics, Statistics current, IReadOnlyDictionary<string, Metric> currentMetrics, bool isBaseline) =>
        isBaseline ? "1.00" : (current.Median / baseline.Median).ToString("0.00", CultureInfo.InvariantCulture);
}
