using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Connections that only read. They see the last commit and never wait for the writer.</summary>
internal sealed class LedgerReaders(string connectionString, int limit) : IDisposable
{
    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private readonly SemaphoreSlim free = new(limit);
    private volatile bool closed;

    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            if (closed)
            {
                throw new LedgerUnavailableException("The ledger is closed.");
            }

            if (!idle.TryTake(out var connection))
            {
                connection = Open();
            }

            try
            {
                return read(connection);
            }
            finally
            {
                idle.Add(connection);
            }
        }
        catch (SqliteException e)
        {
            throw new LedgerUnavailableException($"The ledger could not be read: {e.Message}", e);
        }
        finally
        {
            free.Release();
        }
    }

    public Task<IReadOnlyList<TOut>> ListAsync<TRow, TOut>(string sql, object? parameters, Func<TRow, TOut> read, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<TOut>>(connection => connection.Query<TRow>(sql, parameters).Select(read).ToList(), cancellationToken);

    public Task<TOut?> FindAsync<TRow, TOut>(string sql, object? parameters, Func<TRow, TOut> read, CancellationToken cancellationToken)
        where TOut : class =>
        ReadAsync(connection => connection.Query<TRow>(sql, parameters).Select(read).FirstOrDefault(), cancellationToken);

    public void Dispose()
    {
        closed = true;

        // Taking every place waits for the reads that are under way.
        for (var i = 0; i < limit; i++)
        {
            free.Wait();
        }

        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }

        free.Release(limit);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA query_only = 1");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
