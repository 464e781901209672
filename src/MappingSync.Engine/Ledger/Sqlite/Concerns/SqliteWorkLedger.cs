using Dapper;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Work items in the table <c>work</c>.</summary>
internal sealed class SqliteWorkLedger(GroupCommitWriter writer, LedgerReaders readers, TimeProvider time) : IWorkLedger
{
    private const string Columns =
        "agreement AS Agreement, flow AS Flow, key AS Key, state AS State, lane AS Lane, reason AS Reason, attempts AS Attempts, enqueued_at AS EnqueuedAt, "
        + "not_before AS NotBefore, finished_at AS FinishedAt, last_error AS LastError, epoch AS Epoch, takes AS Takes";

    private const string NotPaused = "NOT EXISTS (SELECT 1 FROM pause p WHERE p.agreement = w.agreement AND p.flow IN ('', w.flow))";

    /// <summary>The agreements that have a pending item; jumps from one to the next, so that a long backlog costs nothing.</summary>
    private const string PendingAgreements =
        """
        WITH RECURSIVE waiting(agreement) AS (
            SELECT min(agreement) FROM work WHERE state = 'Pending'
            UNION ALL
            SELECT (SELECT min(agreement) FROM work WHERE state = 'Pending' AND agreement > waiting.agreement) FROM waiting WHERE waiting.agreement IS NOT NULL
        )
        """;

    private const string Mine = "agreement = @Agreement AND flow = @Flow AND key = @Key AND state = 'Running' AND epoch = @Epoch AND takes = @Take";

    public Task EnqueueAsync(NewWork work, CancellationToken cancellationToken)
    {
        Check(work);
        return writer.RunAsync(transaction => Enqueue(transaction, work), cancellationToken);
    }

    public Task EnqueueAsync(IReadOnlyCollection<NewWork> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var copy = work.ToArray();
        foreach (var item in copy)
        {
            Check(item);
        }

        return copy.Length == 0
            ? Task.CompletedTask
            : writer.RunAsync(transaction => Array.ForEach(copy, item => Enqueue(transaction, item)), cancellationToken);
    }

    public async Task<IReadOnlyList<WorkItem>> TakeAsync(string agreement, int limit, WorkLane? lane, CancellationToken cancellationToken)
    {
        Stored.Limit(limit);
        var due = await readers.ReadAsync(connection => SelectDue((sql, parameters) => connection.Query<Row>(sql, parameters), agreement, limit, lane, time.GetUtcNow()).Count > 0, cancellationToken);
        return due ? await writer.RunAsync(transaction => Take(transaction, agreement, limit, lane), cancellationToken) : [];
    }

    public Task<WorkState> CompleteAsync(WorkItem item, LedgerEntries entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return writer.RunAsync(transaction => Finish(transaction, item, WorkState.Done, null, entries), cancellationToken);
    }

    public Task<WorkState> FailAsync(WorkItem item, string reason, LedgerEntries entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return writer.RunAsync(transaction => Finish(transaction, item, WorkState.Failed, Stored.Cut(reason, Stored.MaxNote), entries), cancellationToken);
    }

    public Task RetryLaterAsync(WorkItem item, DateTimeOffset notBefore, string reason, LedgerEntries entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return writer.RunAsync(
            transaction =>
            {
                transaction.ExecuteOne(
                    $"UPDATE work SET state = 'Pending', not_before = @notBefore, last_error = @reason, arrived_at = NULL WHERE {Mine}",
                    new
                    {
                        item.Key.Agreement,
                        item.Key.Flow,
                        item.Key.Key,
                        item.Epoch,
                        item.Take,
                        notBefore = Math.Max(0, notBefore.ToUnixTimeMilliseconds()),
                        reason = Stored.Cut(reason, Stored.MaxNote),
                    },
                    () => Stale(item));
                EntriesWriter.Write(transaction, entries);
            },
            cancellationToken);
    }

