using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Http;

namespace MappingSync.Engine.StockValue;

/// <summary>
/// The value of Rackbeat's stock into e-conomic: for each period the difference between the value of its last day and what is booked on
/// the stock account up to that day, as one finance voucher, a draft or booked. What stands in the way of one period holds that period
/// and no later one.
/// </summary>
public sealed class StockValueFlow : IFlow
{
    /// <summary>The kind of its documents in the ledger.</summary>
    internal const string Kind = "stock-value";

    /// <summary>Its name in the ledger.</summary>
    internal const string FlowName = Kind + ".push";

    private readonly TimeZoneInfo zone;

    /// <summary>Makes the flow for the zone of the settings.</summary>
    public StockValueFlow(EngineSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        zone = settings.TimeZone;
    }

    /// <inheritdoc />
    public string Name => FlowName;

    /// <inheritdoc />
    public string Entity => Kind;

    /// <inheritdoc />
    public bool IsInvoiceFlow => false;

    /// <inheritdoc />
    public bool IsOn(AgreementSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.StockValue.Every != StockValueSchedule.Off;
    }

    /// <inheritdoc />
    public async Task<StepResult> RunAsync(AgreementSession session, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (StockPeriods.Parse(key) is not { } period)
        {
            return StepResult.Done("its key is no date");
        }

        // What one period posts is what the next one finds booked, so periods go one at a time.
        using (await session.Locks.HoldAsync(Name, "", cancellationToken).ConfigureAwait(false))
        {
            var document = await session.Ledger.Documents.FindAsync(session.Id, Kind, key, cancellationToken).ConfigureAwait(false);
            var run = new StockValueRun(session, zone, period, document);
            try
            {
                return await run.RunAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!IsOfTheEngine(exception, cancellationToken))
            {
                var failure = Failures.Of(exception, StockValueTexts.Record(period));
                if (failure.Class is FailureClass.Transient or FailureClass.Unknown && await IsOverdueAsync(session, key, cancellationToken).ConfigureAwait(false))
                {
                    failure = StockValueTexts.InVain(failure);
                }
                else if (failure.Class is not (FailureClass.Data or FailureClass.Held))
                {
                    throw;
                }
                else if (exception is ApiException)
                {
                    failure = StockValueTexts.Unreadable(failure, run.HasDraft);
                }

                throw new StepFailedException(failure, await run.HoldAsync(failure, cancellationToken).ConfigureAwait(false), exception);
            }
        }
    }

    /// <summary>A period that cannot be posted for a day must not stop the later ones for longer.</summary>
    private static async Task<bool> IsOverdueAsync(AgreementSession session, string key, CancellationToken cancellationToken) =>
        await session.Ledger.Work.FindAsync(new WorkKey(session.Id, FlowName, key), cancellationToken).ConfigureAwait(false) is { } item
        && StepRecorder.IsOverdue(item, session.Time.GetUtcNow());

    private static bool IsOfTheEngine(Exception exception, CancellationToken cancellationToken) =>
        exception is LedgerUnavailableException or LedgerConflictException
        || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
