namespace MappingSync.Rackbeat;

/// <content>Suppliers, their groups and contacts.</content>
public sealed partial class RackbeatClient
{
    private RackbeatRecords<Supplier> Suppliers => field ??= Records<Supplier>("suppliers", static record => record.Number);

    /// <summary>Reads a supplier; null when it does not exist.</summary>
    public Task<Supplier?> GetSupplierAsync(int number, CancellationToken cancellationToken = default) =>
        Suppliers.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all suppliers that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Supplier> ListSuppliersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        Suppliers.ListAsync(query, cancellationToken);

    /// <summary>Creates a supplier; answers it as stored.</summary>
    public Task<Supplier> CreateSupplierAsync(Supplier record, CancellationToken cancellationToken = default) =>
        Suppliers.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a supplier that have a value; answers it as stored.</summary>
    public Task<Supplier> UpdateSupplierAsync(int number, Supplier record, CancellationToken cancellationToken = default) =>
        Suppliers.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a supplier.</summary>
    public Task DeleteSupplierAsync(int number, CancellationToken cancellationToken = default) =>
        Suppliers.DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<SupplierGroup> SupplierGroups => field ??= Records<SupplierGroup>("supplier-groups", static record => record.Number);

    /// <summary>Reads a supplier group; null when it does not exist.</summary>
    public Task<SupplierGroup?> GetSupplierGroupAsync(int number, CancellationToken cancellationToken = default) =>
        SupplierGroups.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all supplier groups that the query asks for, page by page.</summary>
    public IAsyncEnumerable<SupplierGroup> ListSupplierGroupsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        SupplierGroups.ListAsync(query, cancellationToken);

    /// <summary>Creates a supplier group; answers it as stored.</summary>
    public Task<SupplierGroup> CreateSupplierGroupAsync(SupplierGroup record, CancellationToken cancellationToken = default) =>
        SupplierGroups.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a supplier group that have a value; answers it as stored.</summary>
    public Task<SupplierGroup> UpdateSupplierGroupAsync(int number, SupplierGroup record, CancellationToken cancellationToken = default) =>
        SupplierGroups.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a supplier group.</summary>
    public Task DeleteSupplierGroupAsync(int number, CancellationToken cancellationToken = default) =>
        SupplierGroups.DeleteAsync(Key(number), cancellationToken);

    /// <summary>Reads all contacts of a supplier.</summary>
    public IAsyncEnumerable<SupplierContact> ListSupplierContactsAsync(int supplierNumber, CancellationToken cancellationToken = default) =>
        SupplierContactsOf(supplierNumber).ListAsync(null, cancellationToken);

    /// <summary>Reads a contact of a supplier; null when it does not exist.</summary>
    public Task<SupplierContact?> GetSupplierContactAsync(int supplierNumber, int number, CancellationToken cancellationToken = default) =>
        SupplierContactsOf(supplierNumber).FindAsync(Key(number), cancellationToken);

    /// <summary>Adds a contact to a supplier; answers it as stored.</summary>
    public Task<SupplierContact> CreateSupplierContactAsync(int supplierNumber, SupplierContact record, CancellationToken cancellationToken = default) =>
        SupplierContactsOf(supplierNumber).CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a contact that have a value; answers it as stored.</summary>
    public Task<SupplierContact> UpdateSupplierContactAsync(int supplierNumber, int number, SupplierContact record, CancellationToken cancellationToken = default) =>
        SupplierContactsOf(supplierNumber).UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a contact of a supplier.</summary>
    public Task DeleteSupplierContactAsync(int supplierNumber, int number, CancellationToken cancellationToken = default) =>
        SupplierContactsOf(supplierNumber).DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<SupplierContact> SupplierContactsOf(int supplierNumber) =>
        Records<SupplierContact>($"suppliers/{Key(supplierNumber)}/contacts", static record => record.Id ?? record.Number);
}
