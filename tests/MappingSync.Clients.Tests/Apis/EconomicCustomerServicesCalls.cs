using System.Text.Json.Nodes;
using MappingSync.Economic;
using MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicCustomerServicesCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Customer contacts",
            nameof(EconomicClient.GetServicesContactAsync),
            Good: async world =>
            {
                var contact = (await Contact(world).Economic.GetServicesContactAsync(5))!;
                Assert.Equal(("Ane", 7, 1, true, true), (contact.Name, contact.CustomerNumber, contact.UserInterfaceNumber, contact.ReceiveInvoices, contact.LastUpdated is not null));
            },
            Refused: async world => Assert.Null(await world.Economic.GetServicesContactAsync(77))),
        new(
            "Customer contacts",
            nameof(EconomicClient.ListServicesContactsAsync),
            Good: async world => Assert.Equal(5, Assert.Single(await Contact(world).Economic.ListServicesContactsAsync(EconomicFilter.Since("lastUpdated", new DateOnly(2026, 11, 24))).ToListAsync()).Number),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListServicesContactsAsync(EconomicFilter.Equal("notes", "x")).ToListAsync())),
        new(
            "Customer contacts",
            nameof(EconomicClient.PostServicesContactAsync),
            Good: async world =>
            {
                var number = await world.WithCustomer().Economic.PostServicesContactAsync(EconomicBody.Of(new Contact { CustomerNumber = 7, Name = "Bo", ReceiveOrders = true }), "k1");
                Assert.Equal(("Bo", "orders"), world.Ledger.Record("contacts", number) is { } made ? ((string?)made["name"], (string?)made["emailNotifications"]![0]) : default);
            },
            Refused: world => Refused.AsAsync("CustomerDoesNotExist", () => world.Economic.PostServicesContactAsync(EconomicBody.Of(new Contact { CustomerNumber = 8, Name = "Bo" }), "k2"))),
        new(
            "Customer contacts",
            nameof(EconomicClient.PutServicesContactAsync),
            Good: async world =>
            {
                var before = (await Contact(world).Economic.GetServicesContactAsync(5))!;
                await world.Begin().Economic.PutServicesContactAsync(EconomicBody.Of(before with { Phone = "12345678" }));
                Assert.Equal("12345678", (string?)world.Ledger.Record("contacts", 5)!["phone"]);
            },
            Refused: world => Refused.AsAsync("UpdateConflict", () => Contact(world).Economic.PutServicesContactAsync(EconomicBody.Of(new Contact { Number = 5, CustomerNumber = 7, Name = "Bo" })))),
        new(
            "Customer contacts",
            nameof(EconomicClient.DeleteServicesContactAsync),
            Good: async world =>
            {
                await Contact(world).Economic.DeleteServicesContactAsync(5);
                Assert.Null(world.Ledger.Record("contacts", 5));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteServicesContactAsync(0));
                await Refused.AsAsync("CustomerContactIsInUse", () =>
                {
                    Contact(world).Ledger.Change("customers", 7, customer => customer["attention"] = new JsonObject { ["customerContactNumber"] = 5 });
                    return world.Economic.DeleteServicesContactAsync(5);
                });
            }),
        new(
            "Delivery locations",
            nameof(EconomicClient.GetServicesDeliveryLocationAsync),
            Good: async world => Assert.Equal(("Havnen 1", 7), await Location(world).Economic.GetServicesDeliveryLocationAsync(6) is { } place ? (place.Address, place.CustomerNumber) : default),
            Refused: async world => Assert.Null(await world.Economic.GetServicesDeliveryLocationAsync(77))),
        new(
            "Delivery locations",
            nameof(EconomicClient.ListServicesDeliveryLocationsAsync),
            Good: async world => Assert.Equal(6, Assert.Single(await Location(world).Economic.ListServicesDeliveryLocationsAsync(EconomicFilter.Equal("customerNumber", 7)).ToListAsync()).Number),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListServicesDeliveryLocationsAsync(EconomicFilter.Equal("address", "x")).ToListAsync())),
        new(
            "Delivery locations",
            nameof(EconomicClient.PostServicesDeliveryLocationAsync),
            Good: async world =>
            {
                var number = await world.WithCustomer().Economic.PostServicesDeliveryLocationAsync(EconomicBody.Of(new DeliveryLocation { CustomerNumber = 7, Address = "Kajen 2", IsBarred = true }), "k1");
                Assert.Equal(("Kajen 2", true), world.Ledger.Record("delivery-locations", number) is { } made ? ((string?)made["address"], (bool?)made["barred"]) : default);
            },
            Refused: world => Refused.AsAsync("CustomerNotFound", () => world.Economic.PostServicesDeliveryLocationAsync(EconomicBody.Of(new DeliveryLocation { CustomerNumber = 8 }), "k2"))),
        new(
            "Delivery locations",
            nameof(EconomicClient.PutServicesDeliveryLocationAsync),
            Good: async world =>
            {
                var before = (await Location(world).Economic.GetServicesDeliveryLocationAsync(6))!;
                await world.Begin().Economic.PutServicesDeliveryLocationAsync(EconomicBody.Of(before with { City = "Skagen" }));
                Assert.Equal("Skagen", (string?)world.Ledger.Record("delivery-locations", 6)!["city"]);
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.PutServicesDeliveryLocationAsync(EconomicBody.Of(new DeliveryLocation { CustomerNumber = 7 })));
                await Refused.AsAsync("UpdateConflict", () => Location(world).Economic.PutServicesDeliveryLocationAsync(EconomicBody.Of(new DeliveryLocation { Number = 6, CustomerNumber = 7 })));
            }),
        new(
            "Delivery locations",
            nameof(EconomicClient.DeleteServicesDeliveryLocationAsync),
            Good: async world =>
            {
                await Location(world).Economic.DeleteServicesDeliveryLocationAsync(6);
                Assert.Null(world.Ledger.Record("delivery-locations", 6));
            },
            Refused: world => Refused.AsAsync("DeliveryLocationUsedOnCustomers", () => Location(world)
                .With("customers", """{"customerNumber":9,"name":"x","currency":"DKK","customerGroup":{"customerGroupNumber":1},"paymentTerms":{"paymentTermsNumber":1},"vatZone":{"vatZoneNumber":1},"defaultDeliveryLocation":{"deliveryLocationNumber":6}}""")
                .Economic.DeleteServicesDeliveryLocationAsync(6))),
    ];

    private static CallWorld Contact(CallWorld world) => world.WithCustomer().With(
        "contacts", """{"customerContactNumber":5,"name":"Ane","customer":{"customerNumber":7},"sortKey":1,"emailNotifications":["invoices"]}""");

    private static CallWorld Location(CallWorld world) => world.WithCustomer().With(
        "delivery-locations", """{"deliveryLocationNumber":6,"address":"Havnen 1","customer":{"customerNumber":7},"sortKey":1}""");
}
