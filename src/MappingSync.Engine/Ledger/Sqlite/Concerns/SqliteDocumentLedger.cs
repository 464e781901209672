namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Documents in the table <c>document</c>.</summary>
internal sealed class SqliteDocumentLedger(GroupCommitWriter writer, LedgerReaders readers) : IDocumentLedger
{
    private const string Columns =
        "agreement AS Agreement, kind AS Kind, key AS Key, state AS State, held_from AS HeldFrom, draft_number AS DraftNumber, booked_number AS BookedNumber, draft_effect AS DraftEffect, "
        + "book_effect AS BookEffect, draft_hash AS DraftHash, note AS Note, version AS Version, created_at AS CreatedAt, updated_at AS UpdatedAt";

    public Task<Document?> FindAsync(string agreement, string kind, string key, CancellationToken cancellationToken) => readers.FindAsync<Row, Document>(
        $"SELECT {Columns} FROM document WHERE agreement = @agreement AND kind = @kind AND key = @key", new { agreement, kind, key }, Read, cancellationToken);

    public Task<Document> SaveAsync(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return writer.RunAsync(transaction => Save(transaction, document), cancellationToken);
    }

    public Task<IReadOnlyList<Document>> ListAsync(string agreement, DocumentState? state, int limit, CancellationToken cancellationToken) => readers.ListAsync<Row, Document>(
        $"SELECT {Columns} FROM document WHERE agreement = @agreement AND (@state IS NULL OR state = @state) ORDER BY updated_at DESC, key DESC LIMIT @limit",
        new { agreement, state = state?.ToString(), limit = Stored.Limit(limit) },
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Document>> ListOpenAsync(string agreement, string kind, string? before, int limit, CancellationToken cancellationToken) => readers.ListAsync<Row, Document>(
        $"SELECT {Columns} FROM document WHERE agreement = @agreement AND kind = @kind AND (@before IS NULL OR key < @before) AND state NOT IN ('Done', 'Superseded') ORDER BY key LIMIT @limit",
        new { agreement, kind, before, limit = Stored.Limit(limit) },
        Read,
        cancellationToken);

    public Task<Document?> FindLastAsync(string agreement, string kind, CancellationToken cancellationToken) => readers.FindAsync<Row, Document>(
        $"SELECT {Columns} FROM document WHERE agreement = @agreement AND kind = @kind ORDER BY key DESC LIMIT 1", new { agreement, kind }, Read, cancellationToken);

    public static Document Save(LedgerTransaction transaction, Document document)
    {
        var stored = transaction.One<Row>(
            $"SELECT {Columns} FROM document WHERE agreement = @Agreement AND kind = @Kind AND key = @Key", new { document.Agreement, document.Kind, document.Key });
        if ((stored?.Version ?? 0) != document.Version)
        {
            throw new LedgerConflictException($"{Name(document)} is at version {stored?.Version ?? 0}, not {document.Version}: somebody wrote it meanwhile.");
        }

        var from = stored is null ? (DocumentState?)null : Stored.Name<DocumentState>(stored.State);
        if (!DocumentSteps.IsAllowed(from, document.State))
        {
            throw new LedgerConflictException($"{Name(document)} cannot go from {from?.ToString() ?? "nothing"} to {document.State}.");
        }

        var heldFrom = document.State != DocumentState.Held ? null : from == DocumentState.Held ? stored!.HeldFrom : (from ?? DocumentState.Planned).ToString();
        return Read(transaction.One<Row>(
            $"""
            INSERT INTO document (agreement, kind, key, state, held_from, draft_number, booked_number, draft_effect, book_effect, draft_hash, note, version, created_at, updated_at)
            VALUES (@Agreement, @Kind, @Key, @state, @heldFrom, @DraftNumber, @BookedNumber, @DraftEffect, @BookEffect, @DraftHash, @note, 1, @now, @now)
            ON CONFLICT (agreement, kind, key) DO UPDATE SET
                state = excluded.state, held_from = excluded.held_from, draft_number = excluded.draft_number, booked_number = excluded.booked_number,
                draft_effect = excluded.draft_effect, book_effect = excluded.book_effect, draft_hash = excluded.draft_hash, note = excluded.note,
                version = version + 1, updated_at = excluded.updated_at
            RETURNING {Columns}
            """,
            new
            {
                document.Agreement,
                document.Kind,
                document.Key,
                state = document.State.ToString(),
                heldFrom,
                document.DraftNumber,
                document.BookedNumber,
                document.DraftEffect,
                document.BookEffect,
                document.DraftHash,
                note = Stored.Cut(document.Note, Stored.MaxNote),
                now = transaction.NowMs,
            })!);
    }

    private static string Name(Document document) => $"{document.Kind} {document.Key} of {document.Agreement}";

    private static Document Read(Row row) => new()
    {
        Agreement = row.Agreement,
        Kind = row.Kind,
        Key = row.Key,
        State = Stored.Name<DocumentState>(row.State),
        HeldFrom = row.HeldFrom is null ? null : Stored.Name<DocumentState>(row.HeldFrom),
        DraftNumber = row.DraftNumber,
        BookedNumber = row.BookedNumber,
        DraftEffect = row.DraftEffect,
        BookEffect = row.BookEffect,
        DraftHash = row.DraftHash,
        Note = row.Note,
        Version = row.Version,
        CreatedAt = Stored.Time(row.CreatedAt),
        UpdatedAt = Stored.Time(row.UpdatedAt),
    };

    private sealed class Row
    {
        public string Agreement { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Key { get; set; } = "";

        public string State { get; set; } = "";

        public string? HeldFrom { get; set; }

        public string? DraftNumber { get; set; }

        public string? BookedNumber { get; set; }

        public long? DraftEffect { get; set; }

        public long? BookEffect { get; set; }

        public string? DraftHash { get; set; }

        public string? Note { get; set; }

        public long Version { get; set; }

        public long CreatedAt { get; set; }

        public long UpdatedAt { get; set; }
    }
}
