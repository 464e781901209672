using MappingSync.Economic.Rest;

namespace MappingSync.Mappings.Converters;

/// <summary>The one note of a Rackbeat order, made of the ledger's texts.</summary>
public static class OrderNote
{
    /// <summary>Both texts above the lines, then each line that is text alone, a line feed between them; null when there is none.</summary>
    public static string? Of(string? first, string? second, IReadOnlyList<OrderLine>? lines)
    {
        var texts = OrderGoods.Printed(lines).Where(OrderGoods.IsText).Select(static line => line.Description).Prepend(second).Prepend(first)
            .Where(static text => !string.IsNullOrWhiteSpace(text))
            .Select(static text => text!.Trim());
        var note = string.Join('\n', texts);
        return note.Length == 0 ? null : note;
    }
}
