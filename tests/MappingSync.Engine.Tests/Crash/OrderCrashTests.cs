using System.Globalization;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Engine.Orders;
using MappingSync.Engine.Tests.Orders;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Engine.Tests.Crash;

/// <summary>The poll and the import of many orders over several pages, in a process of its own that is killed in the middle of it.</summary>
public sealed class OrderCrashTests : IDisposable
{
    private const int Orders = 60;
    private const int PageSize = 15;

    private readonly string folder = Directory.CreateTempSubdirectory("crash-").FullName;

    private string LedgerPath => Path.Combine(folder, "ledger.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_runner_that_is_killed_again_and_again_brings_each_of_many_orders_once()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Behaviour.CallsPerMinute = 100_000;
        await RunAsync(company);
        company.Time.Advance(OrderCompany.Every);
        var numbers = Enumerable.Range(0, Orders).Select(_ => company.Make()).ToList();

        // While the third page is on its way, then with one order made and its answer on its way, then with another one just sent.
        await KillAsync(company, gate => company.Economic.Faults.Add("GET", "/orders/drafts", Fault.HoldAnswer(gate), nth: 3));
        Assert.Empty(company.Imported());
        await KillAsync(company, gate => company.Rackbeat.Faults.Add("POST", "/api/orders/drafts", Fault.HoldAnswer(gate), nth: 20));
        Assert.InRange(company.Imported().Count, 17, 30);
        await KillAsync(company, gate => company.Rackbeat.Faults.Add("POST", "/api/orders/drafts", Fault.Hold(gate), nth: 10));
        for (var start = 0; start < 6 && !await IsDoneAsync(company, numbers); start++)
        {
            await RunAsync(company);
            company.Time.Advance(OrderCompany.Every);
        }

        Assert.True(await IsDoneAsync(company, numbers));
        Assert.Equal(numbers, company.Imported().Select(order => OrderSearch.Read((string?)order["other_reference"])!.Value).Order());
        Assert.All(company.Imported(), order => Assert.Equal(280m, (decimal)order["total_subtotal"]!));
        var writes = company.Rackbeat.Calls.Writes;
        await RunAsync(company);
        Assert.Equal(writes, company.Rackbeat.Calls.Writes);
    }

    private async Task KillAsync(Company company, Action<Gate> arrange)
    {
        var gate = new Gate();
        arrange(gate);
        using (var killed = Start(company))
        {
            await gate.Reached.WaitAsync(TimeSpan.FromMinutes(2));
            killed.Kill();
        }

        gate.Drop();
        company.Time.Advance(OrderCompany.Every);
    }

    private async Task RunAsync(Company company)
    {
        using var process = Start(company);
        Assert.Equal(0, await process.EndAsync());
    }

    private KilledProcess Start(Company company) => new(
        "orders",
        LedgerPath,
        company.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        company.Rackbeat.BaseAddress.ToString(),
        company.Economic.RestAddress.ToString(),
        company.Economic.ServicesAddress.ToString(),
        PageSize.ToString(CultureInfo.InvariantCulture));

    private async Task<bool> IsDoneAsync(Company company, IReadOnlyList<int> numbers)
    {
        await using var ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = LedgerPath }, company.Time, NullLogger<SqliteLedger>.Instance);
        Assert.Empty(await ledger.Notifications.OpenAsync("acme", 10, CancellationToken.None));
        foreach (var number in numbers)
        {
            if (await ledger.Documents.FindAsync("acme", "order", number.Text(), CancellationToken.None) is not { State: DocumentState.TotalsCompared })
            {
                return false;
            }
        }

        return true;
    }
}
