using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace MappingSync.EndToEnd.Tests;

/// <summary>One run of the sandbox as a process of its own.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Everything it wrote.</param>
public sealed partial record SandboxRun(int ExitCode, string Output)
{
    /// <summary>Far above what a run takes; a run that hangs is killed and fails.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Row number and verdict, in the order of play.</summary>
    public IReadOnlyList<(int Row, bool Holds, string Seen)> Rows =>
        [.. Verdict().Matches(Output).Select(match => (
            int.Parse(match.Groups["row"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
            match.Groups["verdict"].Value == "ok",
            match.Groups["seen"].Value.Trim()))];

    public static async Task<SandboxRun> StartAsync(params string[] arguments)
    {
        var relative = typeof(SandboxRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "SandboxBinary").Value!;
        var start = new ProcessStartInfo(DotnetHost())
        {
            ArgumentList = { Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, relative.Replace('\\', '/'))) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new SandboxRun(process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string DotnetHost()
    {
        var host = Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? Path.GetFullPath(host) : "dotnet";
    }

    [GeneratedRegex("^row (?<row>[0-9]+): (?<verdict>ok|FAILED)(?<seen>.*)$", RegexOptions.Multiline)]
    private static partial Regex Verdict();
}
