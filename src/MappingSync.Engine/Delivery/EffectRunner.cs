using MappingSync.Engine.Effects;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Http;

namespace MappingSync.Engine.Delivery;

/// <summary>Runs writes that must not happen twice, to either system: stored before they are sent, sent byte for byte, looked up when the answer is lost.</summary>
public sealed class EffectRunner
{
    private const string EconomicSystem = "economic";
    private const string RackbeatSystem = "rackbeat";

    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(30);

    private readonly AgreementSession session;
    private readonly IEffectExecutor executor;
    private readonly EffectPolicy economic;
    private readonly EffectPolicy rackbeat;

    internal EffectRunner(AgreementSession session, IEffectExecutor executor, bool looksUpBeforeFirstSend)
    {
        this.session = session;
        this.executor = executor;
        economic = new EffectPolicy { HonoursIdempotencyKey = true, LookUpBeforeFirstSend = looksUpBeforeFirstSend };
        // Rackbeat documents no idempotency keys: what may have been carried out is never sent again, it is looked up.
        rackbeat = new EffectPolicy { HonoursIdempotencyKey = false, LookUpBeforeFirstSend = looksUpBeforeFirstSend };
    }

    /// <summary>Stores a POST to e-conomic's REST surface, to be run by <see cref="RunAsync"/>; goes on with one that is not settled.</summary>
    /// <param name="kind">What it does, for example <c>unit.create</c>.</param>
    /// <param name="key">The key of the record that it is done for.</param>
    /// <param name="path">The request path, relative to the surface's base address.</param>
    /// <param name="body">The request body.</param>
    /// <param name="marker">The text by which the result can be found; null when it cannot.</param>
    /// <param name="alongside">What to write when it is planned anew; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    public Task<Effect> ResumeOrPlanAsync(string kind, string key, string path, ReadOnlyMemory<byte> body, string? marker, Func<Effect, LedgerEntries>? alongside, CancellationToken cancellationToken) =>
        ResumeOrPlanAsync(EconomicSystem, kind, key, path, body, marker, alongside, cancellationToken);

    /// <summary>Stores a POST to Rackbeat, to be run by <see cref="RunAsync"/>; goes on with one that is not settled.</summary>
    /// <param name="kind">What it does, for example <c>order.create</c>.</param>
    /// <param name="key">The key of the record that it is done for.</param>
    /// <param name="path">The request path, relative to the API's base address.</param>
    /// <param name="body">The request body.</param>
    /// <param name="marker">The text by which the result can be found; null when it cannot.</param>
    /// <param name="alongside">What to write when it is planned anew; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    public Task<Effect> ResumeOrPlanRackbeatAsync(string kind, string key, string path, ReadOnlyMemory<byte> body, string? marker, Func<Effect, LedgerEntries>? alongside, CancellationToken cancellationToken) =>
        ResumeOrPlanAsync(RackbeatSystem, kind, key, path, body, marker, alongside, cancellationToken);

    /// <summary>Brings an effect as far as it goes now.</summary>
    /// <param name="effect">The effect as read.</param>
    /// <param name="post">Sends the stored bytes under the stored key, and answers the number that was assigned.</param>
    /// <param name="find">Looks for the result.</param>
    /// <param name="confirmed">What to write together with the confirmation.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    public async Task<EffectResult> RunAsync(Effect effect, Func<Effect, CancellationToken, Task<RecordKey>> post, EffectFinder find, Func<Effect, LedgerEntries>? confirmed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var current = effect;
        if (effect.State == EffectState.Held)
        {
            // Somebody asked for another try: it is looked up once more, and never sent again.
            current = await session.Ledger.Effects.MarkUnknownAsync(effect, "looked up once more", mayResend: false, cancellationToken).ConfigureAwait(false);
        }

        var policy = effect.System == RackbeatSystem ? rackbeat : economic;
        var result = await executor.RunAsync(current, (stored, token) => SendAsync(stored, post, token), find, policy, confirmed, cancellationToken).ConfigureAwait(false);
        if (result is { Error: { } error, NotBefore: { } notBefore } && (error.Status == 429 || CallNotSentException.Is(error)))
        {
            session.Cool(notBefore);
        }

        return result;
    }

    /// <summary>An effect by its number; null for none.</summary>
    internal async Task<Effect?> FindAsync(long? id, CancellationToken cancellationToken) =>
        id is { } known ? await session.Ledger.Effects.FindAsync(known, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Writes down that what an effect made is gone, and what follows from that; without an effect that made something, only what follows.</summary>
    internal Task UndoAsync(Effect? effect, string reason, LedgerEntries entries, CancellationToken cancellationToken) => effect is { State: EffectState.Confirmed }
        ? session.Ledger.Effects.UndoAsync(effect, reason, entries, cancellationToken)
        : session.Ledger.RecordAsync(entries, cancellationToken);

    /// <summary>The step of an effect that is to be run again later.</summary>
    internal StepResult Later(EffectResult result) => StepResult.Later(
        result.NotBefore ?? session.Time.GetUtcNow() + AskAgain,
        result.Effect.Answer ?? $"the answer of {SystemName.Of(result.Effect.System)} is not known");

    private Task<Effect> ResumeOrPlanAsync(
        string system, string kind, string key, string path, ReadOnlyMemory<byte> body, string? marker, Func<Effect, LedgerEntries>? alongside, CancellationToken cancellationToken) =>
        executor.ResumeOrPlanAsync(session.Id, kind, key, () => new NewEffect(session.Id, kind, key, system, "POST", path, body, marker), alongside, cancellationToken);

    private static async Task<string> SendAsync(Effect effect, Func<Effect, CancellationToken, Task<RecordKey>> post, CancellationToken cancellationToken)
    {
        var number = await post(effect, cancellationToken).ConfigureAwait(false);
        return number.AsText() ?? throw new ApiException(new ApiError(
            ApiErrorKind.UnknownOutcome,
            effect.System,
            null,
            "no-number",
            "The answer holds no number",
            [],
            null,
            null,
            effect.Method + " " + effect.Path));
    }

    /// <summary>The failure of an effect that a person has to decide on.</summary>
    internal static Failure Held(LocalizedText record, Effect effect)
    {
        var system = SystemName.Of(effect.System);
        return new Failure(
            FailureClass.Held,
            FailureReach.Record,
            "outcome-unknown",
            new PersonText(
                new LocalizedText(
                    $"{record.English}: nobody can tell whether {system} carried the write out ({effect.Answer}).",
                    $"{record.Danish}: det kan ikke afgøres, om {system} udførte skrivningen ({effect.Answer})."),
                new LocalizedText(
                    $"Look for it in {system}. Nothing more is sent before someone asks for another try, which looks it up once more.",
                    $"Se efter i {system}. Intet sendes, før nogen beder om et nyt forsøg; så slås det op igen.")));
    }
}
