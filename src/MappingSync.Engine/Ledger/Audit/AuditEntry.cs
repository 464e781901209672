using System.Globalization;

namespace MappingSync.Engine.Ledger;

/// <summary>What an audit entry tells of.</summary>
public enum AuditAction
{
    /// <summary>A record was made in the other system.</summary>
    Created,

    /// <summary>A record was changed in the other system.</summary>
    Updated,

    /// <summary>Two records were found to be the same, without a write.</summary>
    Linked,

    /// <summary>A document was booked.</summary>
    Booked,

    /// <summary>Something of ours was removed from the other system.</summary>
    Removed,

    /// <summary>The record was left alone on purpose; the reason says why.</summary>
    Skipped,

    /// <summary>The record was refused.</summary>
    Failed,

    /// <summary>A person has to decide.</summary>
    Held,

    /// <summary>A person asked for another try.</summary>
    RetryRequested,

    /// <summary>An agreement or flow was paused.</summary>
    Paused,

    /// <summary>An agreement or flow goes on.</summary>
    Resumed,
}

/// <summary>One field that was changed.</summary>
/// <param name="Field">The field's name in the spec.</param>
/// <param name="Old">The value before as invariant text; null when absent.</param>
/// <param name="New">The value after as invariant text; null when absent.</param>
public sealed record AuditChange(string Field, string? Old, string? New)
{
    /// <summary>Reads a change that a generated <c>Compare…</c> found.</summary>
    public static AuditChange From(FieldChange change) => new(change.Field.Name, Text(change.Old), Text(change.New));

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

/// <summary>One entry of the audit trail, which is only ever added to.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Flow">The flow; null when the entry is of a whole agreement.</param>
/// <param name="Entity">The entity of the spec; null when the entry is of no record.</param>
/// <param name="Key">The record's key in the source system; null when the entry is of no record.</param>
/// <param name="Action">What was done.</param>
/// <param name="Reason">Why.</param>
public sealed record AuditEntry(string Agreement, string? Flow, string? Entity, string? Key, AuditAction Action, string Reason)
{
    /// <summary>The record's key in the other system; null when it has none.</summary>
    public string? OtherKey { get; init; }

    /// <summary>The fields that were changed; each value is cut at 1,000 characters when stored.</summary>
    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    /// <summary>Who did it; null for the runner itself.</summary>
    public string? Actor { get; init; }

    /// <summary>Its place in the trail; set by the ledger.</summary>
    public long Sequence { get; init; }

    /// <summary>When it was written; set by the ledger.</summary>
    public DateTimeOffset At { get; init; }
}
