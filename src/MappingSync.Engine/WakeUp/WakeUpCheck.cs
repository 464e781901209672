using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.WakeUp;

/// <summary>
/// Finds work that nobody woke: retries whose time has come, what a lost signal left behind, and what a ledger that could not be
/// written left with its agreement. Reads the ledger only, at the latest every 15 to 30 seconds, and sooner when the ledger knows
/// that something falls due sooner.
/// </summary>
public sealed class WakeUpCheck(ILedger ledger, AgreementSessions sessions, AgreementQueue queue, EngineSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(200);

    /// <summary>Wakes every agreement that has work due now.</summary>
    /// <returns>How long to wait before the next check.</returns>
    public async Task<TimeSpan> RunAsync(CancellationToken cancellationToken)
    {
        // A drain begins by giving them back; until then the ledger takes them for running and never for due.
        foreach (var session in sessions.All.Where(session => session.HasKept))
        {
            queue.Wake(session.Id);
        }

        foreach (var due in await ledger.Work.FindDueAsync(cancellationToken).ConfigureAwait(false))
        {
            queue.Wake(due.Agreement);
        }

        // What is due already was woken just now and needs no sooner check.
        var now = time.GetUtcNow();
        return await ledger.Work.NextDueAtAsync(cancellationToken).ConfigureAwait(false) is { } next && next > now && next - now < settings.WakeUpEvery
            ? next - now + Shortest
            : settings.WakeUpEvery;
    }
}
