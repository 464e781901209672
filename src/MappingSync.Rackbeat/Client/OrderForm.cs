namespace MappingSync.Rackbeat;

/// <summary>
/// Brings an order that was read into the form in which orders are written: the item of a line under <c>item_id</c>, the delivery address in
/// its flat properties. Only then can an order that was read be compared with one that is to be written.
/// </summary>
internal static class OrderForm
{
    public static Order AsWritten(Order order)
    {
        var address = order.DeliveryAddress;
        return order with
        {
            DeliveryAddressName = order.DeliveryAddressName ?? address?.Name,
            DeliveryAddressStreet = order.DeliveryAddressStreet ?? address?.Street,
            DeliveryAddressStreet2 = order.DeliveryAddressStreet2 ?? address?.Street2,
            DeliveryAddressCity = order.DeliveryAddressCity ?? address?.City,
            DeliveryAddressZipcode = order.DeliveryAddressZipcode ?? address?.Zipcode,
            DeliveryAddressCountry = order.DeliveryAddressCountry ?? address?.Country,
            Lines = order.Lines is { } lines ? [.. lines.Select(AsWritten)] : null,
        };
    }

    private static OrderLine AsWritten(OrderLine line) =>
        line is null ? line! : line with { ItemId = line.ItemId ?? line.ChildId ?? line.Item?.Number };
}
