using System.Globalization;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class KilledRunner : Row
{
    public override int Number => 9;

    public override string Claim => "The runner is killed between draft and booking and started again: exactly one booked invoice";

    public override string Sabotage => "the ledger is deleted before the runner starts again";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.CustomerIsThereAsync(cancellation);
        world.ProductIsInRackbeat();
        await world.RestAsync(cancellation);
        var gate = new Gate();
        world.Economic.Faults.Add("POST", "/invoices/booked", Fault.Hold(gate));
        var number = (int)world.BookInvoice()["number"]!;
        await Patience.UntilAsync("the runner to book", () => gate.Reached.IsCompleted, cancellation);
        var drafts = world.DraftsOf(number).Count;
        await world.Runner.KillAsync(cancellation);
        var exit = world.Runner.ExitCode;
        gate.Drop();
        if (sabotaged)
            Directory.Delete(world.LedgerFolder, recursive: true);

        var mark = world.Economic.Calls.Total;
        await world.Runner.StartAsync(cancellation);
        await Patience.UntilAsync(
            $"invoice {number} to be booked after the restart", () => world.BookedOf(number).Count > 0, cancellation, TimeSpan.FromSeconds(20));
        await world.RestAsync(cancellation);

        var once = world.ExactlyOnce(number);
        var findings = new List<string>();
        if (!OperatingSystem.IsWindows() && exit != 128 + 9)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"the runner was not killed, its exit code is {exit}"));
        if (drafts != 1)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{drafts} drafts when it was killed"));
        if (!once.Holds)
            findings.Add(once.Seen);
        if (world.Economic.Calls.Matching("POST", "/invoices/drafts", mark).Count > 0)
            findings.Add("the draft was sent again");
        return Judge(findings, string.Create(CultureInfo.InvariantCulture, $"killed (exit code {exit}) with one draft; {once.Seen}"));
    }
}
