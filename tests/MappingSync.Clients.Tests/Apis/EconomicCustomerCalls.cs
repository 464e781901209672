using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicCustomerCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Customers",
            nameof(EconomicClient.GetCustomerAsync),
            Good: async world => Assert.Equal("Bageriet", (await world.WithCustomer().Economic.GetCustomerAsync(7))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetCustomerAsync(8))),
        new(
            "Customers",
            nameof(EconomicClient.ListCustomersAsync),
            Good: async world => Assert.Equal(7, Assert.Single(await world.WithCustomer().Economic.ListCustomersAsync(EconomicFilter.Equal("name", "Bageriet")).ToListAsync()).CustomerNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListCustomersAsync(EconomicFilter.Equal("layout.layoutNumber", 1)).ToListAsync())),
        new(
            "Customers",
            nameof(EconomicClient.PostCustomerAsync),
            Good: async world =>
            {
                var made = await world.Economic.PostCustomerAsync(EconomicBody.Of(NewCustomer), "k1");
                Assert.Equal("Bageriet", (string?)world.Ledger.Record("customers", made.CustomerNumber!)!["name"]);
            },
            Refused: world => Refused.AsAsync("E07080", () => world.Economic.PostCustomerAsync(EconomicBody.Of(NewCustomer with { CustomerNumber = 9, PaymentTerms = new() { PaymentTermsNumber = 99 } }), "k2"))),
        new(
            "Customers",
            nameof(EconomicClient.PutCustomerAsync),
            Good: async world =>
            {
                await world.WithCustomer().Economic.PutCustomerAsync(7, EconomicBody.Of(NewCustomer with { Name = "Bageren" }));
                Assert.Equal("Bageren", (string?)world.Ledger.Record("customers", 7)!["name"]);
            },
            Refused: world => Refused.AsAsync(400, "name", () => world.Economic.PutCustomerAsync(7, EconomicBody.Of(NewCustomer with { Name = null })))),
        new(
            "Customer groups",
            nameof(EconomicClient.GetCustomerGroupAsync),
            Good: async world => Assert.Equal("Danske", (await world.Economic.GetCustomerGroupAsync(1))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetCustomerGroupAsync(77))),
        new(
            "Customer groups",
            nameof(EconomicClient.ListCustomerGroupsAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await world.Economic.ListCustomerGroupsAsync().ToListAsync()).CustomerGroupNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListCustomerGroupsAsync(EconomicFilter.Equal("account.accountNumber", 1)).ToListAsync())),
        new(
            "Customer groups",
            nameof(EconomicClient.PostCustomerGroupAsync),
            Good: async world =>
            {
                await world.Economic.PostCustomerGroupAsync(EconomicBody.Of(NewGroup), "k1");
                Assert.Equal("EU", (string?)world.Ledger.Record("customer-groups", 5)!["name"]);
            },
            Refused: world => Refused.AsAsync("E07150", () => world.Economic.PostCustomerGroupAsync(EconomicBody.Of(NewGroup with { CustomerGroupNumber = 6, Account = new() { AccountNumber = 9780 } }), "k2"))),
        new(
            "Customer groups",
            nameof(EconomicClient.PutCustomerGroupAsync),
            Good: async world =>
            {
                await world.Economic.PutCustomerGroupAsync(1, EconomicBody.Of(NewGroup with { CustomerGroupNumber = 1, Name = "DK" }));
                Assert.Equal("DK", (string?)world.Ledger.Record("customer-groups", 1)!["name"]);
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.PutCustomerGroupAsync(0, EconomicBody.Of(NewGroup)));
                await Refused.AsAsync("E04041", () => world.Economic.PutCustomerGroupAsync(1, EconomicBody.Of(NewGroup with { CustomerGroupNumber = 1, Account = new() { AccountNumber = 1000 } })));
            }),
        new(
            "Customer contacts",
            nameof(EconomicClient.PostCustomerContactAsync),
            Good: async world =>
            {
                var made = await world.WithCustomer().Economic.PostCustomerContactAsync(7, EconomicBody.Of(new CustomerContact { Name = "Ane" }), "k1");
                Assert.Equal("Ane", (string?)world.Ledger.Record("contacts", made.CustomerContactNumber!)!["name"]);
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.PostCustomerContactAsync(8, EconomicBody.Of(new CustomerContact { Name = "Ane" }), "k2"))),
        new(
            "Customer contacts",
            nameof(EconomicClient.GetCustomerContactAsync),
            Good: async world =>
            {
                var number = await AneAsync(world);
                Assert.Equal("Ane", (await world.Begin().Economic.GetCustomerContactAsync(7, number))?.Name);
            },
            Refused: async world => Assert.Null(await world.Economic.GetCustomerContactAsync(7, 999))),
        new(
            "Customer contacts",
            nameof(EconomicClient.ListCustomerContactsAsync),
            Good: async world =>
            {
                await AneAsync(world);
                Assert.Equal("Ane", Assert.Single(await world.Begin().Economic.ListCustomerContactsAsync(7).ToListAsync()).Name);
            },
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListCustomerContactsAsync(8).ToListAsync())),
        new(
            "Customer contacts",
            nameof(EconomicClient.PutCustomerContactAsync),
            Good: async world =>
            {
                var number = await AneAsync(world);
                await world.Begin().Economic.PutCustomerContactAsync(7, number, EconomicBody.Of(new CustomerContact { CustomerContactNumber = number, Name = "Anne" }));
                Assert.Equal("Anne", (string?)world.Ledger.Record("contacts", number)!["name"]);
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.PutCustomerContactAsync(7, 999, EconomicBody.Of(new CustomerContact { CustomerContactNumber = 999, Name = "Anne" })))),
    ];

    private static Customer NewCustomer => new()
    {
        CustomerNumber = 7,
        Name = "Bageriet",
        Currency = "DKK",
        CustomerGroup = new() { CustomerGroupNumber = 1 },
        PaymentTerms = new() { PaymentTermsNumber = 1 },
        VatZone = new() { VatZoneNumber = 1 },
    };

    private static CustomerGroup NewGroup => new() { CustomerGroupNumber = 5, Name = "EU", Account = new() { AccountNumber = 5600 } };

    private static async Task<int> AneAsync(CallWorld world) =>
        (await world.WithCustomer().Economic.PostCustomerContactAsync(7, EconomicBody.Of(new CustomerContact { Name = "Ane" }), "k1")).CustomerContactNumber!.Value;
}
