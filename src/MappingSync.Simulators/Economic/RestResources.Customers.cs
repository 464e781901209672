using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <content>Customers, their groups, contacts and delivery locations.</content>
internal sealed partial class RestResources
{
    public static RestResource Contacts { get; } = new("contacts", "customerContactNumber", Numbering.Server)
    {
        Label = "Customer contact",
        Owner = new RestOwner("customer", "customerNumber", "customers"),
        PostRules = ContactRules,
        PutRules = [Rule.Integer("customerContactNumber", 1).Demanded(), .. ContactRules],
        Filterable = ["customerContactNumber:int", "email", "name", "phone", "eInvoiceId", "customer.customerNumber:int", "sortKey:int"],
    };

    public static RestResource DeliveryLocations { get; } = new("delivery-locations", "deliveryLocationNumber", Numbering.Server)
    {
        Label = "Delivery location",
        Owner = new RestOwner("customer", "customerNumber", "customers"),
        PostRules = DeliveryLocationRules,
        PutRules = DeliveryLocationRules,
        Filterable = ["deliveryLocationNumber:int", "address", "city", "country", "postalCode", "sortKey:int", "barred"],
    };

    private static Rule[] ContactRules =>
    [
        Rule.Text("name", 255, 1).Demanded(), Rule.Text("email", 255), Rule.Text("phone", 50), Rule.Text("eInvoiceId", 50),
        Rule.Text("notes", 2000), Rule.List("emailNotifications") with { Allowed = ["invoices", "orders", "quotations", "reminders"] },
    ];

    private static Rule[] DeliveryLocationRules =>
    [
        Rule.Text("address", 255), Rule.Text("city", 50), Rule.Text("country", 50), Rule.Text("postalCode", 15),
        Rule.Integer("sortKey", 1), Rule.Text("termsOfDelivery", 100), Rule.Boolean("barred"),
    ];

    private RestResource Customers()
    {
        Rule[] both =
        [
            Rule.Integer("customerNumber", 1, LargestNumber),
            Rule.Text("name", 255, 1).Demanded(),
            Rule.Text("currency", 3, 3).Demanded(),
            Rule.Reference("customerGroup", "customerGroupNumber", "customer-groups").Demanded(),
            Rule.Reference("paymentTerms", "paymentTermsNumber", "payment-terms", "E07080").Demanded(),
            Rule.Reference("vatZone", "vatZoneNumber", "vat-zones").Demanded(),
            Rule.Reference("layout", "layoutNumber", "layouts"),
            Rule.Reference("salesPerson", "employeeNumber", "employees"),
            Rule.Text("address", 510), Rule.Text("city", 50), Rule.Text("country", 50), Rule.Text("zip", 30),
            Rule.Text("corporateIdentificationNumber", 40), Rule.Text("pNumber", 10, 10), Rule.Text("ean", 13, "^[0-9]{13}$"),
            Rule.Text("email", 255), Rule.Text("publicEntryNumber", 50), Rule.Text("telephoneAndFaxNumber", 255),
            Rule.Text("mobilePhone", 50), Rule.Text("vatNumber", 20), Rule.Text("website", 255),
            Rule.Number("creditLimit", 2), Rule.Boolean("barred"),
            Rule.Computed("balance"), Rule.Computed("dueAmount"), Rule.Computed("lastUpdated"), Rule.Computed("eInvoicingDisabledByDefault"),
        ];
        return new RestResource("customers", "customerNumber", Numbering.Either)
        {
            Label = "Customer",
            PostRules = both,
            PutRules =
            [
                .. both,
                Rule.Reference("attention", "customerContactNumber", "contacts"),
                Rule.Reference("customerContact", "customerContactNumber", "contacts"),
                Rule.Reference("defaultDeliveryLocation", "deliveryLocationNumber", "delivery-locations"),
            ],
            Filterable =
            [
                "address", "balance:num", "barred", "city", "corporateIdentificationNumber", "pNumber", "country", "creditLimit:num", "currency",
                "customerNumber:int", "ean", "email", "lastUpdated", "name", "publicEntryNumber", "telephoneAndFaxNumber",
                "mobilePhone", "vatNumber", "website", "zip", "customerGroup.customerGroupNumber:int:unsorted",
            ],
            Check = (record, before, errors) =>
            {
                CheckCurrency(record, errors);
                // Only PATCH changes it; a PUT leaves it as it is.
                record["eInvoicingDisabledByDefault"] = before?["eInvoicingDisabledByDefault"]?.DeepClone() ?? false;
                // The new services' own properties are not touched from here.
                if (before?[ServicesCustomer.OwnBlock] is { } own)
                    record[ServicesCustomer.OwnBlock] = own.DeepClone();
            },
            Complete = (url, record) =>
            {
                record.Remove(ServicesCustomer.OwnBlock);
                record["balance"] = 0m;
                record["dueAmount"] = 0m;
                record["contacts"] = $"{url}/contacts";
                record["deliveryLocations"] = $"{url}/delivery-locations";
                record["templates"] = new JsonObject { ["invoice"] = $"{url}/templates/invoice", ["self"] = $"{url}/templates" };
                record["totals"] = new JsonObject { ["self"] = $"{url}/totals" };
                record["invoices"] = new JsonObject
                {
                    ["drafts"] = $"{url}/invoices/drafts",
                    ["booked"] = $"{url}/invoices/booked",
                    ["self"] = $"{url}/invoices",
                };
            },
        };
    }

    private RestResource CustomerGroups()
    {
        Rule[] both =
        [
            Rule.Text("name", 50, 1).Demanded(),
            Rule.Reference("account", "accountNumber", "accounts", "E07150").Demanded(),
            Rule.Reference("layout", "layoutNumber", "layouts"),
        ];
        return new RestResource("customer-groups", "customerGroupNumber", Numbering.Caller)
        {
            Label = "Customer group",
            PostRules = [Rule.Integer("customerGroupNumber", 1, LargestNumber).Demanded(), .. both],
            PutRules = both,
            Filterable = ["customerGroupNumber:int", "name"],
            Check = (record, _, errors) => CheckPostable(record, errors),
            Complete = (url, record) =>
            {
                record["customers"] = $"{url}/customers";
                Describe(record, "account", "accountNumber", "accounts");
                Describe(record, "layout", "layoutNumber", "layouts");
            },
        };
    }
}
