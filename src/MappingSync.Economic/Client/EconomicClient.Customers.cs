namespace MappingSync.Economic;

/// <content>Delivery locations, and what takes customers, contacts and groups away.</content>
public sealed partial class EconomicClient
{
    /// <summary>Deletes a customer; a key that is empty or 0 throws before a call is made. One that is used is refused.</summary>
    public async Task DeleteCustomerAsync(int customerNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(customerNumber);
        using var response = await customers.DeleteCustomer(key, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>
    /// Sets whether a customer gets no electronic invoices unless asked for (<c>eInvoicingDisabledByDefault</c>); no PUT changes it. The
    /// body is the same for the same answer, so a key may be sent with it again.
    /// </summary>
    public Task<Rest.Customer> PatchCustomerAsync(int customerNumber, bool eInvoicingDisabledByDefault, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(customerNumber);
        var body = eInvoicingDisabledByDefault
            ? """[{"op":"replace","path":"/eInvoicingDisabledByDefault","value":true}]"""u8.ToArray()
            : """[{"op":"replace","path":"/eInvoicingDisabledByDefault","value":false}]"""u8.ToArray();
        return WriteAsync(body, content => customers.PatchCustomer(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Deletes a contact of a customer; a key that is empty or 0 throws before a call is made.</summary>
    public async Task DeleteCustomerContactAsync(int customerNumber, int customerContactNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var (customer, customerContact) = (NumberKey(customerNumber), Key(customerContactNumber));
        using var response = await customers.DeleteCustomerContact(customer, customerContact, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>Reads a delivery location of a customer; null when it does not exist.</summary>
    public Task<Rest.DeliveryLocation?> GetDeliveryLocationAsync(int customerNumber, int deliveryLocationNumber, CancellationToken cancellationToken = default)
    {
        var (customer, deliveryLocation) = (NumberKey(customerNumber), Key(deliveryLocationNumber));
        return FindAsync(() => customers.GetDeliveryLocation(customer, deliveryLocation, cancellationToken));
    }

    /// <summary>Reads all delivery locations of a customer that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.DeliveryLocation> ListDeliveryLocationsAsync(int customerNumber, EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(customerNumber);
        return PagesAsync(
            (page, token) => customers.ListDeliveryLocations(key, filter?.ToString(), sort, page, PageSize, token),
            customers.FollowDeliveryLocations,
            static record => record.DeliveryLocationNumber,
            cancellationToken);
    }

    /// <summary>Creates a delivery location of a customer from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.DeliveryLocation> PostDeliveryLocationAsync(int customerNumber, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(customerNumber);
        return WriteAsync(body, content => customers.PostDeliveryLocation(key, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Replaces a delivery location of a customer: what the bytes leave out is cleared.</summary>
    public Task<Rest.DeliveryLocation> PutDeliveryLocationAsync(int customerNumber, int deliveryLocationNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var (customer, deliveryLocation) = (NumberKey(customerNumber), Key(deliveryLocationNumber));
        return WriteAsync(body, content => customers.PutDeliveryLocation(customer, deliveryLocation, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Deletes a delivery location of a customer; a key that is empty or 0 throws before a call is made.</summary>
    public async Task DeleteDeliveryLocationAsync(int customerNumber, int deliveryLocationNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var (customer, deliveryLocation) = (NumberKey(customerNumber), Key(deliveryLocationNumber));
        using var response = await customers.DeleteDeliveryLocation(customer, deliveryLocation, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>Deletes a customer group; a key that is empty or 0 throws before a call is made. One that is used is refused.</summary>
    public async Task DeleteCustomerGroupAsync(int customerGroupNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(customerGroupNumber);
        using var response = await customers.DeleteCustomerGroup(key, OptionalKey(idempotencyKey), cancellationToken);
    }
}
