using MappingSync.Economic;
using MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicSupplierServicesCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Supplier groups",
            nameof(EconomicClient.GetServicesSupplierGroupAsync),
            Good: async world => Assert.Equal(("Diverse", 6800), await world.Economic.GetServicesSupplierGroupAsync(1) is { } group ? (group.Name, group.AccountNumber) : default),
            Refused: async world => Assert.Null(await world.Economic.GetServicesSupplierGroupAsync(77))),
        new(
            "Supplier groups",
            nameof(EconomicClient.ListServicesSupplierGroupsAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await world.Economic.ListServicesSupplierGroupsAsync(EconomicFilter.Equal("accountNumber", 6800)).ToListAsync()).Number),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListServicesSupplierGroupsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Supplier groups",
            nameof(EconomicClient.PostServicesSupplierGroupAsync),
            Good: async world =>
            {
                await world.Economic.PostServicesSupplierGroupAsync(EconomicBody.Of(Group), "k1");
                Assert.Equal((7, 6800), world.Ledger.Record("supplier-groups", 7) is { } made ? ((int)made["supplierGroupNumber"]!, (int)made["account"]!["accountNumber"]!) : default);
            },
            Refused: world => Refused.AsAsync("SupplierGroupDoesNotContainsRequiredAccounts", () => world.Economic.PostServicesSupplierGroupAsync(EconomicBody.Of(Group with { Number = 8, AccountNumber = 4 }), "k2"))),
        new(
            "Supplier groups",
            nameof(EconomicClient.PutServicesSupplierGroupAsync),
            Good: async world =>
            {
                var before = (await world.Economic.GetServicesSupplierGroupAsync(1))!;
                await world.Begin().Economic.PutServicesSupplierGroupAsync(EconomicBody.Of(before with { Name = "Udland" }));
                Assert.Equal("Udland", (string?)world.Ledger.Record("supplier-groups", 1)!["name"]);
            },
            Refused: world => Refused.AsAsync("UpdateConflict", () => world.Economic.PutServicesSupplierGroupAsync(EconomicBody.Of(Group with { Number = 1, ObjectVersion = "old" })))),
        new(
            "Supplier groups",
            nameof(EconomicClient.DeleteServicesSupplierGroupAsync),
            Good: async world =>
            {
                await world.With("supplier-groups", """{"supplierGroupNumber":7,"name":"x","account":{"accountNumber":6800}}""").Economic.DeleteServicesSupplierGroupAsync(7);
                Assert.Null(world.Ledger.Record("supplier-groups", 7));
            },
            Refused: world => Refused.AsAsync("SupplierGroupIsInUse", () => Supplier(world).Economic.DeleteServicesSupplierGroupAsync(1))),
        new(
            "Supplier contacts",
            nameof(EconomicClient.GetServicesSupplierContactAsync),
            Good: async world => Assert.Equal(("Ane", 44), await Contact(world).Economic.GetServicesSupplierContactAsync(5) is { } contact ? (contact.Name, contact.SupplierNumber) : default),
            Refused: async world => Assert.Null(await world.Economic.GetServicesSupplierContactAsync(77))),
        new(
            "Supplier contacts",
            nameof(EconomicClient.ListServicesSupplierContactsAsync),
            Good: async world => Assert.Equal(5, Assert.Single(await Contact(world).Economic.ListServicesSupplierContactsAsync(EconomicFilter.Equal("supplierNumber", 44)).ToListAsync()).Number),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListServicesSupplierContactsAsync(EconomicFilter.Equal("phone", "1")).ToListAsync())),
        new(
            "Supplier contacts",
            nameof(EconomicClient.PostServicesSupplierContactAsync),
            Good: async world =>
            {
                var number = await Supplier(world).Economic.PostServicesSupplierContactAsync(EconomicBody.Of(new SupplierContact { SupplierNumber = 44, Name = "Bo" }), "k1");
                Assert.Equal("Bo", (string?)world.Ledger.Record("supplier-contacts", number)!["name"]);
            },
            Refused: world => Refused.AsAsync("SupplierDoesNotExist", () => world.Economic.PostServicesSupplierContactAsync(EconomicBody.Of(new SupplierContact { SupplierNumber = 45, Name = "Bo" }), "k2"))),
        new(
            "Supplier contacts",
            nameof(EconomicClient.PutServicesSupplierContactAsync),
            Good: async world =>
            {
                var before = (await Contact(world).Economic.GetServicesSupplierContactAsync(5))!;
                await world.Begin().Economic.PutServicesSupplierContactAsync(EconomicBody.Of(before with { Email = "ane@eksempel.dk" }));
                Assert.Equal("ane@eksempel.dk", (string?)world.Ledger.Record("supplier-contacts", 5)!["email"]);
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.PutServicesSupplierContactAsync(EconomicBody.Of(new SupplierContact { SupplierNumber = 44, Name = "Bo" })));
                await Refused.AsAsync("UpdateConflict", () => Contact(world).Economic.PutServicesSupplierContactAsync(EconomicBody.Of(new SupplierContact { Number = 5, SupplierNumber = 44, Name = "Bo" })));
            }),
        new(
            "Supplier contacts",
            nameof(EconomicClient.DeleteServicesSupplierContactAsync),
            Good: async world =>
            {
                await Contact(world).Economic.DeleteServicesSupplierContactAsync(5);
                Assert.Null(world.Ledger.Record("supplier-contacts", 5));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteServicesSupplierContactAsync(0));
                await Refused.AsAsync(404, () => world.Economic.DeleteServicesSupplierContactAsync(77));
            }),
    ];

    private static SupplierGroup Group => new() { Number = 7, Name = "Danske", AccountNumber = 6800 };

    private static CallWorld Supplier(CallWorld world) => world.With(
        "suppliers",
        """{"supplierNumber":44,"name":"Mejeriet","currency":"DKK","supplierGroup":{"supplierGroupNumber":1},"paymentTerms":{"paymentTermsNumber":1},"vatZone":{"vatZoneNumber":1}}""");

    private static CallWorld Contact(CallWorld world) =>
        Supplier(world).With("supplier-contacts", """{"supplierContactNumber":5,"name":"Ane","supplier":{"supplierNumber":44},"sortKey":1}""");
}
