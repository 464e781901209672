using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatSupplierCalls : IClientCalls
{
    private static readonly RecordCalls<Supplier, int> Suppliers = RecordCalls.Numbered<Supplier>("Suppliers", "suppliers", 5002, record => record.CompanyName, "company_name");

    private static readonly RecordCalls<SupplierGroup, int> Groups =
        RecordCalls.Numbered<SupplierGroup>("Supplier groups", "supplier-groups", 8, record => record.Name);

    private static readonly RecordCalls<SupplierContact, int> Contacts =
        RecordCalls.Below<SupplierContact>("Supplier contacts", "suppliers", 5001, "contacts", 1, record => record.Name);

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        Suppliers.Get(nameof(RackbeatClient.GetSupplierAsync), (client, key) => client.GetSupplierAsync(key)),
        Suppliers.List(nameof(RackbeatClient.ListSuppliersAsync), (client, query) => client.ListSuppliersAsync(query)),
        Suppliers.Create(
            nameof(RackbeatClient.CreateSupplierAsync),
            client => client.CreateSupplierAsync(new() { CompanyName = "ny", PaymentTermsId = 7, SupplierGroupId = 5, VatZone = "eu" }),
            "payment_terms_id",
            client => client.CreateSupplierAsync(new() { CompanyName = "ny" })),
        Suppliers.Update(nameof(RackbeatClient.UpdateSupplierAsync), (client, key) => client.UpdateSupplierAsync(key, new() { CompanyName = "ny" })),
        Suppliers.Delete(nameof(RackbeatClient.DeleteSupplierAsync), (client, key) => client.DeleteSupplierAsync(key)),
        Groups.Get(nameof(RackbeatClient.GetSupplierGroupAsync), (client, key) => client.GetSupplierGroupAsync(key)),
        Groups.List(nameof(RackbeatClient.ListSupplierGroupsAsync), (client, query) => client.ListSupplierGroupsAsync(query)),
        Groups.Create(
            nameof(RackbeatClient.CreateSupplierGroupAsync),
            client => client.CreateSupplierGroupAsync(new() { Name = "ny" }),
            "name",
            client => client.CreateSupplierGroupAsync(new())),
        Groups.Update(nameof(RackbeatClient.UpdateSupplierGroupAsync), (client, key) => client.UpdateSupplierGroupAsync(key, new() { Name = "ny" })),
        Groups.Delete(nameof(RackbeatClient.DeleteSupplierGroupAsync), (client, key) => client.DeleteSupplierGroupAsync(key)),
        Contacts.ListOf(nameof(RackbeatClient.ListSupplierContactsAsync), client => client.ListSupplierContactsAsync(5001), client => client.ListSupplierContactsAsync(987654)),
        Contacts.Get(nameof(RackbeatClient.GetSupplierContactAsync), (client, key) => client.GetSupplierContactAsync(5001, key)),
        Contacts.Create(
            nameof(RackbeatClient.CreateSupplierContactAsync),
            client => client.CreateSupplierContactAsync(5001, new() { Name = "ny", ContactEmail = "ny@example.com", ContactPhone = "1" }),
            "contact_phone",
            client => client.CreateSupplierContactAsync(5001, new() { Name = "ny", ContactEmail = "ny@example.com" })),
        Contacts.Update(nameof(RackbeatClient.UpdateSupplierContactAsync), (client, key) => client.UpdateSupplierContactAsync(5001, key, new() { Name = "ny" })),
        Contacts.Delete(nameof(RackbeatClient.DeleteSupplierContactAsync), (client, key) => client.DeleteSupplierContactAsync(5001, key)),
    ];
}
