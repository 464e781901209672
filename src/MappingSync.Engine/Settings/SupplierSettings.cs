namespace MappingSync.Engine.Settings;

/// <summary>Suppliers and supplier groups. Rackbeat owns them after the start-up sync.</summary>
public sealed record SupplierSettings
{
    /// <summary>Whether suppliers are pushed to e-conomic (<c>transfer</c>).</summary>
    public bool Transfer { get; init; }
}

/// <summary>How supplier invoices go from Rackbeat to e-conomic.</summary>
public sealed record SupplierInvoiceSettings
{
    /// <summary>How far an invoice is taken (<c>transfer</c>).</summary>
    public Transfer Transfer { get; init; } = Transfer.Off;

    /// <summary>The starting point (<c>from</c>): an invoice dated before it is never sent. Must be set unless <see cref="Transfer"/> is off.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The number of the journal that takes the vouchers (<c>journal</c>), 1 or more. Must be set unless <see cref="Transfer"/> is off.</summary>
    public int? Journal { get; init; }
}
