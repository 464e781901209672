using System.Text.Json.Nodes;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class ProductNumbers : Row
{
    private const string Odd = "Æ/12 #3.5+%_";
    private const string TooLong = "RB-26-CHARACTERS-LONG-0001";

    /// <summary>The odd number in e-conomic's own code for paths.</summary>
    private const string OddPath = "/products/Æ_6_12_9__12_3_11_5_13__3__8_";

    public override int Number => 4;

    public override string Claim => "A product number that needs path encoding arrives; one of 26 characters is refused by name";

    public override string Sabotage => "a proxy cuts the product number at its slash";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        if (sabotaged)
        {
            world.Economic.Faults.Add(
                "POST",
                "/products",
                Fault.Rewrite(body =>
                {
                    body["productNumber"] = body["productNumber"]!.ToString().Split('/')[0];
                    return body;
                }),
                times: int.MaxValue);
        }

        world.Rackbeat.Create("products", World.ProductCard(Odd));
        await Patience.UntilAsync($"product '{Odd}' in e-conomic", () => world.Economic.Record("products", Odd) is not null, cancellation);
        world.Rackbeat.Update("products", Odd, new JsonObject { ["name"] = "Beslag, nyt navn" });
        await Patience.UntilAsync(
            $"the new name of product '{Odd}' in e-conomic",
            () => world.Economic.Record("products", Odd)!["name"]!.ToString() == "Beslag, nyt navn",
            cancellation);

        world.Rackbeat.Create("products", World.ProductCard(TooLong));
        ErrorRow? error = null;
        await Patience.UntilAsync(
            $"a message that names product '{TooLong}'",
            async () => (error = await world.Page.NotificationAsync(TooLong, cancellation)) is not null,
            cancellation);

        var findings = new List<string>();
        if (world.Economic.Calls.Matching("PUT", OddPath).Count != 1)
            findings.Add($"no PUT to {OddPath}");
        if (world.Economic.Record("products", TooLong) is not null)
            findings.Add($"product '{TooLong}' is in e-conomic");
        if (!error!.Text.Contains("25", StringComparison.Ordinal))
            findings.Add($"the message does not tell the limit: {error.Text}");
        return Judge(findings, $"'{Odd}' made and renamed; '{TooLong}' refused: {error.Text}");
    }
}
