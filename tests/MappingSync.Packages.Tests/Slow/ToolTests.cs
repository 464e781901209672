using System.Text.Json;
using System.Text.RegularExpressions;
using MappingSync.Packages.Tests.Contents;
using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>The command line tool, installed from its package and run on a project that uses the other one.</summary>
[Collection(FeedCollection.Name)]
[Trait("Category", "Slow")]
public class ToolTests(LocalFeed feed)
{
    [SlowFact]
    public void The_installed_tool_checks_and_documents_a_project()
    {
        var tools = feed.NewFolder("tools");
        Command.Dotnet(tools, feed.Environment, "tool", "install", "MappingSync.Cli", "--version", feed.Version, "--tool-path", tools, "--configfile", feed.NuGetConfig).Succeeded();
        var tool = Path.Combine(tools, "mappingsync");
        var consumer = new Consumer(feed, "checked");
        consumer.Dotnet("restore", "-nologo", "-v:q").Succeeded();

        var check = Command.Run(tool, consumer.Folder, feed.Environment, "check");
        Assert.True(check.ExitCode == 1, check.Output + check.Errors);
        Assert.Contains("MSYNC201", check.Output, StringComparison.Ordinal);
        Assert.Contains("mappings/parcel.yaml", check.Output, StringComparison.Ordinal);

        consumer.Write("mappings/parcel.yaml", consumer.Read("mappings/parcel.yaml") + "\nexcluded:\n  note: { shop: internal_note, reason: Not for the carrier }\n");
        Command.Run(tool, consumer.Folder, feed.Environment, "check").Succeeded();

        var docs = Command.Run(tool, consumer.Folder, feed.Environment, "docs", "--json").Succeeded();
        Assert.Contains("\"Nummer\"", docs.Output, StringComparison.Ordinal);
        Assert.Contains("Not for the carrier", docs.Output, StringComparison.Ordinal);
    }

    [SlowFact]
    public void Its_package_holds_what_loads_projects()
    {
        using var package = new PackageFile(feed.Tool);

        Assert.Contains("tools/net10.0/any/mappingsync.dll", package.Paths);
        Assert.Contains("tools/net10.0/any/BuildHost-netcore/Microsoft.CodeAnalysis.Workspaces.MSBuild.BuildHost.dll", package.Paths);
        Assert.Contains("<Command Name=\"mappingsync\"", package.Text("tools/net10.0/any/DotnetToolSettings.xml"), StringComparison.Ordinal);
    }

    [SlowFact]
    public void Its_package_says_what_it_is_and_names_what_it_holds()
    {
        using var package = new PackageFile(feed.Tool);
        var nuspec = package.Text("MappingSync.Cli.nuspec");

        Assert.Contains("<readme>README.md</readme>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("Package Description", nuspec, StringComparison.Ordinal);
        Assert.Contains("LICENSE", package.Paths);
        var named = Regex.Matches(package.Text("THIRD-PARTY-NOTICES.txt"), @"[A-Z]\w+(\.\w+)*(\.\*)?").Select(static match => match.Value).ToHashSet(StringComparer.Ordinal);
        using var dependencies = JsonDocument.Parse(package.Text("tools/net10.0/any/mappingsync.deps.json"));
        var held = dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(static library => library.Value.GetProperty("type").GetString() == "package")
            .Select(static library => library.Name.Split('/')[0]);
        Assert.All(held, library => Assert.True(named.Contains(library) || named.Any(name => name.EndsWith(".*", StringComparison.Ordinal) && (library + ".").StartsWith(name[..^1], StringComparison.Ordinal)), library));
    }
}
