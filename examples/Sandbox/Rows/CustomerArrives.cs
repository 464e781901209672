using System.Text.Json.Nodes;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class CustomerArrives : Row
{
    public override int Number => 1;

    public override string Claim => "A new customer arrives with every documented field, group and terms before it";

    public override string Sabotage => "a proxy takes the EAN number out of the new customer";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        if (sabotaged)
        {
            world.Economic.Faults.Add("POST", "/customers", Fault.Rewrite(body =>
            {
                body.Remove("ean");
                return body;
            }));
        }

        await world.CustomerIsThereAsync(cancellation);
        world.ProductIsInRackbeat();
        await Patience.UntilAsync("the product in e-conomic", () => world.Economic.Record("products", World.Product) is not null, cancellation);
        await world.RestAsync(cancellation);

        var customer = world.Economic.Record("customers", World.Customer)!;
        var findings = new List<string>();
        Expect("name", "Bro & Søn A/S");
        Expect("corporateIdentificationNumber", "29403473");
        Expect("ean", "5790000705555");
        Expect("email", "faktura@bro.example");
        Expect("telephoneAndFaxNumber", "+45 70 10 20 30");
        Expect("zip", "8100");
        Expect("city", "Aarhus");
        Expect("country", "Danmark");
        Expect("currency", "DKK");
        Expect("barred", null);
        if (customer["address"]?.ToString().ReplaceLineEndings("|") != "Postboks 7|2. sal")
            findings.Add($"address is {customer["address"]?.ToJsonString() ?? "missing"}");
        if ((decimal?)customer["creditLimit"] != 50000.50m)
            findings.Add($"creditLimit is {customer["creditLimit"]?.ToJsonString() ?? "missing"}");
        ExpectNumber("customerGroup", "customerGroupNumber", Seed.Group);
        ExpectNumber("layout", "layoutNumber", 19);
        ExpectNumber("vatZone", "vatZoneNumber", 1);

        var terms = NumberNamed("payment-terms", "paymentTermsNumber", "Netto 30 dage");
        var unit = NumberNamed("units", "unitNumber", "stk.");
        if ((int?)customer["paymentTerms"]?["paymentTermsNumber"] != terms || terms == Seed.Terms)
            findings.Add($"payment terms are {customer["paymentTerms"]?["paymentTermsNumber"]}, not {terms}");
        var product = world.Economic.Record("products", World.Product)!;
        if ((int?)product["unit"]?["unitNumber"] != unit || unit == Seed.Unit)
            findings.Add($"the product's unit is {product["unit"]?["unitNumber"]}, not {unit}");

        var made = FirstWrite("/customers");
        foreach (var path in new[] { "/customer-groups", "/payment-terms" })
        {
            if (FirstWrite(path) is not { } sequence || sequence > made)
                findings.Add($"{path} was not written before the customer");
        }

        return Judge(
            findings,
            FormattableString.Invariant($"15 fields right; terms {Seed.Terms} are {terms} there, unit {Seed.Unit} is {unit}; group and terms first"));

        void Expect(string property, string? value)
        {
            if (customer[property]?.ToString() != value)
                findings.Add($"{property} is {customer[property]?.ToJsonString() ?? "missing"}");
        }

        void ExpectNumber(string block, string property, int value)
        {
            if ((int?)customer[block]?[property] != value)
                findings.Add($"{property} is {customer[block]?[property]?.ToJsonString() ?? "missing"}");
        }

        int? NumberNamed(string collection, string property, string name) => world.Economic.Records(collection)
            .Where(record => record["name"]?.ToString() == name).Select(record => (int?)record[property]).SingleOrDefault();

        long? FirstWrite(string path) => world.Economic.Calls.Matching("POST", path)
            .Concat(world.Economic.Calls.Matching("PUT", path + "/*"))
            .Where(call => call.Status is 200 or 201).OrderBy(call => call.Sequence).FirstOrDefault()?.Sequence;
    }
}
