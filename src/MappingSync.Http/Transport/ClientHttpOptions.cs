namespace MappingSync.Http;

/// <summary>How the clients of one system use the network.</summary>
public sealed class ClientHttpOptions
{
    /// <summary>How long making a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt may take, its body included.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How often a read (GET) is repeated after a transient failure. Writes are never repeated here.</summary>
    public int ReadRetries { get; set; } = 2;

    /// <summary>The wait before the first repeat; doubled, with jitter, for each further one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The clock of the time-outs and of the waits before repeats; null for the one that is registered. A clock that jumps would end calls that run.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>The largest answer read, in bytes after decompression.</summary>
    public long MaxAnswerBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How many connections to one host may be open at once.</summary>
    public int MaxConnectionsPerServer { get; set; } = 32;
}
