namespace MappingSync.Engine.Settings;

/// <summary>Values for records that have none of their own, and accounts that only e-conomic asks for. All are e-conomic numbers, 1 or more.</summary>
public sealed record DefaultSettings
{
    /// <summary>The layout of documents whose customer has none (<c>layout</c>).</summary>
    public int? Layout { get; init; }

    /// <summary>The group of customers that have none (<c>customer-group</c>).</summary>
    public int? CustomerGroup { get; init; }

    /// <summary>The account of customer groups that are created (<c>customer-group-account</c>).</summary>
    public int? CustomerGroupAccount { get; init; }

    /// <summary>The account of supplier groups that are created (<c>supplier-group-account</c>).</summary>
    public int? SupplierGroupAccount { get; init; }

    /// <summary>The group of employees that are created (<c>employee-group</c>).</summary>
    public int? EmployeeGroup { get; init; }
}

/// <summary>The account of one product group in one VAT zone.</summary>
/// <param name="ProductGroup">The number of the product group in Rackbeat, 1 or more (<c>product-group</c>); both systems share it.</param>
/// <param name="Zone">Rackbeat's VAT zone: <c>domestic</c>, <c>eu</c>, <c>abroad</c> or <c>domestic_exempt</c> (<c>zone</c>).</param>
/// <param name="Account">The number of the account in e-conomic, 1 or more (<c>account</c>).</param>
public sealed record AccountRule(int ProductGroup, string Zone, int Account);
