namespace MappingSync.Engine.Ledger;

/// <summary>Thrown when nothing could be stored: the disk is full, the volume is read-only, the ledger is closed. Nothing of the operation was kept.</summary>
public sealed class LedgerUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    public LedgerUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>Thrown when a row is not in the state that the caller saw, or the step is not allowed from it. Nothing of the operation was kept.</summary>
public sealed class LedgerConflictException : Exception
{
    /// <summary>Makes the exception.</summary>
    public LedgerConflictException(string message)
        : base(message)
    {
    }
}

/// <summary>Thrown when a ledger cannot be opened: another runner holds it, or it was written by a newer version. The message says what to do.</summary>
public sealed class LedgerRefusedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public LedgerRefusedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
