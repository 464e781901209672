using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Text.Json;

namespace MappingSync.Cli.Tests.Fixing;

public sealed class FixCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mappingsync-fix-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Sync_and_exclude_at_once_is_refused()
    {
        var run = await CliRun.OfAsync(folder.FullName, "fix", "--sync", "--exclude");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("contradict", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_reason_is_refused()
    {
        var run = await CliRun.OfAsync(folder.FullName, "fix", "--reason", " ");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
    }

    [Fact]
    public async Task Help_shows_examples_and_exit_codes()
    {
        var run = await CliRun.OfAsync(folder.FullName, "fix", "--help");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("mappingsync fix --dry-run", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0", run.Output, StringComparison.Ordinal);
    }

    [SlowFact]
    [Trait("Category", "Slow")]
    public async Task The_lines_of_the_page_run_as_they_stand_there()
    {
        const string Spec = "entity: customer\nsystems: { left: People.Left, right: People.Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Name, right: Name }\nexcluded:\n  old: { left: [Gone, Mail], reason: Old }\n  twice: { left: Mail, reason: Old }\n";
        Write("People.cs", "namespace People; public sealed record Left { public string? Name { get; init; } public string? Mail { get; init; } public string? Town { get; init; } } public sealed record Right { public string? Name { get; init; } public string? town { get; init; } public int? Age { get; init; } }");
        Write("People.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup><ItemGroup><AdditionalFiles Include="mappings/*.yaml" /></ItemGroup></Project>""");
        await RestoreAsync("People.csproj");
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "fixes.md"));
        var lines = page.Split("```bash\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var ends = new List<string>();
        foreach (var line in lines)
        {
            var spec = Write("mappings/customer.yaml", Spec);
            var run = await CliRun.OfAsync(folder.FullName, [.. CommandLineParser.SplitCommandLine(line).Skip(1)]);
            ends.Add($"{line}: {run.ExitCode}, {(await File.ReadAllTextAsync(spec) == Spec ? "unchanged" : "changed")}");
            Assert.True(run.ExitCode != ExitCodes.Failed, run.Error);
        }

        Assert.Equal(
            [
                "mappingsync fix --dry-run: 1, unchanged",
                "mappingsync fix: 1, changed",
                "mappingsync fix mappings/customer.yaml --sync: 1, changed",
                "mappingsync fix --remove-stale --id MSYNC402 --id MSYNC403: 0, changed",
                "mappingsync fix --exclude --reason \"Not in our document\": 1, changed",
            ],
            ends);
    }

    [Fact]
    public async Task A_rule_that_there_is_not_is_refused()
    {
        var run = await CliRun.OfAsync(folder.FullName, "fix", "--id", "MSYNC999");

        Assert.Equal((ExitCodes.Failed, ""), (run.ExitCode, run.Output));
        Assert.Contains("There is no rule 'MSYNC999'", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Projects as users have them: the contracts in one, the specs in another.</summary>
    [SlowFact]
    [Trait("Category", "Slow")]
    public async Task A_project_whose_contracts_are_in_a_referenced_project_is_repaired()
    {
        var spec = Write("Mappings/mappings/person.yaml", "entity: person\nsystems: { left: People.Left, right: People.Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Name, right: Name }   # what everybody sees\n");
        Write("Contracts/Contracts.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup></Project>""");
        Write("Contracts/People.cs", "namespace People; public sealed record Left { public string? Name { get; init; } public string? Mail { get; init; } } public sealed record Right { public string? Name { get; init; } public string? mail { get; init; } public int? Age { get; init; } }");
        Write("Mappings/Mappings.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include="../Contracts/Contracts.csproj" /><AdditionalFiles Include="mappings/*.yaml" /></ItemGroup></Project>""");
        await RestoreAsync("Mappings");

        var dry = await CliRun.OfAsync(folder.FullName, "fix", "--dry-run");
        var patch = Path.Combine(folder.FullName, "fix.patch");
        await File.WriteAllTextAsync(patch, dry.Output);
        await RunAsync("git", "init -q");
        await RunAsync("git", "apply --check fix.patch");
        Assert.Equal(ExitCodes.Found, dry.ExitCode);

        var json = await CliRun.OfAsync(folder.FullName, "fix", "--json", "--project", "Mappings");

        Assert.Equal(
            "entity: person\nsystems: { left: People.Left, right: People.Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Name, right: Name }   # what everybody sees\n  mail: { left: Mail, right: mail }\nexcluded:\n  age: { right: Age, reason: '' }\n",
            await File.ReadAllTextAsync(spec));
        using var report = JsonDocument.Parse(json.Output);
        Assert.Equal(["sync", "exclude"], report.RootElement.GetProperty("changes").EnumerateArray().Select(static change => change.GetProperty("action").GetString()).OrderDescending());
        Assert.Equal("MSYNC401", Assert.Single(report.RootElement.GetProperty("remaining").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(ExitCodes.Found, json.ExitCode);

        await File.WriteAllTextAsync(spec, (await File.ReadAllTextAsync(spec)).Replace("''", "Nobody asks for it", StringComparison.Ordinal));
        var again = await CliRun.OfAsync(folder.FullName, "fix");
        Assert.Equal((ExitCodes.Ok, "Nothing to repair; nothing is left.\n"), (again.ExitCode, again.Output));
    }

    private string Write(string path, string text)
    {
        var full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    private Task RestoreAsync(string project) => RunAsync("dotnet", "restore " + project);

    private async Task RunAsync(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}
