using MappingSync.Engine.Ledger;
using MappingSync.Http;

namespace MappingSync.Engine.Effects;

/// <inheritdoc cref="IEffectExecutor" />
/// <param name="effects">Where effects are stored.</param>
/// <param name="time">The clock that the hour and the settle delay are measured by.</param>
public sealed class EffectExecutor(IEffectLedger effects, TimeProvider time) : IEffectExecutor
{
    /// <inheritdoc />
    public async Task<Effect> ResumeOrPlanAsync(
        string agreement,
        string kind,
        string documentKey,
        Func<NewEffect> build,
        Func<Effect, LedgerEntries>? alongside,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(build);
        var latest = await effects.FindLatestAsync(agreement, kind, documentKey, cancellationToken);
        if (latest is { State: EffectState.Sending or EffectState.Unknown or EffectState.Held or EffectState.Confirmed })
        {
            return latest;
        }

        var wanted = build();
        if (latest is { State: EffectState.Planned })
        {
            if (latest.Method == wanted.Method && latest.Path == wanted.Path && latest.Body.Span.SequenceEqual(wanted.Body.Span))
            {
                return latest;
            }

            await effects.WithdrawAsync(latest, "the record changed before anything was sent", LedgerEntries.None, cancellationToken);
        }

        return await effects.PlanAsync(wanted, alongside, cancellationToken);
    }

    /// <inheritdoc />
    public Task<EffectResult> RunAsync(
        Effect effect,
        EffectSender send,
        EffectFinder? find,
        EffectPolicy policy,
        Func<Effect, LedgerEntries>? confirmed,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(send);
        ArgumentNullException.ThrowIfNull(policy);
        return new Run(effects, time, send, find, policy, confirmed, cancellationToken).NextAsync(effect);
    }

    private sealed class Run(
        IEffectLedger effects,
        TimeProvider time,
        EffectSender send,
        EffectFinder? find,
        EffectPolicy policy,
        Func<Effect, LedgerEntries>? confirmed,
        CancellationToken cancellationToken)
    {
        public async Task<EffectResult> NextAsync(Effect effect)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (effect.State)
            {
                case EffectState.Confirmed:
                    return new EffectResult(effect, EffectNext.GoOn);
                case EffectState.Rejected:
                    return new EffectResult(effect, EffectNext.Refused);
                case EffectState.Held:
                    return new EffectResult(effect, EffectNext.Held);
                case EffectState.Absent or EffectState.Withdrawn or EffectState.Undone:
                    return new EffectResult(effect, EffectNext.PlanAgain);
                case EffectState.Sending:
                    // Nobody else runs this effect, so whoever sent it went away before the answer was stored.
                    return await ClarifyAsync(await effects.MarkUnknownAsync(effect, "the answer was not stored", mayResend: true, cancellationToken));
                case EffectState.Unknown:
                    return await ClarifyAsync(effect);
                case EffectState.Planned when policy.LookUpBeforeFirstSend && find is not null:
                    return await LookUpAsync(effect, absent: SendAsync);
                default:
                    return await SendAsync(effect);
            }
        }

        private async Task<EffectResult> SendAsync(Effect planned)
        {
            var sending = await effects.BeginSendAsync(planned, cancellationToken);
            string externalId;
            try
            {
                externalId = await send(sending, cancellationToken);
            }
            catch (ApiException e)
            {
                return await FailedAsync(sending, e);
            }
            catch (Exception e)
            {
                // Whatever went wrong, bytes may have left. The outcome is stored although the caller may be going away.
                var lost = await effects.MarkUnknownAsync(sending, $"no answer: {e.GetType().Name}", mayResend: true, CancellationToken.None);
                if (e is OperationCanceledException && cancellationToken.IsCancellationRequested)
                {
                    throw;
                }

                return Later(lost);
            }

            return string.IsNullOrEmpty(externalId)
                ? Later(await effects.MarkUnknownAsync(sending, "the answer names no id", mayResend: true, CancellationToken.None))
                : await ConfirmAsync(sending, externalId, "answered");
        }

        private async Task<EffectResult> FailedAsync(Effect sending, ApiException exception)
        {
            var error = exception.Error;
            var answer = Describe(error);

            // The key was used for other bytes, for example by a ledger that was restored since: nothing is known of what those did.
            if (SaysKeyWasUsed(error))
            {
                return Later(await effects.MarkUnknownAsync(sending, answer, mayResend: false, CancellationToken.None), error);
            }

            switch (error.Kind)
            {
                case ApiErrorKind.Access:
                    await NotCarriedOutAsync(sending, error, answer);
                    throw exception;
                case ApiErrorKind.Transient when error.Status is null or 429:
                    var ended = await NotCarriedOutAsync(sending, error, answer);
                    return new EffectResult(ended, EffectNext.Later, time.GetUtcNow() + Longer(error.RetryAfter, policy.ReturnDelay), error);
                case ApiErrorKind.Data or ApiErrorKind.Settings or ApiErrorKind.NotFound when !sending.IsResend:
                    return new EffectResult(await effects.RejectAsync(sending, answer, LedgerEntries.None, CancellationToken.None), EffectNext.Refused, Error: error);
                case ApiErrorKind.Data or ApiErrorKind.Settings or ApiErrorKind.NotFound:
                    // The first send may have been carried out, and this refusal its consequence (the draft is gone because it was booked).
                    return Later(await effects.MarkUnknownAsync(sending, answer, mayResend: false, CancellationToken.None), error);
                default:
                    return Later(await effects.MarkUnknownAsync(sending, answer, mayResend: true, CancellationToken.None), error);
            }
        }

