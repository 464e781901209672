namespace MappingSync.Simulators.Faults;

/// <summary>Where a held request waits until whoever made the gate decides what becomes of it.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> decided = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first request stands at the gate.</summary>
    public Task Reached => reached.Task;

    /// <summary>Lets the waiting requests, and later ones, go on.</summary>
    public void Open() => decided.TrySetResult(true);

    /// <summary>Cuts the connection of the waiting requests, and of later ones, without going on.</summary>
    public void Drop() => decided.TrySetResult(false);

    internal async Task<bool> ArriveAsync(CancellationToken cancellation)
    {
        reached.TrySetResult();
        return await decided.Task.WaitAsync(cancellation);
    }
}
