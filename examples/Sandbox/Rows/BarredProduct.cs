using System.Text.Json.Nodes;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class BarredProduct : Row
{
    private const string Product = "RB-800";

    public override int Number => 8;

    public override string Claim => "A barred product: listed with product and remedy; unbarred and retried: booked";

    public override string Sabotage => "a proxy bars the product again in every write";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.CustomerIsThereAsync(cancellation);
        world.Rackbeat.Create("products", World.ProductCard(Product));
        await Patience.UntilAsync("the product in e-conomic", () => world.Economic.Record("products", Product) is not null, cancellation);
        await world.RestAsync(cancellation);
        world.Economic.Change("products", Product, product => product["barred"] = true);
        // The harder reading of what the documentation leaves open: a refusal stays under its key for an hour.
        world.Economic.Behaviour.CacheRefusals = true;
        if (sabotaged)
        {
            world.Economic.Faults.Add(
                "PUT",
                "/products/*",
                Fault.Rewrite(body =>
                {
                    body["barred"] = true;
                    return body;
                }),
                times: int.MaxValue);
        }

        var number = (int)world.BookInvoice(Product)["number"]!;
        var name = FormattableString.Invariant($"invoice {number}");
        ErrorRow? error = null;
        await Patience.UntilAsync(
            $"invoice {number} in the invoice-error list",
            async () => (error = await world.Page.InvoiceErrorAsync(name, cancellation)) is not null,
            cancellation);
        await world.RestAsync(cancellation);
        var findings = new List<string>();
        if (!error!.Text.Contains(Product, StringComparison.Ordinal))
            findings.Add($"the message does not name the product: {error.Text}");
        if (!error.Text.Contains("bar", StringComparison.OrdinalIgnoreCase) || !error.Text.Contains("try again", StringComparison.OrdinalIgnoreCase))
            findings.Add($"the message names no remedy: {error.Text}");
        if (world.BookedOf(number).Count > 0)
            findings.Add("it was booked with the barred product");

        // Saving the product in Rackbeat, where it is not barred, takes the bar away in e-conomic.
        var mark = world.Economic.Calls.Total;
        world.Rackbeat.Update("products", Product, new JsonObject { ["name"] = "Beslag, igen i handel" });
        await Patience.UntilAsync(
            "the product to be written again", () => world.Economic.Calls.Matching("PUT", $"/products/{Product}", mark).Count > 0, cancellation);
        await world.RestAsync(cancellation);
        error = await world.Page.InvoiceErrorAsync(name, cancellation)
            ?? throw new NotSeenException($"{name} is no longer in the invoice-error list, though nobody retried it");
        await world.Page.RetryAsync(error, cancellation);
        await Patience.UntilAsync($"invoice {number} to be booked", () => world.BookedOf(number).Count > 0, cancellation);
        await world.RestAsync(cancellation);

        var once = world.ExactlyOnce(number);
        if (!once.Holds)
            findings.Add(once.Seen);
        if (await world.Page.InvoiceErrorAsync(name, cancellation) is not null)
            findings.Add("it is still in the invoice-error list");
        return Judge(findings, $"listed: {error.Text}; after the retry {once.Seen}");
    }
}
