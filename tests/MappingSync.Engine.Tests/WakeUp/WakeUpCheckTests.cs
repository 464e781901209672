using MappingSync.Engine.Ledger;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Engine.WakeUp;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.WakeUp;

public sealed class WakeUpCheckTests
{
    [Fact]
    public async Task Work_that_nobody_woke_is_found_without_a_call()
    {
        await using var company = await Company.StartAsync();
        await company.EnqueueAsync("unit.push", 5);

        await company.Get<WakeUpCheck>().RunAsync(CancellationToken.None);

        Assert.Equal(Company.Id, await company.Get<AgreementQueue>().NextAsync(CancellationToken.None));
        Assert.Equal(0, company.Economic.Calls.Total + company.Rackbeat.Calls.Total);
    }

    [Fact]
    public async Task A_step_whose_end_could_not_be_stored_is_woken_although_nothing_else_comes()
    {
        await using var company = await Company.StartAsync();
        await company.EnqueueAsync("unit.push", 5);
        var gate = new Gate();
        company.Rackbeat.Faults.Add("GET", "/api/units/5", Fault.Hold(gate));
        var running = company.DrainAsync();
        await gate.Reached;
        company.Meddle("ALTER TABLE work RENAME TO work_away");
        gate.Open();
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => running);
        company.Meddle("ALTER TABLE work_away RENAME TO work");

        await company.Get<WakeUpCheck>().RunAsync(CancellationToken.None);

        Assert.True(company.Get<AgreementQueue>().NextAsync(CancellationToken.None).AsTask().IsCompleted);
        Assert.Equal(1, (await company.DrainAsync()).Done);
        Assert.Single(company.Economic.Records("units"), unit => (string?)unit["name"] == "stk.");
    }

    [Fact]
    public async Task The_next_check_comes_when_a_retry_falls_due_and_at_the_latest_after_the_set_time()
    {
        await using var company = await Company.StartAsync();
        Assert.Equal(TimeSpan.FromSeconds(20), await company.Get<WakeUpCheck>().RunAsync(CancellationToken.None));
        company.Economic.Faults.Add("*", "/**", Fault.ServerError(), times: 100);
        await company.DeliverAsync("unit.push", 5);
        var due = (await company.Ledger.Work.NextDueAtAsync(CancellationToken.None))!.Value;

        var wait = await company.Get<WakeUpCheck>().RunAsync(CancellationToken.None);

        Assert.InRange(wait, due - company.Time.GetUtcNow(), TimeSpan.FromSeconds(6));
        company.Time.Advance(wait);
        Assert.Single(await company.Ledger.Work.FindDueAsync(CancellationToken.None));
    }
}
