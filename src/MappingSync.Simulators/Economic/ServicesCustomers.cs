using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Customers, and the contacts and delivery locations of all of them with when they were changed.</summary>
internal sealed class ServicesCustomers(EconomicState state, EconomicBehaviour behaviour, ServicesResources resources)
{
    private const string Customers = "customers";
    private const string Contacts = "contacts";
    private const string Locations = "delivery-locations";
    private const string Owner = "customer.customerNumber";
    private const string Address = "/customersapi/v3.1.0/Customers";
    private const int LargestNumber = 999_999_999;

    /// <summary>Which flag says the same as which word of <c>emailNotifications</c> on the REST surface.</summary>
    private static readonly (string Flag, string Word)[] Notifications =
    [
        ("receiveInvoices", "invoices"), ("receiveOrders", "orders"), ("receiveQuotes", "quotations"), ("receiveReminders", "reminders"),
    ];

    private static readonly (string Code, string What, string[] Holders)[] LocationUses =
    [
        ("DeliveryLocationUsedOnInvoices", "invoice", ["invoices/drafts", "invoices/booked"]),
        ("DeliveryLocationUsedOnCustomers", "customer", [Customers]),
        ("DeliveryLocationUsedOnOrders", "order", [RestOrders.Drafts, RestOrders.Sent, RestOrders.Archived]),
    ];

    public void Map(RouteTable routes)
    {
        ServicesResources.MapLists(routes, Address, (request, kind, _) =>
            resources.List(request, kind, state[Customers].Select(entry => Shown(entry.Key, entry.Value)), "customerNumber", ["customerNumber:int:all:S"]));
        routes.Map("GET", $"{Address}/:customerNumber", (_, values) => state.Find(Customers, values["customerNumber"]) is { } found
            ? ServicesResources.Json(200, Shown(values["customerNumber"], found))
            : resources.NotFound());
        routes.Map("POST", Address, (request, _) => Write(request, null));
        routes.Map("PUT", $"{Address}/:customerNumber", (request, values) => state.Has(Customers, values["customerNumber"])
            ? Write(request, values["customerNumber"])
            : resources.NotFound());
        routes.Map("DELETE", $"{Address}/:customerNumber", (_, values) => Remove(values["customerNumber"]));
        MapContacts(routes);
        MapLocations(routes);
    }

    private void MapContacts(RouteTable routes)
    {
        var names = new FlatNames(
            state,
            Contacts,
            [
                ("number", "customerContactNumber"), ("customerNumber", Owner), ("userInterfaceNumber", "sortKey"), ("name", "name"),
                ("email", "email"), ("phone", "phone"), ("notes", "notes"), ("eInvoiceId", "eInvoiceId"), ("_notifications", "emailNotifications"),
            ],
            "receiveEInvoices",
            "receiveStatementOfAccounts");
        resources.Map(routes, new ServicesResource("customersapi/v3.1.0/Contacts", Contacts, "number")
        {
            Numbering = Numbering.Server,
            Rules =
            [
                Rule.Integer("customerNumber", 1, LargestNumber).Demanded(), Rule.Text("name", 255), Rule.Text("email", 255),
                Rule.Text("phone", 50), Rule.Text("notes", 2000), Rule.Text("eInvoiceId", 50), Rule.Boolean("receiveQuotes"),
                Rule.Boolean("receiveOrders"), Rule.Boolean("receiveInvoices"), Rule.Boolean("receiveEInvoices"),
                Rule.Boolean("receiveStatementOfAccounts"), Rule.Boolean("receiveReminders"),
            ],
            Filterable =
            [
                "number:int:all:S", "customerNumber:int:all:S", "userInterfaceNumber:int:all", "name::all+like", "email::all+like",
                "eInvoiceId::cmp", "lastUpdated::cmp", "isDeleted::cmp", "active::cmp",
            ],
            Flat = (key, stored) => Contact(names, key, stored),
            Check = ContactFinding,
            Stored = (key, flat, before) =>
            {
                var numbered = ServicesNumbers.Set(state, Contacts, key, flat, before, Owner, "customerNumber");
                var words = Notifications.Where(pair => (bool?)flat[pair.Flag] == true).Select(pair => (JsonNode)JsonValue.Create(pair.Word)!).ToArray();
                numbered["_notifications"] = words.Length > 0 ? new JsonArray(words) : null;
                return names.Store(key, numbered, before);
            },
            InUse = (key, _) => ReferenceUse.Find(state, Contacts, "customerContactNumber", key) is null && !IsOnProject("contactPersonId", key)
                ? null
                : new ServicesFinding("number", "CustomerContactIsInUse", "Contact cannot be deleted, it is used as a reference for a customer, a sales document or a project."),
        });
    }

