namespace MappingSync.Engine.Ledger;

/// <summary>How far a document is. Steps may be left out, never taken back, except where <see cref="IDocumentLedger"/> says so.</summary>
public enum DocumentState
{
    /// <summary>To be sent; nothing is in the other system.</summary>
    Planned,

    /// <summary>Its draft is in the other system.</summary>
    DraftCreated,

    /// <summary>The draft's totals agree with the source's.</summary>
    TotalsCompared,

    /// <summary>The file was attached to the draft.</summary>
    Attached,

    /// <summary>Booked in the other system.</summary>
    Booked,

    /// <summary>All that was asked for is done: booked, or left as a draft by setting.</summary>
    Done,

    /// <summary>A person decides; <see cref="Document.Note"/> says why.</summary>
    Held,

    /// <summary>A later document took its place, or it is not to be sent; <see cref="Document.Note"/> says why.</summary>
    Superseded,
}

/// <summary>One document on its way to the other system. Never pruned.</summary>
public sealed record Document
{
    /// <summary>The agreement's id.</summary>
    public required string Agreement { get; init; }

    /// <summary>The entity, for example <c>customer-invoice</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The document's key in the source system.</summary>
    public required string Key { get; init; }

    /// <summary>How far it is.</summary>
    public required DocumentState State { get; init; }

    /// <summary>The state that it was held in; null unless held.</summary>
    public DocumentState? HeldFrom { get; init; }

    /// <summary>How far it is, whether or not it is held.</summary>
    public DocumentState Stage => State == DocumentState.Held ? HeldFrom ?? DocumentState.Planned : State;

    /// <summary>The draft's number in the other system; null when there is none.</summary>
    public string? DraftNumber { get; init; }

    /// <summary>The booked number in the other system; null when not booked.</summary>
    public string? BookedNumber { get; init; }

    /// <summary>The effect that makes the draft.</summary>
    public long? DraftEffect { get; init; }

    /// <summary>The effect that books it.</summary>
    public long? BookEffect { get; init; }

    /// <summary>The hash of the draft as the other system showed it after we sent it; a draft that differs was changed by a person.</summary>
    public string? DraftHash { get; init; }

    /// <summary>Why it is held or superseded, or what else a person should read; shortened.</summary>
    public string? Note { get; init; }

    /// <summary>0 for a document that is not stored yet; counted up by each write. A write with an old version is refused.</summary>
    public long Version { get; init; }

    /// <summary>When it was first stored; set by the ledger.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last written; set by the ledger.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
