namespace MappingSync.Cli;

/// <summary>What the program's exit code says to a script.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and nothing to report.</summary>
    public const int Ok = 0;

    /// <summary>Done, and something was found: a diagnostic, a breaking change, drift, or a page that is not current.</summary>
    public const int Found = 1;

    /// <summary>Not done: wrong arguments, or a file or project that cannot be read.</summary>
    public const int Failed = 2;

    /// <summary>Stopped by Ctrl-C, as shells say it.</summary>
    public const int Stopped = 130;
}
