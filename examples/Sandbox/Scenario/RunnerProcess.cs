using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Sandbox.Clock;

namespace MappingSync.Sandbox.Scenario;

/// <summary>The real runner, as a child process.</summary>
/// <param name="settingsFile">Its settings.</param>
/// <param name="address">Where it listens.</param>
/// <param name="secrets">Its environment.</param>
/// <param name="clock">The clock that it goes by; null for the system's own.</param>
internal sealed class RunnerProcess(string settingsFile, Uri address, IReadOnlyDictionary<string, string> secrets, MovableClock? clock) : IAsyncDisposable
{
    private const int LinesKept = 400;

    private readonly ConcurrentQueue<string> output = new();
    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
    private Process? process;

    public Uri Address => address;

    /// <summary>The exit code of the last process that ended; null while one runs.</summary>
    public int? ExitCode => process is { HasExited: true } ended ? ended.ExitCode : null;

    /// <summary>The latest lines that the runner wrote.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>What the runner wrote that is no everyday message: log lines from warning upwards, and whatever is no log line.</summary>
    public IEnumerable<string> Warnings => output.Select(Shortened).OfType<string>();

    /// <summary>Where the build put the runner.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public static string Binary
    {
        get
        {
            var path = Path.Combine(AppContext.BaseDirectory, "runner.dll");
            return File.Exists(path) ? path : throw new FileNotFoundException("The runner is not built.", path);
        }
    }

    /// <summary>Starts the runner and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            WorkingDirectory = Path.GetDirectoryName(settingsFile)!,
            RedirectStandardInput = clock is not null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments = clock is null ? [Binary] : [typeof(RunnerProcess).Assembly.Location, ClockedRunner.Verb];
        foreach (var argument in (IEnumerable<string>)[.. arguments, "--settings", settingsFile])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in secrets)
            start.Environment[name] = value;
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (clock is not null)
            start.Environment[ClockedRunner.ShiftVariable] = ClockedRunner.Line(clock.Shift);
        process?.Dispose();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Patience.UntilAsync(
            "the runner to be ready",
            async () =>
            {
                if (!process.HasExited)
                    return await IsReadyAsync(cancellation);
                // Reads what it wrote to the end.
                await process.WaitForExitAsync(cancellation);
                throw new NotSeenException(FormattableString.Invariant($"the runner ended with exit code {process.ExitCode} before it was ready"));
            },
            cancellation,
            TimeSpan.FromSeconds(30));
    }

    /// <summary>Tells the runner that its clock was moved; one that is not up learns it at its next start.</summary>
    public async Task FollowClockAsync(CancellationToken cancellation)
    {
        if (clock is null || process is not { HasExited: false } running)
            return;
        await running.StandardInput.WriteLineAsync(ClockedRunner.Line(clock.Shift).AsMemory(), cancellation);
        await running.StandardInput.FlushAsync(cancellation);
    }

    /// <summary><c>kill -9</c>: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync(CancellationToken cancellation)
    {
        if (process is not { HasExited: false } running)
            return;
        running.Kill();
        await running.WaitForExitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync(CancellationToken.None);
        process?.Dispose();
        http.Dispose();
    }

    private static string? Shortened(string line)
    {
        if (!line.StartsWith('{'))
            return line;
        try
        {
            var entry = JsonNode.Parse(line)!;
            return entry["LogLevel"]?.ToString() is "Trace" or "Debug" or "Information"
                ? null
                : $"{entry["LogLevel"]} {entry["Category"]}: {entry["Message"]} {entry["Exception"]}";
        }
        catch (JsonException)
        {
            return line;
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("health/ready", UriKind.Relative), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        while (output.Count > LinesKept)
            output.TryDequeue(out _);
    }

    /// <summary>The host that runs this very program.</summary>
    private static string DotnetHost()
    {
        var host = Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? Path.GetFullPath(host) : "dotnet";
    }
}
