using MappingSync.Engine.Ledger;
using static MappingSync.Engine.Ledger.DocumentState;

namespace MappingSync.Engine.Tests.Ledger;

public sealed class DocumentTests : LedgerTest
{
    private static readonly Document New = new() { Agreement = "acme", Kind = "customer-invoice", Key = "1001", State = Planned };

    [Fact]
    public async Task A_document_goes_its_way_and_keeps_what_was_written()
    {
        var document = await Ledger.Documents.SaveAsync(New, None);
        Folder.Time.Advance(TimeSpan.FromSeconds(1));
        document = await Ledger.Documents.SaveAsync(document with { State = DraftCreated, DraftNumber = "88", DraftHash = "h" }, None);
        document = await Ledger.Documents.SaveAsync(document with { State = TotalsCompared }, None);
        document = await Ledger.Documents.SaveAsync(document with { State = Booked, BookedNumber = "1001" }, None);
        document = await Ledger.Documents.SaveAsync(document with { State = Done }, None);

        Assert.Equal(document, await Ledger.Documents.FindAsync("acme", "customer-invoice", "1001", None));
        Assert.Equal((5L, "88", "1001", "h"), (document.Version, document.DraftNumber, document.BookedNumber, document.DraftHash));
        Assert.Equal((LedgerFolder.Start, LedgerFolder.Start.AddSeconds(1)), (document.CreatedAt, document.UpdatedAt));
    }

    [Fact]
    public async Task Of_two_who_read_the_same_version_one_writes()
    {
        var document = await Ledger.Documents.SaveAsync(New, None);
        await Ledger.Documents.SaveAsync(document with { State = DraftCreated }, None);

        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Documents.SaveAsync(document with { State = Held }, None));
        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Documents.SaveAsync(New, None));
        Assert.Equal(DraftCreated, (await Ledger.Documents.FindAsync("acme", "customer-invoice", "1001", None))!.State);
    }

    [Theory]
    [InlineData(Planned, Booked, true)]
    [InlineData(DraftCreated, Planned, true)]
    [InlineData(Attached, TotalsCompared, false)]
    [InlineData(TotalsCompared, DraftCreated, false)]
    [InlineData(Attached, Held, true)]
    [InlineData(DraftCreated, Superseded, true)]
    [InlineData(Booked, Held, true)]
    [InlineData(Booked, Planned, false)]
    [InlineData(Booked, Superseded, false)]
    [InlineData(Booked, Done, true)]
    [InlineData(Done, Planned, false)]
    [InlineData(Done, Held, false)]
    [InlineData(Done, Done, true)]
    [InlineData(Superseded, Planned, false)]
    [InlineData(Held, TotalsCompared, true)]
    [InlineData(Held, Superseded, true)]
    public async Task Only_the_told_steps_are_allowed(DocumentState from, DocumentState to, bool allowed)
    {
        var document = await Ledger.Documents.SaveAsync(New, None);
        document = from == Planned ? document : await Ledger.Documents.SaveAsync(document with { State = from }, None);

        if (allowed)
        {
            Assert.Equal(to, (await Ledger.Documents.SaveAsync(document with { State = to }, None)).State);
        }
        else
        {
            await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Documents.SaveAsync(document with { State = to }, None));
            Assert.Equal(document, await Ledger.Documents.FindAsync("acme", "customer-invoice", "1001", None));
        }
    }

    [Fact]
    public async Task A_held_document_remembers_where_it_was_held()
    {
        var document = await Ledger.Documents.SaveAsync(New, None);
        document = await Ledger.Documents.SaveAsync(document with { State = TotalsCompared }, None);
        document = await Ledger.Documents.SaveAsync(document with { State = Held, Note = "changed by a person" }, None);
        document = await Ledger.Documents.SaveAsync(document with { Note = "still" }, None);
        Assert.Equal((TotalsCompared, "still"), (document.HeldFrom!.Value, document.Note));

        Assert.Null((await Ledger.Documents.SaveAsync(document with { State = TotalsCompared }, None)).HeldFrom);
    }

    [Fact]
    public async Task A_document_cannot_name_an_effect_that_does_not_exist()
    {
        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Documents.SaveAsync(New with { DraftEffect = 77 }, None));
        Assert.Null(await Ledger.Documents.FindAsync("acme", "customer-invoice", "1001", None));
    }

    [Fact]
    public async Task Documents_are_listed_by_state_the_last_written_first()
    {
        await Ledger.Documents.SaveAsync(New, None);
        Folder.Time.Advance(TimeSpan.FromSeconds(1));
        await Ledger.Documents.SaveAsync(New with { Key = "1002" }, None);
        await Ledger.Documents.SaveAsync(New with { Key = "1003", State = Superseded, Note = "before the connection" }, None);

        Assert.Equal(["1002", "1001"], (await Ledger.Documents.ListAsync("acme", Planned, 10, None)).Select(document => document.Key));
        Assert.Equal(3, (await Ledger.Documents.ListAsync("acme", null, 10, None)).Count);
        Assert.Empty(await Ledger.Documents.ListAsync("other", null, 10, None));
    }

    [Fact]
    public async Task Open_documents_of_one_kind_are_listed_in_the_order_of_their_keys()
    {
        foreach (var (key, state) in new[] { ("2026-12-03", Planned), ("2026-11-30", Held), ("2026-12-01", Superseded), ("2026-12-02", Planned), ("2026-12-31", Planned) })
        {
            await Ledger.Documents.SaveAsync(New with { Kind = "stock-value", Key = key, State = state }, None);
        }

        await Ledger.Documents.SaveAsync(New with { Key = "2026-12-02" }, None);
        await Ledger.Documents.SaveAsync(New with { Kind = "stock-value", Agreement = "other", Key = "2027-01-01" }, None);
        var done = await Ledger.Documents.FindAsync("acme", "stock-value", "2026-12-31", None);
        await Ledger.Documents.SaveAsync(done! with { State = Done }, None);

        Assert.Equal(["2026-11-30", "2026-12-02", "2026-12-03"], (await Ledger.Documents.ListOpenAsync("acme", "stock-value", null, 10, None)).Select(one => one.Key));
        Assert.Equal(["2026-11-30", "2026-12-02"], (await Ledger.Documents.ListOpenAsync("acme", "stock-value", "2026-12-03", 10, None)).Select(one => one.Key));
        Assert.Equal(["2026-11-30"], (await Ledger.Documents.ListOpenAsync("acme", "stock-value", null, 1, None)).Select(one => one.Key));
        Assert.Equal("2026-12-31", (await Ledger.Documents.FindLastAsync("acme", "stock-value", None))!.Key);
        Assert.Null(await Ledger.Documents.FindLastAsync("nobody", "stock-value", None));
    }
}
