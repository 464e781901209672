using System.Text.RegularExpressions;
using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Contents;

/// <summary>What the package holds, and what the assemblies in it need from whoever loads them.</summary>
[Collection(FeedCollection.Name)]
public sealed class PackageContentTests(LocalFeed feed) : IDisposable
{
    private const string Slot = "analyzers/dotnet/roslyn5.0/cs/";

    private readonly PackageFile package = new(feed.Package);

    [Fact]
    public void It_holds_these_files_and_no_others() => Assert.Equal(
        [
            "LICENSE",
            "MappingSync.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            Slot + "MappingSync.Analyzers.dll",
            Slot + "MappingSync.CodeFixes.dll",
            Slot + "MappingSync.Generator.dll",
            Slot + "MappingSync.Yaml.dll",
            "build/MappingSync.props",
            "build/MappingSync.targets",
            "buildTransitive/MappingSync.props",
            "buildTransitive/MappingSync.targets",
            "lib/net10.0/MappingSync.dll",
            "lib/net10.0/MappingSync.xml",
            "mapping.schema.json",
        ],
        package.Paths);

    [Fact]
    public void The_symbols_of_the_library_lie_beside_it()
    {
        using var symbols = new PackageFile(feed.Symbols);

        Assert.Contains("lib/net10.0/MappingSync.pdb", symbols.Paths);
    }

    [Fact]
    public void No_assembly_is_shipped_twice() => Assert.Equal(package.Assemblies.Count(), package.Assemblies.Select(package.Identity).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void An_assembly_is_named_as_its_file() => Assert.All(package.Assemblies, path => Assert.Equal(Path.GetFileNameWithoutExtension(path), package.Identity(path)));

    // What is not here, the compiler does not bring: it would load on one machine and not on the next (in an editor, in an older SDK).
    // System.Memory and System.Collections.Immutable are those that the compiler 5.0 itself was built on.
    [Theory]
    [InlineData("lib/net10.0/MappingSync", "System.Collections 10.0.0.0", "System.Collections.Immutable 10.0.0.0", "System.IO.Hashing 10.0.0.14", "System.Linq 10.0.0.0", "System.Memory 10.0.0.0", "System.Runtime 10.0.0.0", "System.Text.Json 10.0.0.0")]
    [InlineData(Slot + "MappingSync.Yaml", "netstandard 2.0.0.0")]
    [InlineData(Slot + "MappingSync.Generator", "MappingSync.Yaml 18.0.0.0", "Microsoft.CodeAnalysis 5.0.0.0", "Microsoft.CodeAnalysis.CSharp 5.0.0.0", "System.Collections.Immutable 9.0.0.0", "System.Memory 4.0.2.0", "netstandard 2.0.0.0")]
    [InlineData(Slot + "MappingSync.Analyzers", "MappingSync.Yaml 18.0.0.0", "Microsoft.CodeAnalysis 5.0.0.0", "Microsoft.CodeAnalysis.CSharp 5.0.0.0", "System.Collections.Immutable 9.0.0.0", "System.Memory 4.0.2.0", "netstandard 2.0.0.0")]
    [InlineData(
        Slot + "MappingSync.CodeFixes",
        "MappingSync.Analyzers 0.1.0.0",
        "Microsoft.CodeAnalysis 5.0.0.0",
        "Microsoft.CodeAnalysis.CSharp 5.0.0.0",
        "Microsoft.CodeAnalysis.Workspaces 5.0.0.0",
        "System.Collections.Immutable 9.0.0.0",
        "System.Composition.AttributedModel 9.0.0.0",
        "netstandard 2.0.0.0")]
    public void An_assembly_references_only_what_its_host_brings(string assembly, params string[] allowed) =>
        Assert.Empty(package.References(assembly + ".dll").Except(allowed));

    [Theory]
    [InlineData("MappingSync.Generator")]
    [InlineData("MappingSync.Analyzers")]
    public void What_the_compiler_loads_needs_no_workspace(string assembly) =>
        Assert.DoesNotContain(package.References(Slot + assembly + ".dll"), static reference => reference.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void The_slot_the_check_and_the_components_name_one_compiler()
    {
        var slot = Regex.Match(Assert.Single(package.Paths.Where(static path => path.StartsWith("analyzers/", StringComparison.Ordinal)).Select(static path => Path.GetDirectoryName(path)!.Replace('\\', '/')).Distinct()), @"roslyn(\d+\.\d+)").Groups[1].Value;
        var check = Regex.Match(package.Text("build/MappingSync.targets"), "<_MappingSyncCompilerWanted>(.+)</").Groups[1].Value;

        Assert.Equal(slot, check);
        Assert.Contains($"Microsoft.CodeAnalysis {slot}.0.0", package.References(Slot + "MappingSync.Generator.dll"));
    }

    [Theory]
    [InlineData("MappingSync.props")]
    [InlineData("MappingSync.targets")]
    public void Whoever_references_it_directly_gets_what_a_library_hands_on(string file) => Assert.Equal(package.Text("build/" + file), package.Text("buildTransitive/" + file));

    [Fact]
    public void It_brings_nothing_but_the_hashes() => Assert.Equal(["System.IO.Hashing"], Regex.Matches(package.Text("MappingSync.nuspec"), "<dependency id=\"([^\"]+)\"").Select(static match => match.Groups[1].Value));

    [Fact]
    public void Its_licence_its_page_and_the_licence_of_what_it_holds_are_named()
    {
        var nuspec = package.Text("MappingSync.nuspec");

        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", nuspec, StringComparison.Ordinal);
        Assert.Contains("Antoine Aubry", package.Text("THIRD-PARTY-NOTICES.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_that_of_the_repository() => Assert.Equal(File.ReadAllText(Checkout.Of("mappings", "mapping.schema.json")), package.Text("mapping.schema.json"));

    [Fact]
    public void What_the_build_files_say_has_a_page_and_a_row()
    {
        var ids = Regex.Matches(package.Text("build/MappingSync.targets"), "<(Error|Warning) Code=\"(MSYNC9\\d\\d)\"");
        var rows = File.ReadAllText(Checkout.Of("docs", "rules", "README.md"));

        Assert.NotEmpty(ids);
        Assert.All(ids, match =>
        {
            var (severity, id) = (match.Groups[1].Value, match.Groups[2].Value);
            var page = File.ReadAllLines(Checkout.Of("docs", "rules", id + ".md"));
            Assert.StartsWith($"# {id}: ", page[0], StringComparison.Ordinal);
            Assert.StartsWith($"Severity: {severity.ToLowerInvariant()}.", page[2], StringComparison.Ordinal);
            Assert.Contains($"| [{id}]({id}.md) | {page[0][$"# {id}: ".Length..]} | {severity} |", rows, StringComparison.Ordinal);
        });
        Assert.Equal(ids.Select(static match => match.Groups[2].Value + ".md").Order(), Directory.EnumerateFiles(Checkout.Of("docs", "rules"), "MSYNC9*.md").Select(static path => Path.GetFileName(path)).Order());
    }

    public void Dispose() => package.Dispose();
}
