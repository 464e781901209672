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
        SendAsync(body, content => services.PutProductGroup(content, OptionalKey(idempotencyKey), cancellationToken));

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
