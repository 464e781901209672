namespace MappingSync.Mappings;

/// <summary>The settings of one agreement that decide what a mapper writes. Specs name them as <c>$settings.X</c>.</summary>
public sealed record AgreementValues
{
    /// <summary>The ledger's base currency, an ISO code, for example <c>DKK</c> (<c>settings.baseCurrency</c> of e-conomic's <c>/self</c>).</summary>
    public required string BaseCurrency { get; init; }

    /// <summary>The id of the Rackbeat account (<c>user_account.id</c> of Rackbeat's <c>/self</c>); part of the marker in every document.</summary>
    public required string RackbeatAccount { get; init; }

    /// <summary>The e-conomic layout of an invoice whose own and whose customer's layout are empty.</summary>
    public int? Layout { get; init; }

    /// <summary>The customer group of a customer without one, a number that both systems share.</summary>
    public int? CustomerGroup { get; init; }

    /// <summary>The receivables account of customer groups that are created in e-conomic.</summary>
    public int? CustomerGroupAccount { get; init; }

    /// <summary>The payables account of supplier groups that are created in e-conomic.</summary>
    public int? SupplierGroupAccount { get; init; }

    /// <summary>The group of employees that are created in e-conomic.</summary>
    public int? EmployeeGroup { get; init; }

    /// <summary>Rackbeat's VAT zone to e-conomic's number; overrides the spec's own map.</summary>
    public IReadOnlyDictionary<string, int>? VatZones { get; init; }

    /// <summary>Rackbeat's payment term type to e-conomic's; overrides the spec's own map.</summary>
    public IReadOnlyDictionary<string, string>? PaymentTermTypes { get; init; }

    /// <summary>e-conomic's language number to Rackbeat's locale.</summary>
    public IReadOnlyDictionary<int, string>? Languages { get; init; }

    /// <summary>How far e-conomic's VAT may lie from Rackbeat's before an invoice is held, in the invoice's currency; 0 or more.</summary>
    public decimal VatTolerance { get; init; }

    /// <summary>The sales accounts of product groups that are created in e-conomic.</summary>
    public IReadOnlyList<ZoneAccount> SalesAccounts { get; init; } = [];

    /// <summary>The Rackbeat employee who is named on orders that come from e-conomic, a number of Rackbeat's; null for nobody.</summary>
    public int? OrderEmployee { get; init; }

    /// <summary>The reference of a Rackbeat order that holds the order's number in e-conomic.</summary>
    public OrderReferenceField OrderReference { get; init; }
}
