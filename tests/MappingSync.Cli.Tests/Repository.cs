namespace MappingSync.Cli.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MappingSync.sln")))
            folder = Path.GetDirectoryName(folder);

        return folder ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