    private void MapLocations(RouteTable routes)
    {
        var names = new FlatNames(
            state,
            Locations,
            [
                ("number", "deliveryLocationNumber"), ("customerNumber", Owner), ("userInterfaceNumber", "sortKey"), ("address", "address"),
                ("city", "city"), ("country", "country"), ("postalCode", "postalCode"), ("termsOfDelivery", "termsOfDelivery"), ("isBarred", "barred"),
            ],
            "eInvoiceId");
        resources.Map(routes, new ServicesResource("customersapi/v3.1.0/DeliveryLocations", Locations, "number")
        {
            Numbering = Numbering.Server,
            Rules =
            [
                Rule.Integer("customerNumber", 1, LargestNumber).Demanded(), Rule.Text("address", 255), Rule.Text("city", 50),
                Rule.Text("country", 50), Rule.Text("postalCode", 15), Rule.Text("termsOfDelivery", 100), Rule.Text("eInvoiceId", 50),
                Rule.Boolean("isBarred"),
            ],
            Filterable =
            [
                "number:int:all:S", "customerNumber:int:all:S", "userInterfaceNumber:int:all", "city::cmp", "country::cmp", "eInvoiceId::cmp",
                "isBarred::cmp", "lastUpdated::cmp",
            ],
            Flat = (key, stored) =>
            {
                var flat = names.Flatten(key, stored);
                flat["isBarred"] ??= false;
                flat["lastUpdated"] = resources.ChangedAt(Locations, key);
                return flat;
            },
            Check = LocationFinding,
            Stored = (key, flat, before) => names.Store(key, ServicesNumbers.Set(state, Locations, key, flat, before, Owner, "customerNumber"), before),
            InUse = (key, _) => LocationUses.FirstOrDefault(use => ReferenceUse.FindAmong(state, "deliveryLocationNumber", key, use.Holders) is not null) is { Code: { } code } use
                ? new ServicesFinding("number", code, $"Delivery location cannot be deleted since it's used on at least one {use.What}.")
                : null,
        });
    }

    private JsonObject Contact(FlatNames names, string key, JsonObject stored)
    {
        var flat = names.Flatten(key, stored);
        flat.Remove("_notifications");
        var words = (stored["emailNotifications"] as JsonArray ?? []).Select(word => word?.ToString()).ToHashSet();
        foreach (var (flag, word) in Notifications)
            flat[flag] = words.Contains(word);
        flat["lastUpdated"] = resources.ChangedAt(Contacts, key);
        flat["isDeleted"] = (bool?)stored["deleted"] == true;
        flat["active"] = (bool?)stored["deleted"] != true;
        return flat;
    }

    private ServicesFinding? ContactFinding(JsonObject flat, JsonObject? before)
    {
        if (string.IsNullOrWhiteSpace(flat["name"]?.ToString()))
            return new ServicesFinding("name", "CustomerContactNameNullOrEmpty", "Contact name cannot be empty.");
        var customer = flat["customerNumber"]!.ToString();
        if (before is not null && Filtering.At(before, Owner)?.ToString() != customer)
            return new ServicesFinding("customerNumber", "CustomerNumberMismatch", "The customer number cannot be updated.");
        if (!state.Has(Customers, customer))
            return new ServicesFinding("customerNumber", "CustomerDoesNotExist", "The customer number you provided does not exist.");
        return ServicesNumbers.IsNameTaken(state, Contacts, before, Owner, customer, flat["name"]!.ToString())
            ? new ServicesFinding("name", "CustomerContactNameAlreadyExists", "This customer already has a contact with the same name.")
            : null;
    }

    private ServicesFinding? LocationFinding(JsonObject flat, JsonObject? before)
    {
        if (state.Find(Customers, flat["customerNumber"]) is not { } customer)
            return new ServicesFinding("customerNumber", "CustomerNotFound", "Delivery location cannot be created or updated since the customer was not found.");
        return (bool?)customer["barred"] == true
            ? new ServicesFinding("customerNumber", "CustomerIsBarred", "Delivery location cannot be created or updated since the customer is barred.")
            : null;
    }

    private bool IsOnProject(string property, string key) =>
        state[ServicesProjects.Projects].Values.Any(project => project[property]?.ToString() == key);

    private WireAnswer Write(WireRequest request, string? existing)
    {
        if (resources.Read(request, ServicesCustomer.Rules, out var sent) is not { } body)
            return sent;
        var number = EconomicState.Number(body["customerNumber"]);
        if (number is < 1 or > LargestNumber)
            return resources.Refused(new ServicesFinding("customerNumber", "CustomerInvalidCustomerNumber", "The field CustomerNumber must be between 1 and 999999999."));
        var key = number.ToString(CultureInfo.InvariantCulture);
        if (existing is not null && existing != key)
            return resources.Refused(new ServicesFinding("customerNumber", "CustomerNumberMismatch", "The customer number cannot be updated."));
        if (existing is null && state.Has(Customers, key))
            return resources.Refused(new ServicesFinding("customerNumber", "CustomerAlreadyExists", $"Customer {key} exists already."));
        if (existing is not null && !resources.IsCurrent(body, Customers, key))
            return resources.Conflict();
        if (ServicesCustomer.Finding(body, state, behaviour) is { } finding)
            return resources.Refused(finding);

        var record = ServicesCustomer.ToRest(body, existing is null ? null : state.Find(Customers, key));
        record["lastUpdated"] = state.Now;
        state.Put(Customers, key, record);
        // Seen live with a body here, and without one by the documentation.
        return behaviour.ChangedCustomersAnswerNothing && existing is not null
            ? WireAnswer.Empty(204)
            : WireAnswer.Json(existing is null ? 201 : 200, new JsonObject { ["customerNumber"] = number });
    }

    private WireAnswer Remove(string key)
    {
        if (!state.Has(Customers, key))
            return resources.NotFound();
        if (ReferenceUse.Find(state, Customers, "customerNumber", key) is { } user)
            return resources.Refused(new ServicesFinding("customerNumber", "CustomerInUse", $"Used by {user}."));
        state.Remove(Customers, key);
        return WireAnswer.Empty(204);
    }

    private JsonObject Shown(string key, JsonObject stored)
    {
        var shown = ServicesCustomer.FromRest(stored);
        shown["objectVersion"] = state.VersionOf(Customers, key);
        return shown;
    }
}
