using System.Globalization;
using System.Text.Json;
using MappingSync.Cli.Drift;
using MappingSync.Schemas;
using Spectre.Console;

namespace MappingSync.Cli.Tests.Drift;

public sealed class DriftCommandTests
{
    private static readonly DriftReport Report = new(
        [("Shop.Customer", 2), ("Shop.Order", 1)],
        [
            new(new Difference(DifferenceKind.MissingInContract, "Shop.Customer", "zone.title", ["a.json#/zone/title", "b.json#/1/zone/title", "c.json#/2", "d.json#/3"], "the contract does not declare it (a text).", "Declare it."), IsInfo: false),
            new(new Difference(DifferenceKind.Type, "Shop.Customer", "id", ["a.json#/id"], "a payload has a text, the contract holds a whole number.", "Give the property a type that holds it."), IsInfo: false),
            new(new Difference(DifferenceKind.MissingInSchema, "Shop.Customer", "note", ["a.json"], "no payload has the property.", "Nothing, if the source leaves out what is empty."), IsInfo: true),
        ],
        3,
        [new Explanation("Shop.Order.*", DifferenceKind.ReadOnly, "Old.", new Uri("https://example.test/"))]);

    [Fact]
    public void Text_is_a_table_of_what_differs() => Snapshots.Match(Printed(asJson: false));

    [Fact]
    public void Json_is_one_object_with_stable_names()
    {
        var text = Printed(asJson: true);

        Snapshots.Match(text);
        Assert.Equal(2, JsonDocument.Parse(text).RootElement.GetProperty("summary").GetProperty("differences").GetInt32());
    }

    [Theory]
    [InlineData("Say what is compared", "a.json")]
    [InlineData("Say what is compared", "--contract", "Shop.Customer", "--all", "drift.yaml")]
    [InlineData("belong together", "--entity", "customer", "a.json")]
    [InlineData("Name the files", "--contract", "Shop.Customer")]
    [InlineData("named in its file", "a.json", "--all", "drift.yaml")]
    [InlineData("drift.yaml cannot be read", "--all")]
    [InlineData("'xml'", "--contract", "Shop.Customer", "a.json", "--kind", "xml")]
    public async Task Arguments_that_do_not_fit_fail_with_the_way_out(string problem, params string[] args)
    {
        var run = await CliRun.OfAsync(Path.GetTempPath(), ["drift", .. args]);

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    private static string Printed(bool asJson)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        DriftPrinter.Print(Report, asJson, new Surroundings(console, console, Path.GetTempPath(), TimeProvider.System));
        return output.ToString();
    }
}
