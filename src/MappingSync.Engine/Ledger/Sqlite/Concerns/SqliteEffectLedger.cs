namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Effects in the table <c>effect</c>. Which step is allowed stands in the condition of each update.</summary>
internal sealed class SqliteEffectLedger(GroupCommitWriter writer, LedgerReaders readers) : IEffectLedger
{
    private const string Columns =
        "id AS Id, agreement AS Agreement, kind AS Kind, document_key AS DocumentKey, generation AS Generation, system AS System, method AS Method, path AS Path, body AS Body, "
        + "idempotency_key AS IdempotencyKey, marker AS Marker, state AS State, attempts AS Attempts, planned_at AS PlannedAt, first_sent_at AS FirstSentAt, sent_at AS SentAt, "
        + "is_resend AS IsResend, may_resend AS MayResend, settled_at AS SettledAt, external_id AS ExternalId, answer AS Answer";

    public Task<Effect> PlanAsync(NewEffect effect, Func<Effect, LedgerEntries>? alongside, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentException.ThrowIfNullOrEmpty(effect.DocumentKey);
        return writer.RunAsync(
            transaction =>
            {
                var planned = Plan(transaction, effect);
                EntriesWriter.Write(transaction, alongside?.Invoke(planned) ?? LedgerEntries.None);
                return planned;
            },
            cancellationToken);
    }

    public Task<Effect> BeginSendAsync(Effect effect, CancellationToken cancellationToken) => StepAsync(
        effect,
        [EffectState.Planned, EffectState.Unknown],
        EffectState.Sending,
        "state = 'Sending', attempts = attempts + 1, is_resend = (state = 'Unknown'), sent_at = @now, first_sent_at = coalesce(first_sent_at, @now)",
        "(state = 'Planned' OR may_resend = 1)",
        answer: null,
        LedgerEntries.None,
        cancellationToken);

    public Task<Effect> ConfirmAsync(Effect effect, string externalId, string? answer, LedgerEntries alongside, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(externalId);
        return StepAsync(
            effect,
            [EffectState.Planned, EffectState.Sending, EffectState.Unknown, EffectState.Held],
            EffectState.Confirmed,
            "state = 'Confirmed', settled_at = @now, external_id = @externalId, answer = @answer",
            "1",
            answer,
            alongside,
            cancellationToken,
            externalId);
    }

    public Task<Effect> RejectAsync(Effect effect, string answer, LedgerEntries alongside, CancellationToken cancellationToken) => StepAsync(
        effect, [EffectState.Sending], EffectState.Rejected, "state = 'Rejected', settled_at = @now, answer = @answer", "is_resend = 0", answer, alongside, cancellationToken);

    public Task<Effect> ReturnAsync(Effect effect, string answer, CancellationToken cancellationToken) => StepAsync(
        effect,
        [EffectState.Sending],
        null,
        "state = CASE is_resend WHEN 1 THEN 'Unknown' ELSE 'Planned' END, first_sent_at = CASE is_resend WHEN 1 THEN first_sent_at END, answer = @answer",
        "1",
        answer,
        LedgerEntries.None,
        cancellationToken);

    public Task<Effect> MarkUnknownAsync(Effect effect, string answer, bool mayResend, CancellationToken cancellationToken) => StepAsync(
        effect,
        [EffectState.Sending, EffectState.Held],
        EffectState.Unknown,
        $"state = 'Unknown', may_resend = may_resend AND {(mayResend ? 1 : 0)}, answer = @answer",
        "1",
        answer,
        LedgerEntries.None,
        cancellationToken);

    public Task<Effect> MarkAbsentAsync(Effect effect, string answer, LedgerEntries alongside, CancellationToken cancellationToken) => StepAsync(
        effect, [EffectState.Unknown, EffectState.Held], EffectState.Absent, "state = 'Absent', settled_at = @now, answer = @answer", "1", answer, alongside, cancellationToken);

    public Task<Effect> HoldAsync(Effect effect, string answer, LedgerEntries alongside, CancellationToken cancellationToken) => StepAsync(
        effect, [EffectState.Planned, EffectState.Unknown], EffectState.Held, "state = 'Held', answer = @answer", "1", answer, alongside, cancellationToken);

