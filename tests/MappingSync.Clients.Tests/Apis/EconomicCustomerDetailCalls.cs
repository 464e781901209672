using System.Text.Json.Nodes;
using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicCustomerDetailCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Customers",
            nameof(EconomicClient.DeleteCustomerAsync),
            Good: async world =>
            {
                await world.WithCustomer().Economic.DeleteCustomerAsync(7);
                Assert.Null(world.Ledger.Record("customers", 7));
            },
            Refused: world => Refused.AsAsync("E06000", () => world.Economic.DeleteCustomerAsync(77))),
        new(
            "Customers",
            nameof(EconomicClient.PatchCustomerAsync),
            Good: async world =>
            {
                await world.WithCustomer().Economic.PatchCustomerAsync(7, eInvoicingDisabledByDefault: true);
                Assert.True((bool?)world.Ledger.Record("customers", 7)!["eInvoicingDisabledByDefault"]);
            },
            Refused: world => Refused.AsAsync("E06000", () => world.Economic.PatchCustomerAsync(77, eInvoicingDisabledByDefault: true))),
        new(
            "Customer contacts",
            nameof(EconomicClient.DeleteCustomerContactAsync),
            Good: async world =>
            {
                await Placed(world).Economic.DeleteCustomerContactAsync(7, 3);
                Assert.Null(world.Ledger.Record("contacts", 3));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteCustomerContactAsync(7, 0));
                await Refused.AsAsync(400, () => Used(world, "attention", "customerContactNumber", 3).Economic.DeleteCustomerContactAsync(7, 3));
            }),
        new(
            "Delivery locations",
            nameof(EconomicClient.GetDeliveryLocationAsync),
            Good: async world => Assert.Equal("Lageret", (await Placed(world).Economic.GetDeliveryLocationAsync(7, 4))?.Address),
            Refused: async world => Assert.Null(await world.Economic.GetDeliveryLocationAsync(7, 77))),
        new(
            "Delivery locations",
            nameof(EconomicClient.ListDeliveryLocationsAsync),
            Good: async world => Assert.Equal(4, Assert.Single(await Placed(world).Economic.ListDeliveryLocationsAsync(7, EconomicFilter.Equal("postalCode", "8000")).ToListAsync()).DeliveryLocationNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListDeliveryLocationsAsync(7, EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Delivery locations",
            nameof(EconomicClient.PostDeliveryLocationAsync),
            Good: async world =>
            {
                var made = await world.WithCustomer().Economic.PostDeliveryLocationAsync(7, EconomicBody.Of(new DeliveryLocation { Address = "Porten", PostalCode = "8200" }), "k1");
                Assert.Equal(("Porten", 1), ((string?)world.Ledger.Record("delivery-locations", made.DeliveryLocationNumber!)!["address"], made.SortKey));
            },
            Refused: world => Refused.AsAsync(400, "postalCode", () => world.Economic.PostDeliveryLocationAsync(7, EconomicBody.Of(new DeliveryLocation { PostalCode = new string('1', 16) }), "k2"))),
        new(
            "Delivery locations",
            nameof(EconomicClient.PutDeliveryLocationAsync),
            Good: async world =>
            {
                await Placed(world).Economic.PutDeliveryLocationAsync(7, 4, EconomicBody.Of(new DeliveryLocation { Address = "Porten" }));
                var stored = world.Ledger.Record("delivery-locations", 4)!;
                Assert.Equal(("Porten", null), ((string?)stored["address"], (string?)stored["postalCode"]));
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.PutDeliveryLocationAsync(7, 77, EconomicBody.Of(new DeliveryLocation { Address = "Porten" })))),
        new(
            "Delivery locations",
            nameof(EconomicClient.DeleteDeliveryLocationAsync),
            Good: async world =>
            {
                await Placed(world).Economic.DeleteDeliveryLocationAsync(7, 4);
                Assert.Null(world.Ledger.Record("delivery-locations", 4));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteDeliveryLocationAsync(7, 0));
                await Refused.AsAsync(400, () => Used(world, "defaultDeliveryLocation", "deliveryLocationNumber", 4).Economic.DeleteDeliveryLocationAsync(7, 4));
            }),
        new(
            "Customer groups",
            nameof(EconomicClient.DeleteCustomerGroupAsync),
            Good: async world =>
            {
                await world.With("customer-groups", """{"customerGroupNumber":5,"name":"Butikker","account":{"accountNumber":5600}}""").Economic.DeleteCustomerGroupAsync(5);
                Assert.Null(world.Ledger.Record("customer-groups", 5));
            },
            Refused: world => Refused.AsAsync(400, () => world.WithCustomer().Economic.DeleteCustomerGroupAsync(1))),
    ];

    private static CallWorld Placed(CallWorld world) => world.WithCustomer()
        .With("contacts", """{"customerContactNumber":3,"name":"Ane","customer":{"customerNumber":7}}""")
        .With("delivery-locations", """{"deliveryLocationNumber":4,"address":"Lageret","postalCode":"8000","customer":{"customerNumber":7},"sortKey":1}""");

    private static CallWorld Used(CallWorld world, string property, string key, int number)
    {
        Placed(world).Ledger.Change("customers", 7, customer => customer[property] = new JsonObject { [key] = number });
        return world;
    }
}
