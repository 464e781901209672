using System.Globalization;
using Rb = MappingSync.Rackbeat;

namespace MappingSync.Mappings.Converters;

/// <summary>
/// The marker that ties an order in Rackbeat to its origin: <c>e-conomic 35070</c> at the end of a reference. It is how the order is found
/// again when the answer to its creation was lost.
/// </summary>
public static class OrderMarker
{
    /// <summary>The most characters of a reference. Rackbeat's limit is not documented; this is the one that is known of its headings.</summary>
    public const int MaxLength = 255;

    private const string Separator = ", ";

    /// <summary>The marker alone.</summary>
    /// <param name="orderNumber">The order's number in e-conomic.</param>
    public static string Of(int orderNumber) => string.Create(CultureInfo.InvariantCulture, $"e-conomic {orderNumber}");

    /// <summary>Whether an order in Rackbeat carries the marker in that field, alone or after a text.</summary>
    public static bool Marks(Rb.Order order, int orderNumber, OrderReferenceField field)
    {
        ArgumentNullException.ThrowIfNull(order);
        var text = (field == OrderReferenceField.TheirReference ? order.TheirReference : order.OtherReference)?.TrimEnd();
        var marker = Of(orderNumber);
        return text is not null
            && (text == marker || text.EndsWith(Separator + marker, StringComparison.Ordinal));
    }

    /// <summary>The other reference: the ledger's, with the marker when it is the one that holds it.</summary>
    public static string? InOtherReference(string? other, int? orderNumber, OrderReferenceField field) =>
        Marked(other, field == OrderReferenceField.OtherReference ? orderNumber : null);

    /// <summary>The customer's reference: the name of the contact, with the marker when it is the one that holds it.</summary>
    public static string? InTheirReference(string? contact, int? orderNumber, OrderReferenceField field) =>
        Marked(contact, field == OrderReferenceField.TheirReference ? orderNumber : null);

    private static string? Marked(string? text, int? orderNumber)
    {
        var marker = orderNumber is { } number ? Of(number) : null;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return marker;

        var room = MaxLength - (marker is null ? 0 : Separator.Length + marker.Length);
        if (text.Length > room) text = text[..(char.IsHighSurrogate(text[room - 1]) ? room - 1 : room)].TrimEnd();
        return marker is null ? text : text + Separator + marker;
    }
}
