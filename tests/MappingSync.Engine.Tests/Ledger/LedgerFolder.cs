using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Engine.Notifications;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Engine.Tests.Ledger;

/// <summary>A folder of its own with a ledger in it, removed afterwards. The clock stands still unless a test moves it.</summary>
public sealed class LedgerFolder : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("ledger-").FullName;
    private readonly List<SqliteLedger> opened = [];

    public FakeTimeProvider Time { get; } = new(Start);

    public string Folder => folder;

    public string Path => System.IO.Path.Combine(folder, "data", "ledger.db");

    public SqliteLedger Open(Func<SqliteLedgerOptions, SqliteLedgerOptions>? change = null)
    {
        var options = new SqliteLedgerOptions { Path = Path };
        var ledger = SqliteLedger.Open(change?.Invoke(options) ?? options, Time, NullLogger<SqliteLedger>.Instance);
        opened.Add(ledger);
        return ledger;
    }

    /// <summary>Changes the file behind the ledger's back.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public T Peek<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)Convert.ChangeType(command.ExecuteScalar()!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        foreach (var ledger in opened)
        {
            ledger.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        Directory.Delete(folder, recursive: true);
    }

    public static NewWork Work(string key, string agreement = "acme", string flow = "customer.push", WorkLane lane = WorkLane.Live) =>
        new(new WorkKey(agreement, flow, key), "customer.updated", lane);

    public static NewEffect Effect(string document = "1001", string kind = "customer-invoice.draft", string body = """{"a":1}""") =>
        new("acme", kind, document, "economic", "POST", "invoices/drafts", System.Text.Encoding.UTF8.GetBytes(body), $"[RB-7-{document}]");

    public static Notice Notice(string cause, string key = "1001", bool invoice = true) => new()
    {
        Agreement = "acme",
        Cause = cause,
        Kind = NoticeKind.Data,
        IsInvoiceError = invoice,
        Flow = "customer.push",
        Key = key,
        Field = new LocalizedText("Product", "Vare"),
        Message = new LocalizedText("Invoice 1001: product P-7 is barred.", "Faktura 1001: vare P-7 er spærret."),
        Remedy = new LocalizedText("Unbar the product in e-conomic.", "Ophæv spærringen af varen i e-conomic."),
    };
}
