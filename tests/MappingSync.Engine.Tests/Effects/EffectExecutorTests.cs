using System.Text;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Tests.Ledger;
using MappingSync.Http;
using static MappingSync.Engine.Tests.Ledger.LedgerFolder;

namespace MappingSync.Engine.Tests.Effects;

public sealed class EffectExecutorTests : LedgerTest
{
    private static readonly EffectPolicy Economic = new() { HonoursIdempotencyKey = true };
    private static readonly EffectPolicy Rackbeat = new() { HonoursIdempotencyKey = false };

    private readonly List<(string Key, string Body, EffectState Stored)> sent = [];
    private int lookups;

    private EffectExecutor Executor => new(Ledger.Effects, Folder.Time);

    [Fact]
    public async Task An_effect_is_stored_as_sending_before_its_bytes_go_out_and_confirmed_with_what_belongs_to_it()
    {
        var effect = await PlanAsync();

        var result = await RunAsync(effect, Answers("88"), confirmed: done => new LedgerEntries
        {
            Audit = [new AuditEntry("acme", null, null, done.DocumentKey, AuditAction.Created, "made") { OtherKey = done.ExternalId }],
        });

        Assert.Equal((EffectNext.GoOn, EffectState.Confirmed, "88"), (result.Next, result.Effect.State, result.Effect.ExternalId));
        Assert.Equal([(effect.IdempotencyKey, """{"a":1}""", EffectState.Sending)], sent);
        Assert.Equal("88", Assert.Single(await Ledger.Audit.LatestAsync(null, 10, None)).OtherKey);
    }

    [Fact]
    public async Task A_confirmed_effect_sends_nothing_more()
    {
        var done = (await RunAsync(await PlanAsync(), Answers("88"))).Effect;

        Assert.Equal(EffectNext.GoOn, (await RunAsync(done, Answers("89"))).Next);
        Assert.Single(sent);
    }

    public static TheoryData<string> LostAnswers() => ["timeout", "reset", "500", "unreadable", "no id"];

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_lost_answer_is_sent_again_byte_for_byte_under_the_same_key_after_a_pause(string loss)
    {
        var effect = await PlanAsync();
        var lost = await RunAsync(effect, Loses(loss));
        Assert.Equal((EffectNext.Later, EffectState.Unknown, Start.AddSeconds(5)), (lost.Next, lost.Effect.State, lost.NotBefore!.Value));

        var early = await RunAsync(lost.Effect, Answers("88"));
        Assert.Equal((EffectNext.Later, Start.AddSeconds(5)), (early.Next, early.NotBefore!.Value));
        Assert.Single(sent);

        Folder.Time.Advance(TimeSpan.FromSeconds(5));
        var result = await RunAsync(early.Effect, Answers("88"));
        Assert.Equal((EffectNext.GoOn, "88"), (result.Next, result.Effect.ExternalId));
        Assert.Equal(2, sent.Count);
        Assert.Equal(sent[0], sent[1]);
        Assert.Equal(0, lookups);
    }

