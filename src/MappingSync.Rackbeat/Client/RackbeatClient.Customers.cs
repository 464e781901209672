namespace MappingSync.Rackbeat;

/// <content>Customers, their groups, contacts and addresses.</content>
public sealed partial class RackbeatClient
{
    private RackbeatRecords<Customer> Customers => field ??= Records<Customer>("customers", static record => record.Number);

    /// <summary>Reads a customer; null when it does not exist.</summary>
    public Task<Customer?> GetCustomerAsync(int number, CancellationToken cancellationToken = default) =>
        Customers.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all customers that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Customer> ListCustomersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        Customers.ListAsync(query, cancellationToken);

    /// <summary>Creates a customer; answers it as stored.</summary>
    public Task<Customer> CreateCustomerAsync(Customer record, CancellationToken cancellationToken = default) =>
        Customers.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a customer that have a value; answers it as stored.</summary>
    public Task<Customer> UpdateCustomerAsync(int number, Customer record, CancellationToken cancellationToken = default) =>
        Customers.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a customer.</summary>
    public Task DeleteCustomerAsync(int number, CancellationToken cancellationToken = default) =>
        Customers.DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<CustomerGroup> CustomerGroups => field ??= Records<CustomerGroup>("customer-groups", static record => record.Number);

    /// <summary>Reads a customer group; null when it does not exist.</summary>
    public Task<CustomerGroup?> GetCustomerGroupAsync(int number, CancellationToken cancellationToken = default) =>
        CustomerGroups.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all customer groups that the query asks for, page by page.</summary>
    public IAsyncEnumerable<CustomerGroup> ListCustomerGroupsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        CustomerGroups.ListAsync(query, cancellationToken);

    /// <summary>Creates a customer group; answers it as stored.</summary>
    public Task<CustomerGroup> CreateCustomerGroupAsync(CustomerGroup record, CancellationToken cancellationToken = default) =>
        CustomerGroups.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a customer group that have a value; answers it as stored.</summary>
    public Task<CustomerGroup> UpdateCustomerGroupAsync(int number, CustomerGroup record, CancellationToken cancellationToken = default) =>
        CustomerGroups.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a customer group.</summary>
    public Task DeleteCustomerGroupAsync(int number, CancellationToken cancellationToken = default) =>
        CustomerGroups.DeleteAsync(Key(number), cancellationToken);

    /// <summary>Reads all contacts of a customer.</summary>
    public IAsyncEnumerable<CustomerContact> ListCustomerContactsAsync(int customerNumber, CancellationToken cancellationToken = default) =>
        CustomerContactsOf(customerNumber).ListAsync(null, cancellationToken);

    /// <summary>Reads a contact of a customer; null when it does not exist.</summary>
    public Task<CustomerContact?> GetCustomerContactAsync(int customerNumber, int number, CancellationToken cancellationToken = default) =>
        CustomerContactsOf(customerNumber).FindAsync(Key(number), cancellationToken);

    /// <summary>Adds a contact to a customer; answers it as stored.</summary>
    public Task<CustomerContact> CreateCustomerContactAsync(int customerNumber, CustomerContact record, CancellationToken cancellationToken = default) =>
        CustomerContactsOf(customerNumber).CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a contact that have a value; answers it as stored.</summary>
    public Task<CustomerContact> UpdateCustomerContactAsync(int customerNumber, int number, CustomerContact record, CancellationToken cancellationToken = default) =>
        CustomerContactsOf(customerNumber).UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a contact of a customer.</summary>
    public Task DeleteCustomerContactAsync(int customerNumber, int number, CancellationToken cancellationToken = default) =>
        CustomerContactsOf(customerNumber).DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<CustomerContact> CustomerContactsOf(int customerNumber) =>
        Records<CustomerContact>($"customers/{Key(customerNumber)}/contacts", static record => record.Number);

    /// <summary>Reads all addresses of a customer.</summary>
    public IAsyncEnumerable<CustomerAddress> ListCustomerAddressesAsync(int customerNumber, CancellationToken cancellationToken = default) =>
        CustomerAddressesOf(customerNumber).ListAsync(null, cancellationToken);

    /// <summary>Adds an address to a customer; answers it as stored.</summary>
    public Task<CustomerAddress> CreateCustomerAddressAsync(int customerNumber, CustomerAddress record, CancellationToken cancellationToken = default) =>
        CustomerAddressesOf(customerNumber).CreateAsync(record, cancellationToken);

    /// <summary>Removes an address of a customer.</summary>
    public Task DeleteCustomerAddressAsync(int customerNumber, int id, CancellationToken cancellationToken = default) =>
        CustomerAddressesOf(customerNumber).DeleteAsync(Key(id), cancellationToken);

    private RackbeatRecords<CustomerAddress> CustomerAddressesOf(int customerNumber) =>
        Records<CustomerAddress>($"customers/{Key(customerNumber)}/addresses", static record => record.Id);
}
