using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Supplier groups and contacts of suppliers, which the REST surface only reads. Suppliers are not here.</summary>
internal sealed class ServicesSuppliers(EconomicState state, ServicesResources resources)
{
    private const string Groups = "supplier-groups";
    private const string Contacts = "supplier-contacts";
    private const string Owner = "supplier.supplierNumber";
    private const int LargestNumber = 999_999_999;

    public void Map(RouteTable routes)
    {
        var groups = new FlatNames(state, Groups, [("number", "supplierGroupNumber"), ("name", "name"), ("accountNumber", "account.accountNumber")]);
        resources.Map(routes, new ServicesResource("suppliersapi/v2.0.0/Groups", Groups, "number")
        {
            Rules =
            [
                Rule.Integer("number", 1, LargestNumber).Demanded(), Rule.Text("name", 50).Demanded(),
                Rule.Integer("accountNumber", 1, LargestNumber).Demanded(),
            ],
            Filterable = ["number:int:all:S", "name::all+like", "accountNumber:int:all:S"],
            ExistsCode = "SupplierGroupIdAlreadyExists",
            Flat = groups.Flatten,
            Stored = groups.Store,
            Check = GroupFinding,
            InUse = (key, _) => ReferenceUse.Find(state, Groups, "supplierGroupNumber", key) is null
                ? null
                : new ServicesFinding("number", "SupplierGroupIsInUse", "The supplier group cannot be deleted because there are suppliers linked to it."),
        });

        var contacts = new FlatNames(
            state,
            Contacts,
            [
                ("number", "supplierContactNumber"), ("supplierNumber", "supplier.supplierNumber"), ("userInterfaceNumber", "sortKey"),
                ("name", "name"), ("email", "email"), ("phone", "phone"), ("notes", "notes"),
            ]);
        resources.Map(routes, new ServicesResource("suppliersapi/v2.0.0/Contacts", Contacts, "number")
        {
            Numbering = Numbering.Server,
            Rules =
            [
                Rule.Integer("supplierNumber", 1, LargestNumber).Demanded(), Rule.Text("name", 255), Rule.Text("email", 255),
                Rule.Text("phone", 50), Rule.Text("notes", 2000),
            ],
            Filterable =
            [
                "number:int:all:S", "supplierNumber:int:all:S", "userInterfaceNumber:int:all", "name::all+like", "email::all+like",
                "lastUpdated::cmp", "isDeleted::cmp", "active::cmp",
            ],
            Flat = (key, stored) =>
            {
                var flat = contacts.Flatten(key, stored);
                flat["lastUpdated"] = resources.ChangedAt(Contacts, key);
                flat["isDeleted"] = false;
                flat["active"] = true;
                return flat;
            },
            Stored = (key, flat, before) => contacts.Store(key, ServicesNumbers.Set(state, Contacts, key, flat, before, Owner, "supplierNumber"), before),
            Check = ContactFinding,
            InUse = (key, _) => ReferenceUse.Find(state, Contacts, "supplierContactNumber", key) is null
                ? null
                : new ServicesFinding("number", "SupplierContactIsInUse", "The supplier contact is in use."),
        });
    }

    private ServicesFinding? GroupFinding(JsonObject flat, JsonObject? before)
    {
        if (flat["name"]!.ToString().Trim().Length == 0)
            return new ServicesFinding("name", "SupplierGroupNameEmpty", "Group name cannot be empty.");
        return state.Find("accounts", flat["accountNumber"])?["accountType"]?.ToString() is "profitAndLoss" or "status"
            ? null
            : new ServicesFinding("accountNumber", "SupplierGroupDoesNotContainsRequiredAccounts", "The supplier group does not contains the required accounts.");
    }

    private ServicesFinding? ContactFinding(JsonObject flat, JsonObject? before)
    {
        if (string.IsNullOrWhiteSpace(flat["name"]?.ToString()))
            return new ServicesFinding("name", "SupplierContactNameNullOrEmpty", "Supplier contact name cannot be empty.");
        var supplier = flat["supplierNumber"]!.ToString();
        if (before is not null && before["supplier"]?["supplierNumber"]?.ToString() != supplier)
            return new ServicesFinding("supplierNumber", "SupplierNumberMismatch", "The supplier number cannot be updated.");
        if (!state.Has("suppliers", supplier))
            return new ServicesFinding("supplierNumber", "SupplierDoesNotExist", "The supplier does not exist.");
        return ServicesNumbers.IsNameTaken(state, Contacts, before, Owner, supplier, flat["name"]!.ToString())
            ? new ServicesFinding("name", "SupplierContactNameAlreadyExists", "This supplier already has a contact with the same name.")
            : null;
    }
}
