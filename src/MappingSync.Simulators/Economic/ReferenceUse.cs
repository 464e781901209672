using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>Finds who refers to a record: what is in use cannot be deleted.</summary>
internal static class ReferenceUse
{
    private static readonly string[] Holders =
        ["customers", "customer-groups", "suppliers", "products", "contacts", "delivery-locations", "invoices/drafts", "invoices/booked", "orders/drafts", "orders/sent", "orders/archived", "journal-entries", "entries"];

    public static string? Find(EconomicState state, string collection, string keyName, string key)
    {
        foreach (var holder in Holders.Where(holder => holder != collection))
        {
            foreach (var (holderKey, record) in state[holder])
            {
                // Contacts and locations go with their customer.
                if (collection == "customers" && holder is "contacts" or "delivery-locations")
                    continue;
                if (Refers(record, keyName, key, isRoot: true))
                    return $"{holder}/{holderKey}";
            }
        }

        return null;
    }

    /// <summary>Who refers to a record, among some collections.</summary>
    public static string? FindAmong(EconomicState state, string keyName, string key, params ReadOnlySpan<string> holders)
    {
        foreach (var holder in holders)
        {
            foreach (var (holderKey, record) in state[holder])
            {
                if (Refers(record, keyName, key, isRoot: true))
                    return $"{holder}/{holderKey}";
            }
        }

        return null;
    }

    private static bool Refers(JsonNode? node, string keyName, string key, bool isRoot = false) => node switch
    {
        JsonObject block => (!isRoot && block[keyName]?.ToString() == key) || block.Any(property => Refers(property.Value, keyName, key)),
        JsonArray list => list.Any(item => Refers(item, keyName, key)),
        _ => false,
    };
}
