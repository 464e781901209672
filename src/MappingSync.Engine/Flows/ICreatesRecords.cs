using MappingSync.Engine.Delivery;

namespace MappingSync.Engine.Flows;

/// <summary>A flow that can create the record which another record refers to.</summary>
public interface ICreatesRecords : IFlow
{
    /// <summary>
    /// Finds a record's key in the other system by its link; without one the record is delivered now: found by its natural key, or created.
    /// What was done is on disk when the task completes.
    /// </summary>
    /// <returns>The key in the other system; empty when the record does not exist in the source system.</returns>
    /// <exception cref="Errors.StepFailedException">The record cannot be delivered as it is.</exception>
    /// <exception cref="Http.ApiException">A call failed.</exception>
    Task<RecordKey> EnsureAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken);
}
