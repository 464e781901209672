using MappingSync.Cli.Commands;
using Spectre.Console;

namespace MappingSync.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_says_what_the_program_is_for()
    {
        var run = await CliRun.OfAsync(Path.GetTempPath(), "--help");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("YAML specs", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Usage:\n  mappingsync [command] [options]", "--help")]
    [InlineData("Usage:\n  mappingsync check [options]", "check", "--help")]
    public async Task Help_calls_the_program_as_people_type_it(string usage, params string[] args)
    {
        var run = await CliRun.OfAsync(Path.GetTempPath(), args);

        Assert.Contains(usage, run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_fails_and_names_the_way_out()
    {
        var run = await CliRun.OfAsync(Path.GetTempPath(), "chekc");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("chekc", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }
}
