using Microsoft.Extensions.Logging.Console;

namespace MappingSync.Runner.Hosting;

/// <summary>What is logged, and in which form.</summary>
internal static class RunnerLogs
{
    /// <summary>Adds the console: lines for people at a terminal, JSON for whatever collects the output of a service.</summary>
    public static void AddConsole(ILoggingBuilder logs)
    {
        logs.SetMinimumLevel(LogLevel.Information);
        logs.AddFilter("Microsoft", LogLevel.Warning);
        logs.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        logs.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        logs.AddFilter("Quartz", LogLevel.Warning);

        // Said already: by whoever runs a job, by the engine for each try, by the answer of the probe, and by design (keys are not kept, pages are not cached).
        logs.AddFilter("Quartz.Core.JobRunShell", LogLevel.None);
        logs.AddFilter("Polly", LogLevel.None);
        logs.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        logs.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logs.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        if (Console.IsOutputRedirected)
        {
            logs.AddJsonConsole(static console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        else
        {
            logs.AddSimpleConsole(static console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
                console.ColorBehavior = LoggerColorBehavior.Default;
            });
        }
    }
}
