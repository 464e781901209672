using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using static MappingSync.Engine.Tests.Ledger.LedgerFolder;

namespace MappingSync.Engine.Tests.Ledger;

/// <summary>Opening, closing, files, and how commits are shared.</summary>
public sealed class StoreTests : LedgerTest
{
    [Fact]
    public async Task Writes_that_wait_together_share_a_commit()
    {
        const int Writers = 2_000;
        using var gate = new ManualResetEventSlim();
        var blocked = BlockWriter(gate);
        var waiting = Enumerable.Range(0, Writers).Select(i => Ledger.Work.EnqueueAsync(Work($"{i}"), None)).ToArray();
        Assert.DoesNotContain(waiting, write => write.IsCompleted);

        gate.Set();
        await Task.WhenAll(waiting);
        await blocked;

        var statistics = Ledger.Statistics;
        Assert.Equal(Writers + 1, statistics.Operations);
        Assert.InRange(statistics.Commits, 1, 10);
        Assert.Equal(Writers, Folder.Peek<int>("SELECT count(*) FROM work"));
    }

    [Fact]
    public async Task A_write_is_told_of_only_after_another_connection_can_read_it()
    {
        for (var i = 1; i <= 50; i++)
        {
            await Ledger.Work.EnqueueAsync(Work($"{i}"), None);
            Assert.Equal(i, Folder.Peek<int>("SELECT count(*) FROM work"));
        }
    }

    [Fact]
    public async Task A_write_that_fails_takes_nothing_else_of_its_commit_with_it()
    {
        using var gate = new ManualResetEventSlim();
        var blocked = BlockWriter(gate);
        var before = Ledger.Work.EnqueueAsync(Work("before"), None);
        var refused = Ledger.Effects.PlanAsync(Effect("1002"), _ => throw new InvalidOperationException("of the caller"), None);
        var constraint = Ledger.Documents.SaveAsync(new Document { Agreement = "acme", Kind = "customer-invoice", Key = "1", State = DocumentState.Planned, BookEffect = 99 }, None);
        var after = Ledger.Work.EnqueueAsync(Work("after"), None);
        gate.Set();

        await Assert.ThrowsAsync<InvalidOperationException>(() => refused);
        await Assert.ThrowsAsync<LedgerConflictException>(() => constraint);
        await Task.WhenAll(before, after, blocked);
        Assert.InRange(Ledger.Statistics.Commits, 1, 2);
        Assert.Equal(2, Folder.Peek<int>("SELECT count(*) FROM work"));
        Assert.Equal(1, Folder.Peek<int>("SELECT count(*) FROM effect"));
        Assert.Equal(0, Folder.Peek<int>("SELECT count(*) FROM document"));
    }

    [Fact]
    public async Task A_caller_that_goes_away_before_its_turn_leaves_nothing()
    {
        using var gate = new ManualResetEventSlim();
        using var away = new CancellationTokenSource();
        var blocked = BlockWriter(gate);
        var given = Ledger.Work.EnqueueAsync(Work("7"), away.Token);
        await away.CancelAsync();
        gate.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        await blocked;
        Assert.Equal(0, Folder.Peek<int>("SELECT count(*) FROM work"));
    }

    [Fact]
    public void Every_commit_is_synced_to_disk_and_written_ahead()
    {
        Assert.Equal("wal", Folder.Peek<string>("PRAGMA journal_mode"));
        var ledger = (SqliteLedger)Ledger;
        Assert.Equal((2L, 1L), ledger.Durability);
    }

