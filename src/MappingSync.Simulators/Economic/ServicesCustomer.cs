using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>The customer of the new services: the REST customer under flat names, and a few properties of its own.</summary>
internal static class ServicesCustomer
{
    public static readonly Rule[] Rules =
    [
        Rule.Integer("customerNumber"), Rule.Integer("customerGroupNumber", 1, 999_999_999), Rule.Integer("zone"), Rule.Text("currency", 3),
        Rule.Boolean("access"), Rule.Text("name", 255), Rule.Text("address1", 255), Rule.Text("address2", 255), Rule.Text("postCode", 30),
        Rule.Text("city", 50), Rule.Text("country", 50), Rule.Text("contactPerson", 50), Rule.Text("phone", 255), Rule.Text("email", 255),
        Rule.Integer("paymentDays"), Rule.Text("bankAccount", 50), Rule.Text("cvrNo", 40), Rule.Integer("ourRef"),
        Rule.Integer("layoutGroup"), Rule.Integer("paymentTermId"), Rule.Text("homepage", 255), Rule.Integer("defaultTheirRef"),
        Rule.Integer("defaultAttention"), Rule.Integer("layoutGroupPrint"), Rule.Integer("language"), Rule.Integer("discountGroupNumber"),
        Rule.Integer("priceGroupNumber"), Rule.Integer("defaultDeliveryLocation"), Rule.Text("eanLocationNumber", 13),
        Rule.Text("voucherNumber", 30), Rule.Text("county", 50), Rule.Text("vatNo", 50), Rule.Number("creditMaximum"),
        Rule.Text("recipientPeppol", 30), Rule.Number("defaultDiscountPct"), Rule.Text("bankGiroNumber", 20), Rule.Text("iban", 50),
        Rule.Text("swift", 20), Rule.Date("directDebitMandateDate"), Rule.Text("pnr", 40), Rule.Integer("nemHandelReceiverType"),
        Rule.Text("mobilePhone", 50), Rule.Integer("emailAttachmentLanguage"), Rule.Boolean("defaultDisableEInvoicing"),
        Rule.Text("defaultInvoiceRecipient", 255), Rule.Integer("defaultInvoiceTemplate"), Rule.Text("defaultOrderRecipient", 255),
        Rule.Integer("defaultOrderTemplate"), Rule.Text("defaultQuoteRecipient", 255), Rule.Integer("defaultQuoteTemplate"),
        Rule.Text("defaultReminderRecipient", 255), Rule.Integer("defaultReminderTemplate"),
        Rule.Text("defaultStatementOfAccountRecipient", 255), Rule.Integer("defaultStatementOfAccountTemplate"),
    ];

    /// <summary>Flat name, REST name.</summary>
    private static readonly (string Flat, string RestName)[] Same =
    [
        ("customerNumber", "customerNumber"), ("currency", "currency"), ("name", "name"), ("postCode", "zip"), ("city", "city"),
        ("country", "country"), ("phone", "telephoneAndFaxNumber"), ("email", "email"), ("cvrNo", "corporateIdentificationNumber"),
        ("homepage", "website"), ("eanLocationNumber", "ean"), ("voucherNumber", "publicEntryNumber"), ("vatNo", "vatNumber"),
        ("creditMaximum", "creditLimit"), ("pnr", "pNumber"), ("mobilePhone", "mobilePhone"),
        ("defaultDisableEInvoicing", "eInvoicingDisabledByDefault"),
    ];

    /// <summary>Flat name, REST block and its key.</summary>
    private static readonly (string Flat, string Block, string Key)[] Numbers =
    [
        ("customerGroupNumber", "customerGroup", "customerGroupNumber"), ("zone", "vatZone", "vatZoneNumber"),
        ("paymentTermId", "paymentTerms", "paymentTermsNumber"), ("layoutGroup", "layout", "layoutNumber"),
        ("ourRef", "salesPerson", "employeeNumber"), ("defaultAttention", "attention", "customerContactNumber"),
        ("defaultTheirRef", "customerContact", "customerContactNumber"),
        ("defaultDeliveryLocation", "defaultDeliveryLocation", "deliveryLocationNumber"),
    ];

