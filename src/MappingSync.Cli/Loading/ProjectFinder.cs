using System.Text.RegularExpressions;

namespace MappingSync.Cli.Loading;

/// <summary>Finds the project that holds the specs, without evaluating any.</summary>
internal static partial class ProjectFinder
{
    private const int MostProjects = 5_000;
    private const int MostListed = 20;
    private const long LargestFile = 16 * 1024 * 1024;

    private static readonly string[] NeverSearched = ["bin", "obj", "node_modules", "packages", "TestResults"];

    /// <summary>The full path of a project file.</summary>
    /// <param name="path">The full path of a project, a solution or a folder.</param>
    /// <exception cref="CliFailure">There is none, or more than one that holds specs.</exception>
    public static string Find(string path)
    {
        if (File.Exists(path))
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSPROJ" => path,
                ".SLN" or ".SLNX" or ".SLNF" => OnlyOne(path, ProjectsOfSolution(path), "in"),
                _ => throw new CliFailure($"{path} is no C# project (.csproj) and no solution. Name one of these, or the folder that holds it, with --project."),
            };
        }

        if (!Directory.Exists(path))
            throw new CliFailure($"{path} does not exist. Name a project, a solution or a folder with --project.");

        return OnlyOne(path, ProjectsBelow(path), "below");
    }

    private static string OnlyOne(string path, List<string> projects, string where)
    {
        switch (projects.Count)
        {
            case 0:
                throw new CliFailure($"There is no C# project {where} {path}. Name the project that holds the specs with --project.");
            case 1:
                return projects[0];
        }

        var holding = projects.Where(HoldsSpecs).ToList();
        return holding.Count switch
        {
            1 => holding[0],
            0 => throw new CliFailure(
                $"None of the {projects.Count} projects {where} {path} holds specs: none has YAML files in a folder 'mappings' beside it, and none names a file with MappingSyncSpec. Name the project with --project:" + Listed(projects)),
            _ => throw new CliFailure($"{holding.Count} projects {where} {path} hold specs. Name one of them with --project:" + Listed(holding)),
        };
    }

    private static string Listed(List<string> projects) =>
        string.Concat(projects.Take(MostListed).Select(static project => Environment.NewLine + "  " + project))
        + (projects.Count > MostListed ? Environment.NewLine + $"  and {projects.Count - MostListed} more" : "");

    private static bool HoldsSpecs(string project)
    {
        var mappings = Path.Combine(Path.GetDirectoryName(project)!, "mappings");
        try
        {
            return (Directory.Exists(mappings) && Directory.EnumerateFiles(mappings, "*.y*ml", Below()).Any())
                || Text(project).Contains("MappingSyncSpec", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static List<string> ProjectsBelow(string folder)
    {
        var found = new List<string>();
        var waiting = new Queue<string>([folder]);
        while (waiting.TryDequeue(out var next))
        {
            try
            {
                found.AddRange(Directory.EnumerateFiles(next, "*.csproj"));
                foreach (var child in Directory.EnumerateDirectories(next))
                {
                    var name = Path.GetFileName(child);
                    // A link may lead back to where it lies.
                    if (!name.StartsWith('.') && !NeverSearched.Contains(name, StringComparer.OrdinalIgnoreCase) && new DirectoryInfo(child).LinkTarget is null)
                        waiting.Enqueue(child);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What cannot be read holds no project of this user.
            }

            if (found.Count > MostProjects)
                throw new CliFailure($"There are more than {MostProjects} projects below {folder}. Name the one that holds the specs with --project.");
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static List<string> ProjectsOfSolution(string solution)
    {
        try
        {
            var folder = Path.GetDirectoryName(solution)!;
            return ProjectInSolution().Matches(Text(solution))
                .Select(match => Path.GetFullPath(match.Groups[1].Value.Replace(@"\\", "/", StringComparison.Ordinal).Replace('\\', '/'), folder))
                .Where(File.Exists)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure($"{solution} cannot be read: {exception.Message}");
        }
    }

    private static string Text(string file) => new FileInfo(file).Length <= LargestFile
        ? File.ReadAllText(file)
        : throw new IOException($"it is larger than {LargestFile / 1024 / 1024} MB");

    private static EnumerationOptions Below() => new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 16 };

    [GeneratedRegex("\"([^\"\\r\\n]+\\.csproj)\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProjectInSolution();
}
