namespace MappingSync.Engine.Effects;

/// <summary>The times and abilities that decide what is done about an effect of unknown outcome.</summary>
public sealed record EffectPolicy
{
    /// <summary>Whether the other system remembers <c>Idempotency-Key</c>s: e-conomic does, for one hour from its first answer; Rackbeat documents none.</summary>
    public required bool HonoursIdempotencyKey { get; init; }

    /// <summary>How long after the first send the same bytes may go out again. Below the hour, because a key was seen refused after 54 minutes and forgotten later.</summary>
    public TimeSpan ResendWithin { get; init; } = TimeSpan.FromMinutes(50);

    /// <summary>The pause before the first resend; doubles with each attempt up to <see cref="MaxResendDelay"/>.</summary>
    public TimeSpan ResendDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause between resends.</summary>
    public TimeSpan MaxResendDelay { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after the last send a lookup may be believed. Must be longer than the client's timeout, or a late request could land after the lookup.</summary>
    public TimeSpan SettleDelay { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The pause after a call that was certainly not carried out (no connection, 429 without a time).</summary>
    public TimeSpan ReturnDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether to look for the result before the first send: after a restore, the ledger may have forgotten what it sent.</summary>
    public bool LookUpBeforeFirstSend { get; init; }
}
