using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.Delivery;

/// <summary>The counts of all agreements. Writes what is not written yet when the runner ends; a crash leaves that to the next start.</summary>
public sealed class DailyCallsBook(EngineSettings settings, ILedger ledger, TimeProvider time) : IAsyncDisposable, IDisposable
{
    private readonly Dictionary<string, DailyCalls> counts =
        settings.Agreements.ToDictionary(agreement => agreement.Id, agreement => new DailyCalls(agreement, ledger, time), StringComparer.Ordinal);

    /// <summary>The count of an agreement in the settings.</summary>
    public DailyCalls Of(string agreement) => counts[agreement];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            var now = time.GetUtcNow();
            await ledger.Calls.AddAsync(
                [.. counts.Values.SelectMany(count => count.TakeUnwritten())], HourlyCalls.Since(now), HourlyCalls.Ahead(now), CancellationToken.None).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException)
        {
            // The ledger cannot note that it was closed either, so the next start counts as after a crash.
        }

        foreach (var count in counts.Values)
        {
            count.Dispose();
        }
    }

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