    [Fact]
    public async Task Pauses_between_resends_grow_and_stay_bounded_and_end_with_the_hour()
    {
        var result = await RunAsync(await PlanAsync(), Loses("500"));
        var pauses = new List<double>();
        while (result.Next == EffectNext.Later && lookups == 0 && pauses.Count < 40)
        {
            var pause = result.NotBefore!.Value - Folder.Time.GetUtcNow();
            pauses.Add(pause.TotalSeconds);
            Folder.Time.Advance(pause);
            result = await RunAsync(result.Effect, Loses("500"), Finds(EffectLookup.Absent()));
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 300], pauses.Take(7));
        Assert.All(pauses, pause => Assert.InRange(pause, 1, 300));
        Assert.Equal(EffectNext.PlanAgain, result.Next);
        Assert.All(sent, each => Assert.Equal(sent[0], each));
        Assert.InRange(Folder.Time.GetUtcNow() - Start, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(60));
    }

    [Fact]
    public async Task After_the_hour_nothing_is_sent_blindly_but_looked_up()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"));
        Folder.Time.Advance(TimeSpan.FromMinutes(51));

        var result = await RunAsync(lost.Effect, Answers("second"), Finds(EffectLookup.Found("88")));

        Assert.Equal((EffectNext.GoOn, "88"), (result.Next, result.Effect.ExternalId));
        Assert.Single(sent);
    }

    [Fact]
    public async Task The_hour_is_counted_from_the_first_send_not_from_the_last()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"));
        Folder.Time.Advance(TimeSpan.FromMinutes(40));
        lost = await RunAsync(lost.Effect, Loses("timeout"));
        Assert.Equal(2, sent.Count);
        Folder.Time.Advance(TimeSpan.FromMinutes(15));

        var result = await RunAsync(lost.Effect, Answers("second"), Finds(EffectLookup.Found("88")));

        Assert.Equal((EffectNext.GoOn, "88", 2), (result.Next, result.Effect.ExternalId, sent.Count));
    }

    [Fact]
    public async Task A_clock_that_went_back_makes_nobody_send_again_or_look_too_early()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"));
        Folder.Time.AutoAdvanceAmount = TimeSpan.Zero;
        var earlier = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Start.AddHours(-2));
        var executor = new EffectExecutor(Ledger.Effects, earlier);

        var result = await executor.RunAsync(lost.Effect, Answers("second"), Finds(EffectLookup.Absent()), Economic, null, None);

        Assert.Equal((EffectNext.Later, Start.AddHours(-2).AddMinutes(3)), (result.Next, result.NotBefore!.Value));
        Assert.Equal((1, 0), (sent.Count, lookups));
    }

    [Fact]
    public async Task A_system_that_remembers_no_keys_is_never_sent_the_same_twice()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"), policy: Rackbeat);
        Assert.Equal(Start.AddMinutes(3), lost.NotBefore);

        Folder.Time.Advance(TimeSpan.FromMinutes(2.9));
        Assert.Equal(EffectNext.Later, (await RunAsync(lost.Effect, Answers("x"), Finds(EffectLookup.Absent()), Rackbeat)).Next);
        Assert.Equal(0, lookups);

        Folder.Time.Advance(TimeSpan.FromMinutes(0.1));
        var result = await RunAsync(lost.Effect, Answers("x"), Finds(EffectLookup.Absent()), Rackbeat);
        Assert.Equal((EffectNext.PlanAgain, EffectState.Absent, 1, 1), (result.Next, result.Effect.State, sent.Count, lookups));
    }

    [Fact]
    public async Task What_was_proven_absent_is_planned_again_under_a_new_key()
    {
        var first = await PlanAsync();
        var lost = await RunAsync(first, Loses("timeout"), policy: Rackbeat);
        Folder.Time.Advance(TimeSpan.FromMinutes(3));
        await RunAsync(lost.Effect, Answers("x"), Finds(EffectLookup.Absent()), Rackbeat);

        var second = await PlanAsync();
        Assert.Equal((2, EffectState.Planned), (second.Generation, second.State));
        Assert.NotEqual(first.IdempotencyKey, second.IdempotencyKey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_cannot_be_known_is_held_and_stays_held(bool canLookUp)
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"), policy: Rackbeat);
        Folder.Time.Advance(TimeSpan.FromMinutes(3));

        var find = canLookUp ? Finds(EffectLookup.Undecided("two candidates")) : null;
        var held = await RunAsync(lost.Effect, Answers("x"), find, Rackbeat);
        Assert.Equal((EffectNext.Held, EffectState.Held), (held.Next, held.Effect.State));

        Folder.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(EffectNext.Held, (await RunAsync(held.Effect, Answers("x"), Finds(EffectLookup.Absent()), Rackbeat)).Next);
        Assert.Single(sent);
        Assert.Equal(held.Effect.Id, (await PlanAsync()).Id);
    }

    [Theory]
    [InlineData(ApiErrorKind.Data, 400)]
    [InlineData(ApiErrorKind.NotFound, 404)]
    public async Task A_refusal_is_final_and_its_retry_has_a_new_key(ApiErrorKind kind, int status)
    {
        var first = await PlanAsync();
        var refused = await RunAsync(first, Fails(kind, status, "E06600"));
        Assert.Equal((EffectNext.Refused, EffectState.Rejected, status), (refused.Next, refused.Effect.State, refused.Error!.Status!.Value));
        Assert.Contains("E06600", refused.Effect.Answer, StringComparison.Ordinal);

        Assert.Equal(EffectNext.Refused, (await RunAsync(refused.Effect, Answers("x"))).Next);
        Assert.Single(sent);

        var second = await PlanAsync();
        Assert.Equal(EffectNext.GoOn, (await RunAsync(second, Answers("88"))).Next);
        Assert.NotEqual(sent[0].Key, sent[1].Key);
    }

    [Fact]
    public async Task A_refusal_of_a_resend_proves_nothing_and_is_looked_up()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"));
        Folder.Time.Advance(TimeSpan.FromSeconds(5));
        var refused = await RunAsync(lost.Effect, Fails(ApiErrorKind.NotFound, 404));
        Assert.Equal((EffectNext.Later, EffectState.Unknown, Start.AddSeconds(5).AddMinutes(3)), (refused.Next, refused.Effect.State, refused.NotBefore!.Value));

        Folder.Time.Advance(TimeSpan.FromMinutes(3));
        var result = await RunAsync(refused.Effect, Answers("second"), Finds(EffectLookup.Found("88")));
        Assert.Equal((EffectNext.GoOn, "88", 2), (result.Next, result.Effect.ExternalId, sent.Count));
    }

    [Theory]
    [InlineData("PayloadChanged", false)]
    [InlineData("URLChanged", false)]
    [InlineData("urlChanged", true)]
    public async Task A_key_that_was_used_for_other_bytes_is_looked_up_and_never_taken_for_a_refusal(string code, bool inDetails)
    {
        var error = Error(ApiErrorKind.Data, 400, inDetails ? null : code) with { Details = inDetails ? [new ApiErrorDetail("", code, "used")] : [] };
        var result = await RunAsync(await PlanAsync(), Throws(new ApiException(error)));
        Assert.Equal((EffectNext.Later, EffectState.Unknown, false), (result.Next, result.Effect.State, result.Effect.MayResend));

        Folder.Time.Advance(TimeSpan.FromMinutes(3));
        result = await RunAsync(result.Effect, Answers("second"), Finds(EffectLookup.Found("88")));
        Assert.Equal((EffectNext.GoOn, "88", 1), (result.Next, result.Effect.ExternalId, sent.Count));
    }

    [Theory]
    [InlineData(120, 120)]
    [InlineData(1, 30)]
    [InlineData(null, 30)]
    public async Task Too_many_calls_end_the_effect_because_the_answer_may_be_remembered_under_its_key(int? retryAfter, int expected)
    {
        var error = Error(ApiErrorKind.Transient, 429) with { RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null };

        var result = await RunAsync(await PlanAsync(), Throws(new ApiException(error)));

        Assert.Equal((EffectNext.Later, EffectState.Rejected, Start.AddSeconds(expected)), (result.Next, result.Effect.State, result.NotBefore!.Value));
        Assert.NotEqual(result.Effect.IdempotencyKey, (await PlanAsync()).IdempotencyKey);
    }

    [Fact]
    public async Task Too_many_calls_at_a_resend_leave_the_effect_unknown()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"));
        Folder.Time.Advance(TimeSpan.FromSeconds(5));

        var result = await RunAsync(lost.Effect, Fails(ApiErrorKind.Transient, 429));

        Assert.Equal((EffectNext.Later, EffectState.Unknown), (result.Next, result.Effect.State));
    }

    [Fact]
    public async Task What_was_never_sent_is_planned_again_with_its_key_and_time_to_wait()
    {
        var result = await RunAsync(await PlanAsync(), Throws(new ApiException(Error(ApiErrorKind.Transient, null))));
        Assert.Equal((EffectNext.Later, EffectState.Planned, Start.AddSeconds(30)), (result.Next, result.Effect.State, result.NotBefore!.Value));

        Folder.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(EffectNext.GoOn, (await RunAsync(result.Effect, Answers("88"))).Next);
        Assert.Equal(sent[0].Key, sent[1].Key);
    }

    [Fact]
    public async Task A_missing_right_ends_the_effect_because_the_answer_may_be_remembered_under_its_key()
    {
        var effect = await PlanAsync();

        await Assert.ThrowsAsync<ApiException>(() => RunAsync(effect, Fails(ApiErrorKind.Access, 403)));

        Assert.Equal(EffectState.Rejected, await StateAsync(effect));
    }

    [Fact]
    public async Task A_server_error_on_a_write_is_never_taken_for_not_carried_out()
    {
        var result = await RunAsync(await PlanAsync(), Fails(ApiErrorKind.Transient, 503));

        Assert.Equal(EffectState.Unknown, result.Effect.State);
    }

    [Fact]
    public async Task Refused_credentials_are_thrown_to_the_caller_and_the_effect_waits_unsent()
    {
        var effect = await PlanAsync();

        await Assert.ThrowsAsync<ApiException>(() => RunAsync(effect, Fails(ApiErrorKind.Access, 401)));

        Assert.Equal((EffectState.Planned, null), (await StateAsync(effect), (await Ledger.Effects.FindAsync(effect.Id, None))!.FirstSentAt));
    }

    [Fact]
    public async Task Refused_credentials_at_a_resend_leave_the_effect_unknown()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"));
        Folder.Time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<ApiException>(() => RunAsync(lost.Effect, Fails(ApiErrorKind.Access, 401)));

        Assert.Equal(EffectState.Unknown, await StateAsync(lost.Effect));
    }

    [Fact]
    public async Task A_stop_while_the_call_is_under_way_leaves_the_effect_unknown()
    {
        var effect = await PlanAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Executor.RunAsync(
            effect,
            async (_, token) =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
                return "88";
            },
            null,
            Economic,
            null,
            stop.Token));

        Assert.Equal(EffectState.Unknown, await StateAsync(effect));
    }

    [Fact]
    public async Task A_stop_before_the_call_sends_nothing()
    {
        var effect = await PlanAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Executor.RunAsync(effect, Answers("88"), null, Economic, null, new CancellationToken(canceled: true)));

        Assert.Empty(sent);
        Assert.Equal(EffectState.Planned, await StateAsync(effect));
    }

    [Fact]
    public async Task What_was_left_in_sending_is_taken_for_unknown_and_not_sent_at_once()
    {
        var sending = await Ledger.Effects.BeginSendAsync(await PlanAsync(), None);

        var result = await RunAsync(sending, Answers("88"));

        Assert.Equal((EffectNext.Later, EffectState.Unknown, 0), (result.Next, result.Effect.State, sent.Count));
    }

    [Fact]
    public async Task An_effect_whose_confirmation_could_not_be_stored_is_found_out_and_not_made_again()
    {
        var effect = await PlanAsync();
        var stale = new Document { Agreement = "acme", Kind = "customer-invoice", Key = "1001", State = DocumentState.Planned, Version = 7 };
        await Assert.ThrowsAsync<LedgerConflictException>(() => RunAsync(effect, Answers("88"), confirmed: _ => new LedgerEntries { Documents = [stale] }));
        Assert.Equal(EffectState.Sending, await StateAsync(effect));

        Folder.Time.Advance(TimeSpan.FromMinutes(51));
        var result = await RunAsync((await Ledger.Effects.FindAsync(effect.Id, None))!, Answers("second"), Finds(EffectLookup.Found("88")));

        Assert.Equal((EffectNext.GoOn, "88", 1), (result.Next, result.Effect.ExternalId, sent.Count));
    }

    [Fact]
    public async Task A_lookup_that_fails_is_tried_later_and_decides_nothing()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"), policy: Rackbeat);
        Folder.Time.Advance(TimeSpan.FromMinutes(3));

        var result = await RunAsync(lost.Effect, Answers("x"), (_, _) => throw new ApiException(Error(ApiErrorKind.Transient, 503)), Rackbeat);

        Assert.Equal((EffectNext.Later, EffectState.Unknown, Start.AddMinutes(3.5)), (result.Next, result.Effect.State, result.NotBefore!.Value));
        await Assert.ThrowsAsync<ApiException>(() => RunAsync(lost.Effect, Answers("x"), (_, _) => throw new ApiException(Error(ApiErrorKind.Access, 403)), Rackbeat));
        Assert.Single(sent);
    }

    [Fact]
    public async Task After_a_restore_the_result_is_looked_for_before_the_first_send()
    {
        var restored = Economic with { LookUpBeforeFirstSend = true };

        var found = await RunAsync(await PlanAsync(), Answers("second"), Finds(EffectLookup.Found("88")), restored);
        Assert.Equal((EffectNext.GoOn, "88", 0), (found.Next, found.Effect.ExternalId, sent.Count));

        var held = await RunAsync(await PlanAsync("1002"), Answers("second"), Finds(EffectLookup.Undecided("two")), restored);
        Assert.Equal((EffectNext.Held, 0), (held.Next, sent.Count));

        var absent = await RunAsync(await PlanAsync("1003"), Answers("89"), Finds(EffectLookup.Absent()), restored);
        Assert.Equal((EffectNext.GoOn, "89", 1), (absent.Next, absent.Effect.ExternalId, sent.Count));
    }

    [Fact]
    public async Task A_plan_that_was_never_sent_is_used_again_while_its_bytes_are_right_and_withdrawn_when_not()
    {
        var first = await PlanAsync();
        Assert.Equal(first.Id, (await PlanAsync()).Id);

        var second = await PlanAsync(body: """{"a":2}""");
        Assert.Equal((2, EffectState.Withdrawn), (second.Generation, await StateAsync(first)));
    }

    [Fact]
    public async Task An_effect_under_way_is_resumed_with_its_own_bytes_whatever_the_record_says_now()
    {
        var lost = await RunAsync(await PlanAsync(), Loses("timeout"));

        var resumed = await Executor.ResumeOrPlanAsync("acme", "customer-invoice.draft", "1001", () => throw new InvalidOperationException("not asked for"), null, None);

        Assert.Equal((lost.Effect.Id, EffectState.Unknown), (resumed.Id, resumed.State));
    }

    private async Task<EffectState> StateAsync(Effect effect) => (await Ledger.Effects.FindAsync(effect.Id, None))!.State;

    private Task<Effect> PlanAsync(string document = "1001", string body = """{"a":1}""") =>
        Executor.ResumeOrPlanAsync("acme", "customer-invoice.draft", document, () => LedgerFolder.Effect(document, body: body), null, None);

    private Task<EffectResult> RunAsync(Effect effect, EffectSender send, EffectFinder? find = null, EffectPolicy? policy = null, Func<Effect, LedgerEntries>? confirmed = null) =>
        Executor.RunAsync(effect, send, find, policy ?? Economic, confirmed, None);

    private EffectSender Answers(string id) => async (effect, _) =>
    {
        await RecordAsync(effect);
        return id;
    };

    private EffectSender Throws(Exception exception) => async (effect, _) =>
    {
        await RecordAsync(effect);
        throw exception;
    };

    private EffectSender Fails(ApiErrorKind kind, int? status, string? code = null) => Throws(new ApiException(Error(kind, status, code)));

    private EffectSender Loses(string how) => how switch
    {
        "timeout" => Throws(new TaskCanceledException("timeout")),
        "reset" => Throws(new HttpRequestException("reset")),
        "500" => Fails(ApiErrorKind.UnknownOutcome, 500),
        "unreadable" => Throws(new System.Text.Json.JsonException("cut off")),
        _ => Answers(""),
    };

    private EffectFinder Finds(EffectLookup lookup) => (_, _) =>
    {
        lookups++;
        return Task.FromResult(lookup);
    };

    private async Task RecordAsync(Effect effect)
    {
        var stored = (await Ledger.Effects.FindAsync(effect.Id, None))!;
        sent.Add((effect.IdempotencyKey, Encoding.UTF8.GetString(effect.Body.Span), stored.State));
    }

    private static ApiError Error(ApiErrorKind kind, int? status, string? code = null) => new(kind, "economic", status, code, "text of the server", [], null, null, "POST invoices/drafts");
}
