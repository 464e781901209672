using System.Globalization;
using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Hosting;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Engine.Orders;
using MappingSync.Engine.Settings;
using MappingSync.Engine.StockValue;
using MappingSync.Engine.Tests.Ledger;
using MappingSync.Engine.Tests.StockValue;
using MappingSync.Http;
using MappingSync.Rackbeat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Engine.Tests.Crash;

/// <summary>What the processes do that tests kill. Each prints a line for what the ledger has told it is stored.</summary>
public static class Program
{
    public static Task Main(string[] arguments) => arguments switch
    {
        ["enqueue", var path] => EnqueueAsync(Open(path, TimeProvider.System)),
        ["send", var path] => SendAsync(Open(path, TimeProvider.System)),
        ["deliver", var path, var now, var rackbeat, var rest, var services, .. var keys] => DeliverAsync(
            path, new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)), new Uri(rackbeat), new Uri(rest), new Uri(services), keys),
        ["stock", var path, var now, var rackbeat, var rest, var services, var book] => StockAsync(
            path, new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)), new Uri(rackbeat), new Uri(rest), new Uri(services), bool.Parse(book)),
        ["orders", var path, var now, var rackbeat, var rest, var services, var pageSize] => OrdersAsync(
            path, new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)), new Uri(rackbeat), new Uri(rest), new Uri(services), int.Parse(pageSize, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException("Only tests start this program.", nameof(arguments)),
    };

    /// <summary>Stores work as fast as it goes, and prints the key of each item after it was told that it is stored.</summary>
    private static async Task EnqueueAsync(SqliteLedger ledger) => await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
    {
        for (var i = 0; ; i++)
        {
            var key = $"{ledger.Opening.Epoch}-{writer}-{i}";
            await ledger.Work.EnqueueAsync(LedgerFolder.Work(key), CancellationToken.None);
            Console.WriteLine(key);
        }
    }));

    /// <summary>Takes an item, begins to send an effect, and stays there.</summary>
    private static async Task SendAsync(SqliteLedger ledger)
    {
        await ledger.Work.EnqueueAsync([LedgerFolder.Work("running"), LedgerFolder.Work("waiting")], CancellationToken.None);
        await ledger.Work.TakeAsync("acme", 1, null, CancellationToken.None);
        var planned = await ledger.Effects.PlanAsync(LedgerFolder.Effect(), null, CancellationToken.None);
        await ledger.Effects.PlanAsync(LedgerFolder.Effect("1002"), null, CancellationToken.None);
        await ledger.Effects.BeginSendAsync(planned, CancellationToken.None);
        Console.WriteLine("sending");
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Asks for invoices and delivers what is due at the given time, once.</summary>
    private static async Task DeliverAsync(string path, FakeTimeProvider time, Uri rackbeat, Uri rest, Uri services, string[] keys)
    {
        await using var ledger = Open(path, time);
        await using var provider = Provide(ledger, time, Agreement(rackbeat, rest, services));
        foreach (var key in keys)
        {
            await ledger.Work.EnqueueAsync(new NewWork(new WorkKey("acme", FlowName.Push("customer-invoice"), key), "customer_invoice.booked"), CancellationToken.None);
        }

        await provider.GetRequiredService<DeliveryEngine>().DrainAsync("acme", DrainBudget.Unlimited, CancellationToken.None);
        Console.WriteLine("drained");
    }

    /// <summary>Asks for the stock values that fell due and delivers what is due at the given time, once.</summary>
    private static async Task StockAsync(string path, FakeTimeProvider time, Uri rackbeat, Uri rest, Uri services, bool book)
    {
        await using var ledger = Open(path, time);
        await using var provider = Provide(ledger, time, Agreement(rackbeat, rest, services) with { StockValue = StockCompany.Daily(book) });
        await provider.GetRequiredService<StockValueDue>().RequestAsync(provider.GetRequiredService<AgreementSessions>().Find("acme")!, CancellationToken.None);
        await provider.GetRequiredService<DeliveryEngine>().DrainAsync("acme", DrainBudget.Unlimited, CancellationToken.None);
        Console.WriteLine("drained");
    }

    /// <summary>Polls orders until the lists are read to their end, and delivers what is due at the given time, once.</summary>
    private static async Task OrdersAsync(string path, FakeTimeProvider time, Uri rackbeat, Uri rest, Uri services, int pageSize)
    {
        await using var ledger = Open(path, time);
        await using var provider = Provide(ledger, time, Agreement(rackbeat, rest, services) with { Orders = new OrderSettings { Poll = true, From = new DateOnly(2026, 12, 1) } });
        var session = provider.GetRequiredService<AgreementSessions>().Find("acme")!;
        var poll = ActivatorUtilities.CreateInstance<OrderPoll>(provider, new OrderBounds { PageSize = pageSize, MostPages = 2 });
        while (!(await poll.RunAsync(session, CancellationToken.None)).IsComplete)
        {
            Console.WriteLine("polled");
        }

        await provider.GetRequiredService<DeliveryEngine>().DrainAsync("acme", DrainBudget.Unlimited, CancellationToken.None);
        Console.WriteLine("drained");
    }

    private static ServiceProvider Provide(SqliteLedger ledger, FakeTimeProvider time, AgreementSettings agreement)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(time);
        collection.AddLogging();
        collection.AddSingleton<ILedger>(ledger);
        collection.AddSingleton<IEffectExecutor>(new EffectExecutor(ledger.Effects, time));
        collection.AddMappingSyncDelivery(new EngineSettings { Agreements = [agreement] });
        collection.Configure<ClientHttpOptions>(RackbeatClientRegistration.HttpName, options => (options.ReadRetries, options.LongestWait) = (0, TimeSpan.Zero));
        collection.Configure<ClientHttpOptions>(EconomicClientRegistration.HttpName, options => (options.ReadRetries, options.LongestWait) = (0, TimeSpan.Zero));
        return collection.BuildServiceProvider();
    }

    private static SqliteLedger Open(string path, TimeProvider time)
    {
        var ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = path }, time, NullLogger<SqliteLedger>.Instance);
        Console.WriteLine("open");
        return ledger;
    }

    private static AgreementSettings Agreement(Uri rackbeat, Uri rest, Uri services) => new()
    {
        Id = "acme",
        Rackbeat = new RackbeatSettings { BaseAddress = rackbeat, Token = new Secret(new Simulators.Rackbeat.RackbeatBehaviour().ApiToken) },
        Economic = new EconomicSettings
        {
            Rest = rest,
            Services = services,
            AppSecretToken = new Secret(new Simulators.Economic.EconomicBehaviour().AppSecretToken),
            AgreementGrantToken = new Secret(new Simulators.Economic.EconomicBehaviour().AgreementGrantToken),
        },
        CustomerInvoices = new CustomerInvoiceSettings { Transfer = Transfer.Booked, From = new DateOnly(2026, 12, 1) },
        Defaults = new DefaultSettings { Layout = 19, CustomerGroup = 1, CustomerGroupAccount = 5600 },
        SalesAccounts = [new AccountRule(2, "domestic", 1010)],
    };
}
