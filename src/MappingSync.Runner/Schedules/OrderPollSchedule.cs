using MappingSync.Engine.Settings;
using Quartz;

namespace MappingSync.Runner.Schedules;

/// <summary>When orders are polled: soon after the start, then at every interval, each agreement at a moment of its own.</summary>
internal static class OrderPollSchedule
{
    /// <summary>The Quartz group of the jobs and triggers; their names are the agreements' ids.</summary>
    public const string Group = "order-polls";

    /// <summary>The first poll waits so long, so that pauses are lifted first.</summary>
    public static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(10);

    /// <summary>The first polls of all agreements are spread over the interval, but over no more than this: a long interval must not put off what was missed.</summary>
    public static readonly TimeSpan MostSpread = TimeSpan.FromMinutes(5);

    /// <summary>How late a poll may begin, because others run, before it is left to the next one.</summary>
    public static readonly TimeSpan LateAtMost = TimeSpan.FromMinutes(1);

    /// <summary>Adds a job and its trigger for each agreement whose orders are polled.</summary>
    public static void Add(IQuartzBuilder quartz, EngineSettings settings, TimeProvider time)
    {
        var polled = settings.Agreements.Where(static agreement => agreement.Orders.Poll).ToList();
        for (var index = 0; index < polled.Count; index++)
        {
            var (id, every) = (polled[index].Id, polled[index].Orders.Every);
            var first = FirstAfter(every, index, polled.Count);
            quartz.AddJob<OrderPollJob>(job => job.WithIdentity(id, Group));
            quartz.AddTrigger(trigger => trigger
                .WithIdentity(id, Group)
                .ForJob(id, Group)
                .StartAt(time.GetUtcNow() + first)
                .WithSimpleSchedule(schedule => schedule
                    .WithInterval(every)
                    .RepeatForever()
                    // What a missed poll would have found is found by the next: polls read from a watermark, not a window.
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)));
        }
    }

    /// <summary>How long after the start an agreement is polled for the first time.</summary>
    internal static TimeSpan FirstAfter(TimeSpan every, int index, int count) =>
        AfterStart + ((every < MostSpread ? every : MostSpread) * index / count);
}
