using MappingSync.Economic;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicServicesCustomerCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Customers",
            nameof(EconomicClient.GetServicesCustomerAsync),
            Good: async world => Assert.Equal("Bageriet", (await world.WithCustomer().Economic.GetServicesCustomerAsync(7))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetServicesCustomerAsync(8))),
        new(
            "Customers",
            nameof(EconomicClient.ListServicesCustomersAsync),
            Good: async world => Assert.Equal(7, Assert.Single(await world.WithCustomer().Economic.ListServicesCustomersAsync().ToListAsync()).CustomerNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListServicesCustomersAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
    ];
}
