using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>The example as somebody would have it who has the package and not this repository.</summary>
[Collection(FeedCollection.Name)]
[Trait("Category", "Slow")]
public class OwnMappingTests(LocalFeed feed)
{
    private static readonly string Example = Checkout.Of("examples", "OwnMapping");

    [SlowFact]
    public void The_example_works_with_the_package_as_it_does_with_the_source()
    {
        var folder = feed.NewFolder("OwnMapping");
        foreach (var file in Directory.EnumerateFiles(Example, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Example, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj" or "FromSource.props")
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, relative))!);
            File.Copy(file, Path.Combine(folder, relative));
        }

        Replace(Path.Combine(folder, "OwnMapping.csproj"), "<Import Project=\"FromSource.props\" />", "<ItemGroup><PackageReference Include=\"MappingSync\" /></ItemGroup>");
        File.Copy(Checkout.Of("Directory.Build.props"), Path.Combine(folder, "Directory.Build.props"));
        File.Copy(Checkout.Of("Directory.Packages.props"), Path.Combine(folder, "Directory.Packages.props"));
        Replace(Path.Combine(folder, "Directory.Packages.props"), "</Project>", $"<ItemGroup><PackageVersion Include=\"MappingSync\" Version=\"{feed.Version}\" /></ItemGroup></Project>");

        var build = Command.Dotnet(folder, feed.Environment, "build", "-nologo", "-v:q", "-clp:NoSummary", "-warnaserror").Succeeded();
        Assert.DoesNotContain("MSYNC", build.Output, StringComparison.Ordinal);
        var fromPackage = Command.Dotnet(folder, feed.Environment, Path.Combine("bin", "Debug", "net10.0", "OwnMapping.dll")).Succeeded();
        var fromSource = Command.Dotnet(folder, feed.Environment, Path.Combine(Example, "bin", Checkout.Configuration, "net10.0", "OwnMapping.dll")).Succeeded();
        Assert.Equal(fromSource.Output, fromPackage.Output);
    }

    [SlowFact]
    public void The_commands_of_its_page_print_what_the_page_shows()
    {
        var environment = new Dictionary<string, string> { ["MAPPINGSYNC_FEED"] = feed.Folder };

        var tried = Command.Run("bash", Example, environment, Path.Combine(Example, "try-readme")).Succeeded();

        Assert.Contains("The README holds", tried.Output, StringComparison.Ordinal);
    }

    private static void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
