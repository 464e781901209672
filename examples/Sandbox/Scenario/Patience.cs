using System.Diagnostics;

namespace MappingSync.Sandbox.Scenario;

/// <summary>Thrown when something that a row waits for does not happen.</summary>
internal sealed class NotSeenException(string message) : Exception(message);

/// <summary>Waiting for conditions, never for a length of time.</summary>
internal static class Patience
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a row waits for one thing.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(15);

    /// <summary>How long the runner may take to come to rest: it has whatever a row made it do to finish, on a machine that may be busy.</summary>
    private static readonly TimeSpan UntilRest = TimeSpan.FromMinutes(1);

    /// <exception cref="NotSeenException">It did not happen in time.</exception>
    public static async Task UntilAsync(string what, Func<bool> condition, CancellationToken cancellation, TimeSpan? limit = null) =>
        await UntilAsync(what, () => Task.FromResult(condition()), cancellation, limit);

    /// <exception cref="NotSeenException">It did not happen in time.</exception>
    public static async Task UntilAsync(string what, Func<Task<bool>> condition, CancellationToken cancellation, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > (limit ?? Usual))
                throw new NotSeenException($"waited in vain for {what}");
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Waits until a counter stands still for a while: whoever was busy has finished.</summary>
    public static async Task UntilQuietAsync(Func<long> counter, CancellationToken cancellation)
    {
        var quiet = TimeSpan.FromMilliseconds(700);
        var total = Stopwatch.StartNew();
        var still = Stopwatch.StartNew();
        var last = counter();
        while (still.Elapsed < quiet)
        {
            if (total.Elapsed > UntilRest)
                throw new NotSeenException("waited in vain for the runner to come to rest");
            await Task.Delay(Pause, cancellation);
            var now = counter();
            if (now != last)
                still.Restart();
            last = now;
        }
    }
}
