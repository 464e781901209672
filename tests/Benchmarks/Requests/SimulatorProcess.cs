using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Benchmarks.Requests;

/// <summary>The simulators as a process of their own, on one processor where the system allows that, with budgets that no load spends.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private readonly Process process;

    private SimulatorProcess(Process process, Uri rackbeat, Uri economic)
    {
        this.process = process;
        Rackbeat = Client(new Uri(rackbeat, "/"), ("Authorization", "Bearer rackbeat-token"));
        Economic = Client(economic, ("X-AppSecretToken", "app-secret"), ("X-AgreementGrantToken", "agreement-grant"));
    }

    public HttpClient Rackbeat { get; }

    public HttpClient Economic { get; }

    /// <summary>Processor time that the process has had.</summary>
    public TimeSpan Spent
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<SimulatorProcess> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "simulators.dll"), "--rackbeat-port", "0", "--economic-port", "0", "--services-port", "0" })
            start.ArgumentList.Add(argument);
        // One processor serves: nothing is gained from work beside the request.
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start)!;
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            process.ProcessorAffinity = 1;
        Uri? rackbeat = null, economic = null;
        while (economic is null && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var address = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];
            if (line.StartsWith("Rackbeat ", StringComparison.Ordinal))
                rackbeat = new Uri(address);
            else if (line.StartsWith("e-conomic REST ", StringComparison.Ordinal))
                economic = new Uri(address);
        }

        _ = process.StandardOutput.ReadToEndAsync();
        var started = new SimulatorProcess(process, rackbeat!, economic!);
        await SetAsync(started.Rackbeat, "callsPerMinute");
        await SetAsync(started.Economic, "tokenLimit");
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        Rackbeat.Dispose();
        Economic.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task SetAsync(HttpClient client, string budget)
    {
        using var answer = await client.PatchAsJsonAsync("_simulator/accounts/first/settings", new JsonObject { [budget] = int.MaxValue });
        answer.EnsureSuccessStatusCode();
    }

    private static HttpClient Client(Uri address, params (string Name, string Value)[] headers)
    {
        var client = new HttpClient { BaseAddress = address };
        foreach (var (name, value) in headers)
            client.DefaultRequestHeaders.Add(name, value);
        return client;
    }
}
