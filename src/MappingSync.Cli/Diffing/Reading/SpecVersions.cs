using System.Text;

namespace MappingSync.Cli.Diffing;

/// <summary>One version of the specs, as texts.</summary>
/// <param name="Name">How it is called in reports.</param>
/// <param name="Texts">Its files.</param>
/// <param name="IsSingleFile">Whether one file was asked for: then only its entity is compared.</param>
internal sealed record SpecVersion(string Name, IReadOnlyList<SpecText> Texts, bool IsSingleFile);

/// <summary>Opens what OLD and NEW name: a folder, a file, or a revision of the git repository around the working folder.</summary>
internal sealed class SpecVersions(Surroundings surroundings, string folder)
{
    /// <summary>The most spec files of one version.</summary>
    public const int MostFiles = 10_000;

    /// <summary>The largest spec file, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Opens a version. A path that exists goes before a revision of the same name.</summary>
    /// <param name="name">A folder, a file, <c>REVISION</c> or <c>REVISION:PATH</c>.</param>
    /// <param name="cancellation">Ends a child process.</param>
    /// <exception cref="CliFailure">There is no such thing, or it holds no spec.</exception>
    public async Task<SpecVersion> OpenAsync(string name, CancellationToken cancellation)
    {
        var path = surroundings.FullPath(name);
        if (Directory.Exists(path))
            return Named(name, name, FromFolder(path));

        if (File.Exists(path))
            return new SpecVersion(name, [FromFile(path)], IsSingleFile: true);

        return await FromGitAsync(name, cancellation);
    }

    /// <summary>The specs as they are now: the folder below the working folder, or below the root of its repository.</summary>
    public async Task<SpecVersion> OpenWorkingAsync(CancellationToken cancellation)
    {
        var below = surroundings.FullPath(folder);
        if (!Directory.Exists(below) && await GitRepository.FindAsync(surroundings.WorkingDirectory, cancellation) is { } repository)
            below = Path.Combine(repository.Root, folder);

        return Directory.Exists(below)
            ? Named(folder, folder, FromFolder(below))
            : throw new CliFailure($"There is no folder '{folder}' in {surroundings.WorkingDirectory}. Name the new version, or its folder with --path.");
    }

    private static SpecVersion Named(string name, string what, List<SpecText> texts) => texts.Count > 0
        ? new SpecVersion(name, texts, IsSingleFile: false)
        : throw new CliFailure($"There is no spec (*.yaml) in '{what}'.");

    private static bool IsSpec(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private List<SpecText> FromFolder(string root)
    {
        var files = Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(IsSpec).Order(StringComparer.Ordinal).Take(MostFiles + 1).ToList();
        RefuseMany(root, files.Count);
        return [.. files.Select(FromFile)];
    }

    private SpecText FromFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            RefuseLarge(path, stream.Length);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return new SpecText(Path.GetRelativePath(surroundings.WorkingDirectory, path).Replace('\\', '/'), reader.ReadToEnd());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure($"{path} cannot be read: {exception.Message}");
        }
    }

    private async Task<SpecVersion> FromGitAsync(string name, CancellationToken cancellation)
    {
        var at = name.IndexOf(':', StringComparison.Ordinal);
        var (revision, path) = at < 0 ? (name, folder) : (name[..at], name[(at + 1)..]);
        path = path.Replace('\\', '/').TrimEnd('/');
        var repository = await GitRepository.FindAsync(surroundings.WorkingDirectory, cancellation)
            ?? throw new CliFailure($"'{name}' is no folder and no file, and {surroundings.WorkingDirectory} is in no git repository whose revision it could be.");
        var commit = await repository.CommitAsync(revision, cancellation)
            ?? throw new CliFailure($"'{name}' is no folder, no file and no revision of {repository.Root}. 'git branch -a' and 'git tag' list what there is; in a shallow clone older revisions are missing ('git fetch --unshallow').");

        var files = (await repository.FilesAsync(commit, path, cancellation)).Where(file => IsSpec(file.Path)).ToList();
        if (files.Count == 0)
            throw new CliFailure($"There is no spec (*.yaml) in '{path}' of '{revision}'. --path names the folder, from the root of the repository.");

        RefuseMany(name, files.Count);
        var texts = new List<SpecText>();
        foreach (var file in files)
        {
            RefuseLarge(file.Path, file.Size);
            texts.Add(new SpecText($"{revision}:{file.Path}", await repository.TextAsync(file, cancellation)));
        }

        return new SpecVersion(name, texts, IsSingleFile: files.Count == 1 && files[0].Path == path);
    }

    private static void RefuseMany(string where, int count)
    {
        if (count > MostFiles)
            throw new CliFailure(FormattableString.Invariant($"'{where}' holds more than {MostFiles} spec files."));
    }

    private static void RefuseLarge(string path, long length)
    {
        if (length > MostBytes)
            throw new CliFailure(FormattableString.Invariant($"{path} is larger than {MostBytes / 1024 / 1024} MiB."));
    }
}
