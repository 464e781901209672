using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>A compiler that cannot run the components, or one in which they fail, stops the build and says why.</summary>
[Collection(FeedCollection.Name)]
[Trait("Category", "Slow")]
public class CompilerTests(LocalFeed feed)
{
    [SlowFact]
    public void A_compiler_that_is_too_old_is_named_with_the_remedy()
    {
        var consumer = new Consumer(feed, "old-compiler");

        // What the SDK and the package that pins a compiler tell the build of themselves.
        var build = consumer.Build("-p:CompilerApiVersion=roslyn4.14");

        Assert.NotEqual(0, build.ExitCode);
        var finding = Assert.Single(consumer.Findings(build));
        Assert.EndsWith(
            "error MSYNC901: MappingSync needs the C# compiler 5.0 or later, and this build uses 4.14; build with the .NET SDK 10.0.100 or later, and remove a package 'Microsoft.Net.Compilers.Toolset' that pins an older compiler",
            finding,
            StringComparison.Ordinal);
    }

    [SlowFact]
    public void A_compiler_whose_version_has_an_unknown_form_passes()
    {
        var consumer = new Consumer(feed, "odd-compiler");

        consumer.Build("-p:CompilerApiVersion=next").Succeeded();
    }

    [SlowFact]
    public void A_generator_that_throws_stops_the_build_unless_that_is_switched_off()
    {
        var generator = new ForeignGenerator(feed, "Throwing", yamlDotNet: "18.1.0", throws: true);
        var consumer = new Consumer(feed, "throwing", generator.Reference);

        var strict = consumer.Build();
        var lenient = consumer.Build("-p:MappingSyncStrictCompiler=false");

        Assert.NotEqual(0, strict.ExitCode);
        Assert.Contains(consumer.Findings(strict), static finding => finding.Contains("error CS8785", StringComparison.Ordinal));
        Assert.Contains(consumer.Findings(lenient.Succeeded()), static finding => finding.Contains("warning CS8785", StringComparison.Ordinal));
    }
}
