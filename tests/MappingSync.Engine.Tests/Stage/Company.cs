using System.Text.Json.Nodes;
using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Hosting;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Http;
using MappingSync.Rackbeat;
using MappingSync.Simulators;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Engine.Tests.Stage;

/// <summary>
/// One company for a test: both simulators over real HTTP, a real ledger in a folder of its own, the engine as it is registered for
/// production, and a clock that stands still until the test moves it.
/// </summary>
internal sealed class Company : IAsyncDisposable
{
    public const string Id = "acme";

    private readonly string folder = Directory.CreateTempSubdirectory("mappingsync-engine-").FullName;
    private readonly Func<AgreementSettings, AgreementSettings> change;
    private readonly Func<Company, AgreementSettings, AgreementSettings>? other;
    private ServiceProvider? services;

    private Company(
        RackbeatSimulator rackbeat,
        EconomicSimulator economic,
        FakeTimeProvider time,
        Func<AgreementSettings, AgreementSettings> change,
        Func<Company, AgreementSettings, AgreementSettings>? other)
    {
        this.other = other;
        Rackbeat = rackbeat;
        Economic = economic;
        Time = time;
        this.change = change;
        Ledger = null!;
    }

    public RackbeatSimulator Rackbeat { get; }

    public EconomicSimulator Economic { get; }

    public FakeTimeProvider Time { get; }

    public SqliteLedger Ledger { get; private set; }

