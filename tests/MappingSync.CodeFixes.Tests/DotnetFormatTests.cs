using System.Diagnostics;
using System.Text;

namespace MappingSync.CodeFixes.Tests;

/// <summary><c>dotnet format analyzers</c> itself, on a project on disk whose contracts stand beside its specs.</summary>
[Trait("Category", "Slow")]
public sealed class DotnetFormatTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mappingsync-format-");

    public void Dispose() => folder.Delete(recursive: true);

    [SlowFact]
    public async Task It_syncs_namesakes_excludes_the_rest_and_removes_what_is_stale()
    {
        var spec = People.Spec + "\nread-only: { right: [Gone] }   # by the server\n";
        var path = Write(spec, withMark: false);

        var output = await FormatAsync();

        Assert.True(
            People.Spec + """
              home-phone: { left: HomePhone, right: homePhone }

            excluded:
              nickname: { left: Nickname, reason: '' }
              age: { left: Age, reason: '' }
              nick: { right: Nick, reason: '' }
              changed: { right: Changed, reason: '' }

            """ == File.ReadAllText(path),
            File.ReadAllText(path) + output);
    }

    [SlowFact]
    public async Task It_keeps_line_ends_and_the_byte_order_mark()
    {
        var path = Write(People.Spec.ReplaceLineEndings("\r\n"), withMark: true);

        var output = await FormatAsync();

        var bytes = await File.ReadAllBytesAsync(path);
        var text = Encoding.UTF8.GetString(bytes.AsSpan(3));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.True(text.Contains("  home-phone: { left: HomePhone, right: homePhone }\r\n", StringComparison.Ordinal), text + output);
        Assert.Equal(text.ReplaceLineEndings("\r\n"), text);
    }

    private string Write(string spec, bool withMark)
    {
        var components = string.Concat(new[] { "MappingSync.Analyzers", "MappingSync.CodeFixes", "MappingSync.Yaml" }
            .Select(static name => $"<Analyzer Include=\"{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\" />"));
        File.WriteAllText(Path.Combine(folder.FullName, "People.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup>{components}<CompilerVisibleProperty Include="RootNamespace" /><AdditionalFiles Include="mappings/*.yaml" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder.FullName, "Contracts.cs"), People.Contracts + People.Class);
        var path = Path.Combine(folder.CreateSubdirectory("mappings").FullName, "person.yaml");
        File.WriteAllText(path, spec, new UTF8Encoding(withMark));
        return path;
    }

    private async Task<string> FormatAsync()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "format", "analyzers", "--severity", "warn", "--diagnostics", "MSYNC201", "MSYNC403", "MSYNC402", "--verbosity", "diagnostic" })
            start.ArgumentList.Add(argument);

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return $"\n{output}\nexit code {process.ExitCode}";
    }
}
