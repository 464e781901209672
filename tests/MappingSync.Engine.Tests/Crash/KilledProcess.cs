using System.Diagnostics;

namespace MappingSync.Engine.Tests.Crash;

/// <summary>
/// A process of its own that is killed as the operating system does it, without a chance to close anything. The test assembly is its
/// program: <c>dotnet exec MappingSync.Engine.Tests.dll VERB ARGUMENTS</c>.
/// </summary>
public sealed class KilledProcess : IDisposable
{
    private readonly Process process;

    public KilledProcess(string verb, params string[] arguments)
    {
        var host = Environment.ProcessPath is { } running && Path.GetFileNameWithoutExtension(running) == "dotnet" ? running : "dotnet";
        var start = new ProcessStartInfo(host) { ArgumentList = { "exec", typeof(KilledProcess).Assembly.Location, verb }, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
    }

    /// <summary>The next line that the process prints; null when it ended.</summary>
    public string? Line() => LineAsync().GetAwaiter().GetResult();

    /// <summary>The next line that the process prints; null when it ended.</summary>
    public async Task<string?> LineAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return await process.StandardOutput.ReadLineAsync(patience.Token);
    }

    /// <summary>Kills it and returns what it still had printed.</summary>
    public List<string> Kill()
    {
        process.Kill();
        var rest = new List<string>();
        while (Line() is { } line)
        {
            rest.Add(line);
        }

        process.WaitForExit();
        return rest;
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
