namespace MappingSync.TestSupport;

/// <summary>A test that takes too long for every change: it runs where <c>MAPPINGSYNC_SLOW_TESTS=1</c> is set, as <c>.ci/full</c> does.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute()
    {
        if (!IsAsked)
            Skip = "Takes long; set MAPPINGSYNC_SLOW_TESTS=1, or run .ci/full.";
    }

    /// <summary>Whether slow tests are asked for.</summary>
    public static bool IsAsked => Environment.GetEnvironmentVariable("MAPPINGSYNC_SLOW_TESTS") == "1";
}
