namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>The database file with its folder and lock, readable for the owner only: it holds webhook tokens and business data.</summary>
internal static class LedgerFile
{
    private const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnlyFile | UnixFileMode.UserExecute;

    /// <summary>Makes the folder and takes the lock that lasts until it is disposed or the process dies.</summary>
    public static FileStream Lock(string path)
    {
        var lockPath = path + ".lock";
        FileStream held;
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            held = Open(lockPath);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new LedgerRefusedException($"The ledger cannot be kept at {path}: {e.Message} Give the user that runs this program the right to write there.", e);
        }
        catch (IOException e)
        {
            throw new LedgerRefusedException(
                $"Another runner uses this ledger: it holds the lock file {lockPath}. Two runners on one ledger would send documents twice. Stop the other one first.", e);
        }

        // A file system without locks, or DOTNET_SYSTEM_IO_DISABLEFILELOCKING, would let everybody in.
        try
        {
            Open(lockPath).Dispose();
        }
        catch (IOException)
        {
            return held;
        }

        held.Dispose();
        throw new LedgerRefusedException($"File locks do not work at {lockPath}, so a second runner could not be kept out. Keep the ledger on a local volume, with file locking switched on.");
    }

    /// <summary>Makes the database file, or takes everybody else's rights off it. SQLite gives its side files the same mode.</summary>
    public static void Protect(string path)
    {
        if (!File.Exists(path))
        {
            File.Open(path, Options(FileMode.CreateNew)).Dispose();
        }
        else if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnlyFile);
        }
    }

    private static FileStream Open(string path) => File.Open(path, Options(FileMode.OpenOrCreate));

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnlyFolder);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnlyFile;
        }

        return options;
    }
}
