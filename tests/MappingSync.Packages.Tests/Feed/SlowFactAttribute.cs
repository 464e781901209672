namespace MappingSync.Packages.Tests.Feed;

/// <summary>A test that builds, publishes or installs, and takes longer than a change should wait: <c>.ci/full</c> runs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlowFactAttribute : FactAttribute
{
    /// <summary>Skips the test unless it is asked for.</summary>
    public SlowFactAttribute()
    {
        if (!IsAsked)
            Skip = "Slow; MAPPINGSYNC_SLOW_TESTS=1 runs it, as .ci/full does.";
    }

    /// <summary>Whether slow tests are asked for.</summary>
    internal static bool IsAsked => Environment.GetEnvironmentVariable("MAPPINGSYNC_SLOW_TESTS") == "1";
}
