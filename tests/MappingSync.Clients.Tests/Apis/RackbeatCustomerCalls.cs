using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatCustomerCalls : IClientCalls
{
    private static readonly RecordCalls<Customer, int> Customers = RecordCalls.Numbered<Customer>("Customers", "customers", 1022, record => record.Name);

    private static readonly RecordCalls<CustomerGroup, int> Groups =
        RecordCalls.Numbered<CustomerGroup>("Customer groups", "customer-groups", 8, record => record.Name);

    private static readonly RecordCalls<CustomerContact, int> Contacts =
        RecordCalls.Below<CustomerContact>("Customer contacts", "customers", 1021, "contacts", 1, record => record.Name, keyName: "number");

    private static readonly RecordCalls<CustomerAddress, int> Addresses =
        RecordCalls.Below<CustomerAddress>("Customer addresses", "customers", 1021, "addresses", 1, record => record.Street, "street");

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        Customers.Get(nameof(RackbeatClient.GetCustomerAsync), (client, key) => client.GetCustomerAsync(key)),
        Customers.List(nameof(RackbeatClient.ListCustomersAsync), (client, query) => client.ListCustomersAsync(query)),
        Customers.Create(
            nameof(RackbeatClient.CreateCustomerAsync),
            client => client.CreateCustomerAsync(new() { CompanyName = "ny", PaymentTermsId = 7 }),
            "payment_terms_id",
            client => client.CreateCustomerAsync(new() { CompanyName = "ny", PaymentTermsId = 99 })),
        Customers.Update(nameof(RackbeatClient.UpdateCustomerAsync), (client, key) => client.UpdateCustomerAsync(key, new() { CompanyName = "ny" })),
        Customers.Delete(nameof(RackbeatClient.DeleteCustomerAsync), (client, key) => client.DeleteCustomerAsync(key)),
        Groups.Get(nameof(RackbeatClient.GetCustomerGroupAsync), (client, key) => client.GetCustomerGroupAsync(key)),
        Groups.List(nameof(RackbeatClient.ListCustomerGroupsAsync), (client, query) => client.ListCustomerGroupsAsync(query)),
        Groups.Create(
            nameof(RackbeatClient.CreateCustomerGroupAsync),
            client => client.CreateCustomerGroupAsync(new() { Name = "ny" }),
            "name",
            client => client.CreateCustomerGroupAsync(new() { Number = 9 })),
        Groups.Update(nameof(RackbeatClient.UpdateCustomerGroupAsync), (client, key) => client.UpdateCustomerGroupAsync(key, new() { Name = "ny" })),
        Groups.Delete(nameof(RackbeatClient.DeleteCustomerGroupAsync), (client, key) => client.DeleteCustomerGroupAsync(key)),
        Contacts.ListOf(nameof(RackbeatClient.ListCustomerContactsAsync), client => client.ListCustomerContactsAsync(1021), client => client.ListCustomerContactsAsync(987654)),
        Contacts.Get(nameof(RackbeatClient.GetCustomerContactAsync), (client, key) => client.GetCustomerContactAsync(1021, key)),
        Contacts.Create(
            nameof(RackbeatClient.CreateCustomerContactAsync),
            client => client.CreateCustomerContactAsync(1021, new() { Name = "ny", CcInvoice = true }),
            "number",
            client => client.CreateCustomerContactAsync(1021, new() { Name = "ny", Number = 1 })),
        Contacts.Update(nameof(RackbeatClient.UpdateCustomerContactAsync), (client, key) => client.UpdateCustomerContactAsync(1021, key, new() { Name = "ny" })),
        Contacts.Delete(nameof(RackbeatClient.DeleteCustomerContactAsync), (client, key) => client.DeleteCustomerContactAsync(1021, key)),
        Addresses.ListOf(nameof(RackbeatClient.ListCustomerAddressesAsync), client => client.ListCustomerAddressesAsync(1021), client => client.ListCustomerAddressesAsync(987654)),
        Addresses.Create(
            nameof(RackbeatClient.CreateCustomerAddressAsync),
            client => client.CreateCustomerAddressAsync(1021, new() { Type = "delivery", Street = "ny" }),
            "type",
            client => client.CreateCustomerAddressAsync(1021, new() { Street = "ny" })),
        Addresses.Delete(nameof(RackbeatClient.DeleteCustomerAddressAsync), (client, key) => client.DeleteCustomerAddressAsync(1021, key)),
    ];
}
