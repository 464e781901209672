namespace MappingSync.CodeFixes.Tests;

/// <summary>A test that starts the SDK; the full pipeline runs it.</summary>
internal sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("MAPPINGSYNC_SLOW_TESTS") != "1")
            Skip = "Starts the SDK. Set MAPPINGSYNC_SLOW_TESTS=1 to run it.";
    }
}
