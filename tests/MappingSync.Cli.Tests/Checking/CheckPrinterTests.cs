using System.Globalization;
using System.Text.Json;
using MappingSync.Cli.Checking;
using Spectre.Console;

namespace MappingSync.Cli.Tests.Checking;

public sealed class CheckPrinterTests
{
    private static readonly CheckReport Report = new("src/Maps.csproj", new DateOnly(2026, 4, 1), 3,
    [
        Of("MSYNC201", "warning", "The property 'phone' is in no list", "mappings/[red]a, b.yaml", 4, 11),
        Of("MSYNC102", "error", "100% of 'x'\n::error::is wrong", "mappings/customer.yaml", 35, 15),
        Of("MSYNC999", "info", "Only so", "mappings/customer.yaml", 36, 1),
    ]);

    [Fact]
    public void Lines_are_never_wrapped_and_markup_in_file_names_is_text()
    {
        var text = Print(CheckFormat.Text, Report, width: 20);

        Assert.StartsWith("mappings/[red]a, b.yaml(4,11): warning MSYNC201: The property 'phone' is in no list\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error, 1 warning, 1 info in 2 files; 3 spec files of src/Maps.csproj checked.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Infos_alone_do_not_count()
    {
        Assert.Equal(ExitCodes.Found, Report.ExitCode);
        Assert.Equal(ExitCodes.Ok, (Report with { Findings = [.. Report.Findings.Where(static finding => finding.Severity == "info")] }).ExitCode);
    }

    [Fact]
    public void Nothing_found_is_said() =>
        Assert.Equal("Nothing found; 3 spec files of src/Maps.csproj checked.\n", Print(CheckFormat.Text, Report with { Findings = [] }));

    [Fact]
    public void A_message_cannot_begin_another_workflow_command()
    {
        var lines = Print(CheckFormat.Github, Report).Split('\n');

        Assert.Equal("::warning file=mappings/[red]a%2C b.yaml,line=4,endLine=4,col=11,endColumn=15,title=MSYNC201::The property 'phone' is in no list", lines[0]);
        Assert.Equal("::error file=mappings/customer.yaml,line=35,endLine=35,col=15,endColumn=19,title=MSYNC102::100%25 of 'x'%0A::error::is wrong", lines[1]);
        Assert.StartsWith("::notice ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_object_with_every_finding_and_the_counts()
    {
        using var json = JsonDocument.Parse(Print(CheckFormat.Json, Report));

        Assert.Equal("2026-04-01", json.RootElement.GetProperty("today").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        var first = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(["id", "severity", "message", "path", "line", "column", "endLine", "endColumn", "help", "properties"], first.EnumerateObject().Select(static property => property.Name));
        Assert.Equal("phone", first.GetProperty("properties").GetProperty("propertyPath").GetString());
    }

    [Fact]
    public void Sarif_has_each_rule_once_and_places_as_uris()
    {
        using var sarif = JsonDocument.Parse(Print(CheckFormat.Sarif, Report with { Findings = [Report.Findings[0], Report.Findings[0]] }));

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.True(sarif.RootElement.TryGetProperty("$schema", out _));
        var run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("MSYNC201", Assert.Single(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()).GetProperty("id").GetString());
        var result = run.GetProperty("results")[1];
        Assert.Equal("warning", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("mappings/%5Bred%5Da%2C%20b.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(4, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static Finding Of(string id, string severity, string message, string path, int line, int column) =>
        new(id, severity, message, path, line, column, line, column + 4, "docs/rules/" + id + ".md", new Dictionary<string, string> { ["propertyPath"] = "phone" });

    private static string Print(CheckFormat format, CheckReport report, int width = 200)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        CheckPrinter.Print(report, format, new Surroundings(console, console, Path.GetTempPath(), TimeProvider.System));
        return writer.ToString();
    }
}
