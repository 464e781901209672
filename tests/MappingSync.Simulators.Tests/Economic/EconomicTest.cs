using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Simulators.Tests.Economic;

/// <summary>A running e-conomic with a clock that stands at 2026-12-10 08:00 UTC.</summary>
public abstract class EconomicTest : IAsyncLifetime
{
    internal const string Customer =
        """{"customerNumber":1001,"name":"Bro & Søn A/S","currency":"DKK","customerGroup":{"customerGroupNumber":1},"paymentTerms":{"paymentTermsNumber":1},"vatZone":{"vatZoneNumber":1}}""";

    internal const string Product =
        """{"productNumber":"A1","name":"Skrue","salesPrice":12.50,"costPrice":4.00,"productGroup":{"productGroupNumber":1},"unit":{"unitNumber":1}}""";

    internal const string Draft =
        """
        {"date":"2026-12-10","currency":"DKK","customer":{"customerNumber":1001},"paymentTerms":{"paymentTermsNumber":1},
         "layout":{"layoutNumber":19},"recipient":{"name":"Bro & Søn A/S","vatZone":{"vatZoneNumber":1}},
         "references":{"other":"[RB-4711-1001]"},
         "lines":[{"description":"Skrue","product":{"productNumber":"A1"},"quantity":2,"unitNetPrice":100}]}
        """;

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 10, 8, 0, 0, TimeSpan.Zero));

    protected EconomicSimulator Economic { get; private set; } = null!;

    protected HttpClient Rest { get; private set; } = null!;

    protected HttpClient Services { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Economic = await EconomicSimulator.StartAsync(Clock);
        Rest = Economic.CreateClient();
        Services = Economic.CreateClient(services: true);
    }

    public virtual async Task DisposeAsync()
    {
        Rest.Dispose();
        Services.Dispose();
        await Economic.DisposeAsync();
    }

    internal async Task SeedInvoiceAsync()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        await Rest.SendAsync("POST", "products", Product);
    }
}
