namespace MappingSync.Engine.Delivery;

/// <summary>One entity in one direction.</summary>
public interface IFlow
{
    /// <summary>The flow's name in the ledger, for example <c>customer.push</c>.</summary>
    string Name { get; }

    /// <summary>The entity of the spec.</summary>
    string Entity { get; }

    /// <summary>Whether its failures belong to the list of invoice errors ("faktura fejl").</summary>
    bool IsInvoiceFlow { get; }

    /// <summary>
    /// Whether the agreement's settings let the flow run at all: the records are owned by the flow's source system, and the transfer is on.
    /// A flow that is off has no webhooks, and work that is left from before is completed without a call.
    /// </summary>
    bool IsOn(Settings.AgreementSettings settings);

    /// <summary>
    /// Brings one record into step: once, completely, and so that running it again changes nothing. Writes what it did with the
    /// returned entries, or itself where something must be on disk before the next call.
    /// </summary>
    /// <param name="session">The agreement that the record belongs to.</param>
    /// <param name="key">The record's key in the source system as text.</param>
    /// <param name="cancellationToken">Cancels the step; what is not on disk by then is done again.</param>
    /// <exception cref="Errors.StepFailedException">The record cannot be delivered as it is.</exception>
    /// <exception cref="Http.ApiException">A call failed.</exception>
    Task<StepResult> RunAsync(AgreementSession session, string key, CancellationToken cancellationToken);
}
