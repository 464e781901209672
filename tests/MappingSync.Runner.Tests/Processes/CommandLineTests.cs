using MappingSync.Runner.Security;

namespace MappingSync.Runner.Tests.Processes;

public sealed class CommandLineTests : IDisposable
{
    private const string Canary = "canary-77aa31";
    private readonly TemporaryFolder folder = new();

    private static readonly Dictionary<string, string> Variables = new()
    {
        ["RACKBEAT_TOKEN"] = "rb-" + Canary,
        ["ECONOMIC_APP_SECRET"] = "app-" + Canary,
        ["ECONOMIC_GRANT"] = "grant-" + Canary,
    };

    [Fact]
    public async Task Bad_settings_are_refused_at_start_with_file_line_column_and_remedy()
    {
        var file = folder.Write("bad.yaml", """
            store: { sqlite: ledger.db }
            tme-zone: Europe/Copenhagen
            agreements:
              - id: acme
                rackbeat: { base-address: https://app.rackbeat.com/api/ }
                economic: { app-secret-token: ${ECONOMIC_APP_SECRET}, agreement-grant-token: ${ECONOMIC_GRANT} }
                limits: { parallel: ${RACKBEAT_TOKEN} }
            """);

        var (exitCode, output, errors) = await RunnerProcess.RunAsync(["--settings", file], Variables);

        Assert.Equal(78, exitCode);
        Assert.Equal(
            [
                $"{file}(2,1): error: unknown key 'tme-zone'. Did you mean 'time-zone'?",
                $"{file}(5,5): error: 'agreements[1].rackbeat.token' is missing. Write ${{NAME}} and set that variable, or ${{file:/run/secrets/name}}.",
                $"{file}(7,25): error: 'agreements[1].limits.parallel' is not a whole number. Write a whole number from 1 to 32.",
            ],
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
        Assert.DoesNotContain(Canary, output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_refused()
    {
        var (exitCode, _, errors) = await RunnerProcess.RunAsync(["--settings", folder.File("none.yaml")]);

        Assert.Equal(78, exitCode);
        Assert.StartsWith($"{folder.File("none.yaml")}(1,1): error: there is no such file. ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_open_to_others_without_a_password_is_refused()
    {
        var file = folder.Write("open.yaml", "listen: http://0.0.0.0:5080\n" + Settings.SettingsText.Least);

        var (exitCode, _, errors) = await RunnerProcess.RunAsync(["--settings", file], new Dictionary<string, string>(Variables) { ["APP"] = "a", ["GRANT"] = "b" });

        Assert.Equal(78, exitCode);
        Assert.StartsWith($"{file}(1,9): error: 'listen' opens the pages to other machines", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_settings_can_be_used()
    {
        var (exitCode, output, errors) = await RunnerProcess.RunAsync(["check", "--settings", Path.Combine(Repository.Root, "examples", "settings.yaml")], Variables);

        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.Contains("can be used", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 64, "Option '--settings' is required.")]
    [InlineData("check", 64, "Option '--settings' is required.")]
    [InlineData("--wat", 64, "'--wat'")]
    public async Task A_wrong_command_line_answers_with_the_usage(string line, int exitCode, string error)
    {
        var (code, output, errors) = await RunnerProcess.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(exitCode, code);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
        Assert.Contains(error, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "check")]
    [InlineData("check --help", "--settings <FILE>")]
    [InlineData("hash-password --help", "standard input")]
    public async Task Every_verb_has_help(string line, string contains)
    {
        var (code, output, _) = await RunnerProcess.RunAsync(line.Split(' '));

        Assert.Equal(0, code);
        Assert.Contains(contains, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hashed_password_is_accepted_and_not_printed()
    {
        var (code, output, errors) = await RunnerProcess.RunAsync(["hash-password"], input: "correct horse battery\n");

        Assert.Equal(0, code);
        Assert.True(PagePassword.IsHash(output.Trim()));
        Assert.True(PagePassword.Matches(output.Trim(), "correct horse battery"));
        Assert.False(PagePassword.Matches(output.Trim(), "correct horse batterz"));
        Assert.DoesNotContain("correct horse", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_password_is_refused_and_not_printed()
    {
        var (code, output, errors) = await RunnerProcess.RunAsync(["hash-password"], input: "hunter2\n");

        Assert.Equal((65, string.Empty), (code, output));
        Assert.DoesNotContain("hunter2", errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
