using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.Tests.Ledger;

/// <summary>A test with a ledger of its own in a real file.</summary>
public abstract class LedgerTest : IDisposable
{
    protected LedgerTest() => Ledger = Folder.Open();

    protected static CancellationToken None => CancellationToken.None;

    protected LedgerFolder Folder { get; } = new();

    protected ILedger Ledger { get; }

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
