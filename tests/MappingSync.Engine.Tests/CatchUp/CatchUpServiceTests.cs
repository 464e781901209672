using System.Text.Json.Nodes;
using MappingSync.Engine.Hosting;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Engine.Tests.CatchUp;

public sealed class CatchUpServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_changes_after_the_start_is_found_soon_and_again_as_often_as_the_settings_say()
    {
        await using var company = await Company.StartAsync(settings => settings with { CatchUp = new CatchUpSettings { Every = TimeSpan.FromMinutes(5) } });
        company.Time.Advance(TimeSpan.FromMinutes(1));
        var gates = new[] { new Gate(), new Gate() };
        company.Rackbeat.Faults.Add("GET", "/api/customers", Fault.Hold(gates[0]), nth: 1);
        company.Rackbeat.Faults.Add("GET", "/api/customers", Fault.Hold(gates[1]), nth: 2);

        // A clock of its own: the company's also measures the time-outs of calls, and they must not run out while this one moves.
        var clock = new FakeTimeProvider(company.Time.GetUtcNow());
        using var service = company.Create<CatchUpService>(clock);
        var start = clock.GetUtcNow();

        await service.StartAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(Patience);
        while (await company.Ledger.Watermarks.FindAsync(Company.Id, "catch-up.customer-invoice", patience.Token) is null)
        {
            await Task.Yield();
        }

        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard Handel ApS" });
        var first = await AdvanceUntilAsync(company, clock, gates[0]);
        gates[0].Open();
        var second = await AdvanceUntilAsync(company, clock, gates[1]);
        gates[1].Open();
        await service.StopAsync(CancellationToken.None);

        Assert.True(first - start >= TimeSpan.FromSeconds(30));
        Assert.True(second - first >= TimeSpan.FromMinutes(5));
        Assert.Equal("catch-up", (await company.Ledger.Work.FindAsync(new(Company.Id, "customer.push", "1001"), CancellationToken.None))!.Reason);
    }

    /// <summary>Moves the clock in small steps, because when a timer begins is not the test's to say.</summary>
    private static async Task<DateTimeOffset> AdvanceUntilAsync(Company company, FakeTimeProvider clock, Gate gate)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!gate.Reached.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            clock.Advance(TimeSpan.FromSeconds(1));
            await company.Ledger.Work.CountAsync(patience.Token);
        }

        return clock.GetUtcNow();
    }
}
