namespace MappingSync.Benchmarks.Figures;

/// <summary>What one mapper costs in one operation on one record, as one run saw it.</summary>
/// <param name="Record">The record, for example <c>customer</c>.</param>
/// <param name="Operation">The operation, for example <c>apply</c>.</param>
/// <param name="Mapper">The mapper, for example <c>Generated</c>.</param>
/// <param name="Nanoseconds">The median time of a call.</param>
/// <param name="Ratio">Its time over that of the hand-written mapper in the same run.</param>
/// <param name="Bytes">What a call allocates.</param>
public sealed record Figure(string Record, string Operation, string Mapper, double Nanoseconds, double Ratio, long Bytes)
{
    public const string HandWritten = "Hand-written";

    public const string Generated = "Generated";

    public const string Mapperly = "Mapperly";

    public const string Mapster = "Mapster";
}
