using System.Globalization;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Documents;

/// <summary>How a line of an invoice is called in messages.</summary>
internal static class InvoiceLineName
{
    /// <summary>The line's place, counted from 1, and its product, for example <c>line 2 (product 'B-2', Hammer)</c>.</summary>
    /// <param name="invoice">The invoice as Rackbeat has it.</param>
    /// <param name="row">The zero-based row; the lines are sent in Rackbeat's order.</param>
    public static LocalizedText Of(CustomerInvoice invoice, int row)
    {
        var place = (row + 1).ToString(CultureInfo.InvariantCulture);
        if (invoice.Lines is not { } lines || row >= lines.Count || string.IsNullOrEmpty(lines[row].ChildId))
        {
            return new LocalizedText("line " + place, "linje " + place);
        }

        var name = lines[row].Name ?? lines[row].Item?.Name;
        var product = "'" + lines[row].ChildId + "'" + (string.IsNullOrWhiteSpace(name) ? "" : ", " + RecordName.Cut(name.Trim()));
        return new LocalizedText($"line {place} (product {product})", $"linje {place} (vare {product})");
    }
}
