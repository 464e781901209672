using System.Text.Json.Nodes;
using MappingSync.Engine.Hosting;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Hosting;

public sealed class DeliveryServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Work_that_is_signalled_is_delivered_while_the_clock_stands_still()
    {
        await using var company = await Company.StartAsync();
        using var service = company.Create<DeliveryService>();
        await service.StartAsync(CancellationToken.None);
        var gate = new Gate();
        company.Economic.Faults.Add("POST", "/customer-groups", Fault.Hold(gate));

        await company.EnqueueAsync("customer-group.push", 3);
        company.Get<IWorkSignal>().Wake(Company.Id);
        await gate.Reached.WaitAsync(Patience);

        gate.Open();
        await service.StopAsync(CancellationToken.None);
        Assert.NotNull(company.Economic.Record("customer-groups", 3));
    }

    [Fact]
    public async Task A_stop_waits_for_the_running_step_and_begins_no_other()
    {
        await using var company = await Company.StartAsync(settings => settings with { Limits = new LimitSettings { Parallel = 1 } });
        company.Rackbeat.Put("customer-groups", new JsonObject { ["number"] = 4, ["name"] = "Butikker" });
        var gate = new Gate();
        company.Economic.Faults.Add("POST", "/customer-groups", Fault.Hold(gate));
        await company.EnqueueAsync("customer-group.push", 3);
        await company.EnqueueAsync("customer-group.push", 4);
        using var service = company.Create<DeliveryService>();
        await service.StartAsync(CancellationToken.None);
        await gate.Reached.WaitAsync(Patience);

        var stopping = service.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        gate.Open();
        await stopping.WaitAsync(Patience);

        Assert.NotNull(company.Economic.Record("customer-groups", 3));
        Assert.Null(company.Economic.Record("customer-groups", 4));
        Assert.Empty(await company.Ledger.Work.ListAsync(Company.Id, WorkState.Running, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_stop_gives_a_step_back_that_does_not_end_within_25_seconds()
    {
        await using var company = await Company.StartAsync();
        var gate = new Gate();
        company.Rackbeat.Faults.Add("GET", "/api/customer-groups/3", Fault.Hold(gate));
        await company.EnqueueAsync("customer-group.push", 3);
        using var service = company.Create<DeliveryService>();
        await service.StartAsync(CancellationToken.None);
        await gate.Reached.WaitAsync(Patience);

        var stopping = service.StopAsync(CancellationToken.None);
        company.Time.Advance(TimeSpan.FromSeconds(24));
        Assert.False(stopping.IsCompleted);
        company.Time.Advance(TimeSpan.FromSeconds(1));
        await stopping.WaitAsync(Patience);

        Assert.Equal("3", Assert.Single(await company.Ledger.Work.ListAsync(Company.Id, WorkState.Pending, 10, CancellationToken.None)).Key.Key);
        gate.Drop();
    }
}