    public Task<Effect> WithdrawAsync(Effect effect, string reason, LedgerEntries alongside, CancellationToken cancellationToken) => StepAsync(
        effect, [EffectState.Planned], EffectState.Withdrawn, "state = 'Withdrawn', settled_at = @now, answer = @answer", "1", reason, alongside, cancellationToken);

    public Task<Effect> UndoAsync(Effect effect, string reason, LedgerEntries alongside, CancellationToken cancellationToken) => StepAsync(
        effect, [EffectState.Confirmed], EffectState.Undone, "state = 'Undone', settled_at = @now, answer = @answer", "1", reason, alongside, cancellationToken);

    public Task<Effect?> FindAsync(long id, CancellationToken cancellationToken) =>
        readers.FindAsync<Row, Effect>($"SELECT {Columns} FROM effect WHERE id = @id", new { id }, Read, cancellationToken);

    public Task<Effect?> FindLatestAsync(string agreement, string kind, string documentKey, CancellationToken cancellationToken) => readers.FindAsync<Row, Effect>(
        $"SELECT {Columns} FROM effect WHERE agreement = @agreement AND kind = @kind AND document_key = @documentKey ORDER BY generation DESC LIMIT 1",
        new { agreement, kind, documentKey },
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Effect>> ListAsync(string agreement, string documentKey, CancellationToken cancellationToken) => readers.ListAsync<Row, Effect>(
        $"SELECT {Columns} FROM effect WHERE agreement = @agreement AND document_key = @documentKey ORDER BY id", new { agreement, documentKey }, Read, cancellationToken);

    public Task<IReadOnlyList<Effect>> ListAsync(string? agreement, EffectState state, int limit, CancellationToken cancellationToken)
    {
        // A partial index is used only when its condition is written out.
        var open = state is EffectState.Planned or EffectState.Sending or EffectState.Unknown or EffectState.Held ? "state IN ('Planned', 'Sending', 'Unknown', 'Held') AND" : "";
        var ofAgreement = agreement is null ? "" : "AND agreement = @agreement";
        return readers.ListAsync<Row, Effect>(
            $"SELECT {Columns} FROM effect WHERE {open} state = @state {ofAgreement} ORDER BY id LIMIT @limit",
            new { state = state.ToString(), agreement, limit = Stored.Limit(limit) },
            Read,
            cancellationToken);
    }

    public Task<IReadOnlyList<EffectCounts>> CountAsync(CancellationToken cancellationToken) => readers.ListAsync<CountRow, EffectCounts>(
        """
        SELECT agreement AS Agreement, sum(state = 'Unknown') AS Unknown, sum(state = 'Held') AS Held
        FROM effect WHERE state IN ('Planned', 'Sending', 'Unknown', 'Held') AND state IN ('Unknown', 'Held') GROUP BY agreement ORDER BY agreement
        """,
        null,
        row => new EffectCounts(row.Agreement, row.Unknown, row.Held),
        cancellationToken);

    /// <summary>What was left in sending may have gone out: nobody knows.</summary>
    public static int MarkAbandoned(LedgerTransaction transaction) => transaction.Execute(
        "UPDATE effect SET state = 'Unknown', answer = 'the runner stopped while sending' WHERE state IN ('Planned', 'Sending', 'Unknown', 'Held') AND state = 'Sending'");

    private static Effect Plan(LedgerTransaction transaction, NewEffect effect)
    {
        var before = transaction.One<Row>(
            $"SELECT {Columns} FROM effect WHERE agreement = @Agreement AND kind = @Kind AND document_key = @DocumentKey ORDER BY generation DESC LIMIT 1",
            new { effect.Agreement, effect.Kind, effect.DocumentKey });
        if (before is not null && Stored.Name<EffectState>(before.State) is not (EffectState.Rejected or EffectState.Absent or EffectState.Withdrawn or EffectState.Undone))
        {
            throw new LedgerConflictException($"{effect.Kind} for {effect.DocumentKey} cannot be planned again: generation {before.Generation} is {before.State}.");
        }

        var id = transaction.One<long?>("SELECT seq FROM sqlite_sequence WHERE name = 'effect'").GetValueOrDefault() + 1;
        return Read(transaction.One<Row>(
            $"""
            INSERT INTO effect (id, agreement, kind, document_key, generation, system, method, path, body, idempotency_key, marker, state, attempts, planned_at, is_resend, may_resend)
            VALUES (@id, @Agreement, @Kind, @DocumentKey, @generation, @System, @Method, @Path, @body, @key, @Marker, 'Planned', 0, @now, 0, 1) RETURNING {Columns}
            """,
            new
            {
                id,
                effect.Agreement,
                effect.Kind,
                effect.DocumentKey,
                generation = (before?.Generation ?? 0) + 1,
                effect.System,
                effect.Method,
                effect.Path,
                body = effect.Body.ToArray(),
                key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ms-{transaction.Installation}-{id}"),
                effect.Marker,
                now = transaction.NowMs,
            })!);
    }

    private Task<Effect> StepAsync(
        Effect effect,
        EffectState[] from,
        EffectState? to,
        string set,
        string condition,
        string? answer,
        LedgerEntries alongside,
        CancellationToken cancellationToken,
        string? externalId = null)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return writer.RunAsync(
            transaction =>
            {
                if (!from.Contains(effect.State))
                {
                    throw new LedgerConflictException($"Effect {effect.Id} ({effect.Kind} for {effect.DocumentKey}) cannot go from {effect.State} to {to?.ToString() ?? "planned again"}.");
                }

                var row = transaction.One<Row>(
                    $"UPDATE effect SET {set} WHERE id = @Id AND state = @state AND attempts = @Attempts AND {condition} RETURNING {Columns}",
                    new { effect.Id, state = effect.State.ToString(), effect.Attempts, now = transaction.NowMs, answer = Stored.Cut(answer, Stored.MaxAnswer), externalId })
                    ?? throw new LedgerConflictException(
                        $"Effect {effect.Id} ({effect.Kind} for {effect.DocumentKey}) cannot go to {to?.ToString() ?? "planned again"}: it is not {effect.State} after {effect.Attempts} attempts any more, or its resend forbids it.");
                EntriesWriter.Write(transaction, alongside);
                return Read(row);
            },
            cancellationToken);
    }

