using System.Threading.Channels;
using Quartz;

namespace MappingSync.Runner.Tests.Schedules;

/// <summary>One run of a scheduled job.</summary>
/// <param name="Group">The group of the job.</param>
/// <param name="Agreement">The name of the job.</param>
/// <param name="Scheduled">When it was to run.</param>
/// <param name="Ran">When it ran.</param>
/// <param name="Failed">Whether it threw.</param>
internal sealed record Firing(string Group, string Agreement, DateTimeOffset Scheduled, DateTimeOffset Ran, bool Failed);

/// <summary>Hears of every job that ended, so that a test waits for just that.</summary>
internal sealed class Firings : IJobListener
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<Firing> ended = Channel.CreateUnbounded<Firing>();

    private readonly Dictionary<JobKey, int> running = [];

    public string Name => "firings";

    /// <summary>How often the same job ran at once, at the most.</summary>
    public int MostAtOnce { get; private set; }

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        lock (running)
        {
            var atOnce = running[context.JobDetail.Key] = running.GetValueOrDefault(context.JobDetail.Key) + 1;
            MostAtOnce = Math.Max(MostAtOnce, atOnce);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        lock (running)
        {
            running[context.JobDetail.Key]--;
        }

        return ended.Writer.WriteAsync(
            new Firing(context.JobDetail.Key.Group, context.JobDetail.Key.Name, context.ScheduledFireTimeUtc!.Value, context.FireTimeUtc, jobException is not null),
            cancellationToken);
    }

    /// <summary>The next job that ended and was not asked for yet.</summary>
    public async Task<Firing> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await ended.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The next ones.</summary>
    public async Task<IReadOnlyList<Firing>> NextAsync(int count)
    {
        var all = new List<Firing>();
        while (all.Count < count)
        {
            all.Add(await NextAsync());
        }

        return all;
    }

    /// <summary>Those that ended and were not asked for; none when the test knows of all.</summary>
    public IReadOnlyList<Firing> Unasked()
    {
        var all = new List<Firing>();
        while (ended.Reader.TryRead(out var one))
        {
            all.Add(one);
        }

        return all;
    }
}
