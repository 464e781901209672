using MappingSync.Runner.Settings;
using MappingSync.Runner.Settings.Yaml;

namespace MappingSync.Runner.Tests.Settings;

/// <summary>Settings files as texts, read with variables of the test's own.</summary>
internal static class SettingsText
{
    public const string Canary = "canary-4f1b9c";

    public const string Least = """
        store: { sqlite: data/ledger.db }
        agreements:
          - id: acme
            rackbeat: { token: ${RACKBEAT_TOKEN} }
            economic: { app-secret-token: ${APP}, agreement-grant-token: ${GRANT} }

        """;

    private static readonly Dictionary<string, string> Variables = new()
    {
        ["RACKBEAT_TOKEN"] = "rb-" + Canary,
        ["APP"] = "app-" + Canary,
        ["GRANT"] = "grant-" + Canary,
        ["SECRET"] = Canary,
    };

    public static SecretSources Sources(string folder = "/base") => new(Variables.GetValueOrDefault, folder);

    public static RunnerSettings Accepted(string text, string folder = "/base") => Accepted(text, Sources(folder));

    public static RunnerSettings Accepted(string text, SecretSources sources)
    {
        var problems = new SettingsProblems();
        var settings = SettingsFile.ReadText(text, sources, problems);
        Assert.Equal([], Printed(problems));
        return Assert.IsType<RunnerSettings>(settings);
    }

    public static string[] Refused(string text, string folder = "/base")
    {
        var problems = new SettingsProblems();
        Assert.Null(SettingsFile.ReadText(text, Sources(folder), problems));
        var printed = Printed(problems);
        Assert.NotEmpty(printed);
        Assert.All(printed, line => Assert.DoesNotContain(Canary, line, StringComparison.Ordinal));
        return printed;
    }

    private static string[] Printed(SettingsProblems problems) => [.. problems.InOrder.Select(problem => problem.Print("f"))];
}
