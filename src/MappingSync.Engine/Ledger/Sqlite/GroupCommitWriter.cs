using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>
/// The only writer. Whatever waits when the disk is free goes into one commit; each operation has its own savepoint, so one that fails
/// takes nothing else with it. A caller's task completes after the commit, never before.
/// </summary>
internal sealed partial class GroupCommitWriter : IAsyncDisposable
{
    private const int MaxGroup = 512;
    private const int MaxWaiting = 10_000;

    private readonly Channel<Operation> waiting = Channel.CreateBounded<Operation>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly LedgerTransaction transaction;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Task loop;
    private readonly Lock statisticsLock = new();
    private LedgerStatistics statistics;

    public GroupCommitWriter(SqliteConnection connection, LedgerTransaction transaction, TimeProvider time, ILogger logger)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.time = time;
        this.logger = logger;
        loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public LedgerStatistics Statistics
    {
        get
        {
            lock (statisticsLock)
            {
                return statistics;
            }
        }
    }

    /// <summary>Runs an operation in the next commit. Cancelling gives up the place in line; an operation that runs already is finished.</summary>
    public async Task<T> RunAsync<T>(Func<LedgerTransaction, T> operation, CancellationToken cancellationToken)
    {
        var entry = new Operation<T>(operation, cancellationToken);
        try
        {
            await waiting.Writer.WriteAsync(entry, cancellationToken);
        }
        catch (ChannelClosedException e)
        {
            throw new LedgerUnavailableException("The ledger is closed.", e);
        }

        return await entry.Task;
    }

    public Task RunAsync(Action<LedgerTransaction> operation, CancellationToken cancellationToken) => RunAsync(
        transaction =>
        {
            operation(transaction);
            return true;
        },
        cancellationToken);

    /// <summary>Finishes what waits; afterwards the connection is free.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
    }

    private void Run()
    {
        using var begin = Command("BEGIN IMMEDIATE");
        using var savepoint = Command("SAVEPOINT operation");
        using var release = Command("RELEASE operation");
        using var undo = Command("ROLLBACK TO operation");
        using var stamp = Command("UPDATE ledger SET last_commit_at = @now, sequence = @sequence");
        using var commit = Command("COMMIT");
        stamp.Parameters.Add("@now", SqliteType.Integer);
        stamp.Parameters.Add("@sequence", SqliteType.Integer);

        var group = new List<Operation>(MaxGroup);
        while (Wait())
        {
            group.Clear();
            while (group.Count < MaxGroup && waiting.Reader.TryRead(out var next))
            {
                if (!next.GiveUpIfCancelled())
                {
                    group.Add(next);
                }
            }

            if (group.Count > 0)
            {
                Commit(group);
            }
        }

        void Commit(List<Operation> operations)
        {
            var changed = 0;
            try
            {
                begin.ExecuteNonQuery();
                transaction.Now = time.GetUtcNow();
                foreach (var operation in operations)
                {
                    savepoint.ExecuteNonQuery();
                    var before = raw.sqlite3_total_changes(connection.Handle);
                    if (operation.Try(transaction))
                    {
                        changed += raw.sqlite3_total_changes(connection.Handle) == before ? 0 : 1;
                    }
                    else
                    {
                        undo.ExecuteNonQuery();
                    }

                    release.ExecuteNonQuery();
                }

                if (changed > 0)
                {
                    stamp.Parameters[0].Value = transaction.NowMs;
                    stamp.Parameters[1].Value = transaction.Sequence;
                    stamp.ExecuteNonQuery();
                }

                commit.ExecuteNonQuery();
            }
            catch (Exception e)
            {
                Abandon(operations, e);
                return;
            }

            if (changed > 0)
            {
                lock (statisticsLock)
                {
                    statistics = new LedgerStatistics(statistics.Commits + 1, statistics.Operations + changed, transaction.Now);
                }
            }

            foreach (var operation in operations)
            {
                operation.Complete();
            }
        }
    }

    private void Abandon(List<Operation> operations, Exception cause)
    {
        LogCommitFailed(logger, operations.Count, cause);
        try
        {
            // SQLite has rolled back by itself after the gravest errors.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                using var rollback = Command("ROLLBACK");
                rollback.ExecuteNonQuery();
            }
        }
        catch (SqliteException e)
        {
            LogCommitFailed(logger, operations.Count, e);
        }

        var unavailable = new LedgerUnavailableException($"The ledger could not be written: {cause.Message}", cause);
        foreach (var operation in operations)
        {
            operation.Fail(unavailable);
        }
    }

    private bool Wait() => waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The ledger could not commit {Operations} operations")]
    private static partial void LogCommitFailed(ILogger logger, int operations, Exception exception);

    private abstract class Operation
    {
        /// <summary>Whether the caller went away before the operation began.</summary>
        public abstract bool GiveUpIfCancelled();

        /// <summary>Runs it; false when it is to be undone. Throws when the whole transaction is lost.</summary>
        public abstract bool Try(LedgerTransaction transaction);

        /// <summary>Tells the caller, after the commit.</summary>
        public abstract void Complete();

        /// <summary>Tells the caller that nothing was stored.</summary>
        public abstract void Fail(Exception exception);
    }

    private sealed class Operation<T>(Func<LedgerTransaction, T> run, CancellationToken cancellationToken) : Operation
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;
        private Exception? refusal;

        public Task<T> Task => completion.Task;

        public override bool GiveUpIfCancelled() => cancellationToken.IsCancellationRequested && completion.TrySetCanceled(cancellationToken);

        public override bool Try(LedgerTransaction transaction)
        {
            try
            {
                result = run(transaction);
                return true;
            }
            catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
            {
                refusal = new LedgerConflictException($"The ledger refuses the write: {e.Message}");
                return false;
            }
            catch (Exception e) when (e is not SqliteException)
            {
                refusal = e;
                return false;
            }
        }

        public override void Complete()
        {
            if (refusal is null)
            {
                completion.TrySetResult(result!);
            }
            else
            {
                completion.TrySetException(refusal);
            }
        }

        public override void Fail(Exception exception) => completion.TrySetException(exception);
    }
}
