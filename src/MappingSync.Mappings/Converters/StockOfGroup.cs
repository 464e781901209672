namespace MappingSync.Mappings.Converters;

/// <summary>Whether a product group that comes from the ledger keeps stock in Rackbeat.</summary>
public static class StockOfGroup
{
    /// <summary>Always: the start-up sync switches stock on for every group (ht-01001); a person switches it off for services.</summary>
    public static bool? AlwaysOn(int? productGroup) => productGroup is not null;
}
