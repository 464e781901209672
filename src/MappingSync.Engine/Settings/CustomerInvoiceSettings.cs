namespace MappingSync.Engine.Settings;

/// <summary>How customer invoices go from Rackbeat to e-conomic.</summary>
public sealed record CustomerInvoiceSettings
{
    /// <summary>How far an invoice is taken (<c>transfer</c>).</summary>
    public Transfer Transfer { get; init; } = Transfer.Off;

    /// <summary>The starting point (<c>from</c>): an invoice dated before it is never sent. Must be set unless <see cref="Transfer"/> is off.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Whether e-conomic books under Rackbeat's number (<c>keep-number</c>).</summary>
    public bool KeepNumber { get; init; } = true;

    /// <summary>The largest difference in VAT that is accepted, in the invoice's currency, 0.00 to 1.00 (<c>vat-tolerance</c>).</summary>
    public decimal VatTolerance { get; init; }

    /// <summary>What is sent when rounding would change a line's total (<c>lines</c>).</summary>
    public InvoiceLines Lines { get; init; } = InvoiceLines.Exact;

    /// <summary>Whether an invoice with an EAN number is booked with <c>sendBy: ean</c> (<c>send-ean</c>).</summary>
    public bool SendEan { get; init; }
}
