using System.Diagnostics;
using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Builds;

/// <summary>A generator or analyzer that fails is only a warning of the compiler, and the mappings would be missing without a word: the package makes it an error.</summary>
public class StrictCompilerTests
{
    private static readonly string[] Failures = ["CS8784", "CS8785", "CS9057", "AD0001"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public void Failures_of_components_are_errors_beside_what_the_project_says_itself() =>
        Assert.Superset(Failures.Append("CS0168").ToHashSet(), WarningsAsErrors("<WarningsAsErrors>CS0168</WarningsAsErrors>"));

    [Fact]
    public void A_project_can_opt_out() =>
        Assert.Empty(WarningsAsErrors("<MappingSyncStrictCompiler>false</MappingSyncStrictCompiler>").Intersect(Failures));

    /// <summary>What MSBuild makes of a project that has the files of the package; it is only evaluated, not built.</summary>
    private static HashSet<string> WarningsAsErrors(string property)
    {
        var folder = Directory.CreateTempSubdirectory("mappingsync-strict-");
        try
        {
            var build = Path.Combine(RepositorySpecs.Root, "src", "MappingSync", "build");
            var project = Path.Combine(folder.FullName, "Own.csproj");
            File.WriteAllText(project, $"""
                <Project>
                  <Import Project="{build}/MappingSync.props" />
                  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework>{property}</PropertyGroup>
                  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
                  <Import Project="{build}/MappingSync.targets" />
                </Project>
                """);
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { "msbuild", project, "-getProperty:WarningsAsErrors", "-nodeReuse:false" } };
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("The project was not evaluated in time.");
            }

            Assert.True(process.ExitCode == 0, output.Result + errors.Result);
            return [.. output.Result.Split([';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
