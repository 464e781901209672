using System.Text.Json;
using MappingSync.Cli.Tests.Loading;

namespace MappingSync.Cli.Tests.Init;

public sealed class InitCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_spec_and_a_contract_are_written_of_a_payload_and_never_over_files_that_exist()
    {
        ShopProject.Write(folder);
        folder.Write("shipment.json", """{ "shipmentId": 1, "name": "A", "kg": 1.5 }""");
        string[] args = ["init", "shipment", "--left", "shop=Shop.Contracts.Customer", "--right", "carrier=Carrier.Shipment", "--payload", "shipment.json", "--emit-contract", "Mappings/Carrier/Shipment.cs", "-p", "Mappings"];

        var first = await CliRun.OfAsync(folder.Path, args);

        Assert.Equal("", first.Error);
        Assert.Equal(ExitCodes.Ok, first.ExitCode);
        Assert.Contains("name   = name", first.Output, StringComparison.Ordinal);
        Assert.Contains("carrier: Carrier.Shipment", folder.Read("specs/shipment.yaml"), StringComparison.Ordinal);
        Assert.StartsWith("# yaml-language-server: $schema=./mapping.schema.json\n", folder.Read("specs/shipment.yaml"), StringComparison.Ordinal);
        Assert.Contains("[JsonPropertyName(\"shipmentId\")]", folder.Read("Mappings/Carrier/Shipment.cs"), StringComparison.Ordinal);
        using (JsonDocument.Parse(folder.Read("specs/mapping.schema.json")))
        {
            folder.Write("specs/shipment.yaml", "entity: mine\n");
        }

        var second = await CliRun.OfAsync(folder.Path, args);

        Assert.Equal(ExitCodes.Failed, second.ExitCode);
        Assert.Contains("--force", second.Error, StringComparison.Ordinal);
        Assert.Equal("entity: mine\n", folder.Read("specs/shipment.yaml"));
    }

    [Theory]
    [InlineData("shop")]
    [InlineData("=Shop.Customer")]
    [InlineData("shop=")]
    [InlineData("shop=A=B")]
    public async Task A_side_of_another_form_is_refused(string side)
    {
        var run = await CliRun.OfAsync(folder.Path, "init", "customer", "--left", side, "--right", "ledger=Ledger.Debtor");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("SYSTEM=TYPE", run.Error, StringComparison.Ordinal);
    }
}
