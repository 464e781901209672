namespace MappingSync.Runner.Settings.Yaml;

/// <summary>Where <c>${NAME}</c> and <c>${file:…}</c> are read from.</summary>
/// <param name="Variable">The value of an environment variable; null when it is not set.</param>
/// <param name="BaseFolder">The folder that relative file names start from.</param>
internal sealed record SecretSources(Func<string, string?> Variable, string BaseFolder)
{
    /// <summary>The most characters that a secret file may have.</summary>
    public const int MaxFileLength = 64 * 1024;

    /// <summary>The environment and the working folder of this process.</summary>
    public static SecretSources OfProcess => new(Environment.GetEnvironmentVariable, Directory.GetCurrentDirectory());

    /// <summary>Reads a placeholder.</summary>
    /// <param name="inner">What stands between the braces.</param>
    /// <param name="value">The value, without the file's last line end.</param>
    /// <param name="problem">What is wrong and what to do, when there is no value.</param>
    public bool TryRead(string inner, out string value, out (string Text, string Remedy) problem)
    {
        value = string.Empty;
        problem = default;
        if (inner.StartsWith("file:", StringComparison.Ordinal))
            return TryReadFile(inner["file:".Length..].Trim(), out value, out problem);
        if (!IsVariableName(inner))
        {
            problem = ("'${…}' holds neither the name of a variable nor 'file:' and a path",
                "Write ${NAME} with letters, digits and underscores, or ${file:/run/secrets/name}");
            return false;
        }

        var found = Variable(inner);
        if (found is null)
        {
            problem = ($"the environment variable {inner} is not set", $"Set {inner} before the runner starts, or read the value from a file with ${{file:…}}");
            return false;
        }

        value = found;
        return true;
    }

    private bool TryReadFile(string path, out string value, out (string Text, string Remedy) problem)
    {
        value = string.Empty;
        problem = default;
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            problem = ("'${file:…}' names no file", "Write the path after 'file:', for example ${file:/run/secrets/name}");
            return false;
        }

        try
        {
            var file = new FileInfo(Path.Combine(BaseFolder, path));
            if (file.Exists && file.Length > MaxFileLength)
            {
                problem = ($"the file {path} is longer than {MaxFileLength} bytes", "Name a file that holds only the secret");
                return false;
            }

            value = TrimLastLineEnd(File.ReadAllText(file.FullName));
            return true;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = ($"there is no file {path}", "Create it, or mount the secret under this name");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = ($"the file {path} cannot be read", "Let the user that the runner runs as read it");
        }

        return false;
    }

    private static string TrimLastLineEnd(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
        : text.EndsWith('\n') ? text[..^1]
        : text;

    private static bool IsVariableName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
