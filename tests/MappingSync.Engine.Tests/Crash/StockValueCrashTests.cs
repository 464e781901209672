using System.Globalization;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Engine.Tests.StockValue;
using MappingSync.Simulators.Faults;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Engine.Tests.Crash;

/// <summary>The runner in a process of its own, killed at every gap of a stock value's way, and started again minutes or hours later.</summary>
public sealed class StockValueCrashTests : IDisposable
{
    private const string Post = "/journals/*/vouchers";
    private const string Book = "/journalsapi/v15.0.0/journals/*/bookdraftentries";

    private readonly string folder = Directory.CreateTempSubdirectory("crash-").FullName;

    private string LedgerPath => Path.Combine(folder, "ledger.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Post, false, 1)]
    [InlineData(Post, true, 1)]
    [InlineData(Post, true, 120)]
    [InlineData(Book, false, 1)]
    [InlineData(Book, true, 1)]
    [InlineData(Book, true, 120)]
    public async Task A_runner_that_is_killed_anywhere_books_the_period_once(string path, bool processed, int minutesLater)
    {
        await using var company = await StockCompany.StartAsync(StockCompany.Daily(book: true));
        company.Worth("2026-12-14", 130m);

        await KillAsync(company, book: true, "POST", path, processed);
        company.Time.Advance(TimeSpan.FromMinutes(minutesLater));
        await RunUntilAsync(company, book: true, "2026-12-14", DocumentState.Done);

        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Empty(company.Drafts());
    }

    [Theory]
    [InlineData("DELETE", "/journals/*/entries/*", false)]
    [InlineData("DELETE", "/journals/*/entries/*", true)]
    [InlineData("POST", Post, true)]
    public async Task A_runner_that_is_killed_while_it_replaces_its_draft_leaves_one(string method, string path, bool processed)
    {
        await using var company = await StockCompany.StartAsync(StockCompany.Daily(book: false));
        company.Worth("2026-12-14", 130m);
        company.Worth("2026-12-15", 150m);
        await RunUntilAsync(company, book: false, "2026-12-14", DocumentState.TotalsCompared);
        company.Time.Advance(TimeSpan.FromDays(1));

        await KillAsync(company, book: false, method, path, processed);
        company.Time.Advance(TimeSpan.FromMinutes(5));
        await RunUntilAsync(company, book: false, "2026-12-15", DocumentState.TotalsCompared);

        Assert.Equal([("2026-12-15", 150m)], company.Drafts());
        Assert.Empty(company.Booked());
    }

    private async Task KillAsync(Company company, bool book, string method, string path, bool processed)
    {
        var gate = new Gate();
        var fault = company.Economic.Faults.Add(method, path, processed ? Fault.HoldAnswer(gate) : Fault.Hold(gate));
        using (var killed = Start(company, book))
        {
            await gate.Reached.WaitAsync(TimeSpan.FromMinutes(2));
            killed.Kill();
        }

        gate.Drop();
        Assert.Equal(1, fault.Struck);
    }

    private KilledProcess Start(Company company, bool book) => new(
        "stock",
        LedgerPath,
        company.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        company.Rackbeat.BaseAddress.ToString(),
        company.Economic.RestAddress.ToString(),
        company.Economic.ServicesAddress.ToString(),
        book.ToString());

    /// <summary>Starts the runner again, a few minutes later each time, until a period is where it belongs and nothing of it waits.</summary>
    private async Task RunUntilAsync(Company company, bool book, string period, DocumentState state)
    {
        for (var start = 0; start < 8; start++)
        {
            using (var process = Start(company, book))
            {
                Assert.Equal(0, await process.EndAsync());
            }

            await using (var ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = LedgerPath }, company.Time, NullLogger<SqliteLedger>.Instance))
            {
                Assert.Empty(await ledger.Notifications.OpenAsync("acme", 10, CancellationToken.None));
                if ((await ledger.Documents.FindAsync("acme", "stock-value", period, CancellationToken.None))?.State == state)
                {
                    return;
                }
            }

            company.Time.Advance(TimeSpan.FromMinutes(4));
        }

        Assert.Fail($"{period} is not {state} after eight starts.");
    }
}
