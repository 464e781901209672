using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Sandbox.Clock;
using MappingSync.Simulators;

namespace MappingSync.Sandbox.Scenario;

/// <summary>Everything a row works with: both simulators, the runner between them, and steps that several rows need.</summary>
internal sealed partial class World : IAsyncDisposable
{
    public const int Customer = 1001;
    public const string Product = "RB-100";
    public const string InvoiceEvent = "customer_invoice.booked";

    private readonly string folder;
    private readonly MovableClock? clock;
    private int? invoice;

    private World(string folder, MovableClock? clock, RackbeatSimulator rackbeat, EconomicSimulator economic, RunnerProcess runner)
    {
        this.folder = folder;
        this.clock = clock;
        Rackbeat = rackbeat;
        Economic = economic;
        Runner = runner;
        Page = new StatusPage(runner.Address);
    }

    public RackbeatSimulator Rackbeat { get; }

    public EconomicSimulator Economic { get; }

    public RunnerProcess Runner { get; }

    public StatusPage Page { get; }

    public string LedgerFolder => Path.Combine(folder, "data");

    /// <summary>Starts the simulators with their seed, writes the settings and starts the runner.</summary>
    public static async Task<World> StartAsync(Staging staging, CancellationToken cancellation)
    {
        var clock = staging.Start is { } start ? MovableClock.At(start) : null;
        var rackbeat = await RackbeatSimulator.StartAsync(clock, cancellation: cancellation);
        var economic = await EconomicSimulator.StartAsync(clock, cancellation: cancellation);
        Seed.Rackbeat(rackbeat);
        Seed.Economic(economic);

        var folder = Directory.CreateTempSubdirectory("mappingsync-sandbox-").FullName;
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{RunnerPort.Take()}/"));
        var settings = Path.Combine(folder, "settings.yaml");
        await File.WriteAllTextAsync(settings, SettingsFile.Text(address, rackbeat, economic, staging), cancellation);
        var secrets = new Dictionary<string, string>
        {
            ["SANDBOX_RACKBEAT_TOKEN"] = rackbeat.Behaviour.ApiToken,
            ["SANDBOX_ECONOMIC_APP_SECRET"] = economic.Behaviour.AppSecretToken,
            ["SANDBOX_ECONOMIC_GRANT"] = economic.Behaviour.AgreementGrantToken,
        };
        var world = new World(folder, clock, rackbeat, economic, new RunnerProcess(settings, address, secrets, clock));
        try
        {
            await world.Runner.StartAsync(cancellation);
            return world;
        }
        catch
        {
            foreach (var line in world.Runner.Output)
                await Console.Error.WriteLineAsync(line);
            await world.DisposeAsync();
            throw;
        }
    }

    /// <summary>A customer with every documented field filled in, as its user saves it in Rackbeat.</summary>
    public static JsonObject CustomerCard() => Json(
        $$$"""
          {"number":{{{Customer}}},"name":"Bro & Søn A/S","company_name":"Bro & Søn A/S","company_vat":"29403473","ean":"5790000705555",
           "customer_group_id":{{{Seed.Group}}},"payment_terms_id":{{{Seed.Terms}}},"layout_id":19,"vat_zone":"domestic","currency":"DKK",
           "locale":"da","contact_email":"faktura@bro.example","contact_phone":"+45 70 10 20 30","max_credit":50000.50,"is_barred":false,
           "address_street":"Havnen 1","address_city":"Aarhus C","address_zipcode":"8000","address_country":"Danmark",
           "billing_address":{"name":"Bro & Søn A/S","street":"Postboks 7","street2":"2. sal","zipcode":"8100","city":"Aarhus","country":"Danmark"}}
          """);

    public static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>Makes sure that the customer exists on both sides; the first row does this itself.</summary>
    public async Task CustomerIsThereAsync(CancellationToken cancellation)
    {
        if (Rackbeat.Record("customers", Customer) is null)
            Rackbeat.Create("customers", CustomerCard());
        await Patience.UntilAsync("the customer in e-conomic", () => Economic.Record("customers", Customer) is not null, cancellation);
    }

    public void ProductIsInRackbeat()
    {
        if (Rackbeat.Record("products", Product) is null)
            Rackbeat.Create("products", ProductCard(Product));
    }

    public static JsonObject ProductCard(string number) => Json(
        $$"""
          {"number":{{JsonValue.Create(number)!.ToJsonString()}},"name":"Beslag {{number.Length}}","group_id":{{Seed.ProductGroup}},"unit_id":{{Seed.Unit}},
           "sales_price":199.95,"recommended_sales_price":249.00,"barcode":"5701234567899","is_barred":false}
          """);

