using System.Security.Cryptography;
using Dapper;
using MappingSync.Engine.Notifications;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>The ledger in one SQLite file: write-ahead log, every commit synced to disk, one writer, readers on their own connections.</summary>
public sealed partial class SqliteLedger : ILedger
{
    private readonly FileStream lockFile;
    private readonly SqliteConnection connection;
    private readonly GroupCommitWriter writer;
    private readonly LedgerReaders readers;
    private readonly ILogger logger;
    private bool disposed;

    private SqliteLedger(SqliteLedgerOptions options, TimeProvider time, ILogger logger, FileStream lockFile, SqliteConnection connection, LedgerTransaction transaction, LedgerOpening opening)
    {
        this.logger = logger;
        this.lockFile = lockFile;
        this.connection = connection;
        Installation = transaction.Installation;
        Opening = opening;
        writer = new GroupCommitWriter(connection, transaction, time, logger);
        readers = new LedgerReaders(ConnectionString(options, SqliteOpenMode.ReadWrite), options.Readers);
        Work = new SqliteWorkLedger(writer, readers, time);
        Effects = new SqliteEffectLedger(writer, readers);
        Documents = new SqliteDocumentLedger(writer, readers);
        Links = new SqliteLinkLedger(writer, readers);
        Audit = new SqliteAuditLedger(writer, readers);
        Notifications = new SqliteNotificationLedger(writer, readers);
        Watermarks = new SqliteWatermarkLedger(writer, readers);
        Agreements = new SqliteAgreementLedger(writer, readers);
        Calls = new SqliteCallLedger(writer, readers);
    }

    /// <inheritdoc />
    public string Installation { get; }

    /// <inheritdoc />
    public LedgerOpening Opening { get; }

    /// <inheritdoc />
    public LedgerStatistics Statistics => writer.Statistics;

    /// <inheritdoc />
    public IWorkLedger Work { get; }

    /// <inheritdoc />
    public IEffectLedger Effects { get; }

    /// <inheritdoc />
    public IDocumentLedger Documents { get; }

    /// <inheritdoc />
    public ILinkLedger Links { get; }

    /// <inheritdoc />
    public IAuditLedger Audit { get; }

    /// <inheritdoc />
    public INotificationLedger Notifications { get; }

    /// <inheritdoc />
    public IWatermarkLedger Watermarks { get; }

    /// <inheritdoc />
    public IAgreementLedger Agreements { get; }

    /// <inheritdoc />
    public ICallLedger Calls { get; }

    /// <summary>The writer's <c>synchronous</c> (2 is full) and <c>foreign_keys</c>, read before the first write.</summary>
    internal (long Synchronous, long ForeignKeys) Durability => (connection.QuerySingle<long>("PRAGMA synchronous"), connection.QuerySingle<long>("PRAGMA foreign_keys"));

    /// <summary>
    /// Opens the ledger and makes it when there is none: takes the lock, brings the tables to this version's form, begins a new epoch,
    /// gives work back that a crash left running, and marks effects unknown that a crash left in sending.
    /// </summary>
    /// <exception cref="LedgerRefusedException">Another runner holds it, a newer version wrote it, or the folder cannot be used.</exception>
    /// <exception cref="LedgerUnavailableException">The disk is full or the file is damaged.</exception>
    public static SqliteLedger Open(SqliteLedgerOptions options, TimeProvider time, ILogger<SqliteLedger> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(logger);
        options = options with { Path = Path.GetFullPath(options.Path) };
        var lockFile = LedgerFile.Lock(options.Path);
        SqliteConnection? connection = null;
        try
        {
            LedgerFile.Protect(options.Path);
            connection = new SqliteConnection(ConnectionString(options, SqliteOpenMode.ReadWrite));
            connection.Open();
            Configure(connection, options);
            LedgerSchema.Migrate(connection, options.Path);
            var (transaction, opening) = Begin(connection, time);
            LogOpened(logger, options.Path, opening.Epoch, opening.ClosedCleanly, opening.RequeuedWork, opening.UnknownEffects);
            return new SqliteLedger(options, time, logger, lockFile, connection, transaction, opening);
        }
        catch (Exception e)
        {
            connection?.Dispose();
            lockFile.Dispose();
            throw e is SqliteException or IOException or UnauthorizedAccessException
                ? new LedgerUnavailableException($"The ledger {options.Path} could not be opened: {e.Message}", e)
                : e;
        }
    }

