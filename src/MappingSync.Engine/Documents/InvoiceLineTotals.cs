using System.Globalization;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Documents;

/// <summary>
/// For agreements that choose <c>lines: total</c>: a line that e-conomic would compute otherwise than Rackbeat, because it takes two
/// decimals of quantity, price and discount, is sent as one piece at the line's total, with the real quantity and price in its text.
/// </summary>
internal static class InvoiceLineTotals
{
    /// <summary>How many decimals e-conomic takes of quantities, prices and percentages.</summary>
    private const int Decimals = 2;

    /// <summary>The invoice with such lines replaced; the same object when there are none.</summary>
    public static CustomerInvoice Apply(CustomerInvoice invoice) => invoice.Lines is { } lines && lines.Any(Differs)
        ? invoice with { Lines = [.. lines.Select(line => Differs(line) ? OnePiece(line) : line)] }
        : invoice;

    private static bool Differs(CustomerInvoiceLine line)
    {
        if (line is not { Quantity: { } quantity and not 0, LinePrice: { } price, LineTotal: { } total })
        {
            return false;
        }

        var discount = line.DiscountPercentage ?? 0;
        return !Fits(quantity) || !Fits(price) || !Fits(discount)
            || decimal.Round(quantity * price * (1 - (discount / 100)), Decimals, MidpointRounding.AwayFromZero) != total;
    }

    private static bool Fits(decimal value) => decimal.Round(value, Decimals) == value;

    /// <summary>The sign of the quantity stays, and the price has the one that gives the total.</summary>
    private static CustomerInvoiceLine OnePiece(CustomerInvoiceLine line)
    {
        var quantity = line.Quantity!.Value;
        var discount = line.DiscountPercentage is { } percent and not 0 ? string.Create(CultureInfo.InvariantCulture, $" - {percent:0.######}%") : "";
        return line with
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{line.Name ?? line.ChildId} ({quantity:0.######} × {line.LinePrice:0.######}{discount})"),
            Quantity = Math.Sign(quantity),
            LinePrice = line.LineTotal!.Value * Math.Sign(quantity),
            DiscountPercentage = null,
            ItemCostPrice = line.ItemCostPrice * Math.Abs(quantity),
        };
    }
}
