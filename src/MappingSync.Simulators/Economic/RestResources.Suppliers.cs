using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <content>Suppliers; their groups and contacts can only be read on this surface.</content>
internal sealed partial class RestResources
{
    private static readonly string[] SupplierFilters =
    [
        "address:unsorted", "bankAccount:unsorted", "barred:unsorted", "city:unsorted", "corporateIdentificationNumber:unsorted",
        "country:unsorted", "currency:unsorted", "defaultInvoiceText:unsorted", "email:unsorted", "name:unsorted", "zip:unsorted",
        "supplierGroup.supplierGroupNumber:int:unsorted", "supplierNumber:int:unsorted",
    ];

    private static RestResource SupplierGroups() => new("supplier-groups", "supplierGroupNumber", Numbering.Closed)
    {
        Label = "Supplier group",
        Filterable = ["supplierGroupNumber:int", "name"],
    };

    public static RestResource SupplierContacts { get; } = new("supplier-contacts", "supplierContactNumber", Numbering.Closed)
    {
        Label = "Supplier contact",
        Owner = new RestOwner("supplier", "supplierNumber", "suppliers"),
        Path = "contacts",
    };

    private RestResource Suppliers()
    {
        Rule[] both =
        [
            Rule.Text("name", 255, 1).Demanded(),
            Rule.Text("currency", 3, 3).Demanded(),
            Rule.Reference("supplierGroup", "supplierGroupNumber", "supplier-groups").Demanded(),
            Rule.Reference("paymentTerms", "paymentTermsNumber", "payment-terms", "E07080").Demanded(),
            Rule.Reference("vatZone", "vatZoneNumber", "vat-zones").Demanded(),
            Rule.Reference("layout", "layoutNumber", "layouts"),
            Rule.Reference("salesPerson", "employeeNumber", "employees"),
            Rule.Reference("costAccount", "accountNumber", "accounts", "E07150"),
            Rule.Reference("attention", "supplierContactNumber", "supplier-contacts"),
            Rule.Reference("supplierContact", "supplierContactNumber", "supplier-contacts"),
            Rule.Text("address", 255), Rule.Text("city", 50), Rule.Text("country", 50), Rule.Text("zip", 10),
            Rule.Text("bankAccount", 50), Rule.Text("corporateIdentificationNumber", 40), Rule.Text("defaultInvoiceText", 100),
            Rule.Text("email", 100), Rule.Text("phone", 20), Rule.Boolean("barred"),
            Rule.Block("remittanceAdvice", Rule.Text("creditorId", 50), Rule.Reference("paymentType", "paymentTypeNumber", "payment-types")),
        ];
        return new RestResource("suppliers", "supplierNumber", Numbering.Either)
        {
            Label = "Supplier",
            PostRules = [Rule.Integer("supplierNumber", 1, LargestNumber), .. both],
            PutRules = [Rule.Integer("supplierNumber", 1, LargestNumber).Demanded(), .. both],
            // No time of the last change, and nothing that lists are sorted by.
            Filterable = SupplierFilters,
            Check = (record, _, errors) =>
            {
                CheckCurrency(record, errors);
                CheckPostable(record, errors, "costAccount");
                if (state.Find("vat-zones", record["vatZone"]?["vatZoneNumber"]) is { } zone && (bool?)zone["enabledForSupplier"] != true)
                    errors.Add(["vatZone"], ErrorTree.General, $"VAT zone '{zone["vatZoneNumber"]}' is not enabled for suppliers.", zone["vatZoneNumber"]);
            },
            Complete = (url, record) => record["contacts"] = $"{url}/contacts",
            // A single supplier calls the number of a contact otherwise than lists and writes do.
            CompleteSingle = record =>
            {
                foreach (var name in new[] { "attention", "supplierContact" })
                {
                    if (record[name] is not JsonObject contact || contact["supplierContactNumber"] is not { } number)
                        continue;
                    contact.Remove("supplierContactNumber");
                    contact.Insert(0, "number", number);
                }
            },
        };
    }
}
