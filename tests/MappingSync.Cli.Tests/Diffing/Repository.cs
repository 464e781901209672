namespace MappingSync.Cli.Tests.Diffing;

/// <summary>Folders of this repository, looked for from where the tests run.</summary>
internal static class Repository
{
    public static string Folder(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MappingSync.sln")))
            folder = Path.GetDirectoryName(folder);

        Assert.True(folder is not null, "The tests do not run below the repository.");
        return Path.Combine(folder!, name);
    }
}