    /// <inheritdoc />
    public Task RecordAsync(LedgerEntries entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return writer.RunAsync(transaction => EntriesWriter.Write(transaction, entries), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<int> PruneAsync(LedgerRetention retention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(retention);
        ArgumentOutOfRangeException.ThrowIfLessThan(retention.Inbox, TimeSpan.FromDays(30));
        ArgumentOutOfRangeException.ThrowIfLessThan(retention.Audit, TimeSpan.FromDays(1));
        return await Pruning.RunAsync(writer, retention, cancellationToken);
    }

    /// <summary>Finishes what waits, notes that the ledger was closed, and lets go of the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await writer.DisposeAsync();
        readers.Dispose();
        try
        {
            connection.Execute("UPDATE ledger SET closed_cleanly = 1");
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException e)
        {
            LogNotClosed(logger, e);
        }

        await connection.DisposeAsync();
        await lockFile.DisposeAsync();
    }

    private static string ConnectionString(SqliteLedgerOptions options, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = options.Path,
        Mode = mode,
        Pooling = false,
        ForeignKeys = true,
        DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
    }.ToString();

    private static void Configure(SqliteConnection connection, SqliteLedgerOptions options)
    {
        // auto_vacuum must be set before the first table; pruned space is then given back in small steps.
        connection.Execute("PRAGMA auto_vacuum = INCREMENTAL");
        var mode = connection.QuerySingle<string>("PRAGMA journal_mode = WAL");
        if (mode != "wal")
        {
            throw new LedgerRefusedException($"The ledger {options.Path} cannot use a write-ahead log (its mode is '{mode}'). Keep it on a local volume.");
        }

        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute($"PRAGMA journal_size_limit = {64 * 1024 * 1024}");
        if (options.MaxPages is { } pages)
        {
            connection.Execute($"PRAGMA max_page_count = {pages}");
        }
    }

    private static (LedgerTransaction Transaction, LedgerOpening Opening) Begin(SqliteConnection connection, TimeProvider time)
    {
        var now = time.GetUtcNow();
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute(
            "INSERT INTO ledger (id, installation, epoch, sequence, closed_cleanly, created_at) VALUES (1, @installation, 0, 0, 1, @now) ON CONFLICT DO NOTHING",
            new { installation = NewInstallation(), now = now.ToUnixTimeMilliseconds() });
        var row = connection.QuerySingle<LedgerRow>(
            "SELECT installation AS Installation, epoch AS Epoch, sequence AS Sequence, closed_cleanly AS ClosedCleanly, last_commit_at AS LastCommitAt FROM ledger");
        connection.Execute("UPDATE ledger SET epoch = epoch + 1, closed_cleanly = 0");
        var transaction = new LedgerTransaction(connection, row.Installation, row.Epoch + 1) { Now = now, Sequence = row.Sequence };
        var opening = new LedgerOpening(
            row.Epoch + 1,
            Stored.Time(row.LastCommitAt),
            row.ClosedCleanly,
            SqliteWorkLedger.Requeue(transaction),
            SqliteEffectLedger.MarkAbandoned(transaction));
        connection.Execute("COMMIT");
        return (transaction, opening);
    }

    private static string NewInstallation() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz234567", 12);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ledger {Path} opened: epoch {Epoch}, closed cleanly: {ClosedCleanly}, work given back: {Requeued}, effects of unknown outcome: {Unknown}")]
    private static partial void LogOpened(ILogger logger, string path, long epoch, bool closedCleanly, int requeued, int unknown);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ledger could not note that it was closed; the next start checks it like after a crash")]
    private static partial void LogNotClosed(ILogger logger, Exception exception);

    private sealed class LedgerRow
    {
        public string Installation { get; set; } = "";

        public long Epoch { get; set; }

        public long Sequence { get; set; }

        public bool ClosedCleanly { get; set; }

        public long? LastCommitAt { get; set; }
    }
}
