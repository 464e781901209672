using System.Diagnostics;

namespace MappingSync.Packages.Tests.Feed;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Runs the SDK in a folder.</summary>
    public static CommandResult Dotnet(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments) => Run("dotnet", folder, environment, arguments);

    /// <summary>Runs any program in a folder.</summary>
    public static CommandResult Run(string program, string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // What the test host's own SDK set would bind the child to it; CI would judge the consumers by the rules of this repository.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI" or "VSTEST_HOST_DEBUG").ToList())
            start.Environment.Remove(name);

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{program} {string.Join(' ', start.ArgumentList)}' ran longer than {Patience}.");
        }

        return new CommandResult(process.ExitCode, output.Result, errors.Result);
    }
}

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 when it is content.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed on the error stream.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of the output.</summary>
    public IReadOnlyList<string> Lines => [.. Output.ReplaceLineEndings("\n").Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0)];

    /// <summary>The result, if the program was content; else the test fails with what it said.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}:\n{Output}\n{Errors}");
        return this;
    }
}
