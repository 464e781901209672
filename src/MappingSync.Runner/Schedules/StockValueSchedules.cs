using MappingSync.Engine.Settings;
using Quartz;

namespace MappingSync.Runner.Schedules;

/// <summary>
/// When is looked whether a stock value fell due: at the end of each period, and once after the start for those that ended meanwhile.
/// The cron expressions wake it up; which periods are due is the ledger's to say, so waking twice or late changes nothing.
/// </summary>
internal static class StockValueSchedules
{
    /// <summary>The Quartz group of the jobs and triggers; the jobs' names are the agreements' ids.</summary>
    public const string Group = "stock-values";

    /// <summary>When a look fails, because the ledger cannot be written, it is repeated: the next one may be a month away.</summary>
    private static readonly RetryPolicy Again = RetryPolicy.Exponential(10_000, TimeSpan.FromSeconds(15), 2, TimeSpan.FromMinutes(15));

    /// <summary>Adds a job and its two triggers for each agreement whose stock value is posted.</summary>
    public static void Add(IQuartzBuilder quartz, EngineSettings settings)
    {
        foreach (var agreement in settings.Agreements)
        {
            if (CronOf(agreement.StockValue.Every) is not { } cron)
                continue;
            quartz.AddJob<StockValueJob>(job => job.WithIdentity(agreement.Id, Group));
            quartz.AddTrigger(trigger => trigger
                .WithIdentity(agreement.Id, Group)
                .ForJob(agreement.Id, Group)
                .WithRetryPolicy(Again)
                .WithCronSchedule(cron, schedule => schedule
                    .InTimeZone(settings.TimeZone)
                    // Once is enough for all that were missed, but it must be now: the next one may be a month away.
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            quartz.AddTrigger(trigger => trigger
                .WithIdentity(agreement.Id + "/start", Group)
                .ForJob(agreement.Id, Group)
                .StartNow()
                .WithRetryPolicy(Again)
                .WithSimpleSchedule(static schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)));
        }
    }

    /// <summary>The moments at which periods end, as a cron expression in the runner's time zone; null when there are none.</summary>
    internal static string? CronOf(StockValueSchedule every) => every switch
    {
        StockValueSchedule.Daily => "0 59 23 * * ?",
        StockValueSchedule.Weekly => "0 59 23 ? * SUN",
        StockValueSchedule.Monthly => "0 59 23 L * ?",
        _ => null,
    };
}
