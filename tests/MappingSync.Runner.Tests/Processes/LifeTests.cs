using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace MappingSync.Runner.Tests.Processes;

/// <summary>The runner as a process: it starts, serves, and stops as it is asked to.</summary>
public sealed partial class LifeTests : IDisposable
{
    private const string Canary = "canary-51dd0e";
    private readonly TemporaryFolder folder = new();

    private static readonly Dictionary<string, string> Variables = new()
    {
        ["RACKBEAT_TOKEN"] = "rb-" + Canary,
        ["APP"] = "app-" + Canary,
        ["GRANT"] = "grant-" + Canary,
    };

    [Fact]
    public async Task It_becomes_ready_serves_and_stops_on_SIGTERM_within_25_seconds()
    {
        using var runner = await RunningProcess.StartAsync(Settings("http://127.0.0.1:0"), Variables);
        using var caller = new HttpClient { BaseAddress = runner.Address };

        var ready = await caller.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var page = await caller.GetStringAsync(new Uri("/", UriKind.Relative));
        var (exitCode, took) = await runner.TerminateAsync();

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("acme", page, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(25));
        Assert.Contains("no webhook is registered; changes are found by the catch-up", runner.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, runner.Printed + page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_runner_on_the_same_ledger_is_refused()
    {
        using var first = await RunningProcess.StartAsync(Settings("http://127.0.0.1:0"), Variables);

        var (exitCode, _, errors) = await RunnerProcess.RunAsync(["--settings", Settings("http://127.0.0.1:0")], Variables);
        await first.TerminateAsync();

        Assert.Equal(69, exitCode);
        Assert.Contains("Another runner uses this ledger", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (exitCode, _, errors) = await RunnerProcess.RunAsync(["--settings", Settings($"http://127.0.0.1:{port}")], Variables);

        Assert.Equal(69, exitCode);
        Assert.Contains($"127.0.0.1:{port}", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_starts_again_after_it_was_killed()
    {
        using (var killed = await RunningProcess.StartAsync(Settings("http://127.0.0.1:0"), Variables))
        {
            killed.Kill();
        }

        using var again = await RunningProcess.StartAsync(Settings("http://127.0.0.1:0"), Variables);
        using var caller = new HttpClient { BaseAddress = again.Address };

        Assert.Equal("ok\n", await caller.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        Assert.Equal(0, (await again.TerminateAsync()).ExitCode);
    }

    public void Dispose() => folder.Dispose();

    private string Settings(string listen) => folder.Write("settings.yaml", $$"""
        listen: {{listen}}
        store: { sqlite: {{folder.File("ledger.db")}} }
        agreements:
          - id: acme
            rackbeat: { base-address: http://127.0.0.1:9/api/, token: ${RACKBEAT_TOKEN} }
            economic: { rest: http://127.0.0.1:9/, services: http://127.0.0.1:9/, app-secret-token: ${APP}, agreement-grant-token: ${GRANT} }
        """);

    /// <summary>A runner that has said where it listens.</summary>
    private sealed partial class RunningProcess : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
        private readonly Process process;
        private readonly List<string> lines = [];
        private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private RunningProcess(ProcessStartInfo start)
        {
            process = new Process { StartInfo = start, EnableRaisingEvents = true };
            process.OutputDataReceived += (_, line) => Read(line.Data);
            process.ErrorDataReceived += (_, line) => Read(line.Data);
            process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The runner ended: " + Printed));
        }

        public Uri Address { get; private set; } = null!;

        public string Printed
        {
            get
            {
                lock (lines)
                {
                    return string.Join('\n', lines);
                }
            }
        }

        public static async Task<RunningProcess> StartAsync(string settings, IReadOnlyDictionary<string, string> variables)
        {
            var running = new RunningProcess(RunnerProcess.Of(["--settings", settings], variables));
            running.process.Start();
            running.process.BeginOutputReadLine();
            running.process.BeginErrorReadLine();
            running.Address = await running.listening.Task.WaitAsync(Patience);
            return running;
        }

        public async Task<(int ExitCode, TimeSpan Took)> TerminateAsync()
        {
            var watch = Stopwatch.StartNew();
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(Patience);
            return (process.ExitCode, watch.Elapsed);
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            if (!process.HasExited)
                Kill();
            process.Dispose();
        }

        private void Read(string? line)
        {
            if (line is null)
                return;
            lock (lines)
            {
                lines.Add(line);
            }

            if (Listening().Match(line) is { Success: true } match)
                listening.TrySetResult(new Uri(match.Value));
        }

        [GeneratedRegex("(?<=Now listening on: )http://127[.]0[.]0[.]1:[0-9]+")]
        private static partial Regex Listening();
    }
}
