namespace MappingSync.Engine.Ledger;

/// <summary>A write that must not happen twice, as asked for.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Kind">What it does, for example <c>customer-invoice.draft</c> or <c>customer-invoice.book</c>.</param>
/// <param name="DocumentKey">The key of the record or document that it is done for.</param>
/// <param name="System">The system that is written to: <c>rackbeat</c> or <c>economic</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The request path as sent, relative to the system's base address.</param>
/// <param name="Body">The request body, sent byte for byte as stored.</param>
/// <param name="Marker">The text by which the result can be found in the other system; null when it cannot.</param>
public sealed record NewEffect(string Agreement, string Kind, string DocumentKey, string System, string Method, string Path, ReadOnlyMemory<byte> Body, string? Marker);

/// <summary>One effect as stored. Never pruned.</summary>
public sealed record Effect
{
    /// <summary>Its number in this installation.</summary>
    public required long Id { get; init; }

    /// <summary>The agreement's id.</summary>
    public required string Agreement { get; init; }

    /// <summary>What it does.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of the record or document that it is done for.</summary>
    public required string DocumentKey { get; init; }

    /// <summary>Counts the tries for this document and kind from 1; a new one begins only when the one before had no effect or was undone.</summary>
    public required int Generation { get; init; }

    /// <summary>The system that is written to.</summary>
    public required string System { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The request path.</summary>
    public required string Path { get; init; }

    /// <summary>The request body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The value of the <c>Idempotency-Key</c> header: <c>ms-&lt;installation&gt;-&lt;id&gt;</c>.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The text by which the result can be found in the other system; null when it cannot.</summary>
    public string? Marker { get; init; }

    /// <summary>Where it is.</summary>
    public required EffectState State { get; init; }

    /// <summary>How often it went to <see cref="EffectState.Sending"/>.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was planned.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>When the first send that may have been carried out began; the other system's hour of remembering the key begins no earlier.</summary>
    public DateTimeOffset? FirstSentAt { get; init; }

    /// <summary>When the last send began.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether the send that is under way, or was last, repeated one of unknown outcome.</summary>
    public bool IsResend { get; init; }

    /// <summary>Whether the same bytes may be sent again under the same key; false once the other system answered that the key was used for something else.</summary>
    public bool MayResend { get; init; } = true;

    /// <summary>When it reached a final state; null before.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The other system's id of what was made; null unless confirmed.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What the other system answered last, or why the answer is missing; shortened, without secrets.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether bytes went out and the answer is not known; that is settled before anything else is decided.</summary>
    public bool IsUnanswered => State is EffectState.Sending or EffectState.Unknown or EffectState.Held;

    /// <summary>Whether a final state was reached.</summary>
    public bool IsSettled => State is EffectState.Confirmed or EffectState.Rejected or EffectState.Absent or EffectState.Withdrawn or EffectState.Undone;
}

/// <summary>The effects of one agreement that are not settled, in numbers.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Unknown">Effects of unknown outcome.</param>
/// <param name="Held">Effects that wait for a person.</param>
public sealed record EffectCounts(string Agreement, int Unknown, int Held);
