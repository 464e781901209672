namespace MappingSync.Economic;

/// <content>Suppliers; their groups and contacts are only read here, the suppliers service writes them.</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads a supplier; null when it does not exist.</summary>
    public Task<Rest.Supplier?> GetSupplierAsync(int supplierNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(supplierNumber);
        return FindAsync(() => suppliers.GetSupplier(key, cancellationToken));
    }

    /// <summary>Reads all suppliers that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.Supplier> ListSuppliersAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => suppliers.ListSuppliers(filter?.ToString(), page, PageSize, token),
            suppliers.FollowSuppliers,
            static record => record.SupplierNumber,
            cancellationToken);

    /// <summary>Creates a supplier from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.Supplier> PostSupplierAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => suppliers.PostSupplier(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a supplier: what the bytes leave out is cleared. A number that does not exist is created by it.</summary>
    public Task<Rest.Supplier> PutSupplierAsync(int supplierNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(supplierNumber);
        return WriteAsync(body, content => suppliers.PutSupplier(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Deletes a supplier; a key that is empty or 0 throws before a call is made. One that is used is refused.</summary>
    public async Task DeleteSupplierAsync(int supplierNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(supplierNumber);
        using var response = await suppliers.DeleteSupplier(key, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>Reads a supplier group; null when it does not exist.</summary>
    public Task<Rest.SupplierGroup?> GetSupplierGroupAsync(int supplierGroupNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(supplierGroupNumber);
        return FindAsync(() => suppliers.GetSupplierGroup(key, cancellationToken));
    }

    /// <summary>Reads all supplier groups that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.SupplierGroup> ListSupplierGroupsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => suppliers.ListSupplierGroups(filter?.ToString(), page, PageSize, token),
            suppliers.FollowSupplierGroups,
            static record => record.SupplierGroupNumber,
            cancellationToken);

    /// <summary>Reads a contact of a supplier; null when it does not exist.</summary>
    public Task<Rest.SupplierContact?> GetSupplierContactAsync(int supplierNumber, int supplierContactNumber, CancellationToken cancellationToken = default)
    {
        var (supplier, supplierContact) = (NumberKey(supplierNumber), Key(supplierContactNumber));
        return FindAsync(() => suppliers.GetSupplierContact(supplier, supplierContact, cancellationToken));
    }

    /// <summary>Reads all contacts of a supplier.</summary>
    public IAsyncEnumerable<Rest.SupplierContact> ListSupplierContactsAsync(int supplierNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(supplierNumber);
        return PagesAsync(
            (page, token) => suppliers.ListSupplierContacts(key, page, PageSize, token),
            suppliers.FollowSupplierContacts,
            static record => record.SupplierContactNumber,
            cancellationToken);
    }
}
