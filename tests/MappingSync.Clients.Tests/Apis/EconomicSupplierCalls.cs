using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicSupplierCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Suppliers",
            nameof(EconomicClient.PostSupplierAsync),
            Good: async world =>
            {
                var made = await world.Economic.PostSupplierAsync(EconomicBody.Of(Mill), "k1");
                Assert.Equal(("Møllen", "61234567"), ((string?)world.Ledger.Record("suppliers", made.SupplierNumber!)!["name"], made.RemittanceAdvice?.CreditorId));
            },
            Refused: world => Refused.AsAsync(400, "vatZone", () => world.Economic.PostSupplierAsync(EconomicBody.Of(Mill with { VatZone = new() { VatZoneNumber = 4 } }), "k2"))),
        new(
            "Suppliers",
            nameof(EconomicClient.GetSupplierAsync),
            Good: async world => Assert.Equal("Møllen", (await Milled(world).Economic.GetSupplierAsync(9))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetSupplierAsync(77))),
        new(
            "Suppliers",
            nameof(EconomicClient.ListSuppliersAsync),
            Good: async world => Assert.Equal(9, Assert.Single(await Milled(world).Economic.ListSuppliersAsync(EconomicFilter.Equal("supplierGroup.supplierGroupNumber", 1)).ToListAsync()).SupplierNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListSuppliersAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Suppliers",
            nameof(EconomicClient.PutSupplierAsync),
            Good: async world =>
            {
                var supplier = (await Milled(world).Economic.GetSupplierAsync(9))!;
                await world.Begin().Economic.PutSupplierAsync(9, EconomicBody.Of(supplier with { Phone = "86123456" }));
                var stored = world.Ledger.Record("suppliers", 9)!;
                Assert.Equal(("86123456", "Møllen"), ((string?)stored["phone"], (string?)stored["name"]));
            },
            Refused: world => Refused.AsAsync("E04010", () => world.Economic.PutSupplierAsync(9, EconomicBody.Of(Mill with { SupplierNumber = 9, Zip = "DK-8000 Aar" })))),
        new(
            "Suppliers",
            nameof(EconomicClient.DeleteSupplierAsync),
            Good: async world =>
            {
                await Milled(world).Economic.DeleteSupplierAsync(9);
                Assert.Null(world.Ledger.Record("suppliers", 9));
            },
            Refused: world => Refused.AsAsync("E06000", () => world.Economic.DeleteSupplierAsync(77))),
        new(
            "Supplier groups",
            nameof(EconomicClient.GetSupplierGroupAsync),
            Good: async world => Assert.Equal(6800, (await world.Economic.GetSupplierGroupAsync(1))?.Account?.AccountNumber),
            Refused: async world => Assert.Null(await world.Economic.GetSupplierGroupAsync(77))),
        new(
            "Supplier groups",
            nameof(EconomicClient.ListSupplierGroupsAsync),
            Good: async world => Assert.Equal("Diverse", Assert.Single(await world.Economic.ListSupplierGroupsAsync().ToListAsync()).Name),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListSupplierGroupsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Supplier contacts",
            nameof(EconomicClient.GetSupplierContactAsync),
            Good: async world => Assert.Equal("Ane", (await Milled(world).Economic.GetSupplierContactAsync(9, 3))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetSupplierContactAsync(9, 77))),
        new(
            "Supplier contacts",
            nameof(EconomicClient.ListSupplierContactsAsync),
            Good: async world => Assert.Equal(3, Assert.Single(await Milled(world).Economic.ListSupplierContactsAsync(9).ToListAsync()).SupplierContactNumber),
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListSupplierContactsAsync(77).ToListAsync())),
    ];

    private static Supplier Mill => new()
    {
        Name = "Møllen",
        Currency = "DKK",
        SupplierGroup = new() { SupplierGroupNumber = 1 },
        PaymentTerms = new() { PaymentTermsNumber = 1 },
        VatZone = new() { VatZoneNumber = 1 },
        CostAccount = new() { AccountNumber = 1310 },
        RemittanceAdvice = new() { CreditorId = "61234567", PaymentType = new() { PaymentTypeNumber = 1 } },
    };

    private static CallWorld Milled(CallWorld world) => world.WithSupplier()
        .With("supplier-contacts", """{"supplierContactNumber":3,"name":"Ane","supplier":{"supplierNumber":9},"sortKey":1}""");
}
