namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Writes what a step leaves behind, inside the step's own operation.</summary>
internal static class EntriesWriter
{
    public static void Write(LedgerTransaction transaction, LedgerEntries entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var document in entries.Documents)
        {
            SqliteDocumentLedger.Save(transaction, document);
        }

        foreach (var link in entries.RemovedLinks)
        {
            SqliteLinkLedger.Remove(transaction, link);
        }

        foreach (var link in entries.Links)
        {
            SqliteLinkLedger.Save(transaction, link);
        }

        foreach (var entry in entries.Audit)
        {
            SqliteAuditLedger.Append(transaction, entry);
        }

        foreach (var notice in entries.Notices)
        {
            SqliteNotificationLedger.Raise(transaction, notice);
        }

        foreach (var work in entries.Work)
        {
            SqliteWorkLedger.Check(work);
            SqliteWorkLedger.Enqueue(transaction, work);
        }

        foreach (var watermark in entries.Watermarks)
        {
            SqliteWatermarkLedger.Save(transaction, watermark);
        }
    }
}
