using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Errors;

/// <summary>What a failure means for what happens next.</summary>
public enum FailureClass
{
    /// <summary>May pass by itself: the step is repeated with growing delays for a day.</summary>
    Transient,

    /// <summary>The record is refused as it is: repeated when the record changes or a person asks.</summary>
    Data,

    /// <summary>The credentials are refused or lack a right.</summary>
    Access,

    /// <summary>A setting is missing: the flow waits for it.</summary>
    Settings,

    /// <summary>Nobody knows whether a write was carried out: it is looked up before anything is sent again.</summary>
    Unknown,

    /// <summary>A person has to look: nothing more is sent for this record until someone asks for it.</summary>
    Held,
}

/// <summary>How much stops working because of a failure.</summary>
public enum FailureReach
{
    /// <summary>The record alone.</summary>
    Record,

    /// <summary>Every record of the flow.</summary>
    Flow,

    /// <summary>The whole agreement.</summary>
    Agreement,
}

/// <summary>A failed step in the form that the ledger keeps and a person reads.</summary>
/// <param name="Class">What it means.</param>
/// <param name="Reach">How much stops.</param>
/// <param name="Code">A stable code: the other system's own (<c>E06600</c>), or one of this engine's (<c>max-length</c>, <c>totals-differ</c>).</param>
/// <param name="Text">What is wrong and what to do, for a person.</param>
public sealed record Failure(FailureClass Class, FailureReach Reach, string Code, PersonText Text)
{
    /// <summary>The label of the field that is at fault; null when there is none.</summary>
    public LocalizedText? Field { get; init; }

    /// <summary>How long the other system asked to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the other system's support asks for; null when it sent none.</summary>
    public string? LogId { get; init; }

    /// <summary>Whether every call of the agreement has to wait, because the other system gets too many or does not work.</summary>
    public bool IsThrottled { get; init; }
}

/// <summary>Ends a step with a failure that the engine itself found.</summary>
public sealed class StepFailedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failure">What failed.</param>
    /// <param name="entries">What to write together with the failure; null for nothing.</param>
    /// <param name="inner">What caused it.</param>
    public StepFailedException(Failure failure, LedgerEntries? entries = null, Exception? inner = null)
        : base(failure?.Text.English, inner)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Failure = failure;
        Entries = entries ?? LedgerEntries.None;
    }

    /// <summary>What failed.</summary>
    public Failure Failure { get; }

    /// <summary>What to write together with the failure.</summary>
    public LedgerEntries Entries { get; }
}