    private static Effect Read(Row row) => new()
    {
        Id = row.Id,
        Agreement = row.Agreement,
        Kind = row.Kind,
        DocumentKey = row.DocumentKey,
        Generation = row.Generation,
        System = row.System,
        Method = row.Method,
        Path = row.Path,
        Body = row.Body,
        IdempotencyKey = row.IdempotencyKey,
        Marker = row.Marker,
        State = Stored.Name<EffectState>(row.State),
        Attempts = row.Attempts,
        PlannedAt = Stored.Time(row.PlannedAt),
        FirstSentAt = Stored.Time(row.FirstSentAt),
        SentAt = Stored.Time(row.SentAt),
        IsResend = row.IsResend,
        MayResend = row.MayResend,
        SettledAt = Stored.Time(row.SettledAt),
        ExternalId = row.ExternalId,
        Answer = row.Answer,
    };

    private sealed class Row
    {
        public long Id { get; set; }

        public string Agreement { get; set; } = "";

        public string Kind { get; set; } = "";

        public string DocumentKey { get; set; } = "";

        public int Generation { get; set; }

        public string System { get; set; } = "";

        public string Method { get; set; } = "";

        public string Path { get; set; } = "";

        public byte[] Body { get; set; } = [];

        public string IdempotencyKey { get; set; } = "";

        public string? Marker { get; set; }

        public string State { get; set; } = "";

        public int Attempts { get; set; }

        public long PlannedAt { get; set; }

        public long? FirstSentAt { get; set; }

        public long? SentAt { get; set; }

        public bool IsResend { get; set; }

        public bool MayResend { get; set; }

        public long? SettledAt { get; set; }

        public string? ExternalId { get; set; }

        public string? Answer { get; set; }
    }

    private sealed class CountRow
    {
        public string Agreement { get; set; } = "";

        public int Unknown { get; set; }

        public int Held { get; set; }
    }
}
