using MappingSync.Engine.Ledger;
using static MappingSync.Engine.Tests.Ledger.LedgerFolder;

namespace MappingSync.Engine.Tests.Ledger;

public sealed class WorkTests : LedgerTest
{
    [Fact]
    public async Task Requests_for_a_pending_item_coalesce_into_it_and_keep_its_place_and_age()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        await Ledger.Work.EnqueueAsync(Work("8"), None);
        Folder.Time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 9; i++)
        {
            await Ledger.Work.EnqueueAsync(Work("7"), None);
        }

        var taken = await Ledger.Work.TakeAsync("acme", 100, null, None);

        Assert.Equal(["7", "8"], taken.Select(item => item.Key.Key));
        Assert.Equal(Start, taken[0].EnqueuedAt);
    }

    [Fact]
    public async Task A_request_that_arrives_while_the_item_runs_is_served_by_one_more_run()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        var first = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Folder.Time.Advance(TimeSpan.FromSeconds(5));
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        Folder.Time.Advance(TimeSpan.FromSeconds(5));
        await Ledger.Work.EnqueueAsync(Work("7"), None);

        Assert.Empty(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Assert.Equal(WorkState.Pending, await Ledger.Work.CompleteAsync(first, LedgerEntries.None, None));

        var second = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Assert.Equal(Start.AddSeconds(5), second.EnqueuedAt);
        Assert.Equal(1, second.Attempts);
        Assert.Equal(WorkState.Done, await Ledger.Work.CompleteAsync(second, LedgerEntries.None, None));
        Assert.Empty(await Ledger.Work.TakeAsync("acme", 10, null, None));
    }

    [Fact]
    public async Task A_request_that_arrives_while_the_item_fails_runs_it_again_at_once()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        var item = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        await Ledger.Work.EnqueueAsync(Work("7"), None);

        Assert.Equal(WorkState.Pending, await Ledger.Work.FailAsync(item, "barred", LedgerEntries.None, None));
        Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
    }

    [Fact]
    public async Task Items_are_taken_in_the_order_of_their_requests_and_a_later_one_goes_to_the_end()
    {
        foreach (var key in new[] { "c", "a", "b" })
        {
            await Ledger.Work.EnqueueAsync(Work(key), None);
        }

        var first = Assert.Single(await Ledger.Work.TakeAsync("acme", 1, null, None));
        await Ledger.Work.EnqueueAsync(Work("c"), None);
        await Ledger.Work.CompleteAsync(first, LedgerEntries.None, None);

        Assert.Equal("c", first.Key.Key);
        Assert.Equal(["a", "b", "c"], (await Ledger.Work.TakeAsync("acme", 10, null, None)).Select(item => item.Key.Key));
    }

    [Fact]
    public async Task Live_work_goes_before_older_background_work_and_can_be_taken_alone()
    {
        await Ledger.Work.EnqueueAsync([Work("old", lane: WorkLane.Background), Work("lifted", lane: WorkLane.Background)], None);
        await Ledger.Work.EnqueueAsync(Work("new"), None);
        await Ledger.Work.EnqueueAsync(Work("lifted"), None);

        Assert.Equal(["lifted", "new"], (await Ledger.Work.TakeAsync("acme", 10, WorkLane.Live, None)).Select(item => item.Key.Key));
        Assert.Equal(["old"], (await Ledger.Work.TakeAsync("acme", 10, null, None)).Select(item => item.Key.Key));
    }

    [Fact]
    public async Task An_item_that_waits_for_its_retry_time_is_not_taken_before_it_even_when_an_event_arrives()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        var item = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        await Ledger.Work.RetryLaterAsync(item, Start.AddMinutes(10), "429", LedgerEntries.None, None);
        await Ledger.Work.EnqueueAsync(Work("7"), None);

        Assert.Empty(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Assert.Empty(await Ledger.Work.FindDueAsync(None));
        Assert.Equal(Start.AddMinutes(10), await Ledger.Work.NextDueAtAsync(None));

        Folder.Time.Advance(TimeSpan.FromMinutes(10));
        var due = Assert.Single(await Ledger.Work.FindDueAsync(None));
        Assert.Equal(new DueWork("acme", 1, Start), due);
        var again = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Assert.Equal(2, again.Attempts);
        Assert.Equal("429", again.LastError);
    }

    [Fact]
    public async Task An_item_whose_retry_time_has_come_goes_before_younger_ones()
    {
        await Ledger.Work.EnqueueAsync([Work("retried")], None);
        var item = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        await Ledger.Work.RetryLaterAsync(item, Start.AddSeconds(1), "503", LedgerEntries.None, None);
        await Ledger.Work.EnqueueAsync([Work("young"), Work("younger")], None);
        Folder.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["retried", "young"], (await Ledger.Work.TakeAsync("acme", 2, null, None)).Select(next => next.Key.Key));
    }

    [Fact]
    public async Task A_failed_item_waits_until_its_record_changes()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        var item = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Assert.Equal(WorkState.Failed, await Ledger.Work.FailAsync(item, "too long", LedgerEntries.None, None));

        Folder.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Assert.Equal("too long", Assert.Single(await Ledger.Work.ListAsync("acme", WorkState.Failed, 10, None)).LastError);

        await Ledger.Work.EnqueueAsync(Work("7"), None);
        Assert.Equal(1, Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None)).Attempts);
    }

    [Fact]
    public async Task A_person_can_ask_for_a_failed_item_and_for_one_that_waits_and_the_asking_is_in_the_audit_trail()
    {
        await Ledger.Work.EnqueueAsync([Work("failed"), Work("waiting")], None);
        var items = await Ledger.Work.TakeAsync("acme", 10, null, None);
        await Ledger.Work.FailAsync(items[0], "barred", LedgerEntries.None, None);
        await Ledger.Work.RetryLaterAsync(items[1], Start.AddHours(1), "503", LedgerEntries.None, None);

        Assert.True(await Ledger.Work.RequestRetryAsync(items[0].Key, "anna", None));
        Assert.True(await Ledger.Work.RequestRetryAsync(items[1].Key, "anna", None));
        Assert.False(await Ledger.Work.RequestRetryAsync(new WorkKey("acme", "customer.push", "nobody"), "anna", None));

        Assert.Equal(2, (await Ledger.Work.TakeAsync("acme", 10, null, None)).Count);
        var audit = await Ledger.Audit.LatestAsync("acme", 10, None);
        Assert.All(audit, entry => Assert.Equal((AuditAction.RetryRequested, "anna"), (entry.Action, entry.Actor)));
        Assert.Equal(2, audit.Count);
    }

    [Fact]
    public async Task Asking_for_a_running_item_runs_it_once_more()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        var item = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));

        Assert.True(await Ledger.Work.RequestRetryAsync(item.Key, "anna", None));

        Assert.Equal(WorkState.Pending, await Ledger.Work.CompleteAsync(item, LedgerEntries.None, None));
    }

    [Fact]
    public async Task Whoever_lost_an_item_can_neither_finish_nor_fail_nor_postpone_it_and_leaves_nothing_behind()
    {
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        var lost = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        await Ledger.Work.ReleaseAsync([lost], None);
        var held = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        var entries = new LedgerEntries { Audit = [new AuditEntry("acme", null, null, null, AuditAction.Created, "late")] };

        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Work.CompleteAsync(lost, entries, None));
        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Work.FailAsync(lost, "late", entries, None));
        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Work.RetryLaterAsync(lost, Start, "late", entries, None));
        await Ledger.Work.ReleaseAsync([lost], None);

        Assert.Empty(await Ledger.Audit.LatestAsync(null, 10, None));
        Assert.Equal(WorkState.Running, (await Ledger.Work.FindAsync(held.Key, None))!.State);
        Assert.Equal(1, held.Attempts);
        Assert.Equal(WorkState.Done, await Ledger.Work.CompleteAsync(held, entries, None));
        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Work.CompleteAsync(held, entries, None));
    }

    [Fact]
    public async Task Nothing_is_taken_of_a_paused_agreement_or_flow_and_everything_after_the_pause()
    {
        await Ledger.Work.EnqueueAsync([Work("7"), Work("P-1", flow: "product.push"), Work("7", agreement: "other")], None);
        await Ledger.Agreements.PauseAsync(new Pause("acme", "product.push", PauseCause.Access, new("403", "403")), LedgerEntries.None, None);
        Assert.Equal([new DueWork("acme", 1, Start), new DueWork("other", 1, Start)], await Ledger.Work.FindDueAsync(None));
        await Ledger.Agreements.PauseAsync(new Pause("acme", null, PauseCause.Access, new("401", "401")), LedgerEntries.None, None);

        Assert.Empty(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Assert.Equal(["other"], (await Ledger.Work.FindDueAsync(None)).Select(due => due.Agreement));

        Assert.True(await Ledger.Agreements.ResumeAsync("acme", null, "anna", None));
        Assert.Equal(["customer.push"], (await Ledger.Work.TakeAsync("acme", 10, null, None)).Select(item => item.Key.Flow));
        Assert.True(await Ledger.Agreements.ResumeAsync("acme", "product.push", null, None));
        Assert.False(await Ledger.Agreements.ResumeAsync("acme", "product.push", null, None));
        Assert.Equal(["product.push"], (await Ledger.Work.TakeAsync("acme", 10, null, None)).Select(item => item.Key.Flow));
        Assert.Empty(await Ledger.Agreements.PausesAsync(null, None));
    }

    [Fact]
    public async Task A_take_never_exceeds_its_limit_and_one_that_finds_nothing_commits_nothing()
    {
        await Ledger.Work.EnqueueAsync(Enumerable.Range(0, 25).Select(i => Work($"{i}")).ToArray(), None);
        Assert.Equal(10, (await Ledger.Work.TakeAsync("acme", 10, null, None)).Count);
        Assert.Equal(10, (await Ledger.Work.TakeAsync("acme", 10, null, None)).Count);
        Assert.Equal(5, (await Ledger.Work.TakeAsync("acme", 10, null, None)).Count);

        var before = Ledger.Statistics;
        Assert.Empty(await Ledger.Work.TakeAsync("acme", 10, null, None));
        Assert.Empty(await Ledger.Work.TakeAsync("nobody", 10, null, None));
        Assert.Equal(before, Ledger.Statistics);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Ledger.Work.TakeAsync("acme", 1_001, null, None));
    }

    [Fact]
    public async Task Counts_tell_pending_running_failed_and_the_oldest_age()
    {
        await Ledger.Work.EnqueueAsync([Work("run"), Work("fail"), Work("wait"), Work("done", agreement: "other")], None);
        Folder.Time.Advance(TimeSpan.FromMinutes(1));
        var items = await Ledger.Work.TakeAsync("acme", 2, null, None);
        await Ledger.Work.FailAsync(items[1], "no", LedgerEntries.None, None);
        var other = Assert.Single(await Ledger.Work.TakeAsync("other", 2, null, None));
        await Ledger.Work.CompleteAsync(other, LedgerEntries.None, None);

        Assert.Equal(
            [new WorkCounts("acme", 1, 1, 1, Start, null), new WorkCounts("other", 0, 0, 0, null, Start.AddMinutes(1))],
            await Ledger.Work.CountAsync(None));
    }

    [Fact]
    public async Task Several_requests_are_stored_all_or_none()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.Work.EnqueueAsync([Work("7"), Work(new string('x', 201))], None));
        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.Work.EnqueueAsync(Work(""), None));

        Assert.Empty(await Ledger.Work.CountAsync(None));
    }

    [Fact]
    public async Task Completing_an_item_resolves_its_notifications_except_those_raised_again()
    {
        await Ledger.Notifications.RaiseAsync(Notice("barred", "7"), None);
        await Ledger.Notifications.RaiseAsync(Notice("too-long", "7"), None);
        await Ledger.Notifications.RaiseAsync(Notice("of-another", "8"), None);
        await Ledger.Work.EnqueueAsync(Work("7"), None);
        var item = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));

        await Ledger.Work.FailAsync(item, "still too long", new LedgerEntries { Notices = [Notice("too-long", "7")] }, None);
        Assert.Equal(["of-another", "too-long"], (await Ledger.Notifications.OpenAsync("acme", 10, None)).Select(open => open.Notice.Cause).Order());

        await Ledger.Work.EnqueueAsync(Work("7"), None);
        item = Assert.Single(await Ledger.Work.TakeAsync("acme", 10, null, None));
        await Ledger.Work.CompleteAsync(item, LedgerEntries.None, None);
        Assert.Equal(["of-another"], (await Ledger.Notifications.OpenAsync("acme", 10, None)).Select(open => open.Notice.Cause));
    }
}
