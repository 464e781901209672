using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>Adds the <c>self</c> links that the REST API puts on every record and every reference.</summary>
internal static class RestLinks
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["customerGroupNumber"] = "customer-groups",
        ["paymentTermsNumber"] = "payment-terms",
        ["vatZoneNumber"] = "vat-zones",
        ["layoutNumber"] = "layouts",
        ["employeeNumber"] = "employees",
        ["unitNumber"] = "units",
        ["productGroupNumber"] = "product-groups",
        ["productNumber"] = "products",
        ["accountNumber"] = "accounts",
        ["customerNumber"] = "customers",
        ["departmentalDistributionNumber"] = "departmental-distributions",
        ["draftInvoiceNumber"] = "invoices/drafts",
        ["journalNumber"] = "journals",
        ["year"] = "accounting-years",
        ["code"] = "currencies",
        ["supplierNumber"] = "suppliers",
        ["supplierGroupNumber"] = "supplier-groups",
        ["vatCode"] = "vat-accounts",
        ["vatTypeNumber"] = "vat-types",
        ["paymentTypeNumber"] = "payment-types",
        ["departmentNumber"] = "departments",
        ["bookedInvoiceNumber"] = "invoices/booked",
    };

    /// <summary>The address of a record.</summary>
    public static string Self(Uri root, string path, string key) => $"{root}{path}/{EconomicPath.Encode(key)}";

    /// <summary>Puts <c>self</c> on the references below a record. Contacts and delivery locations lie below their customer.</summary>
    public static void AddTo(JsonObject record, Uri root, string? customer)
    {
        foreach (var (_, value) in record.ToList())
        {
            if (value is JsonObject block)
                AddToBlock(block, root, customer);
            else if (value is JsonArray list)
                AddToList(list, root, customer);
        }
    }

    private static void AddToList(JsonArray list, Uri root, string? customer)
    {
        foreach (var item in list.OfType<JsonObject>())
            AddTo(item, root, customer);
    }

    private static void AddToBlock(JsonObject block, Uri root, string? customer)
    {
        AddTo(block, root, customer);
        if (block.ContainsKey("self"))
            return;
        if (block.FirstOrDefault(property => Paths.ContainsKey(property.Key)) is { Key: { } keyName, Value: { } key })
            block["self"] = Self(root, Paths[keyName], key.ToString());
        else if (block["customerContactNumber"] is { } contact && customer is not null)
            block["self"] = $"{root}customers/{customer}/contacts/{contact}";
        else if (block["supplierContactNumber"] is { } supplierContact && customer is not null)
            block["self"] = $"{root}suppliers/{customer}/contacts/{supplierContact}";
        else if (block["deliveryLocationNumber"] is { } location && customer is not null)
            block["self"] = $"{root}customers/{customer}/delivery-locations/{location}";
    }
}
