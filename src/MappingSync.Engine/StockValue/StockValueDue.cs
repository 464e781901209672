using MappingSync.Engine.Delivery;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.StockValue;

/// <summary>
/// Asks for the stock-value vouchers of the periods that have fallen due. What was asked for is remembered by the last period, not by
/// a time, so that an outage, a call too many and a clock that went back neither lose a period nor ask for one twice.
/// </summary>
public sealed class StockValueDue
{
    /// <summary>The watermark that holds the last period that was asked for.</summary>
    public const string Watermark = "stock-value.due";

    /// <summary>The watermark that holds the schedule under which it was asked for.</summary>
    internal const string ScheduleWatermark = "stock-value.schedule";

    /// <summary>How many periods are asked for in one commit.</summary>
    internal const int PeriodsPerCommit = 100;

    /// <summary>How many commits one call makes at most: almost three years of days.</summary>
    internal const int CommitsPerCall = 10;

    private const int MostConflicts = 3;

    /// <summary>
    /// How much before its time a period is asked for: whoever calls at 23:59 may be early by a hair, and might call again only a month
    /// later. The step waits for the rest.
    /// </summary>
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(500);

    private readonly TimeZoneInfo zone;
    private readonly IWorkSignal signal;

    /// <summary>Makes it for the zone of the settings.</summary>
    /// <param name="settings">Names the zone that days are meant in.</param>
    /// <param name="signal">Is told of new work.</param>
    public StockValueDue(EngineSettings settings, IWorkSignal signal)
    {
        ArgumentNullException.ThrowIfNull(settings);
        zone = settings.TimeZone;
        this.signal = signal;
    }

    /// <summary>
    /// Writes work for every period of one agreement that fell due since the last one that was asked for, together with that mark.
    /// Writes nothing when none fell due and the schedule is the one of before. Calls no API. What is left after ten commits of a
    /// hundred periods is asked for by the next call.
    /// </summary>
    /// <param name="session">The agreement.</param>
    /// <param name="cancellationToken">Cancels between two commits.</param>
    /// <returns>How many periods were asked for.</returns>
    /// <exception cref="LedgerUnavailableException">Nothing could be stored; the periods are found again.</exception>
    /// <exception cref="LedgerConflictException">The ledger refused them again and again; nothing was stored.</exception>
    public async Task<int> RequestAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var settings = session.Settings.StockValue;
        var (asked, conflicts) = (0, 0);
        for (var commit = 0; commit < CommitsPerCall; commit++)
        {
            try
            {
                var written = await RequestSomeAsync(session, settings, cancellationToken).ConfigureAwait(false);
                asked += written;
                if (written < PeriodsPerCommit)
                {
                    break;
                }
            }
            catch (LedgerConflictException) when (++conflicts <= MostConflicts)
            {
                // Another call asked for the same periods at this moment; what is left is read again.
            }
        }

        if (asked > 0)
        {
            signal.Wake(session.Id);
        }

        return asked;
    }

    private async Task<int> RequestSomeAsync(AgreementSession session, StockValueSettings settings, CancellationToken cancellationToken)
    {
        var watermarks = session.Ledger.Watermarks;
        var schedule = settings.Every.ToString();
        var before = await watermarks.FindAsync(session.Id, ScheduleWatermark, cancellationToken).ConfigureAwait(false);
        var hasChanged = before is not null && before.Position != schedule;
        var schedules = hasChanged || before is null ? new[] { new Watermark(session.Id, ScheduleWatermark, schedule) } : [];
        var due = settings is { Every: not StockValueSchedule.Off, From: { } from }
            ? await DueAsync(session, settings.Every, from, cancellationToken).ConfigureAwait(false)
            : [];
        if (due.Count == 0)
        {
            if (hasChanged)
            {
                await session.Ledger.RecordAsync(new LedgerEntries { Watermarks = schedules }, CancellationToken.None).ConfigureAwait(false);
            }

            return 0;
        }

        if (hasChanged && IsFiner(settings.Every, before!.Position))
        {
            // The days since the last period were not to be posted; the newest voucher brings what they changed.
            due = [StockPeriods.NewestDue(settings.Every, Now(session), zone)];
        }

        await session.Ledger.RecordAsync(
            new LedgerEntries
            {
                Documents = await NewAsync(session, due, cancellationToken).ConfigureAwait(false),
                Work = [.. due.Select(end => new NewWork(new WorkKey(session.Id, StockValueFlow.FlowName, StockPeriods.Key(end)), "the period is over"))],
                Watermarks = [.. schedules, new Watermark(session.Id, Watermark, StockPeriods.Key(due[^1]))],
            },
            CancellationToken.None).ConfigureAwait(false);
        return due.Count;
    }

    /// <summary>The oldest periods that are to be asked for, as many as go into one commit.</summary>
    private async Task<List<DateOnly>> DueAsync(AgreementSession session, StockValueSchedule schedule, DateOnly from, CancellationToken cancellationToken)
    {
        var mark = await session.Ledger.Watermarks.FindAsync(session.Id, Watermark, cancellationToken).ConfigureAwait(false);
        var asked = mark is null ? null : StockPeriods.Parse(mark.Position);
        var beginning = from == DateOnly.MinValue ? from : from.AddDays(-1);
        var after = asked is { } last && last > beginning ? last : beginning;
        return [.. StockPeriods.Between(schedule, after, StockPeriods.NewestDue(schedule, Now(session), zone)).Take(PeriodsPerCommit)];
    }

    /// <summary>The documents of the periods that have none yet; their order is the order in which they are posted.</summary>
    private static async Task<List<Document>> NewAsync(AgreementSession session, List<DateOnly> due, CancellationToken cancellationToken)
    {
        var documents = new List<Document>(due.Count);
        foreach (var key in due.Select(StockPeriods.Key))
        {
            if (await session.Ledger.Documents.FindAsync(session.Id, StockValueFlow.Kind, key, cancellationToken).ConfigureAwait(false) is null)
            {
                documents.Add(new Document { Agreement = session.Id, Kind = StockValueFlow.Kind, Key = key, State = DocumentState.Planned });
            }
        }

        return documents;
    }

    private static DateTimeOffset Now(AgreementSession session) => session.Time.GetUtcNow() + Early;

    /// <summary>Whether a schedule has periods that the one before had not.</summary>
    private static bool IsFiner(StockValueSchedule schedule, string before) =>
        !Enum.TryParse<StockValueSchedule>(before, out var old) || old == StockValueSchedule.Off || schedule < old;
}
