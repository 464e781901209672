using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Tests.Ledger;
using static MappingSync.Engine.Tests.Ledger.LedgerFolder;

namespace MappingSync.Engine.Tests.Notifications;

public sealed class NotificationTests : LedgerTest
{
    [Fact]
    public async Task One_cause_is_one_notification_that_counts_and_takes_over_the_last_texts()
    {
        await Ledger.Notifications.RaiseAsync(Notice("barred"), None);
        Folder.Time.Advance(TimeSpan.FromMinutes(1));
        var reworded = Notice("barred") with { Message = new LocalizedText("new words", "nye ord") };
        await Ledger.Notifications.RaiseAsync(reworded, None);

        var open = Assert.Single(await Ledger.Notifications.OpenAsync("acme", 10, None));
        Assert.Equal((2, Start, Start.AddMinutes(1)), (open.Count, open.FirstAt, open.LastAt));
        Assert.Equal(reworded, open.Notice);
    }

    [Fact]
    public async Task A_cause_that_comes_back_after_it_was_cured_is_a_new_notification()
    {
        await Ledger.Notifications.RaiseAsync(Notice("barred"), None);
        var first = Assert.Single(await Ledger.Notifications.OpenAsync(null, 10, None));
        await Ledger.Notifications.ResolveAsync("acme", "barred", None);
        Assert.Empty(await Ledger.Notifications.OpenAsync(null, 10, None));
        Assert.Equal(Start, (await Ledger.Notifications.FindAsync(first.Id, None))!.ResolvedAt);

        await Ledger.Notifications.RaiseAsync(Notice("barred"), None);
        var second = Assert.Single(await Ledger.Notifications.OpenAsync(null, 10, None));
        Assert.Equal(1, second.Count);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Resolving_nothing_writes_nothing()
    {
        await Ledger.Notifications.ResolveAsync("acme", "none", None);
        Assert.Equal(0, Ledger.Statistics.Commits);
    }

    [Fact]
    public async Task Invoice_errors_are_a_list_of_their_own()
    {
        await Ledger.Notifications.RaiseAsync(Notice("barred"), None);
        await Ledger.Notifications.RaiseAsync(Notice("too-long", "P-1", invoice: false), None);
        await Ledger.Notifications.RaiseAsync(Notice("barred") with { Agreement = "other" }, None);

        Assert.Equal(["barred"], (await Ledger.Notifications.InvoiceErrorsAsync("acme", 10, None)).Select(error => error.Notice.Cause));
        Assert.Equal(2, (await Ledger.Notifications.InvoiceErrorsAsync(null, 10, None)).Count);
        Assert.Equal(3, (await Ledger.Notifications.OpenAsync(null, 10, None)).Count);
    }

    [Fact]
    public async Task A_retry_asked_for_on_a_notification_runs_its_record_and_is_shown()
    {
        await Ledger.Work.EnqueueAsync(Work("1001"), None);
        var item = Assert.Single(await Ledger.Work.TakeAsync("acme", 1, null, None));
        await Ledger.Work.FailAsync(item, "barred", new LedgerEntries { Notices = [Notice("barred")] }, None);
        var open = Assert.Single(await Ledger.Notifications.InvoiceErrorsAsync("acme", 10, None));

        Assert.True(await Ledger.Notifications.RequestRetryAsync(open.Id, "anna", None));

        Assert.Equal(Start, (await Ledger.Notifications.FindAsync(open.Id, None))!.RetryRequestedAt);
        item = Assert.Single(await Ledger.Work.TakeAsync("acme", 1, null, None));
        await Ledger.Work.CompleteAsync(item, LedgerEntries.None, None);
        Assert.Empty(await Ledger.Notifications.InvoiceErrorsAsync("acme", 10, None));
        Assert.False(await Ledger.Notifications.RequestRetryAsync(open.Id, "anna", None));
    }

    [Fact]
    public async Task A_notification_of_no_record_cannot_be_retried()
    {
        await Ledger.Notifications.RaiseAsync(Notice("401") with { Flow = null, Key = null, Field = null }, None);
        var open = Assert.Single(await Ledger.Notifications.OpenAsync(null, 10, None));

        Assert.False(await Ledger.Notifications.RequestRetryAsync(open.Id, "anna", None));
        Assert.Null(open.Notice.Field);
    }

    [Theory]
    [InlineData("da-DK", "Vare")]
    [InlineData("DA", "Vare")]
    [InlineData("en-GB", "Product")]
    [InlineData("de", "Product")]
    public void A_text_is_read_in_the_language_of_the_reader(string culture, string expected) =>
        Assert.Equal(expected, new LocalizedText("Product", "Vare").In(culture));
}
