namespace MappingSync.Economic;

/// <content>What only the services hold.</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads a product group with its version; null when it does not exist.</summary>
    public Task<Services.ProductGroup?> GetWritableProductGroupAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync(() => services.GetProductGroup(key, cancellationToken));
    }

    /// <summary>Reads all product groups with their versions.</summary>
    public IAsyncEnumerable<Services.ProductGroup> ListWritableProductGroupsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => services.ListProductGroups(filter?.ToString(), cursor, token), static record => record.Id, cancellationToken);

    /// <summary>Creates a product group from bytes made by <see cref="EconomicBody" />.</summary>
    public Task PostProductGroupAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        SendAsync(body, content => services.PostProductGroup(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a product group; a version that is no longer the newest is refused with code <c>UpdateConflict</c>.</summary>
    public Task PutProductGroupAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "id", content => services.PutProductGroup(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes a product group; 0 or less throws before a call is made.</summary>
    public Task DeleteProductGroupAsync(int number, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return RemoveAsync(() => services.DeleteProductGroup(key, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads the account that a product group sells to in a VAT zone; null when it has none there.</summary>
    public Task<Services.ProductGroupZone?> GetProductGroupZoneAsync(int productGroup, int zone, CancellationToken cancellationToken = default)
    {
        var (group, key) = (Key(productGroup), Key(zone));
        return FindAsync(() => services.GetZone(group, key, cancellationToken));
    }

    /// <summary>Reads the accounts of a product group by VAT zone; none when the group does not exist.</summary>
    public IAsyncEnumerable<Services.ProductGroupZone> ListProductGroupZonesAsync(int productGroup, EconomicFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var group = Key(productGroup);
        return CursorAsync((cursor, token) => services.ListZones(group, filter?.ToString(), cursor, token), static record => record.Id, cancellationToken);
    }

    /// <summary>Gives a product group an account in a VAT zone, from bytes made by <see cref="EconomicBody" />.</summary>
    public Task PostProductGroupZoneAsync(int productGroup, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var group = Key(productGroup);
        return SendAsync(body, content => services.PostZone(group, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>
    /// Replaces the account of a product group in a VAT zone; a version that is no longer the newest is refused with code
    /// <c>UpdateConflict</c>. A body without its zone throws before a call is made.
    /// </summary>
    public Task PutProductGroupZoneAsync(int productGroup, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var group = Key(productGroup);
        return ReplaceAsync(body, "id", content => services.PutZone(group, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Takes the account of a VAT zone from a product group; 0 or less throws before a call is made.</summary>
    public Task DeleteProductGroupZoneAsync(int productGroup, int zone, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var (group, key) = (Key(productGroup), Key(zone));
        return RemoveAsync(() => services.DeleteZone(group, key, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a customer as the customers service shows it, for what the REST card lacks; null when it does not exist.</summary>
    public Task<Services.Customer?> GetServicesCustomerAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync(() => services.GetCustomer(key, cancellationToken));
    }

    /// <summary>Reads all customers as the customers service shows them; it can be filtered by <c>customerNumber</c> only.</summary>
    public IAsyncEnumerable<Services.Customer> ListServicesCustomersAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => services.ListCustomers(filter?.ToString(), cursor, token), static record => record.CustomerNumber, cancellationToken);
}
