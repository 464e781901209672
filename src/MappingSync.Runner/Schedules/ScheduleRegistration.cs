using MappingSync.Engine.Settings;
using Quartz;

namespace MappingSync.Runner.Schedules;

/// <summary>
/// Adds what runs by the clock. Quartz only says when to look; what is due, and up to where orders were read, is in the ledger. So its
/// store is in memory, made from the settings at each start, and a restart loses nothing.
/// </summary>
internal static class ScheduleRegistration
{
    /// <summary>How many jobs may run at once; a job mostly waits for the network. The others wait for their turn, and are late by that.</summary>
    private const int AtOnce = 16;

    /// <summary>Adds the schedules of all agreements; nothing when there are none. Must be called after the engine was added: what is added later stops earlier.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The settings, already checked.</param>
    /// <param name="time">The clock of the schedules.</param>
    public static void AddSchedules(this IServiceCollection services, EngineSettings settings, TimeProvider time)
    {
        services.AddSingleton<ScheduledRun>();
        if (!settings.Agreements.Any(static agreement => agreement.Orders.Poll || agreement.StockValue.Every != StockValueSchedule.Off))
            return;
        services.AddHealthChecks().AddCheck<ScheduleCheck>("schedules");
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(static scheduler =>
            {
                scheduler.InstanceName = "schedules";

                // A poll that is cut off is begun again after the next start; waiting for it would take time from steps that must end.
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(AtOnce);
            quartz.UseInMemoryStore(static store => store.MisfireThreshold = OrderPollSchedule.LateAtMost);
            quartz.UseTimeProvider(time);
            OrderPollSchedule.Add(quartz, settings, time);
            StockValueSchedules.Add(quartz, settings);
        });
        services.AddQuartzHostedService(static host => host.WaitForJobsToComplete = true);
    }
}
