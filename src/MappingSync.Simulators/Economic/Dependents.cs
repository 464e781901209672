namespace MappingSync.Simulators.Economic;

/// <summary>What goes with the record that it belongs to: contacts and delivery locations with their customer, contacts with their supplier.</summary>
internal static class Dependents
{
    private static readonly (string Owner, string Path, string Collection)[] All =
    [
        ("customers", "customer.customerNumber", "contacts"),
        ("customers", "customer.customerNumber", "delivery-locations"),
        ("suppliers", "supplier.supplierNumber", "supplier-contacts"),
    ];

    /// <summary>Removes what belongs to a record that is removed, whichever surface removes it.</summary>
    public static void Follow(EconomicState state) => state.Changed += (owner, key, record) =>
    {
        if (record is not null)
            return;
        foreach (var (_, path, collection) in All.Where(dependent => dependent.Owner == owner))
        {
            foreach (var orphan in state[collection].Where(entry => Filtering.At(entry.Value, path)?.ToString() == key).Select(entry => entry.Key).ToList())
                state.Remove(collection, orphan);
        }
    };
}