    /// <summary>Books an invoice in Rackbeat: two lines, one with a discount.</summary>
    /// <returns>The booked invoice.</returns>
    public JsonObject BookInvoice(string product = Product)
    {
        var draft = Rackbeat.Create("customer-invoices", new JsonObject
        {
            ["customer_id"] = Customer,
            ["invoice_date"] = "2026-12-10",
            ["heading"] = "Levering uge 50",
            ["their_reference"] = "Indkøb 4/2026",
            ["lines"] = new JsonArray(
                new JsonObject { ["item_id"] = product, ["quantity"] = 3, ["line_price"] = 199.95m },
                new JsonObject { ["item_id"] = product, ["quantity"] = 1.5m, ["line_price"] = 33.33m, ["discount_percentage"] = 10 }),
        });
        return Rackbeat.BookInvoice(draft["number"]!.ToString());
    }

    /// <summary>An invoice that is booked on both sides; made once and then known.</summary>
    public async Task<int> InvoiceAsync(CancellationToken cancellation)
    {
        if (invoice is { } known)
            return known;
        await CustomerIsThereAsync(cancellation);
        ProductIsInRackbeat();
        var number = (int)BookInvoice()["number"]!;
        await Patience.UntilAsync("the invoice to be booked in e-conomic", () => BookedOf(number).Count > 0, cancellation);
        await RestAsync(cancellation);
        invoice = number;
        return number;
    }

    /// <summary>The booked invoices in e-conomic that carry a Rackbeat invoice's marker or number.</summary>
    public IReadOnlyList<JsonObject> BookedOf(int number) =>
        [.. Economic.Records("invoices/booked").Where(record => Marks(record, number) || (int?)record["bookedInvoiceNumber"] == number)];

    /// <summary>The drafts in e-conomic that carry a Rackbeat invoice's marker.</summary>
    public IReadOnlyList<JsonObject> DraftsOf(int number) =>
        [.. Economic.Records("invoices/drafts").Where(record => Marks(record, number))];

    /// <summary>Says what there is of an invoice in e-conomic; holds when it is booked exactly once and no draft is left.</summary>
    public Verdict ExactlyOnce(int number)
    {
        var (booked, drafts) = (BookedOf(number), DraftsOf(number));
        var seen = string.Create(
            CultureInfo.InvariantCulture,
            $"invoice {number}: {booked.Count} booked ({string.Join(", ", booked.Select(record => record["bookedInvoiceNumber"]))}), {drafts.Count} drafts left");
        return new Verdict(booked.Count == 1 && drafts.Count == 0, seen);
    }

    /// <summary>What the world's clock shows.</summary>
    public DateTimeOffset Now => (clock ?? TimeProvider.System).GetUtcNow();

    /// <summary>Lets time pass: for both systems, and for the runner when it is up.</summary>
    /// <exception cref="InvalidOperationException">The world goes by the system's clock.</exception>
    public async Task PassAsync(TimeSpan time, CancellationToken cancellation)
    {
        var moving = clock ?? throw new InvalidOperationException("This world goes by the system's clock.");
        moving.MoveTo(moving.Shift + time);
        await Runner.FollowClockAsync(cancellation);
    }

    /// <summary>Lets time pass in small steps, as a schedule needs it that leaves out what it is late for, until something is so.</summary>
    /// <exception cref="NotSeenException">It did not happen in time.</exception>
    public Task PassUntilAsync(string what, Func<bool> condition, CancellationToken cancellation) => Patience.UntilAsync(
        what,
        async () =>
        {
            if (condition())
                return true;
            await PassAsync(TimeSpan.FromSeconds(5), cancellation);
            return false;
        },
        cancellation);

    /// <summary>Waits until the runner asks nothing more of either system.</summary>
    public Task RestAsync(CancellationToken cancellation) =>
        Patience.UntilQuietAsync(() => Rackbeat.Calls.Total + Economic.Calls.Total, cancellation);

    /// <summary>A careless proxy sends an invoice's two requests once more, without their idempotency keys.</summary>
    public async Task ReplayInvoiceAsync(int number, CancellationToken cancellation)
    {
        var request = Economic.Calls.Matching("POST", "/invoices/drafts")
            .First(call => call.Body.Contains(Marker(number), StringComparison.Ordinal));
        var draft = await CarelessProxy.SendAsync(Economic.CreateClient(), "invoices/drafts", request.Body, cancellation);
        var booking = new JsonObject
        {
            ["draftInvoice"] = new JsonObject { ["draftInvoiceNumber"] = draft!["draftInvoiceNumber"]!.DeepClone() },
        };
        await CarelessProxy.SendAsync(Economic.CreateClient(), "invoices/booked", booking.ToJsonString(), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Runner.DisposeAsync();
        Page.Dispose();
        await Rackbeat.DisposeAsync();
        await Economic.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string Marker(int number) => FormattableString.Invariant($"[RB-{Rackbeat.Behaviour.AccountId}-{number}]");

    private bool Marks(JsonObject record, int number) =>
        record["references"]?["other"]?.ToString().Contains(Marker(number), StringComparison.Ordinal) == true;
}