    /// <summary>Properties that the REST customer does not have; REST writes leave them as they are.</summary>
    private static readonly string[] Own =
    [
        "language", "county", "contactPerson", "paymentDays", "bankAccount", "layoutGroupPrint", "discountGroupNumber", "priceGroupNumber",
        "recipientPeppol", "defaultDiscountPct", "bankGiroNumber", "iban", "swift", "directDebitMandateDate", "nemHandelReceiverType",
        "emailAttachmentLanguage", "defaultInvoiceRecipient", "defaultInvoiceTemplate", "defaultOrderRecipient", "defaultOrderTemplate",
        "defaultQuoteRecipient", "defaultQuoteTemplate", "defaultReminderRecipient", "defaultReminderTemplate",
        "defaultStatementOfAccountRecipient", "defaultStatementOfAccountTemplate",
    ];

    /// <summary>Where a stored REST customer carries them.</summary>
    public const string OwnBlock = "\u0000services";

    public static JsonObject FromRest(JsonObject stored)
    {
        var flat = new JsonObject();
        foreach (var (name, rest) in Same)
            Set(flat, name, stored[rest]);
        foreach (var (name, block, key) in Numbers)
            Set(flat, name, stored[block]?[key]);
        var address = stored["address"]?.ToString().Split(['\r', '\n'], 2, StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (address.Length > 0)
            flat["address1"] = address[0];
        if (address.Length > 1)
            flat["address2"] = address[1];
        flat["access"] = (bool?)stored["barred"] != true;
        foreach (var name in Own)
            Set(flat, name, stored[OwnBlock]?[name]);
        return flat;
    }

    public static JsonObject ToRest(JsonObject flat, JsonObject? before)
    {
        var record = new JsonObject();
        foreach (var (name, rest) in Same)
            Set(record, rest, flat[name]);
        foreach (var (name, block, key) in Numbers)
        {
            if (flat[name] is { } number)
                record[block] = new JsonObject { [key] = number.DeepClone() };
        }

        var address = string.Join('\r', new[] { flat["address1"]?.ToString(), flat["address2"]?.ToString() }.Where(line => !string.IsNullOrEmpty(line)));
        if (address.Length > 0)
            record["address"] = address;
        if ((bool?)flat["access"] == false)
            record["barred"] = true;
        var own = new JsonObject();
        foreach (var name in Own)
            Set(own, name, flat[name]);
        record[OwnBlock] = own;
        foreach (var (name, value) in before ?? [])
        {
            var isMine = Same.Any(pair => pair.RestName == name) || Numbers.Any(pair => pair.Block == name) || name is "address" or "barred" or OwnBlock;
            if (!isMine && !record.ContainsKey(name))
                Set(record, name, value);
        }

        return record;
    }

    public static ServicesFinding? Finding(JsonObject flat, EconomicState state, EconomicBehaviour behaviour)
    {
        if (string.IsNullOrEmpty(flat["name"]?.ToString()))
            return new ServicesFinding("name", "CustomerMissingName", "Name is missing.");
        if (!behaviour.ExchangeRates.ContainsKey(flat["currency"]?.ToString() ?? ""))
            return new ServicesFinding("currency", "InvalidCurrency", "The currency is not valid.");
        if (state.Find("customer-groups", flat["customerGroupNumber"]) is null)
            return new ServicesFinding("customerGroupNumber", "CustomerInvalidGroupId", "The customer group is not valid.");
        if (state.Find("vat-zones", flat["zone"]) is null)
            return new ServicesFinding("zone", "CustomerInvalidVatZone", "The VAT zone is not valid.");
        if (state.Find("payment-terms", flat["paymentTermId"]) is null)
            return new ServicesFinding("paymentTermId", "CustomerInvalidPaymentTerm", "The payment term is not valid.");
        if (flat["eanLocationNumber"]?.ToString() is { } ean && (ean.Length != 13 || !ean.All(char.IsAsciiDigit)))
            return new ServicesFinding("eanLocationNumber", "CustomerInvalidEANThirteenDigits", "The EAN number must have 13 digits.");
        if (flat["email"]?.ToString() is { } email && !email.Contains('@', StringComparison.Ordinal))
            return new ServicesFinding("email", "CustomerInvalidEmail", "The e-mail address is not valid.");
        return null;
    }

    private static void Set(JsonObject record, string name, JsonNode? value)
    {
        if (value is not null)
            record[name] = value.DeepClone();
    }
}
