namespace MappingSync.Simulators.Wire;

/// <summary>Work that nobody waits for while it runs, such as deliveries, and that a test or the end waits for. Safe for calls in parallel.</summary>
internal sealed class RunningTasks
{
    private readonly HashSet<Task> running = [];

    /// <summary>Begins work on a thread of the pool.</summary>
    public void Run(Func<Task> work) => Add(Task.Run(work));

    /// <summary>Takes over work that runs.</summary>
    public void Add(Task work)
    {
        lock (running)
            running.Add(work);
        _ = work.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing runs, what begins meanwhile included. How the work ends is not told.</summary>
    public async Task SettleAsync()
    {
        while (true)
        {
            Task[] now;
            lock (running)
                now = [.. running];
            if (now.Length == 0)
                return;
            await Task.WhenAll(now).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // A task is done a moment before it is taken out.
            foreach (var done in now)
                Remove(done);
        }
    }

    private void Remove(Task done)
    {
        lock (running)
            running.Remove(done);
    }
}
