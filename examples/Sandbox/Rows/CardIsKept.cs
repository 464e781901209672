using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class CardIsKept : Row
{
    private const string Path = "/customers/1001";

    public override int Number => 2;

    public override string Claim => "Name and group change: one PUT, and what only e-conomic knows stays on the card";

    public override string Sabotage => "a proxy takes the undocumented property out of the PUT";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.CustomerIsThereAsync(cancellation);
        await world.RestAsync(cancellation);
        world.Economic.Change("customers", World.Customer, card =>
        {
            card["website"] = "https://bro.example";
            card["mobilePhone"] = "+45 20 30 40 50";
            card[Seed.UndocumentedProperty] = new JsonObject { ["level"] = "gold", ["points"] = 1200 };
        });
        if (sabotaged)
        {
            world.Economic.Faults.Add("PUT", Path, Fault.Rewrite(body =>
            {
                body.Remove(Seed.UndocumentedProperty);
                return body;
            }));
        }

        var mark = world.Economic.Calls.Total;
        world.Rackbeat.Update("customers", World.Customer, new JsonObject { ["name"] = "Bro & Sønner A/S", ["customer_group_id"] = Seed.OtherGroup });
        await Patience.UntilAsync(
            "the new name in e-conomic",
            () => world.Economic.Record("customers", World.Customer)!["name"]!.ToString() == "Bro & Sønner A/S",
            cancellation);
        await world.RestAsync(cancellation);

        var card = world.Economic.Record("customers", World.Customer)!;
        var puts = world.Economic.Calls.Matching("PUT", Path, mark).Count;
        var findings = new List<string>();
        if (puts != 1)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{puts} PUTs"));
        if ((int?)card["customerGroup"]?["customerGroupNumber"] != Seed.OtherGroup)
            findings.Add($"the group is {card["customerGroup"]?["customerGroupNumber"]}");
        if (card["website"]?.ToString() != "https://bro.example")
            findings.Add("the website is gone");
        if (card["mobilePhone"]?.ToString() != "+45 20 30 40 50")
            findings.Add("the mobile phone is gone");
        if ((int?)card[Seed.UndocumentedProperty]?["points"] != 1200)
            findings.Add($"the undocumented property '{Seed.UndocumentedProperty}' is gone");
        return Judge(findings, $"one PUT; group {Seed.OtherGroup}; website, mobile phone and '{Seed.UndocumentedProperty}' still there");
    }
}
