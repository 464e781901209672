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

    /// <summary>The longest pause that a call waits for by itself; for a longer one it is ended at once with the time to wait.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause after a 429 that names none.</summary>
    public TimeSpan ThrottledPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The pause when the server says that its limit is nearly used.</summary>
    public TimeSpan NearlyUsedPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The share of calls that must fail before a connection's circuit opens, above 0 to 1.</summary>
    public double CircuitFailureRatio { get; set; } = 0.5;

    /// <summary>How many calls there must be within <see cref="CircuitWindow" /> before their share counts, 2 or more.</summary>
    public int CircuitMinimumCalls { get; set; } = 10;

    /// <summary>The time over which failed calls are counted.</summary>
    public TimeSpan CircuitWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit sends nothing before one call probes; doubled after each probe that fails.</summary>
    public TimeSpan CircuitBreak { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest time between two probes.</summary>
    public TimeSpan CircuitLongestBreak { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock of the time-outs, pauses and waits before repeats; null for the one that is registered. A clock that jumps would end calls that run.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>The largest answer read, in bytes after decompression.</summary>
    public long MaxAnswerBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How much of the body of a refusal is read, in bytes after decompression; the rest is left.</summary>
    public int MaxErrorBytes { get; set; } = 256 * 1024;

    /// <summary>How many connections to one host may be open at once.</summary>
    public int MaxConnectionsPerServer { get; set; } = 64;
}
