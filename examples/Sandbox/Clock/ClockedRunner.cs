using System.Globalization;
using MappingSync.Runner.CommandLine;
using MappingSync.Runner.Hosting;

namespace MappingSync.Sandbox.Clock;

/// <summary>
/// The whole runner under a clock that its parent moves: each line of the standard input is a new shift from the system's clock, in
/// ticks. All else is the runner itself: its command line, its settings, its ledger, its exit codes.
/// </summary>
internal static class ClockedRunner
{
    /// <summary>The first argument that makes the sandbox such a runner.</summary>
    public const string Verb = "clocked-runner";

    /// <summary>The environment variable that holds the first shift.</summary>
    public const string ShiftVariable = "SANDBOX_CLOCK_SHIFT";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var clock = new MovableClock(Read(Environment.GetEnvironmentVariable(ShiftVariable)));
        _ = Task.Run(() => FollowAsync(clock));
        return await RunnerCommand.InvokeAsync(arguments, (settings, isRestored, stop) => RunnerRun.RunAsync(settings, isRestored, clock, stop));
    }

    /// <summary>The shift as the child reads it.</summary>
    public static string Line(TimeSpan shift) => shift.Ticks.ToString(CultureInfo.InvariantCulture);

    private static async Task FollowAsync(MovableClock clock)
    {
        while (await Console.In.ReadLineAsync() is { } line)
            clock.MoveTo(Read(line));
    }

    private static TimeSpan Read(string? ticks) => new(long.Parse(ticks ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
}
