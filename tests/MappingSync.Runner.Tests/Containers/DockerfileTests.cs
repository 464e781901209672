using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MappingSync.Runner.Tests.Containers;

/// <summary>
/// There is no container engine in every place that builds; what can go wrong unseen is a file that the build needs and the image
/// does not get. These tests follow the runner's projects through their references and imports.
/// </summary>
public class DockerfileTests
{
    private static readonly string Root = Repository.Root;

    [Fact]
    public void Everything_that_is_copied_exists()
    {
        var copied = CopiedPaths();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Exists(path), $"the Dockerfile copies {path}, which does not exist"));
    }

    [Fact]
    public void Every_project_that_the_runner_needs_is_copied_before_it_is_restored()
    {
        var beforeRestore = CopiedPaths(upTo: "dotnet restore");
        var needed = FilesNeededBy("src/MappingSync.Runner/MappingSync.Runner.csproj");

        Assert.Contains("src/MappingSync.Engine/MappingSync.Engine.csproj", needed);
        Assert.Contains("src/MappingSync/build/MappingSync.props", needed);
        Assert.Contains("Directory.Packages.props", needed);
        Assert.All(needed, file => Assert.True(beforeRestore.Any(path => Covers(path, file)), $"{file} is needed but not copied"));
        Assert.All(needed, file => Assert.True(ReachesTheBuilder(file), $"{file} is needed but .dockerignore keeps it back"));
    }

    [Fact]
    public void The_specs_are_copied_before_they_are_compiled()
    {
        var copied = CopiedPaths(upTo: "dotnet publish");
        var specs = Directory.GetFiles(Path.Combine(Root, "mappings"), "*.yaml").Select(Relative).ToList();

        Assert.Contains("mappings/customer.yaml", specs);
        Assert.All(specs, spec => Assert.True(copied.Any(path => Covers(path, spec)) && ReachesTheBuilder(spec), $"{spec} is not copied"));
    }

    [Theory]
    [InlineData("settings.yaml")]
    [InlineData(".git/config")]
    [InlineData("data/ledger.db")]
    [InlineData("src/MappingSync.Runner/data/ledger.db-wal")]
    [InlineData("src/MappingSync.Runner/obj/project.assets.json")]
    [InlineData("generators/MappingSync.Generator/bin/Debug/x.dll")]
    [InlineData("tests/MappingSync.Runner.Tests/Repository.cs")]
    public void Secrets_ledgers_and_build_output_stay_out_of_the_build(string file) => Assert.False(ReachesTheBuilder(file));

    [Fact]
    public void The_image_runs_without_root_and_stops_by_SIGTERM()
    {
        var last = Instructions().SkipWhile(line => !line.StartsWith("FROM ${RUNTIME_IMAGE}", StringComparison.Ordinal)).ToList();

        Assert.Contains("USER 1654:1654", last);
        Assert.Contains("STOPSIGNAL SIGTERM", last);
        Assert.Contains("VOLUME [\"/data\"]", last);
        Assert.Contains("ENTRYPOINT [\"dotnet\", \"/app/runner.dll\"]", last);
        Assert.DoesNotContain(last, line => line.StartsWith("RUN ", StringComparison.Ordinal));
    }

    private static List<string> Instructions() =>
        [.. File.ReadAllLines(Path.Combine(Root, "Dockerfile")).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    private static List<string> CopiedPaths(string upTo = "ENTRYPOINT") =>
    [
        .. Instructions()
            .TakeWhile(line => !line.Contains(upTo, StringComparison.Ordinal))
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]),
    ];

    /// <summary>The project, all that it references, and what each of them imports.</summary>
    private static HashSet<string> FilesNeededBy(string project)
    {
        var needed = new HashSet<string>(["global.json", "Directory.Packages.props", "Directory.Build.props", ".globalconfig", ".editorconfig"]);
        var waiting = new Queue<string>([project]);
        while (waiting.TryDequeue(out var file))
        {
            if (!needed.Add(file))
                continue;
            var folder = Path.GetDirectoryName(file)!;
            foreach (var element in XDocument.Load(Path.Combine(Root, file)).Descendants())
            {
                var path = element.Name.LocalName switch
                {
                    "ProjectReference" => element.Attribute("Include")?.Value,
                    "Import" => element.Attribute("Project")?.Value,
                    "Compile" => element.Attribute("Include")?.Value.Split('*')[0].TrimEnd('/', '\\'),
                    _ => null,
                };
                if (path is null || path.Contains('$', StringComparison.Ordinal) || path.Length == 0)
                    continue;
                var target = Relative(Path.GetFullPath(Path.Combine(Root, folder, path.Replace('\\', '/'))));
                if (target.EndsWith("proj", StringComparison.Ordinal) || target.EndsWith(".props", StringComparison.Ordinal) || target.EndsWith(".targets", StringComparison.Ordinal))
                    waiting.Enqueue(target);
                else if (Exists(target))
                    needed.Add(target);
            }

            for (var above = folder; above.Length > 0; above = Path.GetDirectoryName(above) ?? string.Empty)
            {
                foreach (var implied in new[] { "Directory.Build.props", "Directory.Build.targets" })
                {
                    if (Exists(Path.Combine(above, implied)))
                        waiting.Enqueue(Path.Combine(above, implied));
                }
            }
        }

        return needed;
    }

    private static bool Exists(string path) => File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    private static bool Covers(string copied, string file) =>
        copied == file || (copied.EndsWith('/') && file.StartsWith(copied, StringComparison.Ordinal));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Applies .dockerignore: the last pattern that matches the file or a folder above it decides.</summary>
    private static bool ReachesTheBuilder(string file)
    {
        var reaches = true;
        foreach (var line in File.ReadAllLines(Path.Combine(Root, ".dockerignore")).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var pattern = Regex.Escape(line.TrimStart('!')).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
            if (Regex.IsMatch(file, $"^{pattern}(/.*)?$"))
                reaches = line[0] == '!';
        }

        return reaches;
    }
}
