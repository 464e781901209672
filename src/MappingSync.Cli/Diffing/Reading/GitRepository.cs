using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MappingSync.Cli.Diffing;

/// <summary>A file of a commit.</summary>
internal sealed record GitFile(string Path, string Object, long Size);

/// <summary>Reads what is committed. Git runs as a child process with a list of arguments, never through a shell; a revision cannot become an option.</summary>
internal sealed class GitRepository
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private GitRepository(string root) => Root = root;

    /// <summary>The folder that holds the repository's files.</summary>
    public string Root { get; }

    /// <summary>The repository around a folder, or null when there is none.</summary>
    /// <exception cref="CliFailure">Git is not installed.</exception>
    public static async Task<GitRepository?> FindAsync(string folder, CancellationToken cancellation)
    {
        var (code, output, _) = await RunAsync(folder, ["rev-parse", "--show-toplevel"], cancellation);
        var root = output.TrimEnd('\r', '\n');
        return code == 0 && root.Length > 0 ? new GitRepository(root) : null;
    }

    /// <summary>The commit that a revision names, or null.</summary>
    public async Task<string?> CommitAsync(string revision, CancellationToken cancellation)
    {
        if (revision.Length == 0 || revision.Contains('\0', StringComparison.Ordinal))
            return null;

        var (code, output, _) = await RunAsync(Root, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], cancellation);
        return code == 0 ? output.Trim() : null;
    }

    /// <summary>The files of a commit below a path, or the file at it.</summary>
    public async Task<IReadOnlyList<GitFile>> FilesAsync(string commit, string path, CancellationToken cancellation)
    {
        var arguments = new List<string> { "--literal-pathspecs", "ls-tree", "-r", "-z", "-l", "--full-tree", commit };
        if (path is not ("" or "."))
            arguments.AddRange(["--", path]);

        var (code, output, error) = await RunAsync(Root, arguments, cancellation);
        if (code != 0)
            throw new CliFailure($"git cannot list '{path}': {error.Trim()}");

        // <mode> blob <object> <size>\t<path>
        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<GitFile>()];
    }

    public async Task<string> TextAsync(GitFile file, CancellationToken cancellation)
    {
        var (code, output, error) = await RunAsync(Root, ["cat-file", "blob", file.Object], cancellation);
        return code == 0 ? output.TrimStart('\uFEFF') : throw new CliFailure($"git cannot read '{file.Path}': {error.Trim()}");
    }

    private static GitFile? Parse(string entry)
    {
        var tab = entry.IndexOf('\t', StringComparison.Ordinal);
        var parts = tab < 0 ? [] : entry[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts is [var mode, "blob", var name, var size] && mode is not "120000" && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new GitFile(entry[(tab + 1)..], name, length)
            : null;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string folder, List<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var process = Started(start);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new CliFailure($"git {arguments[0]} has not ended within a minute.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new CliFailure("git cannot be started.");
        }
        catch (Win32Exception exception)
        {
            throw new CliFailure($"git cannot be started ({exception.Message}). Revisions are read with it: install it, or compare two folders.");
        }
    }
}
