using System.Diagnostics;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Engine.Tests.Ledger;

/// <summary>
/// A process of its own that uses a ledger until it is killed. The test assembly is its program: <c>dotnet exec MappingSync.Engine.Tests.dll VERB PATH</c>.
/// It prints a line for each thing that the ledger has told it is stored.
/// </summary>
public sealed class KilledProcess : IDisposable
{
    private readonly Process process;

    public KilledProcess(string verb, string path)
    {
        var host = Environment.ProcessPath is { } running && Path.GetFileNameWithoutExtension(running) == "dotnet" ? running : "dotnet";
        process = Process.Start(new ProcessStartInfo(host)
        {
            ArgumentList = { "exec", typeof(KilledProcess).Assembly.Location, verb, path },
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>The next line that the process prints; null when it ended.</summary>
    public string? Line()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return process.StandardOutput.ReadLineAsync(patience.Token).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Kills it as the operating system does, without a chance to close anything, and returns what it still had printed.</summary>
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

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    public static async Task<int> Main(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments is not [var verb, var path])
        {
            return 64;
        }

        var ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = path }, TimeProvider.System, NullLogger<SqliteLedger>.Instance);
        Console.WriteLine("open");
        await (verb switch
        {
            "enqueue" => EnqueueAsync(ledger),
            "send" => SendAsync(ledger),
            _ => throw new ArgumentException(verb, nameof(arguments)),
        });
        return 0;
    }

    private static async Task EnqueueAsync(SqliteLedger ledger)
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; ; i++)
            {
                var key = $"{ledger.Opening.Epoch}-{writer}-{i}";
                await ledger.Work.EnqueueAsync(LedgerFolder.Work(key), CancellationToken.None);
                Console.WriteLine(key);
            }
        }));
    }

    private static async Task SendAsync(SqliteLedger ledger)
    {
        await ledger.Work.EnqueueAsync([LedgerFolder.Work("running"), LedgerFolder.Work("waiting")], CancellationToken.None);
        await ledger.Work.TakeAsync("acme", 1, null, CancellationToken.None);
        var planned = await ledger.Effects.PlanAsync(LedgerFolder.Effect(), null, CancellationToken.None);
        await ledger.Effects.PlanAsync(LedgerFolder.Effect("1002"), null, CancellationToken.None);
        await ledger.Effects.BeginSendAsync(planned, CancellationToken.None);
        Console.WriteLine("sending");
        await Task.Delay(Timeout.Infinite);
    }
}
