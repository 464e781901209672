namespace MappingSync.Generators.Tests.Fuzzing;

/// <summary>What one file may cost at most, whatever it holds.</summary>
internal static class FuzzBounds
{
    public const long Allocated = 200_000_000;

    /// <summary>Two seconds, where nothing else takes the machine; in a run for every change five times as much.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(SlowFactAttribute.IsAsked ? 2 : 10);
}
