using System.Diagnostics;

namespace MappingSync.Runner.Tests.Processes;

/// <summary>The runner as its own process, as a user starts it.</summary>
internal static class RunnerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static ProcessStartInfo Of(string[] arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "runner.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string[] arguments,
        IReadOnlyDictionary<string, string>? variables = null,
        string input = "")
    {
        using var process = Process.Start(Of(arguments, variables))!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
