namespace MappingSync.Engine.Settings;

/// <summary>One agreement: a Rackbeat account, an e-conomic agreement, and what is kept in step between them.</summary>
public sealed record AgreementSettings
{
    /// <summary>The agreement's name in addresses, logs and the ledger (<c>id</c>): 1 to 40 of <c>a-z 0-9 - _</c>. Never change it: links hang on it.</summary>
    public required string Id { get; init; }

    /// <summary>The connection to Rackbeat.</summary>
    public required RackbeatSettings Rackbeat { get; init; }

    /// <summary>The connection to e-conomic.</summary>
    public required EconomicSettings Economic { get; init; }

    /// <summary>Who owns customers and their groups (<c>customers.owner</c>).</summary>
    public Owner CustomersOwner { get; init; } = Owner.Rackbeat;

    /// <summary>Who owns products, their groups and units (<c>products.owner</c>).</summary>
    public Owner ProductsOwner { get; init; } = Owner.Rackbeat;

    /// <summary>Suppliers and their groups (<c>suppliers</c>).</summary>
    public SupplierSettings Suppliers { get; init; } = new();

    /// <summary>Customer invoices from Rackbeat (<c>customer-invoices</c>).</summary>
    public CustomerInvoiceSettings CustomerInvoices { get; init; } = new();

    /// <summary>Supplier invoices from Rackbeat (<c>supplier-invoices</c>).</summary>
    public SupplierInvoiceSettings SupplierInvoices { get; init; } = new();

    /// <summary>Sales orders from e-conomic (<c>orders</c>).</summary>
    public OrderSettings Orders { get; init; } = new();

    /// <summary>The stock-value voucher (<c>stock-value</c>).</summary>
    public StockValueSettings StockValue { get; init; } = new();

    /// <summary>The search for missed webhooks (<c>catch-up</c>).</summary>
    public CatchUpSettings CatchUp { get; init; } = new();

    /// <summary>How much may run at once and how many calls are kept for live work (<c>limits</c>).</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>Values for records that have none of their own (<c>defaults</c>).</summary>
    public DefaultSettings Defaults { get; init; } = new();

    /// <summary>e-conomic's VAT zone number by Rackbeat's zone (<c>vat-zones</c>); empty means <c>domestic: 1, eu: 2, abroad: 3, domestic_exempt: 4</c>.</summary>
    public IReadOnlyDictionary<string, int> VatZones { get; init; } = new Dictionary<string, int>();

    /// <summary>e-conomic's payment-term type by Rackbeat's (<c>payment-term-types</c>); empty means the spec's own map. Both are case-sensitive.</summary>
    public IReadOnlyDictionary<string, string> PaymentTermTypes { get; init; } = new Dictionary<string, string>();

    /// <summary>Rackbeat's locale by e-conomic's language number (<c>languages</c>).</summary>
    public IReadOnlyDictionary<int, string> Languages { get; init; } = new Dictionary<int, string>();

    /// <summary>e-conomic's sales account by product group and zone (<c>sales-accounts</c>).</summary>
    public IReadOnlyList<AccountRule> SalesAccounts { get; init; } = [];

    /// <summary>e-conomic's cost account by product group and zone (<c>cost-accounts</c>).</summary>
    public IReadOnlyList<AccountRule> CostAccounts { get; init; } = [];
}
