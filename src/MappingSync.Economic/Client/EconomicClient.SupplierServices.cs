namespace MappingSync.Economic;

/// <content>Supplier groups and contacts of suppliers, which the REST surface only reads.</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads a supplier group with its version; null when it does not exist.</summary>
    public Task<Services.SupplierGroup?> GetServicesSupplierGroupAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number, LargestNumber);
        return FindAsync(() => supplierServices.GetSupplierGroup(key, cancellationToken));
    }

    /// <summary>Reads all supplier groups that the filter lets through.</summary>
    public IAsyncEnumerable<Services.SupplierGroup> ListServicesSupplierGroupsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => supplierServices.ListSupplierGroups(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);

    /// <summary>Creates a supplier group from bytes made by <see cref="EconomicBody" />.</summary>
    public Task PostServicesSupplierGroupAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        SendAsync(body, content => supplierServices.PostSupplierGroup(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a supplier group; a version that is no longer the newest is refused with code <c>UpdateConflict</c>. A body without its number throws before a call is made.</summary>
    public Task PutServicesSupplierGroupAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "number", content => supplierServices.PutSupplierGroup(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes a supplier group; 0 or less throws before a call is made.</summary>
    public Task DeleteServicesSupplierGroupAsync(int number, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(number, LargestNumber);
        return RemoveAsync(() => supplierServices.DeleteSupplierGroup(key, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a contact of a supplier with its version; null when it does not exist.</summary>
    public Task<Services.SupplierContact?> GetServicesSupplierContactAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync(() => supplierServices.GetSupplierContact(key, cancellationToken));
    }

    /// <summary>Reads all contacts of all suppliers that the filter lets through, for example by <c>supplierNumber</c> or <c>lastUpdated</c>.</summary>
    public IAsyncEnumerable<Services.SupplierContact> ListServicesSupplierContactsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => supplierServices.ListSupplierContacts(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);

    /// <summary>Creates a contact of a supplier from bytes made by <see cref="EconomicBody" />; answers its number.</summary>
    public Task<int> PostServicesSupplierContactAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        CreateAsync(body, content => supplierServices.PostSupplierContact(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a contact of a supplier; a version that is no longer the newest is refused with code <c>UpdateConflict</c>. A body without its number throws before a call is made.</summary>
    public Task PutServicesSupplierContactAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "number", content => supplierServices.PutSupplierContact(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes a contact of a supplier; 0 or less throws before a call is made.</summary>
    public Task DeleteServicesSupplierContactAsync(int number, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return RemoveAsync(() => supplierServices.DeleteSupplierContact(key, OptionalKey(idempotencyKey), cancellationToken));
    }
}
