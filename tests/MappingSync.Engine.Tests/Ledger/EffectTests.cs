using System.Text;
using MappingSync.Engine.Ledger;
using static MappingSync.Engine.Tests.Ledger.LedgerFolder;

namespace MappingSync.Engine.Tests.Ledger;

public sealed class EffectTests : LedgerTest
{
    private static readonly LedgerEntries Told = new() { Audit = [new AuditEntry("acme", null, null, null, AuditAction.Created, "told")] };

    [Fact]
    public async Task A_plan_stores_bytes_path_and_a_key_of_its_own_before_anything_is_sent()
    {
        var first = await Ledger.Effects.PlanAsync(Effect(body: """{"text":"æ\r\n"}"""), null, None);
        var second = await Ledger.Effects.PlanAsync(Effect("1002"), null, None);

        var stored = (await Ledger.Effects.FindAsync(first.Id, None))!;
        Assert.Equal("""{"text":"æ\r\n"}""", Encoding.UTF8.GetString(stored.Body.Span));
        Assert.Equal(("POST", "invoices/drafts", "[RB-7-1001]"), (stored.Method, stored.Path, stored.Marker));
        Assert.Equal($"ms-{Ledger.Installation}-{first.Id}", stored.IdempotencyKey);
        Assert.NotEqual(first.IdempotencyKey, second.IdempotencyKey);
        Assert.Equal((EffectState.Planned, 1, 0, null), (stored.State, stored.Generation, stored.Attempts, stored.SentAt));
        Assert.Matches("^[a-z2-7]{12}$", Ledger.Installation);
    }

