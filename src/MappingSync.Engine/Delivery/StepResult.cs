using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.Delivery;

/// <summary>How a step ended when it did not fail.</summary>
/// <param name="Entries">What to write together with the completion of the work item.</param>
/// <param name="Reason">What was done, or why nothing was, in a few words for the log.</param>
public sealed record StepResult(LedgerEntries Entries, string Reason)
{
    /// <summary>When the step is to be run again; null when the record is delivered.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The step is over.</summary>
    public static StepResult Done(string reason, LedgerEntries? entries = null) => new(entries ?? LedgerEntries.None, reason);

    /// <summary>The step goes on later.</summary>
    public static StepResult Later(DateTimeOffset notBefore, string reason, LedgerEntries? entries = null) =>
        new(entries ?? LedgerEntries.None, reason) { NotBefore = notBefore };
}