    /// <summary>Does something to the ledger's file behind the runner's back, for example to make a commit fail.</summary>
    public void Meddle(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = LedgerPath, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string LedgerPath => Path.Combine(folder, "ledger.db");

    public T Get<T>()
        where T : notnull => services!.GetRequiredService<T>();

    /// <summary>Makes something that the engine registers as a background service, for the test to start and stop.</summary>
    /// <param name="given">What it gets instead of the company's own, for example a clock.</param>
    public T Create<T>(params object[] given) => ActivatorUtilities.CreateInstance<T>(services!, given);

    public AgreementSession Session => Get<AgreementSessions>().Find(Id)!;

    /// <summary>Starts a company with a customer, a product and what they refer to in Rackbeat, and an agreement as it is delivered in e-conomic.</summary>
    /// <param name="change">Changes the agreement's settings.</param>
    /// <param name="skew">How far the clocks of both servers are ahead of the runner's.</param>
    /// <param name="other">Makes a second agreement of the same runner from the first one's settings; null for none.</param>
    public static async Task<Company> StartAsync(
        Func<AgreementSettings, AgreementSettings>? change = null, TimeSpan skew = default, Func<Company, AgreementSettings, AgreementSettings>? other = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 12, 15, 10, 0, 0, TimeSpan.Zero));
        var servers = new ShiftedTime(time, skew);
        var rackbeat = await RackbeatSimulator.StartAsync(servers);
        var economic = await EconomicSimulator.StartAsync(servers);
        rackbeat.Behaviour.SendsWebhooks = false;
        var company = new Company(rackbeat, economic, time, change ?? (settings => settings), other);
        company.Open(isRestored: false);
        Seed(rackbeat);
        return company;
    }

    /// <summary>Closes the runner without a warning to anybody, and starts another one on the same ledger.</summary>
    public async Task RestartAsync(bool isRestored = false)
    {
        await CloseAsync();
        Open(isRestored);
    }

    /// <summary>Copies the ledger as a backup would.</summary>
    public void KeepLedger() => Meddle($"VACUUM INTO '{Path.Combine(folder, "kept")}'");

    /// <summary>Closes the runner, and starts another one on the copy that was kept.</summary>
    public async Task RestoreLedgerAsync()
    {
        await CloseAsync();
        foreach (var file in Directory.GetFiles(folder, "ledger.db*"))
        {
            File.Delete(file);
        }

        File.Move(Path.Combine(folder, "kept"), LedgerPath);
        Open(isRestored: true);
    }

    /// <summary>Closes the runner, and starts another one on an empty ledger.</summary>
    public async Task LoseLedgerAsync()
    {
        await CloseAsync();
        foreach (var file in Directory.GetFiles(folder))
        {
            File.Delete(file);
        }

        Open(isRestored: false);
    }

    public Task EnqueueAsync(string flow, params object[] keys) => Ledger.Work.EnqueueAsync(
        [.. keys.Select(key => new NewWork(new WorkKey(Id, flow, key.ToString()!), "test"))], CancellationToken.None);

    public Task<DrainResult> DrainAsync(CancellationToken stopping = default, CancellationToken aborting = default) =>
        Get<DeliveryEngine>().DrainAsync(Id, DrainBudget.Unlimited, stopping, aborting);

    /// <summary>Asks for records and delivers them.</summary>
    public async Task<DrainResult> DeliverAsync(string flow, params object[] keys)
    {
        await EnqueueAsync(flow, keys);
        return await DrainAsync();
    }

    /// <summary>Moves the clock and delivers what has fallen due.</summary>
    public Task<DrainResult> LaterAsync(TimeSpan after)
    {
        Time.Advance(after);
        return DrainAsync();
    }

    /// <summary>A person presses the button of the only open notification.</summary>
    public async Task<DrainResult> RetryAsync()
    {
        var open = Assert.Single(await Ledger.Notifications.OpenAsync(Id, 10, CancellationToken.None));
        Assert.True(await Ledger.Notifications.RequestRetryAsync(open.Id, "tester", CancellationToken.None));
        return await DrainAsync();
    }

    public async Task<Notification> OnlyNotificationAsync() => Assert.Single(await Ledger.Notifications.OpenAsync(Id, 10, CancellationToken.None));

    public async Task<IReadOnlyList<Notification>> NotificationsAsync() => await Ledger.Notifications.OpenAsync(Id, 100, CancellationToken.None);

    public async Task<Link?> LinkAsync(string entity, RecordKey key) => await Ledger.Links.FindByLeftAsync(Id, entity, key, CancellationToken.None);

    public async Task<Document?> DocumentAsync(int number, string kind = "customer-invoice") => await Ledger.Documents.FindAsync(Id, kind, number.ToString(System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);

    /// <summary>The writes that reached e-conomic since the start, as <c>METHOD path</c>.</summary>
    public IReadOnlyList<string> Writes(long after = 0) => [.. Economic.Calls.WritesAfter(after).Select(call => call.Method + " " + call.Path)];

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await Rackbeat.DisposeAsync();
        await Economic.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task CloseAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
            await Ledger.DisposeAsync();
        }
    }

    private void Open(bool isRestored)
    {
        Ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = LedgerPath }, Time, NullLogger<SqliteLedger>.Instance);
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddLogging();
        collection.AddSingleton<ILedger>(Ledger);
        collection.AddSingleton<IEffectExecutor>(new EffectExecutor(Ledger.Effects, Time));
        var agreement = change(Agreement());
        collection.AddMappingSyncDelivery(new EngineSettings { Agreements = other is null ? [agreement] : [agreement, other(this, agreement)] }, isRestored);
        collection.AddSingleton(new Engine.Errors.Backoff(new Random(1)));
        // The clock stands still, so a call that waits, for its repetition or for a pause to end, would wait for ever.
        collection.Configure<ClientHttpOptions>(RackbeatClientRegistration.HttpName, options => (options.ReadRetries, options.LongestWait) = (0, TimeSpan.Zero));
        collection.Configure<ClientHttpOptions>(EconomicClientRegistration.HttpName, options => (options.ReadRetries, options.LongestWait) = (0, TimeSpan.Zero));
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private AgreementSettings Agreement() => new()
    {
        Id = Id,
        Rackbeat = new RackbeatSettings
        {
            BaseAddress = Rackbeat.BaseAddress,
            Token = new Secret(Rackbeat.Behaviour.ApiToken),
            WebhookAddress = new Uri("http://127.0.0.1:9/"),
        },
        Economic = new EconomicSettings
        {
            Rest = Economic.RestAddress,
            Services = Economic.ServicesAddress,
            AppSecretToken = new Secret(Economic.Behaviour.AppSecretToken),
            AgreementGrantToken = new Secret(Economic.Behaviour.AgreementGrantToken),
        },
        CustomerInvoices = new CustomerInvoiceSettings { Transfer = Transfer.Booked, From = new DateOnly(2026, 12, 1) },
        // Places in the minute are given out by this machine's clock, not by the one that stands still.
        Limits = new LimitSettings { CallsPerMinute = 100_000 },
        Defaults = new DefaultSettings { Layout = 19, CustomerGroup = 1, CustomerGroupAccount = 5600 },
        SalesAccounts = [new AccountRule(2, "domestic", 1010)],
    };

    private static void Seed(RackbeatSimulator rackbeat)
    {
        rackbeat.Put("customer-groups", new JsonObject { ["number"] = 3, ["name"] = "Webshop" });
        rackbeat.Put("payment-terms", new JsonObject { ["number"] = 7, ["name"] = "Netto 30 dage", ["maturity_days"] = 30, ["type"] = "net" });
        rackbeat.Put("units", new JsonObject { ["number"] = 5, ["name"] = "stk." });
        rackbeat.Put("product-groups", new JsonObject { ["number"] = 2, ["name"] = "Værktøj", ["has_inventory"] = true, ["vat_domestic"] = 25 });
        rackbeat.Put("products", Product("H-1", "Hammer", 100m));
        rackbeat.Put("products", Product("S-2", "Sav", 80m));
        rackbeat.Put("customers", new JsonObject
        {
            ["number"] = 1001,
            ["name"] = "Nørgaard ApS",
            ["company_name"] = "Nørgaard ApS",
            ["customer_group_id"] = 3,
            ["payment_terms_id"] = 7,
            ["vat_zone"] = "domestic",
            ["currency"] = "DKK",
            ["contact_phone"] = "12345678",
            ["address_street"] = "Vejlevej 21",
            ["address_zipcode"] = "7000",
            ["address_city"] = "Fredericia",
            ["address_country"] = "Denmark",
        });
    }

    public static JsonObject Product(string number, string name, decimal price) => new()
    {
        ["number"] = number,
        ["name"] = name,
        ["group_id"] = 2,
        ["unit_id"] = 5,
        ["sales_price"] = price,
        ["is_barred"] = false,
    };

    /// <summary>Puts a booked invoice of one hammer and two saws into Rackbeat: net 260.00, VAT 65.00.</summary>
    public void PutInvoice(int number, string date = "2026-12-10", bool isBooked = true, params string[] products)
    {
        var lines = new JsonArray();
        foreach (var product in products.Length == 0 ? ["H-1", "S-2"] : products)
        {
            lines.Add(new JsonObject { ["child_id"] = product, ["quantity"] = product == "S-2" ? 2 : 1, ["line_price"] = product == "S-2" ? 80 : 100 });
        }

        Rackbeat.Put("customer-invoices", new JsonObject
        {
            ["number"] = number,
            ["customer_id"] = 1001,
            ["invoice_date"] = date,
            ["due_date"] = date,
            ["currency"] = "DKK",
            ["is_booked"] = isBooked,
            ["heading"] = "Ordre 77",
            ["lines"] = lines,
        });
    }
}
