namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Where the ledger is kept.</summary>
public sealed record SqliteLedgerOptions
{
    /// <summary>The database file. Its folder is made when missing, for the owner only. A lock file is kept beside it: the same name with <c>.lock</c>.</summary>
    public required string Path { get; init; }

    /// <summary>How long a write waits for a foreign program, such as a backup, that holds the file.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most connections that read at the same time, 1 to 64.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>The most pages of 4 KiB that the file may grow to; null for no bound.</summary>
    internal int? MaxPages { get; init; }
}
