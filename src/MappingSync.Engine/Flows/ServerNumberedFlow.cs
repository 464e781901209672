using System.Globalization;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Http;

namespace MappingSync.Engine.Flows;

/// <summary>
/// The delivery of records that e-conomic numbers itself (units, payment terms). They are found by name, and created through an
/// effect, because a repeated POST would make a second one.
/// </summary>
/// <typeparam name="TSource">Rackbeat's contract.</typeparam>
/// <typeparam name="TTarget">e-conomic's contract.</typeparam>
public abstract class ServerNumberedFlow<TSource, TTarget> : EntityFlow<TSource, TTarget>
    where TSource : class
    where TTarget : class
{
    /// <summary>The path of the list, which a POST adds to.</summary>
    protected abstract string Path { get; }

    private string EffectKind => Entity + ".create";

    /// <summary>The name of a target.</summary>
    protected abstract string? NameOfTarget(TTarget target);

    /// <summary>Every target. There are few of them.</summary>
    protected abstract IAsyncEnumerable<TTarget> ListTargetsAsync(AgreementSession session, CancellationToken cancellationToken);

    /// <summary>The bytes of a POST.</summary>
    protected abstract ReadOnlyMemory<byte> BodyOf(TTarget mapped);

    /// <summary>Sends the bytes of a POST as they were stored.</summary>
    protected abstract Task<TTarget> PostAsync(AgreementSession session, Effect effect, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected override Task<TTarget?> FindTargetAsync(AgreementSession session, TTarget mapped, CancellationToken cancellationToken)
    {
        return NameOfTarget(mapped) is { } name ? FindByNameAsync(session, name, cancellationToken) : Task.FromResult<TTarget?>(null);
    }

    /// <inheritdoc />
    protected override async Task ResumeAsync(AgreementSession session, LocalizedText record, RecordKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var effect = await session.Ledger.Effects.FindLatestAsync(session.Id, EffectKind, key.ToString(), cancellationToken).ConfigureAwait(false);
        if (effect is { State: EffectState.Sending or EffectState.Unknown or EffectState.Held })
        {
            await SettleAsync(session, record, key, effect, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    protected override async Task<TTarget> CreateAsync(AgreementSession session, LocalizedText record, RecordKey key, TTarget mapped, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);

        // Another record of the same name may have been looked for in vain at the same moment, and created since.
        using var hold = await session.Locks.HoldAsync(EffectKind, NameOfTarget(mapped)?.Trim().ToUpperInvariant() ?? "", cancellationToken).ConfigureAwait(false);
        if (await FindTargetAsync(session, mapped, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw Later(record, TimeSpan.FromSeconds(1), "one of its name was created meanwhile");
        }

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var effect = await session.Effects.ResumeOrPlanAsync(EffectKind, key.ToString(), Path, BodyOf(mapped), NameOfTarget(mapped), null, cancellationToken).ConfigureAwait(false);
            if (effect.State == EffectState.Confirmed)
            {
                // It was looked for by its link and by its name: what was made once is gone.
                await session.Ledger.Effects.UndoAsync(effect, "what it made is gone from e-conomic", LedgerEntries.None, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (await SettleAsync(session, record, key, effect, cancellationToken).ConfigureAwait(false) is { } number)
            {
                return await FetchTargetAsync(session, number, cancellationToken).ConfigureAwait(false)
                    ?? throw Later(record, TimeSpan.FromSeconds(5), "it cannot be read yet");
            }
        }

        throw Later(record, TimeSpan.FromMinutes(1), "it was not created");
    }

    /// <summary>Brings the creation as far as it goes; null when it was proven not to have happened.</summary>
    private async Task<RecordKey?> SettleAsync(AgreementSession session, LocalizedText record, RecordKey key, Effect effect, CancellationToken cancellationToken)
    {
        var result = await session.Effects.RunAsync(effect, async (stored, token) => KeyOf(await PostAsync(session, stored, token).ConfigureAwait(false)), (stored, token) => LookUpAsync(session, stored, token), Confirmed, cancellationToken).ConfigureAwait(false);
        switch (result.Next)
        {
            case EffectNext.GoOn:
                return NumberOf(result.Effect);
            case EffectNext.Refused when result.Error is { } error:
                throw new StepFailedException(Failures.Of(new ApiException(error), record));
            case EffectNext.Later:
                throw Later(record, result.NotBefore is { } at ? at - session.Time.GetUtcNow() : TimeSpan.FromSeconds(30), result.Effect.Answer);
            case EffectNext.Held:
                throw new StepFailedException(EffectRunner.Held(record, result.Effect));
            default:
                return null;
        }

        LedgerEntries Confirmed(Effect confirmed) => new()
        {
            Links = [new Link(session.Id, Entity, key, NumberOf(confirmed), null, null, SpecHash)],
        };
    }

    private async Task<EffectLookup> LookUpAsync(AgreementSession session, Effect effect, CancellationToken cancellationToken) =>
        effect.Marker is { } name && await FindByNameAsync(session, name, cancellationToken).ConfigureAwait(false) is { } found
            ? EffectLookup.Found(KeyOf(found).ToString(), "found by its name")
            : EffectLookup.Absent("no record has its name");

    /// <summary>Finds by the exact name first, then without regard to case and outer spaces.</summary>
    private async Task<TTarget?> FindByNameAsync(AgreementSession session, string name, CancellationToken cancellationToken)
    {
        TTarget? similar = null;
        await foreach (var target in ListTargetsAsync(session, cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(NameOfTarget(target), name, StringComparison.Ordinal))
            {
                return target;
            }

            if (similar is null && string.Equals(NameOfTarget(target)?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                similar = target;
            }
        }

        return similar;
    }

    private static RecordKey NumberOf(Effect effect) => RecordKey.From(long.Parse(effect.ExternalId!, CultureInfo.InvariantCulture));

    private static StepFailedException Later(LocalizedText record, TimeSpan after, string? why) => new(new Failure(
        FailureClass.Unknown,
        FailureReach.Record,
        "outcome-unknown",
        new PersonText(
            new LocalizedText($"{record.English}: the answer of e-conomic is not known ({why}).", $"{record.Danish}: svaret fra e-conomic kendes ikke ({why})."),
            new LocalizedText("It is looked up by itself.", "Det slås automatisk op.")))
    { RetryAfter = after });
}
