using System.Globalization;
using System.Text;
using MappingSync.Cli.Checking;
using MappingSync.Cli.Tests.Loading;
using Spectre.Console;

namespace MappingSync.Cli.Tests.Documentation;

/// <summary>The examples of the tool's page are run; with <c>UPDATE_SNAPSHOTS=1</c> their output is written into it.</summary>
[Collection(ShopCollection.Name)]
public sealed class ToolPageTests(ShopFixture shop)
{
    private const string Page = "mappingsync.md";

    private const string OneField = """
        entity: customer
        title: { en: Customers, da: Kunder }
        systems: { shop: Shop.Customer, ledger: Ledger.Debtor }
        flows: { push: { from: shop, to: ledger } }
        synced:
          name:
            label: { en: Name, da: Navn }
            shop: name
            ledger: title
            limits: { ledger: { max-length: 40, on-violation: truncate } }

        """;

    [Fact]
    public async Task The_options_are_those_of_the_help()
    {
        var commands = (await CliRun.OfAsync(Path.GetTempPath(), "--help")).Output
            .Split("Commands:")[1]
            .Split('\n')
            .Where(static line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
            .Select(static line => line.Trim().Split(' ')[0]);
        var text = new StringBuilder();
        foreach (var command in commands.Order(StringComparer.Ordinal))
        {
            var help = (await CliRun.OfAsync(Path.GetTempPath(), command, "--help")).Output;
            text.Append("### mappingsync ").Append(command).Append("\n\n```\n")
                .Append(string.Join('\n', help.Split('\n').Select(static line => line.TrimEnd())).Trim('\n'))
                .Append("\n```\n\n");
        }

        GeneratedDocs.MatchPart(Page, "help", text.ToString());
    }

    [Fact]
    public async Task What_check_prints_is_so()
    {
        var text = await CheckAsync(CheckFormat.Text, null);
        var today = await CheckAsync(CheckFormat.Text, new DateOnly(2026, 4, 1));

        Match("check", "check", text);
        Match("check-today", "check --today 2026-04-01", today);
        Fence("check-json", "json", await CheckAsync(CheckFormat.Json, null));
    }

    [Fact]
    public async Task What_init_prints_and_writes_is_so()
    {
        using var folder = new TemporaryFolder();
        ShopProject.Write(folder);
        File.Delete(folder.File("specs/customer.yaml"));
        folder.Write("specs/_shared.yaml", "excluded: {}\n");
        folder.Write("shipment.json", """{ "shipmentId": 4711, "receiver": { "name": "A. Jensen", "zip": "8000" }, "weightInKg": 1.5 }""");

        const string Init = "init customer --left shop=Shop.Contracts.Customer --right ledger=Shop.Contracts.Debtor";
        const string Payload = "init shipment --left shop=Shop.Contracts.Customer --right carrier=Carrier.Shipment --payload shipment.json --emit-contract Mappings/Carrier/Shipment.cs";
        var first = await CliRun.OfAsync(folder.Path, Init.Split(' '));
        var payload = await CliRun.OfAsync(folder.Path, Payload.Split(' '));

        Assert.Equal("", first.Error + payload.Error);
        Match("init", Init, first.Output);
        Fence("init-spec", "yaml", folder.Read("specs/customer.yaml"));
        Match("init-payload", Payload, payload.Output);
    }

    [Fact]
    public async Task What_docs_prints_and_writes_is_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("specs/customer.yaml", ShopProject.Spec);
        folder.Write("one/customer.yaml", OneField);

        var written = await CliRun.OfAsync(folder.Path, "docs", "specs");
        var page = folder.Read("docs/fields/customer.md");
        folder.Write("specs/customer.yaml", ShopProject.Spec.Replace("spring", "autumn", StringComparison.Ordinal));
        var check = await CliRun.OfAsync(folder.Path, "docs", "specs", "--check");
        var json = await CliRun.OfAsync(folder.Path, "docs", "one", "--json");

        Match("docs", "docs specs", written.Output);
        Fence("docs-page", "markdown", page);
        Match("docs-check", "docs specs --check", check.Output);
        Fence("docs-json", "json", json.Output);
    }

    private static void Match(string part, string command, string output) => Fence(part, "", "$ mappingsync " + command + "\n" + output);

    private static void Fence(string part, string language, string text) => GeneratedDocs.MatchPart(Page, part, "```" + language + "\n" + text.TrimEnd('\n') + "\n```\n");

    private async Task<string> CheckAsync(CheckFormat format, DateOnly? today)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        var surroundings = new Surroundings(console, console, shop.Folder, TimeProvider.System);
        CheckPrinter.Print(await SpecCheck.OfAsync(shop.Project, today, surroundings, CancellationToken.None), format, surroundings);
        return writer.ToString();
    }
}