    [Fact]
    public async Task Of_many_plans_for_one_document_at_once_exactly_one_is_stored()
    {
        var plans = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await Ledger.Effects.PlanAsync(Effect(), null, None);
                return 1;
            }
            catch (LedgerConflictException)
            {
                return 0;
            }
        }));

        Assert.Equal(1, plans.Sum());
        Assert.Single(await Ledger.Effects.ListAsync("acme", "1001", None));
    }

    [Fact]
    public async Task Of_many_senders_of_one_effect_exactly_one_passes_the_gate()
    {
        var planned = await Ledger.Effects.PlanAsync(Effect(), null, None);

        var passed = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await Ledger.Effects.BeginSendAsync(planned, None);
                return 1;
            }
            catch (LedgerConflictException)
            {
                return 0;
            }
        }));

        Assert.Equal(1, passed.Sum());
        Assert.Equal(1, (await Ledger.Effects.FindAsync(planned.Id, None))!.Attempts);
    }

    [Fact]
    public async Task The_same_generation_cannot_be_stored_twice_even_behind_the_code()
    {
        await Ledger.Effects.PlanAsync(Effect(), null, None);

        var e = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => Folder.Tamper(
            """
            INSERT INTO effect (agreement, kind, document_key, generation, system, method, path, body, idempotency_key, state, attempts, planned_at, is_resend, may_resend)
            VALUES ('acme', 'customer-invoice.draft', '1001', 1, 'economic', 'POST', 'x', x'00', 'other', 'Planned', 0, 0, 0, 1)
            """));
        Assert.Contains("UNIQUE", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EffectState.Planned, false)]
    [InlineData(EffectState.Sending, false)]
    [InlineData(EffectState.Confirmed, false)]
    [InlineData(EffectState.Unknown, false)]
    [InlineData(EffectState.Held, false)]
    [InlineData(EffectState.Rejected, true)]
    [InlineData(EffectState.Absent, true)]
    [InlineData(EffectState.Withdrawn, true)]
    [InlineData(EffectState.Undone, true)]
    public async Task A_new_generation_with_a_new_key_begins_only_after_one_that_had_no_effect_or_was_undone(EffectState state, bool allowed)
    {
        var first = await InAsync(state);

        if (allowed)
        {
            var second = await Ledger.Effects.PlanAsync(Effect(), null, None);
            Assert.Equal(2, second.Generation);
            Assert.NotEqual(first.IdempotencyKey, second.IdempotencyKey);
            Assert.Equal(second.Id, (await Ledger.Effects.FindLatestAsync("acme", "customer-invoice.draft", "1001", None))!.Id);
        }
        else
        {
            await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Effects.PlanAsync(Effect(), null, None));
            Assert.Single(await Ledger.Effects.ListAsync("acme", "1001", None));
        }
    }

    public static TheoryData<EffectState, string> Steps()
    {
        var data = new TheoryData<EffectState, string>();
        foreach (var state in Enum.GetValues<EffectState>())
        {
            foreach (var step in Allowed.Keys)
            {
                data.Add(state, step);
            }
        }

        return data;
    }

    private static readonly Dictionary<string, (EffectState[] From, EffectState To)> Allowed = new()
    {
        ["send"] = ([EffectState.Planned, EffectState.Unknown], EffectState.Sending),
        ["confirm"] = ([EffectState.Planned, EffectState.Sending, EffectState.Unknown, EffectState.Held], EffectState.Confirmed),
        ["reject"] = ([EffectState.Sending], EffectState.Rejected),
        ["return"] = ([EffectState.Sending], EffectState.Planned),
        ["unknown"] = ([EffectState.Sending, EffectState.Held], EffectState.Unknown),
        ["absent"] = ([EffectState.Unknown, EffectState.Held], EffectState.Absent),
        ["hold"] = ([EffectState.Planned, EffectState.Unknown], EffectState.Held),
        ["withdraw"] = ([EffectState.Planned], EffectState.Withdrawn),
        ["undo"] = ([EffectState.Confirmed], EffectState.Undone),
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Every_step_is_taken_from_where_it_is_allowed_and_refused_from_everywhere_else(EffectState state, string step)
    {
        var effect = await InAsync(state);
        var (from, to) = Allowed[step];

        if (from.Contains(state))
        {
            var after = await TakeAsync(step, effect);
            Assert.Equal(to, after.State);
            Assert.Equal(to, (await Ledger.Effects.FindAsync(effect.Id, None))!.State);
            Assert.Equal(after.IsSettled, after.SettledAt is not null);
        }
        else
        {
            await Assert.ThrowsAsync<LedgerConflictException>(() => TakeAsync(step, effect));
            Assert.Equal(state, (await Ledger.Effects.FindAsync(effect.Id, None))!.State);
            Assert.Empty(await Ledger.Audit.LatestAsync(null, 10, None));
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Whoever_saw_an_older_state_can_take_no_step_even_if_he_claims_the_right_one(EffectState state, string step)
    {
        var effect = await InAsync(state);
        var others = Allowed[step].From.Where(from => from != state).Select(from => effect with { State = from }).ToList();

        foreach (var claimed in others.Append(effect with { State = Allowed[step].From[0], Attempts = effect.Attempts + 1 }))
        {
            await Assert.ThrowsAsync<LedgerConflictException>(() => TakeAsync(step, claimed));
        }

        Assert.Equal(state, (await Ledger.Effects.FindAsync(effect.Id, None))!.State);
        Assert.Empty(await Ledger.Audit.LatestAsync(null, 10, None));
    }

    [Fact]
    public async Task A_resend_keeps_the_time_of_the_first_send_and_can_never_be_rejected()
    {
        var unknown = await InAsync(EffectState.Unknown);
        Folder.Time.Advance(TimeSpan.FromMinutes(5));

        var resent = await Ledger.Effects.BeginSendAsync(unknown, None);

        Assert.Equal((2, true, Start, Start.AddMinutes(5)), (resent.Attempts, resent.IsResend, resent.FirstSentAt, resent.SentAt));
        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Effects.RejectAsync(resent, "409", LedgerEntries.None, None));
    }

    [Fact]
    public async Task A_send_that_was_certainly_not_carried_out_forgets_its_time_but_a_resend_stays_unknown()
    {
        var sending = await InAsync(EffectState.Sending);
        var planned = await Ledger.Effects.ReturnAsync(sending, "429", None);
        Assert.Equal((EffectState.Planned, null), (planned.State, planned.FirstSentAt));

        var again = await Ledger.Effects.BeginSendAsync(planned, None);
        var unknown = await Ledger.Effects.MarkUnknownAsync(again, "timeout", true, None);
        var resent = await Ledger.Effects.BeginSendAsync(unknown, None);
        var returned = await Ledger.Effects.ReturnAsync(resent, "429", None);
        Assert.Equal((EffectState.Unknown, Start), (returned.State, returned.FirstSentAt!.Value));
    }

    [Fact]
    public async Task A_key_that_was_used_for_something_else_is_never_sent_again()
    {
        var unknown = await Ledger.Effects.MarkUnknownAsync(await InAsync(EffectState.Sending), "PayloadChanged", mayResend: false, None);

        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Effects.BeginSendAsync(unknown, None));
        var held = await Ledger.Effects.HoldAsync(unknown, "?", LedgerEntries.None, None);
        Assert.False((await Ledger.Effects.MarkUnknownAsync(held, "look again", mayResend: true, None)).MayResend);
    }

    [Fact]
    public async Task What_belongs_to_a_step_is_written_with_it_or_not_at_all()
    {
        var document = new Document { Agreement = "acme", Kind = "customer-invoice", Key = "1001", State = DocumentState.Planned };
        var planned = await Ledger.Effects.PlanAsync(Effect(), effect => new LedgerEntries { Documents = [document with { DraftEffect = effect.Id }] }, None);
        var stored = (await Ledger.Documents.FindAsync("acme", "customer-invoice", "1001", None))!;
        Assert.Equal(planned.Id, stored.DraftEffect);

        var sending = await Ledger.Effects.BeginSendAsync(planned, None);
        var late = new LedgerEntries { Documents = [stored with { Version = 9, State = DocumentState.DraftCreated }] };
        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Effects.ConfirmAsync(sending, "4711", null, late, None));
        Assert.Equal(EffectState.Sending, (await Ledger.Effects.FindAsync(planned.Id, None))!.State);

        var right = new LedgerEntries { Documents = [stored with { State = DocumentState.DraftCreated, DraftNumber = "4711" }] };
        await Ledger.Effects.ConfirmAsync(sending, "4711", null, right, None);
        Assert.Equal("4711", (await Ledger.Documents.FindAsync("acme", "customer-invoice", "1001", None))!.DraftNumber);
    }

    [Fact]
    public async Task A_plan_whose_document_is_refused_leaves_no_effect()
    {
        await Ledger.Documents.SaveAsync(new Document { Agreement = "acme", Kind = "customer-invoice", Key = "1001", State = DocumentState.Planned }, None);
        var stale = new Document { Agreement = "acme", Kind = "customer-invoice", Key = "1001", State = DocumentState.Planned };

        await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.Effects.PlanAsync(Effect(), _ => new LedgerEntries { Documents = [stale] }, None));

        Assert.Null(await Ledger.Effects.FindLatestAsync("acme", "customer-invoice.draft", "1001", None));
    }

    [Fact]
    public async Task Unknown_and_held_effects_are_counted_and_listed()
    {
        await InAsync(EffectState.Unknown, "1");
        await InAsync(EffectState.Held, "2");
        await InAsync(EffectState.Confirmed, "3");

        Assert.Equal([new EffectCounts("acme", 1, 1)], await Ledger.Effects.CountAsync(None));
        Assert.Equal(["2"], (await Ledger.Effects.ListAsync(null, EffectState.Held, 10, None)).Select(effect => effect.DocumentKey));
        Assert.Empty(await Ledger.Effects.ListAsync("other", EffectState.Held, 10, None));
        Assert.Equal(["3"], (await Ledger.Effects.ListAsync("acme", EffectState.Confirmed, 10, None)).Select(effect => effect.DocumentKey));
    }

    private async Task<Effect> InAsync(EffectState state, string document = "1001")
    {
        var effect = await Ledger.Effects.PlanAsync(Effect(document), null, None);
        string[] way = state switch
        {
            EffectState.Planned => [],
            EffectState.Sending => ["send"],
            EffectState.Confirmed => ["send", "confirm"],
            EffectState.Rejected => ["send", "reject"],
            EffectState.Unknown => ["send", "unknown"],
            EffectState.Held => ["send", "unknown", "hold"],
            EffectState.Absent => ["send", "unknown", "absent"],
            EffectState.Withdrawn => ["withdraw"],
            _ => ["send", "confirm", "undo"],
        };
        foreach (var step in way)
        {
            effect = await TakeAsync(step, effect, LedgerEntries.None);
        }

        Assert.Equal(state, effect.State);
        return effect;
    }

    private Task<Effect> TakeAsync(string step, Effect effect, LedgerEntries? alongside = null)
    {
        var entries = alongside ?? Told;
        return step switch
        {
            "send" => Ledger.Effects.BeginSendAsync(effect, None),
            "confirm" => Ledger.Effects.ConfirmAsync(effect, "4711", "201", entries, None),
            "reject" => Ledger.Effects.RejectAsync(effect, "400", entries, None),
            "return" => Ledger.Effects.ReturnAsync(effect, "429", None),
            "unknown" => Ledger.Effects.MarkUnknownAsync(effect, "timeout", true, None),
            "absent" => Ledger.Effects.MarkAbsentAsync(effect, "not there", entries, None),
            "hold" => Ledger.Effects.HoldAsync(effect, "cannot know", entries, None),
            "withdraw" => Ledger.Effects.WithdrawAsync(effect, "not wanted", entries, None),
            _ => Ledger.Effects.UndoAsync(effect, "removed", entries, None),
        };
    }
}
