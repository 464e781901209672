namespace MappingSync.Cli.Printing;

/// <summary>How a path is printed.</summary>
internal static class Paths
{
    /// <summary>Relative to the working directory with forward slashes, as compilers and editors take it everywhere; a path elsewhere stays whole.</summary>
    public static string Shown(string path, string workingDirectory)
    {
        if (!Path.IsPathRooted(path))
            return path.Replace('\\', '/');

        var relative = Path.GetRelativePath(workingDirectory, path).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../../../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
    }
}
