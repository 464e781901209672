using System.Reflection;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Brings the tables to this version's form. Scripts run in the order of their names, all in one transaction, each once.</summary>
internal static class LedgerSchema
{
    private const string ResourcePrefix = "MappingSync.Engine.Ledger.Sqlite.Scripts.";

    public static void Migrate(SqliteConnection connection, string path)
    {
        var engine = DeployChanges.To
            .SqliteDatabase(new SharedConnection(connection))
            .JournalToSqliteTable("schema_version")
            .WithScripts(Scripts())
            .WithVariablesDisabled()
            .WithTransaction()
            .LogToNowhere()
            .Build();

        var unknown = engine.GetExecutedButNotDiscoveredScripts();
        if (unknown.Count > 0)
        {
            throw new LedgerRefusedException(
                $"The ledger {path} was written by a newer version (it holds {string.Join(", ", unknown)}). Start that version again, or restore a backup from before the upgrade.");
        }

        var result = engine.PerformUpgrade();
        if (!result.Successful)
        {
            throw new LedgerRefusedException($"The ledger {path} could not be brought to this version's form: {result.Error.Message}", result.Error);
        }
    }

    private static IEnumerable<SqlScript> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return SqlScript.FromStream(name[ResourcePrefix.Length..], stream);
        }
    }
}