    [Fact]
    public void A_second_runner_on_the_same_ledger_is_refused_with_the_name_of_the_lock_file()
    {
        var e = Assert.Throws<LedgerRefusedException>(() => Folder.Open());

        Assert.Contains(Folder.Path + ".lock", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_first_runner_stopped_the_next_one_may_open_the_ledger_and_finds_everything()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        await Ledger.DisposeAsync();

        var next = Folder.Open();
        Assert.Equal(new LedgerOpening(2, Start, ClosedCleanly: true, 0, 0), next.Opening);
        Assert.Equal(Ledger.Installation, next.Installation);
        Assert.NotNull(await next.Work.FindAsync(Work("7").Key, None));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => Ledger.Work.EnqueueAsync(Work("8"), None));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => Ledger.Work.FindAsync(Work("7").Key, None));
    }

    [Fact]
    public async Task Closing_finishes_what_waits()
    {
        var waiting = Enumerable.Range(0, 500).Select(i => Ledger.Work.EnqueueAsync(Work($"{i}"), None)).ToArray();
        await Ledger.DisposeAsync();

        await Task.WhenAll(waiting);
        Assert.Equal(500, Folder.Peek<int>("SELECT count(*) FROM work"));
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await Ledger.DisposeAsync();
        Folder.Tamper("INSERT INTO schema_version (ScriptName, Applied) VALUES ('0099-of-tomorrow.sql', '2030-01-01')");

        var e = Assert.Throws<LedgerRefusedException>(() => Folder.Open());

        Assert.Contains("newer version", e.Message, StringComparison.Ordinal);
        Assert.Contains("0099-of-tomorrow.sql", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, Folder.Peek<int>("SELECT epoch FROM ledger"));
        Folder.Tamper("DELETE FROM schema_version WHERE ScriptName = '0099-of-tomorrow.sql'");
        Assert.Equal(2, Folder.Open().Opening.Epoch);
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_told_as_such()
    {
        await Ledger.DisposeAsync();
        File.Delete(Folder.Path);
        await File.WriteAllTextAsync(Folder.Path, new string('x', 10_000));

        var e = Assert.Throws<LedgerUnavailableException>(() => Folder.Open());
        Assert.Contains(Folder.Path, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_may_read_the_files_not_even_of_a_ledger_that_was_open_to_all()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await Ledger.Work.EnqueueAsync(Work("7"), None);
        AssertOwnerOnly(Path.GetDirectoryName(Folder.Path)!);

        await Ledger.DisposeAsync();
        File.SetUnixFileMode(Folder.Path, (UnixFileMode)Convert.ToInt32("666", 8));
        await Folder.Open().Work.EnqueueAsync(Work("8"), None);
        AssertOwnerOnly(Path.GetDirectoryName(Folder.Path)!);
    }

    [Fact]
    public async Task Reading_never_waits_for_a_write_that_is_under_way()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        using var gate = new ManualResetEventSlim();
        var blocked = BlockWriter(gate);

        Assert.NotNull(await Ledger.Work.FindAsync(Work("7").Key, None));
        gate.Set();
        await blocked;
    }

    [Theory]
    [InlineData("SELECT 1 FROM work WHERE state = 'Pending' AND agreement = 'a' AND lane = 0 AND not_before = 0 ORDER BY sequence LIMIT 1", "work_pending")]
    [InlineData("SELECT 1 FROM work WHERE state = 'Pending' AND agreement = 'a' AND lane = 0 AND not_before BETWEEN 1 AND 9 ORDER BY not_before LIMIT 1", "work_pending")]
    [InlineData("SELECT 1 FROM effect WHERE agreement = 'a' AND kind = 'k' AND document_key = 'd' ORDER BY generation DESC LIMIT 1", "INDEX")]
    [InlineData("SELECT 1 FROM link WHERE agreement = 'a' AND entity = 'e' AND right_key = 'r'", "link_right")]
    public void A_long_backlog_is_never_read_through(string sql, string index)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Folder.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var plan = reader.GetString(3);
        Assert.StartsWith("SEARCH", plan, StringComparison.Ordinal);
        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.False(reader.Read(), "The rows are sorted after they were read.");
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void AssertOwnerOnly(string folder)
    {
        Assert.Equal((UnixFileMode)Convert.ToInt32("700", 8), File.GetUnixFileMode(folder));
        var files = Directory.GetFiles(folder);
        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal((UnixFileMode)Convert.ToInt32("600", 8), File.GetUnixFileMode(file)));
    }

    /// <summary>Keeps the writer inside an operation until the gate opens; returns when it is there.</summary>
    private Task<Effect> BlockWriter(ManualResetEventSlim gate)
    {
        using var entered = new ManualResetEventSlim();
        var blocked = Task.Run(() => Ledger.Effects.PlanAsync(
            Effect(),
            _ =>
            {
                entered.Set();
                gate.Wait();
                return LedgerEntries.None;
            },
            None));
        entered.Wait();
        return blocked;
    }
}
