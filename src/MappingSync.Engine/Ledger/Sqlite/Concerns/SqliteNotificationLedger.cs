using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Notifications in the table <c>notification</c>.</summary>
internal sealed class SqliteNotificationLedger(GroupCommitWriter writer, LedgerReaders readers) : INotificationLedger
{
    private const string Columns =
        "id AS Id, agreement AS Agreement, cause AS Cause, kind AS Kind, invoice_error AS InvoiceError, flow AS Flow, key AS Key, field_en AS FieldEn, field_da AS FieldDa, "
        + "message_en AS MessageEn, message_da AS MessageDa, remedy_en AS RemedyEn, remedy_da AS RemedyDa, count AS Count, first_at AS FirstAt, last_at AS LastAt, "
        + "retry_requested_at AS RetryRequestedAt, resolved_at AS ResolvedAt";

    public Task RaiseAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return writer.RunAsync(transaction => Raise(transaction, notice), cancellationToken);
    }

    public Task ResolveAsync(string agreement, string cause, CancellationToken cancellationToken) => writer.RunAsync(
        transaction => transaction.Execute(
            "UPDATE notification SET resolved_at = @now WHERE agreement = @agreement AND cause = @cause AND resolved_at IS NULL",
            new { agreement, cause, now = transaction.NowMs }),
        cancellationToken);

    public Task<Notification?> FindAsync(long id, CancellationToken cancellationToken) =>
        readers.FindAsync<Row, Notification>($"SELECT {Columns} FROM notification WHERE id = @id", new { id }, Read, cancellationToken);

    public Task<IReadOnlyList<Notification>> OpenAsync(string? agreement, int limit, CancellationToken cancellationToken) => ListAsync(agreement, "", limit, cancellationToken);

    public Task<IReadOnlyList<Notification>> InvoiceErrorsAsync(string? agreement, int limit, CancellationToken cancellationToken) =>
        ListAsync(agreement, "AND invoice_error = 1", limit, cancellationToken);

    public Task<bool> RequestRetryAsync(long id, string actor, CancellationToken cancellationToken) => writer.RunAsync(
        transaction => transaction.One<Row>($"SELECT {Columns} FROM notification WHERE id = @id AND resolved_at IS NULL", new { id }) is { Flow: { } flow, Key: { } key } row
            && SqliteWorkLedger.RequestRetry(transaction, new WorkKey(row.Agreement, flow, key), actor),
        cancellationToken);

    public static void Raise(LedgerTransaction transaction, Notice notice) => transaction.Execute(
        """
        INSERT INTO notification (agreement, cause, kind, invoice_error, flow, key, field_en, field_da, message_en, message_da, remedy_en, remedy_da, count, first_at, last_at)
        VALUES (@Agreement, @Cause, @kind, @IsInvoiceError, @Flow, @Key, @fieldEn, @fieldDa, @messageEn, @messageDa, @remedyEn, @remedyDa, 1, @now, @now)
        ON CONFLICT (agreement, cause) WHERE resolved_at IS NULL DO UPDATE SET
            count = count + 1, last_at = excluded.last_at, kind = excluded.kind, invoice_error = excluded.invoice_error, flow = excluded.flow, key = excluded.key,
            field_en = excluded.field_en, field_da = excluded.field_da, message_en = excluded.message_en, message_da = excluded.message_da,
            remedy_en = excluded.remedy_en, remedy_da = excluded.remedy_da
        """,
        new
        {
            notice.Agreement,
            notice.Cause,
            kind = notice.Kind.ToString(),
            notice.IsInvoiceError,
            notice.Flow,
            notice.Key,
            fieldEn = notice.Field?.English,
            fieldDa = notice.Field?.Danish,
            messageEn = Stored.Cut(notice.Message.English, Stored.MaxNote),
            messageDa = Stored.Cut(notice.Message.Danish, Stored.MaxNote),
            remedyEn = Stored.Cut(notice.Remedy.English, Stored.MaxNote),
            remedyDa = Stored.Cut(notice.Remedy.Danish, Stored.MaxNote),
            now = transaction.NowMs,
        });

    /// <summary>After a run the open notifications of an item are those that the run raised.</summary>
    public static void ResolveOthers(LedgerTransaction transaction, WorkKey key, IReadOnlyList<Notice> raised) => transaction.Execute(
        "UPDATE notification SET resolved_at = @now WHERE agreement = @Agreement AND flow = @Flow AND key = @Key AND resolved_at IS NULL AND cause NOT IN @causes",
        new { key.Agreement, key.Flow, key.Key, now = transaction.NowMs, causes = raised.Where(notice => notice.Agreement == key.Agreement).Select(notice => notice.Cause).ToArray() });

    public static void MarkRetryRequested(LedgerTransaction transaction, WorkKey key) => transaction.Execute(
        "UPDATE notification SET retry_requested_at = @now WHERE agreement = @Agreement AND flow = @Flow AND key = @Key AND resolved_at IS NULL",
        new { key.Agreement, key.Flow, key.Key, now = transaction.NowMs });

    private Task<IReadOnlyList<Notification>> ListAsync(string? agreement, string condition, int limit, CancellationToken cancellationToken) => readers.ListAsync<Row, Notification>(
        $"SELECT {Columns} FROM notification WHERE resolved_at IS NULL {(agreement is null ? "" : "AND agreement = @agreement")} {condition} ORDER BY last_at DESC, id DESC LIMIT @limit",
        new { agreement, limit = Stored.Limit(limit) },
        Read,
        cancellationToken);

    private static Notification Read(Row row) => new(
        row.Id,
        new Notice
        {
            Agreement = row.Agreement,
            Cause = row.Cause,
            Kind = Stored.Name<NoticeKind>(row.Kind),
            IsInvoiceError = row.InvoiceError,
            Flow = row.Flow,
            Key = row.Key,
            Field = row.FieldEn is null ? null : new LocalizedText(row.FieldEn, row.FieldDa!),
            Message = new LocalizedText(row.MessageEn, row.MessageDa),
            Remedy = new LocalizedText(row.RemedyEn, row.RemedyDa),
        },
        row.Count,
        Stored.Time(row.FirstAt),
        Stored.Time(row.LastAt),
        Stored.Time(row.RetryRequestedAt),
        Stored.Time(row.ResolvedAt));

    private sealed class Row
    {
        public long Id { get; set; }

        public string Agreement { get; set; } = "";

        public string Cause { get; set; } = "";

        public string Kind { get; set; } = "";

        public bool InvoiceError { get; set; }

        public string? Flow { get; set; }

        public string? Key { get; set; }

        public string? FieldEn { get; set; }

        public string? FieldDa { get; set; }

        public string MessageEn { get; set; } = "";

        public string MessageDa { get; set; } = "";

        public string RemedyEn { get; set; } = "";

        public string RemedyDa { get; set; } = "";

        public int Count { get; set; }

        public long FirstAt { get; set; }

        public long LastAt { get; set; }

        public long? RetryRequestedAt { get; set; }

        public long? ResolvedAt { get; set; }
    }
}
