using MappingSync.Engine.Ledger;
using static MappingSync.Engine.Tests.Ledger.LedgerFolder;

namespace MappingSync.Engine.Tests.Ledger;

/// <summary>Links, audit, watermarks, webhooks.</summary>
public sealed class RecordsTests : LedgerTest
{
    private static readonly Link Customer = new("acme", "customer", RecordKey.From(7), RecordKey.From(70), new Fingerprint(1, 2), new Fingerprint(ulong.MaxValue, 0), "spec-1");

    [Fact]
    public async Task A_link_is_found_from_both_sides_with_its_fingerprints()
    {
        await Ledger.Links.SaveAsync(Customer, None);

        var expected = Customer with { UpdatedAt = Start };
        Assert.Equal(expected, await Ledger.Links.FindByLeftAsync("acme", "customer", RecordKey.From(7), None));
        Assert.Equal([expected], await Ledger.Links.FindByRightAsync("acme", "customer", RecordKey.From(70), None));
    }

    [Fact]
    public async Task Number_7_and_text_7_are_different_records()
    {
        await Ledger.Links.SaveAsync(Customer with { Entity = "product", Left = RecordKey.From("7") }, None);

        Assert.Null(await Ledger.Links.FindByLeftAsync("acme", "product", RecordKey.From(7), None));
        Assert.Equal(RecordKey.From("7"), (await Ledger.Links.FindByLeftAsync("acme", "product", RecordKey.From("7"), None))!.Left);
        Assert.Null(await Ledger.Links.FindByLeftAsync("other", "product", RecordKey.From("7"), None));
    }

    [Fact]
    public async Task Saving_what_is_stored_writes_nothing_and_any_difference_does()
    {
        await Ledger.Links.SaveAsync(Customer, None);
        var before = Ledger.Statistics.Commits;
        await Ledger.Links.SaveAsync(Customer, None);
        Assert.Equal(before, Ledger.Statistics.Commits);

        await Ledger.Links.SaveAsync(Customer with { RightFingerprint = null }, None);
        await Ledger.Links.SaveAsync(Customer with { SpecHash = "spec-2" }, None);
        Assert.Equal(before + 2, Ledger.Statistics.Commits);
    }

    [Fact]
    public async Task A_new_right_key_takes_the_place_of_the_old_one()
    {
        await Ledger.Links.SaveAsync(Customer, None);
        await Ledger.Links.SaveAsync(Customer with { Right = RecordKey.From(71) }, None);

        Assert.Empty(await Ledger.Links.FindByRightAsync("acme", "customer", RecordKey.From(70), None));
        await Ledger.Links.RemoveAsync(Customer, None);
        Assert.Equal(1, (await Ledger.Links.CountAsync("acme", None))["customer"]);
        await Ledger.Links.RemoveAsync(Customer with { Right = RecordKey.From(71) }, None);
        Assert.Empty(await Ledger.Links.CountAsync("acme", None));
    }

    [Fact]
    public async Task Doubled_left_records_may_share_a_right_one()
    {
        await Ledger.Links.SaveAsync(Customer with { Entity = "unit", Left = RecordKey.From(2) }, None);
        await Ledger.Links.SaveAsync(Customer with { Entity = "unit", Left = RecordKey.From(1) }, None);

        Assert.Equal(2, (await Ledger.Links.FindByRightAsync("acme", "unit", RecordKey.From(70), None)).Count);
    }

