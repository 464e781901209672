using MappingSync.Generators.Tests.Generation;
using MappingSync.Generators.Tests.Language;
using MappingSync.Generators.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace MappingSync.Generators.Tests.Fuzzing;

/// <summary>
/// A spec is input. Whatever it holds, reader, generator and analyzer end with findings and never with an exception, within bounds
/// of time and memory, and nothing of it becomes code.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly string[] RealPaths = [.. RepositorySpecs.Paths()];
    private static readonly string[] RealTexts = [.. RealPaths.Select(File.ReadAllText)];
    private static readonly FuzzCases RealCases = new(RealTexts);

    private static readonly PageExample[] Examples = [.. SpecPage.Examples.Where(static example => example.Contracts.Count > 0)];

    [Fact]
    public Task Broken_specs_of_this_repository_do_no_harm() => RunAsync(first: 1, count: 150);

    [Fact]
    public Task Broken_examples_do_no_harm() => RunExamplesAsync(first: 1, rounds: 2);

    [SlowFact]
    [Trait("Category", "Slow")]
    public async Task Thousands_of_broken_specs_do_no_harm()
    {
        await RunAsync(first: 1_000, count: 4_000);
        await RunExamplesAsync(first: 1_000, rounds: 60);
    }

    [Theory]
    [MemberData(nameof(HostileFiles.Names), MemberType = typeof(HostileFiles))]
    public async Task A_hostile_file_does_no_harm(string name)
    {
        var complaint = await HostileFiles.Project.ComplaintAsync(HostileFiles.Of(name), []);

        Assert.True(complaint is null, name + ": " + complaint);
    }

    [Fact]
    public async Task Rows_of_rows_of_themselves_do_no_harm()
    {
        var beside = new SpecText("/repo/mappings/other.yaml", HostileFiles.Spec("other", "rows: { left: rows, right: rows, items: thing }", "item-of: thing"));

        Assert.Null(await HostileFiles.Project.ComplaintAsync(HostileFiles.Spec("thing", "rows: { left: rows, right: rows, items: other }\n  self: { left: next, right: next, items: thing }", "item-of: other"), [beside]));
    }

    [Theory]
    [InlineData("namespace A; public static partial class B { static string C = \"\"; }\npublic class Pwned;")]
    [InlineData("namespace A; public static partial class B { static int C => Pwned(); }")]
    [InlineData("namespace A; public static partial class B { /* a */ }")]
    [InlineData("namespace A; public static partial class B { static string C = \"; }")]
    [InlineData("using Pwned; namespace A; public static partial class B { }")]
    [InlineData("namespace A; public static partial class B : C { }")]
    [InlineData("namespace A; public static partial class B { }\n#if Pwned\n#endif")]
    public void Code_of_another_shape_would_be_seen(string code) => Assert.NotNull(EmittedShape.ComplaintOf(CSharpSyntaxTree.ParseText(code)));

    [Fact]
    public async Task The_smallest_file_that_fails_is_found()
    {
        var found = await FuzzCases.SmallestAsync("entity: abc\nx: 1\ny: boom\nz: 2\n", static text => Task.FromResult(text.Contains("boom", StringComparison.Ordinal) ? "boom" : null));

        Assert.Equal("boom", found);
        Assert.Equal(RealCases.Make(77), RealCases.Make(77));
    }

    private async Task RunAsync(int first, int count)
    {
        var read = 0;
        for (var seed = first; seed < first + count; seed++)
        {
            var (text, origin) = RealCases.Make(seed);
            var beside = Beside(origin);
            read += Specs.Reading.SpecReader.Read("a.yaml", text).Diagnostics.Count == 0 ? 1 : 0;
            await CheckAsync(seed, text, RealPaths[origin], candidate => FuzzProject.OfRepository.ComplaintAsync(candidate, beside, RealPaths[origin]));
        }

        // A run whose files are all refused at once would prove nothing of what comes after reading.
        output.WriteLine($"{read} of {count} files could be read.");
        Assert.InRange(read, count / 20, count - count / 20);
    }

    private static async Task RunExamplesAsync(int first, int rounds)
    {
        foreach (var example in Examples)
        {
            var project = FuzzProject.Of([.. example.Contracts]);
            var cases = new FuzzCases([.. example.Files.Select(static file => file.Text)]);
            for (var seed = first; seed < first + rounds; seed++)
            {
                var (text, origin) = cases.Make(seed);
                AdditionalText[] beside = [.. example.Files.Where((_, index) => index != origin).Select(static file => new SpecText("/repo/" + file.Path, file.Text))];
                await CheckAsync(seed, text, example.Heading, candidate => project.ComplaintAsync(candidate, beside, "/repo/" + example.Files[origin].Path));
            }
        }
    }

    private static async Task CheckAsync(int seed, string text, string origin, Func<string, Task<string?>> complaintOf)
    {
        if (await complaintOf(text) is not { } complaint)
            return;

        var smallest = await FuzzCases.SmallestAsync(text, complaintOf);
        Assert.Fail($"Seed {seed} of {origin}: {await complaintOf(smallest) ?? complaint}\nThe smallest file that was found:\n{smallest}");
    }

    /// <summary>The shared file, and the specs that map rows of the file or hold its rows.</summary>
    private static AdditionalText[] Beside(int origin)
    {
        var entity = Path.GetFileNameWithoutExtension(RealPaths[origin]);
        return
        [
            .. Enumerable.Range(0, RealPaths.Length)
                .Where(index => index != origin)
                .Where(index => Path.GetFileName(RealPaths[index]) == "_shared.yaml" || Path.GetFileNameWithoutExtension(RealPaths[index]) is var other && (other == entity + "-line" || entity == other + "-line"))
                .Select(static index => new SpecText(RealPaths[index], RealTexts[index])),
        ];
    }
}