        /// <summary>
        /// The call did nothing. What was answered may be remembered under the key and come back for an hour after its reason is gone, so
        /// the next try is a new effect; credentials (401) are looked at before the key is. What was never answered keeps its key.
        /// </summary>
        private Task<Effect> NotCarriedOutAsync(Effect sending, ApiError error, string answer) => error.Status is null or 401 || sending.IsResend
            ? effects.ReturnAsync(sending, answer, CancellationToken.None)
            : effects.RejectAsync(sending, answer, LedgerEntries.None, CancellationToken.None);

        private async Task<EffectResult> ClarifyAsync(Effect unknown)
        {
            var at = NextStepAt(unknown);
            if (at > time.GetUtcNow())
            {
                return new EffectResult(unknown, EffectNext.Later, at);
            }

            if (MayResend(unknown))
            {
                return await SendAsync(unknown);
            }

            return find is null
                ? await HoldAsync(unknown, "the answer was lost and the result cannot be looked up")
                : await LookUpAsync(unknown, async effect =>
                    new EffectResult(await effects.MarkAbsentAsync(effect, "looked up: not carried out", LedgerEntries.None, cancellationToken), EffectNext.PlanAgain));
        }

        private async Task<EffectResult> LookUpAsync(Effect effect, Func<Effect, Task<EffectResult>> absent)
        {
            EffectLookup lookup;
            try
            {
                lookup = await find!(effect, cancellationToken);
            }
            catch (ApiException e) when (e.Error.Kind != ApiErrorKind.Access)
            {
                return new EffectResult(effect, EffectNext.Later, time.GetUtcNow() + Longer(e.Error.RetryAfter, policy.ReturnDelay), e.Error);
            }

            return lookup switch
            {
                { ExternalId: { } id } => await ConfirmAsync(effect, id, lookup.Note),
                { IsCertainlyAbsent: true } => await absent(effect),
                _ => await HoldAsync(effect, lookup.Note),
            };
        }

        private async Task<EffectResult> ConfirmAsync(Effect effect, string externalId, string answer)
        {
            var entries = confirmed?.Invoke(effect with { State = EffectState.Confirmed, ExternalId = externalId }) ?? LedgerEntries.None;
            return new EffectResult(await effects.ConfirmAsync(effect, externalId, answer, entries, CancellationToken.None), EffectNext.GoOn);
        }

        private async Task<EffectResult> HoldAsync(Effect effect, string answer) =>
            new(await effects.HoldAsync(effect, answer, LedgerEntries.None, cancellationToken), EffectNext.Held);

        private EffectResult Later(Effect unknown, ApiError? error = null) => new(unknown, EffectNext.Later, NextStepAt(unknown), error);

        /// <summary>When the outcome may be asked for: after the back-off for a resend, after the settle delay for a lookup.</summary>
        private DateTimeOffset NextStepAt(Effect unknown)
        {
            var sent = unknown.SentAt ?? unknown.PlannedAt;
            var delay = MayResend(unknown) ? ResendDelay(unknown.Attempts) : policy.SettleDelay;

            // After a clock that went back the delay is counted from now: too late is harmless, too early is not.
            var now = time.GetUtcNow();
            return (sent > now ? now : sent) + delay;
        }

        private bool MayResend(Effect unknown)
        {
            if (!policy.HonoursIdempotencyKey || !unknown.MayResend || unknown.FirstSentAt is not { } first)
            {
                return false;
            }

            var age = time.GetUtcNow() - first;
            return age >= TimeSpan.Zero && age < policy.ResendWithin;
        }

        private TimeSpan ResendDelay(int attempts)
        {
            var doublings = Math.Clamp(attempts - 1, 0, 20);
            var delay = policy.ResendDelay * (1L << doublings);
            return delay < policy.MaxResendDelay ? delay : policy.MaxResendDelay;
        }

        private static bool SaysKeyWasUsed(ApiError error) => IsKeyCode(error.Code) || error.Details.Any(detail => IsKeyCode(detail.Code));

        private static bool IsKeyCode(string? code) =>
            string.Equals(code, "PayloadChanged", StringComparison.OrdinalIgnoreCase) || string.Equals(code, "URLChanged", StringComparison.OrdinalIgnoreCase);

        private static TimeSpan Longer(TimeSpan? asked, TimeSpan least) => asked is { } value && value > least ? value : least;

        private static string Describe(ApiError error)
        {
            var status = error.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no answer";
            var details = string.Concat(error.Details.Select(detail => $"; {detail.Path} {detail.Code} {detail.Text}"));
            return $"{status} {error.Code}: {error.Text}{details}";
        }
    }
}
