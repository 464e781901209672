using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;

namespace MappingSync.Packages.Tests.Feed;

/// <summary>
/// A folder with the package as it was built, and a folder of packages of its own, so that a consumer never gets an older one.
/// Whatever else a consumer needs is taken from where this machine has it.
/// </summary>
public sealed partial class LocalFeed : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("mappingsync-packages-").FullName;

    /// <summary>Packs the package. The slow tests pack what would be published: everything built anew as Release.</summary>
    public LocalFeed()
    {
        Directory.CreateDirectory(Folder);
        Pack("MappingSync");
        if (SlowFactAttribute.IsAsked)
            Pack("MappingSync.Cli");

        WriteNuGetConfig();
    }

    /// <summary>The version that was packed: one that no machine has.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.{Random.Shared.Next(1_000_000, 1_000_000_000)}");

    /// <summary>The package's file.</summary>
    public string Package => Path.Combine(Folder, $"MappingSync.{Version}.nupkg");

    /// <summary>The file of the package with the symbols.</summary>
    public string Symbols => Path.Combine(Folder, $"MappingSync.{Version}.snupkg");

    /// <summary>The file of the tool's package; there with the slow tests only.</summary>
    public string Tool => Path.Combine(Folder, $"MappingSync.Cli.{Version}.nupkg");

    /// <summary>The folder of the packages.</summary>
    public string Folder => Path.Combine(root, "feed");

    /// <summary>Which sources a consumer below <see cref="NewFolder"/> uses.</summary>
    public string NuGetConfig => Path.Combine(root, "NuGet.config");

    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(root, "packages") };

    private static string MachinePackages => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>An empty folder whose projects restore from this feed.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Pack(string project)
    {
        string[] how = SlowFactAttribute.IsAsked ? ["--configuration", "Release"] : ["--configuration", Checkout.Configuration, "--no-build"];
        Command.Dotnet(Checkout.Root, new Dictionary<string, string>(), ["pack", Checkout.Of("src", project), .. how, "--output", Folder, "-nologo", "-v:q", $"-p:PackageVersion={Version}"]).Succeeded();
    }

    private void WriteNuGetConfig()
    {
        Directory.CreateDirectory(MachinePackages);
        var sources = EnabledSource().Matches(Command.Dotnet(Checkout.Root, new Dictionary<string, string>(), "nuget", "list", "source", "--format", "Detailed").Succeeded().Output);
        File.WriteAllText(NuGetConfig, $"""
            <configuration>
              <packageSources>
                <add key="mappingsync-feed" value="{SecurityElement.Escape(Folder)}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{SecurityElement.Escape(MachinePackages)}" />
              </fallbackPackageFolders>
              <packageSourceMapping>
                <packageSource key="mappingsync-feed"><package pattern="MappingSync" /><package pattern="MappingSync.*" /></packageSource>
                {string.Join('\n', sources.Select(static source => $"<packageSource key=\"{SecurityElement.Escape(source.Groups[1].Value)}\"><package pattern=\"*\" /></packageSource>"))}
              </packageSourceMapping>
            </configuration>
            """);
    }

    [GeneratedRegex(@"^\s*\d+\.\s+(.+) \[Enabled\]\s*$", RegexOptions.Multiline)]
    private static partial Regex EnabledSource();
}

/// <summary>All tests of packages share one feed.</summary>
[CollectionDefinition(Name)]
public sealed class FeedCollection : ICollectionFixture<LocalFeed>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "local feed";
}
