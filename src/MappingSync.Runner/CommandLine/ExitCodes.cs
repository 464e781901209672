namespace MappingSync.Runner.CommandLine;

/// <summary>What the runner's process answers, after <c>sysexits.h</c> where it has a number for the case.</summary>
internal static class ExitCodes
{
    /// <summary>Done, or stopped when asked.</summary>
    public const int Ok = 0;

    /// <summary>The runner failed while it ran; the log says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong (<c>EX_USAGE</c>).</summary>
    public const int Usage = 64;

    /// <summary>What was given on the standard input is no use (<c>EX_DATAERR</c>).</summary>
    public const int BadInput = 65;

    /// <summary>Something the runner needs is not available: the ledger is taken or cannot be opened, or the address is in use (<c>EX_UNAVAILABLE</c>).</summary>
    public const int Unavailable = 69;

    /// <summary>The settings file is refused (<c>EX_CONFIG</c>).</summary>
    public const int Settings = 78;
}
