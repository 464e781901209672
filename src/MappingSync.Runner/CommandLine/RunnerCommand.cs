using System.CommandLine;
using System.CommandLine.Invocation;
using MappingSync.Runner.Security;
using MappingSync.Runner.Settings;
using MappingSync.Runner.Settings.Yaml;

namespace MappingSync.Runner.CommandLine;

/// <summary>The runner's command line: run, check the settings, hash a password.</summary>
internal static class RunnerCommand
{
    /// <summary>Reads the arguments and does what they say.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="run">Runs the host until it is stopped, told whether the ledger came back from a copy, and answers the exit code.</param>
    public static async Task<int> InvokeAsync(string[] args, Func<RunnerSettings, bool, CancellationToken, Task<int>> run)
    {
        var parsed = Describe(run).Parse(args);
        var answer = await parsed.InvokeAsync(new InvocationConfiguration
        {
            // The host itself listens for SIGTERM and SIGINT and stops in its own order.
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        });
        return parsed.Action is ParseErrorAction ? ExitCodes.Usage : answer;
    }

    private static RootCommand Describe(Func<RunnerSettings, bool, CancellationToken, Task<int>> run)
    {
        var settings = new Option<string>("--settings")
        {
            Description = "The settings file (YAML).",
            HelpName = "FILE",
            Required = true,
        };

        var check = new Command("check", "Reads the settings file and says what is wrong with it. Exit code 0 when it can be used, 78 when not.") { settings };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(settings)));

        var hash = new Command("hash-password", "Reads a password from the standard input (one line) and prints what belongs behind 'dashboard.password-hash'.");
        hash.SetAction(_ => HashPassword(Console.In));

        var restored = new Option<bool>("--restored")
        {
            Description = "The ledger was restored from a copy: looks every document up in e-conomic before it is first sent.",
        };
        var root = new RootCommand("Keeps Rackbeat and Visma e-conomic in step. Runs until it is stopped.") { settings, restored, check, hash };
        root.SetAction(async (parsed, stop) => Read(parsed.GetRequiredValue(settings)) is { } read
            ? await run(read, parsed.GetValue(restored), stop)
            : ExitCodes.Settings);
        return root;
    }

    private static RunnerSettings? Read(string file)
    {
        var problems = new SettingsProblems();
        var settings = SettingsFile.Read(file, SecretSources.OfProcess, problems);
        foreach (var problem in problems.InOrder)
        {
            Console.Error.WriteLine(problem.Print(file));
        }

        return problems.None ? settings : null;
    }

    private static int Check(string file)
    {
        if (Read(file) is not { } settings)
            return ExitCodes.Settings;
        foreach (var lack in NotInThisVersion.Of(settings))
        {
            Console.Out.WriteLine($"{file}: warning: {lack}.");
        }

        Console.Out.WriteLine($"{file}: the settings can be used.");
        return ExitCodes.Ok;
    }

    private static int HashPassword(TextReader input)
    {
        var password = input.ReadLine() ?? string.Empty;
        if (password.Length is < PagePassword.MinLength or > PagePassword.MaxLength)
        {
            Console.Error.WriteLine($"A password has {PagePassword.MinLength} to {PagePassword.MaxLength} characters; this one has {password.Length}.");
            return ExitCodes.BadInput;
        }

        Console.Out.WriteLine(PagePassword.Hash(password));
        return ExitCodes.Ok;
    }
}
