using Dapper;
using Microsoft.Data.Sqlite;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>What one operation sees of the transaction that it shares with others.</summary>
internal sealed class LedgerTransaction(SqliteConnection connection, string installation, long epoch)
{
    private long sequence;

    public string Installation { get; } = installation;

    public long Epoch { get; } = epoch;

    /// <summary>The time of the transaction.</summary>
    public DateTimeOffset Now { get; set; }

    public long NowMs => Now.ToUnixTimeMilliseconds();

    /// <summary>The last place in line that was given out; stored with each commit.</summary>
    public long Sequence
    {
        get => sequence;
        set => sequence = value;
    }

    public long NextSequence() => ++sequence;

    public int Execute(string sql, object? parameters = null) => connection.Execute(sql, parameters);

    public T? One<T>(string sql, object? parameters = null) => connection.QuerySingleOrDefault<T>(sql, parameters);

    public List<T> Many<T>(string sql, object? parameters = null) => connection.Query<T>(sql, parameters).AsList();

    /// <summary>Executes a conditional update; refuses unless it changed exactly one row.</summary>
    public void ExecuteOne(string sql, object parameters, Func<string> refusal)
    {
        if (Execute(sql, parameters) != 1)
        {
            throw new LedgerConflictException(refusal());
        }
    }
}
