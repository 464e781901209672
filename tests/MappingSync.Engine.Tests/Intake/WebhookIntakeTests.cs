using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Engine.Tests.Ledger;

namespace MappingSync.Engine.Tests.Intake;

public sealed class WebhookIntakeTests : LedgerTest, IEventRoutes, IWorkSignal
{
    private readonly List<string> woken = [];

    private WebhookIntake Intake => new(Ledger.Work, this, this);

    string? IEventRoutes.FlowOf(string agreement, string eventName) => eventName == "customer.updated" ? "customer.push" : null;

    void IWorkSignal.Wake(string agreement) => woken.Add(agreement);

    [Fact]
    public async Task An_accepted_event_is_on_disk_and_wakes_its_agreement()
    {
        Assert.Equal(IntakeResult.Accepted, await Intake.AcceptAsync("acme", "customer.updated", "7", None));

        Assert.Equal("customer.push|7|customer.updated", Folder.Peek<string>("SELECT flow || '|' || key || '|' || reason FROM work"));
        Assert.Equal(["acme"], woken);
    }

    [Fact]
    public async Task The_same_event_a_hundred_times_in_parallel_is_one_item()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Intake.AcceptAsync("acme", "customer.updated", "7", None))));

        Assert.All(results, result => Assert.Equal(IntakeResult.Accepted, result));
        Assert.Equal(1, Folder.Peek<int>("SELECT count(*) FROM work"));
    }

    [Fact]
    public async Task An_event_that_no_flow_listens_to_stores_nothing()
    {
        Assert.Equal(IntakeResult.UnknownEvent, await Intake.AcceptAsync("acme", "lot.exploded", "7", None));

        Assert.Equal(0, Ledger.Statistics.Commits);
        Assert.Empty(woken);
    }

    public static TheoryData<string> BadKeys() => ["", new string('x', 201), "7\n8", "7\0", "\ud83d", "7\u0085"];

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task A_key_that_no_record_can_have_is_refused_and_stores_nothing(string key)
    {
        Assert.Equal(IntakeResult.InvalidKey, await Intake.AcceptAsync("acme", "customer.updated", key, None));

        Assert.Equal(0, Ledger.Statistics.Commits);
        Assert.Empty(woken);
    }

    [Theory]
    [InlineData("a/b ø%2F'; DROP TABLE work; --")]
    [InlineData(" 7 ")]
    public async Task A_strange_key_is_kept_as_it_is(string key)
    {
        Assert.Equal(IntakeResult.Accepted, await Intake.AcceptAsync("acme", "customer.updated", key, None));

        Assert.Equal(key, Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None)).Key.Key);
    }

    [Fact]
    public async Task A_ledger_that_cannot_commit_is_told_and_wakes_nobody_and_heals_by_itself()
    {
        await Ledger.DisposeAsync();
        await using var ledger = Folder.Open(options => options with { BusyTimeout = TimeSpan.FromSeconds(1) });
        var intake = new WebhookIntake(ledger.Work, this, this);
        using (var foreign = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Folder.Path};Pooling=False"))
        {
            foreign.Open();
            using var hold = foreign.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();

            Assert.Equal(IntakeResult.Unavailable, await intake.AcceptAsync("acme", "customer.updated", "7", None));
            Assert.Empty(woken);
        }

        Assert.Equal(IntakeResult.Accepted, await intake.AcceptAsync("acme", "customer.updated", "8", None));
        Assert.Equal(["8"], (await ledger.Work.TakeAsync("acme", 10, null, None)).Select(item => item.Key.Key));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_what_was_accepted_before_is_kept()
    {
        await Ledger.DisposeAsync();
        await using var ledger = Folder.Open(options => options with { MaxPages = 60 });
        var intake = new WebhookIntake(ledger.Work, this, this);

        var accepted = 0;
        var result = IntakeResult.Accepted;
        while (accepted < 100_000 && result == IntakeResult.Accepted)
        {
            result = await intake.AcceptAsync("acme", "customer.updated", new string('x', 150) + accepted, None);
            accepted += result == IntakeResult.Accepted ? 1 : 0;
        }

        Assert.Equal(IntakeResult.Unavailable, result);
        Assert.True(accepted > 0);
        Assert.Equal(accepted, Folder.Peek<int>("SELECT count(*) FROM work"));
        await ledger.DisposeAsync();
        await using var roomy = Folder.Open();
        Assert.Equal(IntakeResult.Accepted, await new WebhookIntake(roomy.Work, this, this).AcceptAsync("acme", "customer.updated", "after", None));
    }
}