    public Task ReleaseAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        var copy = items.ToArray();
        return writer.RunAsync(
            transaction => Array.ForEach(copy, item => transaction.Execute(
                $"UPDATE work SET state = 'Pending', attempts = attempts - 1, arrived_at = NULL WHERE {Mine}",
                new { item.Key.Agreement, item.Key.Flow, item.Key.Key, item.Epoch, item.Take })),
            cancellationToken);
    }

    public Task<bool> RequestRetryAsync(WorkKey key, string actor, CancellationToken cancellationToken) =>
        writer.RunAsync(transaction => RequestRetry(transaction, key, actor), cancellationToken);

    public Task<IReadOnlyList<DueWork>> FindDueAsync(CancellationToken cancellationToken) => readers.ListAsync<DueRow, DueWork>(
        $"""
        {PendingAgreements}
        SELECT waiting.agreement AS Agreement,
               (SELECT count(*) FROM (SELECT 1 FROM work w WHERE state = 'Pending' AND w.agreement = waiting.agreement AND lane IN (0, 1) AND not_before <= @now AND {NotPaused} LIMIT 1000)) AS Count,
               (SELECT min(enqueued_at) FROM (SELECT enqueued_at FROM work w WHERE state = 'Pending' AND w.agreement = waiting.agreement AND lane IN (0, 1) AND not_before <= @now AND {NotPaused} LIMIT 1000)) AS Oldest
        FROM waiting WHERE waiting.agreement IS NOT NULL AND Oldest IS NOT NULL ORDER BY Oldest, waiting.agreement
        """,
        new { now = time.GetUtcNow().ToUnixTimeMilliseconds() },
        row => new DueWork(row.Agreement, row.Count, Stored.Time(row.Oldest)),
        cancellationToken);

    public Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancellationToken) => readers.ReadAsync<DateTimeOffset?>(
        connection =>
        {
            var next = connection.QuerySingle<long?>(
                $"""
                {PendingAgreements}
                SELECT min((SELECT min(not_before) FROM (
                    SELECT * FROM (SELECT not_before FROM work w WHERE state = 'Pending' AND w.agreement = waiting.agreement AND lane = 0 AND {NotPaused} ORDER BY not_before LIMIT 1)
                    UNION ALL
                    SELECT * FROM (SELECT not_before FROM work w WHERE state = 'Pending' AND w.agreement = waiting.agreement AND lane = 1 AND {NotPaused} ORDER BY not_before LIMIT 1))))
                FROM waiting WHERE waiting.agreement IS NOT NULL
                """);
            var now = time.GetUtcNow();
            return next is not { } at ? null : Stored.Time(at) is var due && due < now ? now : due;
        },
        cancellationToken);

    public Task<WorkItem?> FindAsync(WorkKey key, CancellationToken cancellationToken) => readers.FindAsync<Row, WorkItem>(
        $"SELECT {Columns} FROM work WHERE agreement = @Agreement AND flow = @Flow AND key = @Key", new { key.Agreement, key.Flow, key.Key }, Read, cancellationToken);

    public Task<IReadOnlyList<WorkCounts>> CountAsync(CancellationToken cancellationToken) => readers.ListAsync<CountRow, WorkCounts>(
        """
        WITH RECURSIVE known(agreement) AS (
            SELECT min(agreement) FROM work
            UNION ALL
            SELECT (SELECT min(agreement) FROM work WHERE agreement > known.agreement) FROM known WHERE known.agreement IS NOT NULL
        )
        SELECT k.agreement AS Agreement,
               (SELECT count(*) FROM work WHERE state = 'Pending' AND agreement = k.agreement) AS Pending,
               (SELECT count(*) FROM work WHERE state = 'Running' AND agreement = k.agreement) AS Running,
               (SELECT count(*) FROM work WHERE state = 'Failed' AND agreement = k.agreement) AS Failed,
               (SELECT min(enqueued_at) FROM work WHERE state = 'Pending' AND agreement = k.agreement) AS OldestPending,
               (SELECT min(enqueued_at) FROM work WHERE state = 'Running' AND agreement = k.agreement) AS OldestRunning,
               (SELECT max(finished_at) FROM work WHERE state = 'Done' AND agreement = k.agreement) AS LastFinished
        FROM known k WHERE k.agreement IS NOT NULL
        """,
        null,
        row => new WorkCounts(row.Agreement, row.Pending, row.Running, row.Failed, Stored.Time(Earlier(row.OldestPending, row.OldestRunning)), Stored.Time(row.LastFinished)),
        cancellationToken);

    public Task<IReadOnlyList<WorkItem>> ListAsync(string agreement, WorkState state, int limit, CancellationToken cancellationToken)
    {
        // The state is written out, because a partial index is used only for a literal.
        var order = state is WorkState.Pending or WorkState.Running ? "enqueued_at" : "finished_at";
        return readers.ListAsync<Row, WorkItem>(
            $"SELECT {Columns} FROM work WHERE state = '{state}' AND agreement = @agreement ORDER BY {order}, sequence LIMIT @limit",
            new { agreement, limit = Stored.Limit(limit) },
            Read,
            cancellationToken);
    }

    /// <summary>What was left running belongs to nobody: it is pending again, in its old place.</summary>
    public static int Requeue(LedgerTransaction transaction) =>
        transaction.Execute("UPDATE work SET state = 'Pending', not_before = 0, arrived_at = NULL WHERE state = 'Running'");

    public static void Check(NewWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentException.ThrowIfNullOrEmpty(work.Key.Agreement);
        ArgumentException.ThrowIfNullOrEmpty(work.Key.Flow);
        if (work.Key.Key is not { Length: > 0 and <= WorkKey.MaxKeyLength })
        {
            throw new ArgumentException($"A work item's key has 1 to {WorkKey.MaxKeyLength} characters.", nameof(work));
        }
    }

    public static void Enqueue(LedgerTransaction transaction, NewWork work) => transaction.Execute(
        """
        INSERT INTO work (agreement, flow, key, state, lane, reason, sequence, requested, taken, takes, attempts, epoch, enqueued_at, not_before)
        VALUES (@Agreement, @Flow, @Key, 'Pending', @lane, @reason, @sequence, 1, 0, 0, 0, 0, @now, 0)
        ON CONFLICT (agreement, flow, key) DO UPDATE SET
            requested   = requested + 1,
            reason      = excluded.reason,
            lane        = CASE WHEN state IN ('Failed', 'Done') THEN excluded.lane ELSE min(lane, excluded.lane) END,
            sequence    = CASE WHEN state IN ('Failed', 'Done') THEN excluded.sequence ELSE sequence END,
            attempts    = CASE WHEN state IN ('Failed', 'Done') THEN 0 ELSE attempts END,
            not_before  = CASE WHEN state IN ('Failed', 'Done') THEN 0 ELSE not_before END,
            enqueued_at = CASE WHEN state IN ('Failed', 'Done') THEN excluded.enqueued_at ELSE enqueued_at END,
            arrived_at  = CASE WHEN state = 'Running' THEN coalesce(arrived_at, excluded.enqueued_at) END,
            state       = CASE WHEN state = 'Running' THEN 'Running' ELSE 'Pending' END
        """,
        new
        {
            work.Key.Agreement,
            work.Key.Flow,
            work.Key.Key,
            lane = (int)work.Lane,
            reason = Stored.Cut(work.Reason, Stored.MaxNote),
            sequence = transaction.NextSequence(),
            now = transaction.NowMs,
        });

    public static bool RequestRetry(LedgerTransaction transaction, WorkKey key, string actor)
    {
        var found = transaction.Execute(
            """
            UPDATE work SET
                requested   = requested + 1,
                reason      = @reason,
                lane        = 0,
                attempts    = CASE WHEN state = 'Running' THEN attempts ELSE 0 END,
                enqueued_at = CASE WHEN state IN ('Failed', 'Done') THEN @now ELSE enqueued_at END,
                arrived_at  = CASE WHEN state = 'Running' THEN coalesce(arrived_at, @now) END,
                sequence    = CASE WHEN state IN ('Failed', 'Done') THEN @sequence ELSE sequence END,
                not_before  = 0,
                state       = CASE WHEN state = 'Running' THEN 'Running' ELSE 'Pending' END
            WHERE agreement = @Agreement AND flow = @Flow AND key = @Key
            """,
            new { key.Agreement, key.Flow, key.Key, reason = Stored.Cut($"asked for by {actor}", Stored.MaxNote), now = transaction.NowMs, sequence = transaction.NextSequence() }) == 1;
        if (found)
        {
            SqliteNotificationLedger.MarkRetryRequested(transaction, key);
            SqliteAuditLedger.Append(transaction, new AuditEntry(key.Agreement, key.Flow, null, key.Key, AuditAction.RetryRequested, "another try was asked for") { Actor = actor });
        }

        return found;
    }

    private static List<WorkItem> Take(LedgerTransaction transaction, string agreement, int limit, WorkLane? lane)
    {
        var taken = new List<WorkItem>();
        foreach (var row in SelectDue((sql, parameters) => transaction.Many<Row>(sql, parameters), agreement, limit, lane, transaction.Now))
        {
            var item = transaction.One<Row>(
                $"""
                UPDATE work SET state = 'Running', taken = requested, takes = takes + 1, attempts = attempts + 1, epoch = @epoch, arrived_at = NULL
                WHERE agreement = @Agreement AND flow = @Flow AND key = @Key AND state = 'Pending' RETURNING {Columns}
                """,
                new { row.Agreement, row.Flow, row.Key, epoch = transaction.Epoch });
            taken.Add(Read(item!));
        }

        return taken;
    }

    /// <summary>Live before background; within a lane by place in line, among those without a retry time and those whose time has come.</summary>
    private static List<Row> SelectDue(Func<string, object, IEnumerable<Row>> query, string agreement, int limit, WorkLane? lane, DateTimeOffset now)
    {
        var rows = new List<Row>();
        foreach (var each in lane is { } only ? [only] : new[] { WorkLane.Live, WorkLane.Background })
        {
            if (rows.Count < limit)
            {
                rows.AddRange(query(
                    $"""
                    SELECT * FROM (
                        SELECT * FROM (SELECT {Columns}, sequence AS Sequence FROM work w
                            WHERE state = 'Pending' AND agreement = @agreement AND lane = @lane AND not_before = 0 AND {NotPaused} ORDER BY sequence LIMIT @limit)
                        UNION ALL
                        SELECT * FROM (SELECT {Columns}, sequence AS Sequence FROM work w
                            WHERE state = 'Pending' AND agreement = @agreement AND lane = @lane AND not_before BETWEEN 1 AND @now AND {NotPaused} ORDER BY not_before LIMIT @limit))
                    ORDER BY Sequence LIMIT @limit
                    """,
                    new { agreement, lane = (int)each, now = now.ToUnixTimeMilliseconds(), limit = limit - rows.Count }));
            }
        }

        return rows;
    }

    private static WorkState Finish(LedgerTransaction transaction, WorkItem item, WorkState state, string? error, LedgerEntries entries)
    {
        var reached = transaction.One<string>(
            $"""
            UPDATE work SET
                state       = CASE WHEN requested > taken THEN 'Pending' ELSE @state END,
                sequence    = CASE WHEN requested > taken THEN @sequence ELSE sequence END,
                attempts    = CASE WHEN requested > taken OR @state = 'Done' THEN 0 ELSE attempts END,
                enqueued_at = coalesce(arrived_at, enqueued_at),
                arrived_at  = NULL,
                not_before  = 0,
                finished_at = @now,
                last_error  = @error
            WHERE {Mine} RETURNING state
            """,
            new
            {
                item.Key.Agreement,
                item.Key.Flow,
                item.Key.Key,
                item.Epoch,
                item.Take,
                state = state.ToString(),
                sequence = transaction.NextSequence(),
                now = transaction.NowMs,
                error,
            }) ?? throw new LedgerConflictException(Stale(item));
        EntriesWriter.Write(transaction, entries);
        SqliteNotificationLedger.ResolveOthers(transaction, item.Key, entries.Notices);
        return Stored.Name<WorkState>(reached);
    }

    private static string Stale(WorkItem item) => $"Work item {item.Key} is no longer held by take {item.Take} of epoch {item.Epoch}.";

    private static long? Earlier(long? left, long? right) => left is { } l && right is { } r ? Math.Min(l, r) : left ?? right;

    private static WorkItem Read(Row row) => new()
    {
        Key = new WorkKey(row.Agreement, row.Flow, row.Key),
        State = Stored.Name<WorkState>(row.State),
        Lane = (WorkLane)row.Lane,
        Reason = row.Reason,
        Attempts = row.Attempts,
        EnqueuedAt = Stored.Time(row.EnqueuedAt),
        NotBefore = row.NotBefore == 0 ? null : Stored.Time(row.NotBefore),
        FinishedAt = Stored.Time(row.FinishedAt),
        LastError = row.LastError,
        Epoch = row.Epoch,
        Take = row.Takes,
    };

    private sealed class Row
    {
        public string Agreement { get; set; } = "";

        public string Flow { get; set; } = "";

        public string Key { get; set; } = "";

        public string State { get; set; } = "";

        public int Lane { get; set; }

        public string Reason { get; set; } = "";

        public int Attempts { get; set; }

        public long EnqueuedAt { get; set; }

        public long NotBefore { get; set; }

        public long? FinishedAt { get; set; }

        public string? LastError { get; set; }

        public long Epoch { get; set; }

        public long Takes { get; set; }
    }

    private sealed class DueRow
    {
        public string Agreement { get; set; } = "";

        public int Count { get; set; }

        public long Oldest { get; set; }
    }

    private sealed class CountRow
    {
        public string Agreement { get; set; } = "";

        public int Pending { get; set; }

        public int Running { get; set; }

        public int Failed { get; set; }

        public long? OldestPending { get; set; }

        public long? OldestRunning { get; set; }

        public long? LastFinished { get; set; }
    }
}
