using System.Text.Json.Nodes;

namespace MappingSync.Clients.Tests.Apis;

/// <summary>What is there before a call: put into the ledger without a call.</summary>
internal static class Staged
{
    public static CallWorld With(this CallWorld world, string collection, string json)
    {
        world.Ledger.Put(collection, JsonNode.Parse(json)!.AsObject());
        return world;
    }

    /// <summary>Customer 7, in the group, terms and zone that every agreement has.</summary>
    public static CallWorld WithCustomer(this CallWorld world) => world.With(
        "customers",
        """{"customerNumber":7,"name":"Bageriet","currency":"DKK","customerGroup":{"customerGroupNumber":1},"paymentTerms":{"paymentTermsNumber":1},"vatZone":{"vatZoneNumber":1}}""");

    /// <summary>Product <c>V/1</c>, whose number must be encoded in a path.</summary>
    public static CallWorld WithProduct(this CallWorld world) =>
        world.With("products", """{"productNumber":"V/1","name":"Vin","productGroup":{"productGroupNumber":1}}""");

    /// <summary>Supplier 9, in the group, terms and zone that every agreement has.</summary>
    public static CallWorld WithSupplier(this CallWorld world) => world.With(
        "suppliers",
        """{"supplierNumber":9,"name":"Møllen","currency":"DKK","supplierGroup":{"supplierGroupNumber":1},"paymentTerms":{"paymentTermsNumber":1},"vatZone":{"vatZoneNumber":1}}""");
}
