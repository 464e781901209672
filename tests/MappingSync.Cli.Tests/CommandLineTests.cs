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
        Assert.Contains("mappingsync --help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'xml' is no value of --format; write text, json, github or sarif.", "check", "--format", "xml")]
    [InlineData("'xml' is no value of --format; write text, json, markdown or github.", "diff", "main", "--format", "xml")]
    [InlineData("'safe' is no value of --fail-on; write breaking, dangerous, any or none.", "diff", "main", "--fail-on", "safe")]
    [InlineData("'fr' is no value of --language; write en, da or all.", "docs", "-l", "fr")]
    [InlineData("'up' is no value of --direction; write both, answer or request.", "drift", "a.json", "--contract", "A.B", "--direction", "up")]
    public async Task A_wrong_word_is_told_with_those_that_there_are_and_the_help_of_the_command(string problem, params string[] args)
    {
        var run = await CliRun.OfAsync(Path.GetTempPath(), args);

        Assert.Equal((ExitCodes.Failed, ""), (run.ExitCode, run.Output));
        Assert.Equal($"{problem}\nmappingsync {args[0]} --help lists its options.\n", run.Error);
    }
}
