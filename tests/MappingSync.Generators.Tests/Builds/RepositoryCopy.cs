using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MappingSync.Analyzers;
using MappingSync.Generator;
using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Builds;

/// <summary>
/// A copy of the contracts, the specs and the project that compiles them, built by a real <c>dotnet build</c>. Only the two
/// components are not built again: the copy uses those that the tests were built with.
/// </summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] Projects = ["MappingSync", "MappingSync.Http", "MappingSync.Rackbeat", "MappingSync.Economic", "MappingSync.Mappings"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string root = Directory.CreateTempSubdirectory("mappingsync-build-").FullName;
    private bool isRestored;

    public RepositoryCopy()
    {
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", ".globalconfig"])
            File.Copy(Path.Combine(RepositorySpecs.Root, file), Path.Combine(root, file));

        CopyFolder("mappings");
        foreach (var project in Projects)
            CopyFolder(Path.Combine("src", project));

        UseBuiltComponents();
    }

    private string MappingsProject => Path.Combine(root, "src", "MappingSync.Mappings");

    public string Read(string path) => File.ReadAllText(Path.Combine(root, path));

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(root, path), text);

    public void Delete(string path) => File.Delete(Path.Combine(root, path));

    /// <summary>Gives a file a time long before anything was built, as a checkout of an old branch may.</summary>
    public void MakeOld(string path) => File.SetLastWriteTimeUtc(Path.Combine(root, path), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    public void Replace(string path, string old, string text)
    {
        var content = Read(path);
        Assert.Contains(old, content, StringComparison.Ordinal);
        Write(path, content.Replace(old, text, StringComparison.Ordinal));
    }

    /// <summary>Builds the mappings as a person does, and returns what the build said and made.</summary>
    public BuildResult Build()
    {
        // Servers that outlive the build would keep its output streams open.
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "build", MappingsProject, "-nologo", "-nodeReuse:false", "-clp:NoSummary",
                "-p:UseSharedCompilation=false", "-p:NuGetAudit=false", "-p:EmitCompilerGeneratedFiles=true",
                "-p:EnableNETAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:GenerateDocumentationFile=false",
            },
        };
        if (isRestored)
            start.ArgumentList.Add("--no-restore");

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The build did not end.");
        }

        var text = output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 0, text);
        isRestored = true;
        return new BuildResult(text.Replace(root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal), BuiltTypes(), Generated());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private HashSet<string> BuiltTypes()
    {
        var assembly = Directory.EnumerateFiles(Path.Combine(MappingsProject, "bin"), "MappingSync.Mappings.dll", SearchOption.AllDirectories).Single();
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(handle => metadata.GetString(metadata.GetTypeDefinition(handle).Name))];
    }

    private Dictionary<string, string> Generated() => Directory
        .EnumerateFiles(Path.Combine(MappingsProject, "obj"), "*Mapping.g.cs", SearchOption.AllDirectories)
        .ToDictionary(static path => Path.GetFileName(path), static path => File.ReadAllText(path), StringComparer.Ordinal);

    private void CopyFolder(string folder)
    {
        var source = Path.Combine(RepositorySpecs.Root, folder);
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, path);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;

            var target = Path.Combine(root, folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    private void UseBuiltComponents()
    {
        RemoveComponents(Path.Combine("src", "MappingSync", "MappingSync.csproj"));
        var project = Path.Combine("src", "MappingSync.Mappings", "MappingSync.Mappings.csproj");
        RemoveComponents(project);
        Write(project, Read(project).Replace("</Project>", $"""
              <ItemGroup>
                <Analyzer Include="{typeof(MappingGenerator).Assembly.Location}" />
                <Analyzer Include="{typeof(MappingSpecAnalyzer).Assembly.Location}" />
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "MappingSync.Yaml.dll")}" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
    }

    private void RemoveComponents(string project)
    {
        var lines = Read(project).Split('\n').ToList();
        Assert.NotEqual(0, lines.RemoveAll(static line => line.Contains("generators/", StringComparison.Ordinal)));
        Write(project, string.Join('\n', lines));
    }
}

/// <summary>What a build said and made.</summary>
/// <param name="Output">Its output, with paths relative to the root of the copy.</param>
/// <param name="Types">The names of the types in the assembly.</param>
/// <param name="Sources">The generated sources by file name. Sources of specs that are gone may still lie there.</param>
internal sealed record BuildResult(string Output, IReadOnlySet<string> Types, IReadOnlyDictionary<string, string> Sources)
{
    /// <summary>The lines that name a rule, each once.</summary>
    public IEnumerable<string> Findings => Output.Split('\n').Where(static line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal)).Select(static line => line.Trim()).Distinct();
}