    [Fact]
    public async Task A_link_without_a_key_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.Links.SaveAsync(Customer with { Right = default }, None));

    [Fact]
    public async Task The_audit_trail_keeps_changes_old_and_new_with_reason_and_order()
    {
        var field = new Field("customer", "name", "Name", ["Navn"], new Dictionary<string, string>());
        await Ledger.Audit.AppendAsync(
            new AuditEntry("acme", "customer.push", "customer", "7", AuditAction.Updated, "customer.updated")
            {
                OtherKey = "70",
                Changes = [AuditChange.From(new FieldChange(field, "Gammel \"A/S\"", null)), AuditChange.From(new FieldChange(field, 1234.5m, new DateOnly(2026, 12, 1)))],
            },
            None);
        await Ledger.Audit.AppendAsync(new AuditEntry("acme", "customer.push", "customer", "8", AuditAction.Created, "customer.created"), None);

        var entries = await Ledger.Audit.LatestAsync("acme", 10, None);
        Assert.Equal(["8", "7"], entries.Select(entry => entry.Key));
        Assert.Equal([new AuditChange("name", "Gammel \"A/S\"", null), new AuditChange("name", "1234.5", "2026-12-01")], entries[1].Changes);
        Assert.Equal(("70", Start, "customer.updated"), (entries[1].OtherKey, entries[1].At, entries[1].Reason));
        Assert.Equal(["7"], (await Ledger.Audit.OfRecordAsync("acme", "customer", "7", 10, None)).Select(entry => entry.Key));
        Assert.Empty(await Ledger.Audit.OfRecordAsync("other", "customer", "7", 10, None));
    }

    [Fact]
    public async Task An_audit_entry_cannot_be_changed_even_behind_the_code()
    {
        await Ledger.Audit.AppendAsync(new AuditEntry("acme", null, null, null, AuditAction.Created, "x"), None);

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => Folder.Tamper("UPDATE audit SET reason = 'y'"));
    }

    [Fact]
    public async Task Huge_values_are_cut_in_the_audit_trail_and_never_through_a_character()
    {
        var text = new string('x', 998) + "😀😀😀";
        await Ledger.Audit.AppendAsync(new AuditEntry("acme", null, null, null, AuditAction.Updated, "r") { Changes = [new AuditChange("name", null, text)] }, None);

        var stored = (await Ledger.Audit.LatestAsync(null, 1, None))[0].Changes[0].New!;
        Assert.Equal(new string('x', 998) + "…", stored);
    }

    [Fact]
    public async Task A_watermark_begins_once_and_moving_it_nowhere_writes_nothing()
    {
        Assert.Null(await Ledger.Watermarks.FindAsync("acme", "orders", None));
        Assert.Equal("2026-12-01", (await Ledger.Watermarks.StartAsync("acme", "orders", "2026-12-01", None)).Position);
        var before = Ledger.Statistics.Commits;
        Assert.Equal("2026-12-01", (await Ledger.Watermarks.StartAsync("acme", "orders", "2027-01-01", None)).Position);
        await Ledger.Watermarks.SaveAsync(new Watermark("acme", "orders", "2026-12-01"), None);
        Assert.Equal(before, Ledger.Statistics.Commits);

        await Ledger.Watermarks.SaveAsync(new Watermark("acme", "orders", "2026-12-02"), None);
        Assert.Equal("2026-12-02", (await Ledger.Watermarks.FindAsync("acme", "orders", None))!.Position);
    }

    [Fact]
    public async Task A_webhook_registration_is_kept_with_its_token_and_never_prints_it()
    {
        var registration = new WebhookRegistration("acme", "customer.updated", "https://sync.example.com/webhooks/acme") { Id = "5", Token = "canary-token" };
        await Ledger.Agreements.SaveWebhookAsync(registration, None);
        await Ledger.Agreements.SaveWebhookAsync(registration with { EventName = "lot.updated", Id = null, Token = null, Refusal = "422" }, None);

        var stored = await Ledger.Agreements.WebhooksAsync("acme", None);
        Assert.Equal("canary-token", stored[0].Token);
        Assert.Equal(("lot.updated", "422"), (stored[1].EventName, stored[1].Refusal));
        Assert.DoesNotContain("canary", $"{stored[0]} {stored[1]}", StringComparison.Ordinal);

        await Ledger.Agreements.RemoveWebhookAsync("acme", "customer.updated", None);
        Assert.Single(await Ledger.Agreements.WebhooksAsync("acme", None));
    }

    [Fact]
    public async Task Entries_are_written_all_or_none()
    {
        var entries = new LedgerEntries
        {
            Links = [Customer],
            Audit = [new AuditEntry("acme", null, null, null, AuditAction.Linked, "x")],
            Notices = [Notice("cause")],
            Watermarks = [new Watermark("acme", "w", "1")],
            Work = [Work("7"), Work(new string('x', 201))],
        };

        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.RecordAsync(entries, None));
        Assert.Empty(await Ledger.Links.CountAsync("acme", None));
        Assert.Empty(await Ledger.Audit.LatestAsync(null, 1, None));
        Assert.Empty(await Ledger.Notifications.OpenAsync(null, 1, None));
        Assert.Null(await Ledger.Watermarks.FindAsync("acme", "w", None));

        await Ledger.RecordAsync(entries with { Work = [Work("7")] }, None);
        Assert.Equal(1, Ledger.Statistics.Commits);
        Assert.Single(await Ledger.Notifications.OpenAsync(null, 1, None));
        Assert.NotNull(await Ledger.Work.FindAsync(Work("7").Key, None));
    }

    [Fact]
    public async Task Pruning_removes_what_may_be_forgotten_and_nothing_else()
    {
        await Ledger.Work.EnqueueAsync(Enumerable.Range(0, 1_200).Select(i => Work($"{i}")).Append(Work("failed", agreement: "other")).ToArray(), None);
        foreach (var item in await Ledger.Work.TakeAsync("acme", 1_000, null, None))
        {
            await Ledger.Work.CompleteAsync(item, new LedgerEntries { Audit = [new AuditEntry("acme", null, null, null, AuditAction.Updated, "x")], Links = [Customer] }, None);
        }

        await Ledger.Work.FailAsync(Assert.Single(await Ledger.Work.TakeAsync("other", 1, null, None)), "no", LedgerEntries.None, None);
        await Ledger.Effects.PlanAsync(Effect(), null, None);
        await Ledger.Notifications.RaiseAsync(Notice("open"), None);
        await Ledger.Notifications.RaiseAsync(Notice("cured"), None);
        await Ledger.Notifications.ResolveAsync("acme", "cured", None);

        Folder.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await Ledger.PruneAsync(new LedgerRetention(), None));
        Folder.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1_000, await Ledger.PruneAsync(new LedgerRetention(), None));
        Folder.Time.Advance(TimeSpan.FromDays(400));
        Assert.Equal(1_001, await Ledger.PruneAsync(new LedgerRetention(), None));

        Assert.Equal([200, 0], (await Ledger.Work.CountAsync(None)).Select(counts => counts.Pending));
        Assert.Equal(1, (await Ledger.Work.CountAsync(None))[1].Failed);
        Assert.NotNull(await Ledger.Effects.FindLatestAsync("acme", "customer-invoice.draft", "1001", None));
        Assert.Single(await Ledger.Links.CountAsync("acme", None));
        Assert.Single(await Ledger.Notifications.OpenAsync(null, 10, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Ledger.PruneAsync(new LedgerRetention { Inbox = TimeSpan.FromDays(29) }, None));
    }
}
