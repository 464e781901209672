using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.WakeUp;

/// <summary>
/// Ends pauses at the start: what a person had to mend was mended in the settings or in the other system, and the settings are read
/// at the start. What is still wrong pauses again after one call.
/// </summary>
public sealed class PauseLift(ILedger ledger)
{
    /// <summary>Ends every pause that credentials or settings caused; those that a person asked for stay.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var pause in await ledger.Agreements.PausesAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (pause.Cause is PauseCause.Access or PauseCause.Settings)
            {
                await ledger.Agreements.ResumeAsync(pause.Agreement, pause.Flow, null, cancellationToken).ConfigureAwait(false);
                await PauseNotice.ResolveAsync(ledger, pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
