using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Pauses and webhook registrations in the tables <c>pause</c> and <c>webhook</c>.</summary>
internal sealed class SqliteAgreementLedger(GroupCommitWriter writer, LedgerReaders readers) : IAgreementLedger
{
    public Task<IReadOnlyList<Pause>> PausesAsync(string? agreement, CancellationToken cancellationToken) => readers.ListAsync<PauseRow, Pause>(
        $"""
        SELECT agreement AS Agreement, flow AS Flow, cause AS Cause, reason_en AS ReasonEn, reason_da AS ReasonDa, since AS Since
        FROM pause {(agreement is null ? "" : "WHERE agreement = @agreement")} ORDER BY agreement, flow
        """,
        new { agreement },
        row => new Pause(row.Agreement, row.Flow.Length == 0 ? null : row.Flow, Stored.Name<PauseCause>(row.Cause), new LocalizedText(row.ReasonEn, row.ReasonDa)) { Since = Stored.Time(row.Since) },
        cancellationToken);

    public Task PauseAsync(Pause pause, LedgerEntries alongside, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pause);
        return writer.RunAsync(
            transaction =>
            {
                var known = transaction.One<int>("SELECT count(*) FROM pause WHERE agreement = @Agreement AND flow = @flow", new { pause.Agreement, flow = pause.Flow ?? "" }) > 0;
                transaction.Execute(
                    """
                    INSERT INTO pause (agreement, flow, cause, reason_en, reason_da, since) VALUES (@Agreement, @flow, @cause, @english, @danish, @now)
                    ON CONFLICT (agreement, flow) DO UPDATE SET cause = excluded.cause, reason_en = excluded.reason_en, reason_da = excluded.reason_da
                    """,
                    new
                    {
                        pause.Agreement,
                        flow = pause.Flow ?? "",
                        cause = pause.Cause.ToString(),
                        english = Stored.Cut(pause.Reason.English, Stored.MaxNote),
                        danish = Stored.Cut(pause.Reason.Danish, Stored.MaxNote),
                        now = transaction.NowMs,
                    });
                if (!known)
                {
                    SqliteAuditLedger.Append(transaction, new AuditEntry(pause.Agreement, pause.Flow, null, null, AuditAction.Paused, pause.Reason.English));
                }

                EntriesWriter.Write(transaction, alongside);
            },
            cancellationToken);
    }

    public Task<bool> ResumeAsync(string agreement, string? flow, string? actor, CancellationToken cancellationToken) => writer.RunAsync(
        transaction =>
        {
            var ended = transaction.Execute("DELETE FROM pause WHERE agreement = @agreement AND flow = @flow", new { agreement, flow = flow ?? "" }) == 1;
            if (ended)
            {
                SqliteAuditLedger.Append(transaction, new AuditEntry(agreement, flow, null, null, AuditAction.Resumed, "the pause was ended") { Actor = actor });
            }

            return ended;
        },
        cancellationToken);

    public Task<IReadOnlyList<WebhookRegistration>> WebhooksAsync(string agreement, CancellationToken cancellationToken) => readers.ListAsync<WebhookRow, WebhookRegistration>(
        """
        SELECT agreement AS Agreement, event AS Event, address AS Address, external_id AS ExternalId, token AS Token, refusal AS Refusal, registered_at AS RegisteredAt
        FROM webhook WHERE agreement = @agreement ORDER BY event
        """,
        new { agreement },
        row => new WebhookRegistration(row.Agreement, row.Event, row.Address)
        {
            Id = row.ExternalId,
            Token = row.Token,
            Refusal = row.Refusal,
            RegisteredAt = Stored.Time(row.RegisteredAt),
        },
        cancellationToken);

    public Task SaveWebhookAsync(WebhookRegistration registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return writer.RunAsync(
            transaction => transaction.Execute(
                """
                INSERT INTO webhook (agreement, event, address, external_id, token, refusal, registered_at) VALUES (@Agreement, @EventName, @Address, @Id, @Token, @refusal, @now)
                ON CONFLICT (agreement, event) DO UPDATE SET
                    address = excluded.address, external_id = excluded.external_id, token = excluded.token, refusal = excluded.refusal, registered_at = excluded.registered_at
                """,
                new
                {
                    registration.Agreement,
                    registration.EventName,
                    registration.Address,
                    registration.Id,
                    registration.Token,
                    refusal = Stored.Cut(registration.Refusal, Stored.MaxNote),
                    now = transaction.NowMs,
                }),
            cancellationToken);
    }

    public Task RemoveWebhookAsync(string agreement, string eventName, CancellationToken cancellationToken) => writer.RunAsync(
        transaction => transaction.Execute("DELETE FROM webhook WHERE agreement = @agreement AND event = @eventName", new { agreement, eventName }), cancellationToken);

    private sealed class PauseRow
    {
        public string Agreement { get; set; } = "";

        public string Flow { get; set; } = "";

        public string Cause { get; set; } = "";

        public string ReasonEn { get; set; } = "";

        public string ReasonDa { get; set; } = "";

        public long Since { get; set; }
    }

    private sealed class WebhookRow
    {
        public string Agreement { get; set; } = "";

        public string Event { get; set; } = "";

        public string Address { get; set; } = "";

        public string? ExternalId { get; set; }

        public string? Token { get; set; }

        public string? Refusal { get; set; }

        public long RegisteredAt { get; set; }
    }
}
