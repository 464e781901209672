using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MappingSync.CodeFixes.Tests;

/// <summary>The fixes under the test library of the platform, which also tries every scope of FixAll and compares all files.</summary>
public class PlatformTests
{
    private const string Before = """
        public sealed record Left { public string? Name { get; init; } public string? {|MSYNC201:HomePhone|} { get; init; } }
        public sealed record Right { public string? Name { get; init; } public string? {|MSYNC201:homePhone|} { get; init; } }
        """;

    private static readonly string After = Before.Replace("{|MSYNC201:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    private static readonly DiagnosticResult[] InYaml =
    [
        new DiagnosticResult("MSYNC201", DiagnosticSeverity.Warning).WithSpan(People.SpecPath, 3, 18, 3, 22),
        new DiagnosticResult("MSYNC201", DiagnosticSeverity.Warning).WithSpan(People.SpecPath, 3, 31, 3, 36),
    ];

    [Fact]
    public Task A_property_is_synced_with_its_namesake() => new FixTest<MissingPropertyFixProvider>(Before, People.Spec, After, People.Spec + "  home-phone: { left: HomePhone, right: homePhone }\n", InYaml)
    {
        CodeActionEquivalenceKey = "SyncSameName",
    }.RunAsync();

    [Fact]
    public async Task A_stale_entry_is_removed_from_the_declared_class()
    {
        const string Contracts = """
            public sealed record Left { public string? Name { get; init; } }
            public sealed record Right { public string? Name { get; init; } }
            namespace TestProject { public static partial class {|MSYNC403:PersonMapping|} { } }
            """;
        var left = Contracts.Replace("{|MSYNC403:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        var twin = new DiagnosticResult("MSYNC403", DiagnosticSeverity.Warning).WithSpan(People.SpecPath, 9, 22, 9, 26);

        await new FixTest<RemoveStaleFixProvider>(Contracts, People.Spec + "\nread-only: { right: [Gone] }\n", left, People.Spec, twin).RunAsync();
    }
}
