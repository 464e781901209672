namespace MappingSync.Engine.Delivery;

/// <summary>
/// Lets one step at a time work on one record, whether its own work item or another record's reference asks for it.
/// Steps wait only for records that they refer to, and references make no circle, so no two steps wait for each other.
/// </summary>
public sealed class KeyLocks
{
    private readonly Dictionary<(string Flow, string Key), Entry> entries = [];

    /// <summary>Waits for the record and holds it until the result is disposed.</summary>
    public async Task<IDisposable> HoldAsync(string flow, string key, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (entries)
        {
            if (!entries.TryGetValue((flow, key), out entry))
            {
                entry = new Entry();
                entries.Add((flow, key), entry);
            }

            entry.Users++;
        }

        try
        {
            await entry.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Leave((flow, key), entry);
            throw;
        }

        return new Hold(this, (flow, key), entry);
    }

    /// <summary>How many records are held or waited for.</summary>
    internal int Count
    {
        get
        {
            lock (entries)
            {
                return entries.Count;
            }
        }
    }

    private void Leave((string Flow, string Key) name, Entry entry)
    {
        lock (entries)
        {
            if (--entry.Users == 0)
            {
                entries.Remove(name);
                entry.Gate.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Hold(KeyLocks owner, (string Flow, string Key) name, Entry entry) : IDisposable
    {
        private bool released;

        public void Dispose()
        {
            if (released)
            {
                return;
            }

            released = true;
            entry.Gate.Release();
            owner.Leave(name, entry);
        }
    }
}
