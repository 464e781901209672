namespace MappingSync.Mappings.Converters;

/// <summary>Sales accounts of product groups, which Rackbeat does not hold.</summary>
public static class SalesAccount
{
    /// <summary>Rackbeat's name of the domestic VAT zone.</summary>
    private const string DomesticZone = "domestic";

    /// <summary>The account of a group in the domestic zone, or null when the settings have none.</summary>
    public static int? Domestic(int? productGroup, IReadOnlyList<ZoneAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        foreach (var account in accounts)
        {
            if (account.ProductGroup == productGroup && string.Equals(account.Zone, DomesticZone, StringComparison.Ordinal))
            {
                return account.Account;
            }
        }

        return null;
    }
}
