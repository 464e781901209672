using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>Checks a draft invoice or an order as it is written; both have the same properties.</summary>
internal sealed class DocumentReader(EconomicState state, EconomicBehaviour behaviour, RestCollections collections)
{
    public static readonly Rule[] LineRules =
    [
        Rule.Integer("lineNumber", 1), Rule.Integer("sortKey", 1), Rule.Text("description", 2500),
        Rule.Block("accrual", Rule.Date("startDate").Demanded(), Rule.Date("endDate").Demanded()),
        Rule.Reference("unit", "unitNumber", "units"),
        Rule.Reference("product", "productNumber", "products"),
        Rule.Number("quantity", 2), Rule.Number("unitNetPrice", 2), Rule.Number("discountPercentage", 2), Rule.Number("unitCostPrice", 2),
        Rule.Reference("departmentalDistribution", "departmentalDistributionNumber", "departmental-distributions"),
        Rule.Computed("totalNetAmount"), Rule.Computed("marginInBaseCurrency"), Rule.Computed("marginPercentage"),
    ];

    public static readonly Rule[] PutRules =
    [
        Rule.Date("date").Demanded(), Rule.Text("currency", 3, "^[a-zA-Z]{3}$").Demanded(),
        Rule.Number("exchangeRate", 6, 999_999_999_999m), Rule.Date("dueDate"),
        Rule.Reference("paymentTerms", "paymentTermsNumber", "payment-terms", "E07080").Demanded(),
        Rule.Reference("customer", "customerNumber", "customers").Demanded(),
        Rule.Block(
            "recipient",
            Rule.Text("name", 250, 1).Demanded(), Rule.Text("address", 250), Rule.Text("zip", 50), Rule.Text("city", 250),
            Rule.Text("country", 50), Rule.Text("ean", 13, "^[0-9]{13}$"), Rule.Text("publicEntryNumber", 40), Rule.Text("mobilePhone", 50),
            Rule.Reference("attention", "customerContactNumber", "contacts"),
            Rule.Reference("vatZone", "vatZoneNumber", "vat-zones").Demanded(),
            Rule.Choice("nemHandelType", "ean", "corporateIdentificationNumber", "pNumber", "peppol", "None")).Demanded(),
        Rule.Reference("deliveryLocation", "deliveryLocationNumber", "delivery-locations"),
        Rule.Block(
            "delivery",
            Rule.Text("address", 255), Rule.Text("zip", 30), Rule.Text("city", 50), Rule.Text("country", 50),
            Rule.Text("deliveryTerms", 100), Rule.Date("deliveryDate")),
        Rule.Block("notes", Rule.Text("heading", 250), Rule.Text("textLine1", 1000), Rule.Text("textLine2", 1000)),
        Rule.Block(
            "references",
            Rule.Reference("customerContact", "customerContactNumber", "contacts"),
            Rule.Reference("salesPerson", "employeeNumber", "employees"),
            Rule.Reference("vendorReference", "employeeNumber", "employees"),
            Rule.Text("other", 250)),
        Rule.Reference("project", "projectNumber", "projects"),
        Rule.List("lines", LineRules),
        Rule.Computed("netAmount"), Rule.Computed("grossAmount"), Rule.Computed("vatAmount"), Rule.Computed("roundingAmount"),
        Rule.Computed("costPriceInBaseCurrency"), Rule.Computed("lastUpdated"),
    ];

    public static readonly Rule[] PostRules = [.. PutRules, Rule.Reference("layout", "layoutNumber", "layouts").Demanded()];

    public JsonObject Read(JsonObject body, IReadOnlyList<Rule> rules, ErrorTree errors)
    {
        var customer = body["customer"]?["customerNumber"]?.ToString()
            ?? body["customer"]?["self"]?.ToString().Split('/')[^1];
        var draft = new BodyReader((rule, key) => collections.Resolve(rule, key, customer), errors).Read(body, rules);
        var terms = state.Find("payment-terms", draft["paymentTerms"]?["paymentTermsNumber"]);
        if (draft["currency"]?.ToString() is { } currency && !behaviour.ExchangeRates.ContainsKey(currency))
            errors.Add(["currency"], "E06000", "currency does not exist.", draft["currency"], "Find a list of currencies at /currencies.");
        if (body["paymentTerms"]?["paymentTermsType"] is { } sent && terms is not null
            && sent.ToString() != terms["paymentTermsType"]!.ToString())
        {
            errors.Add(
                ["paymentTermsType"], "E07180", "Payment terms type does not match the type on the payment terms specified.", sent,
                "Either specify the matching payment terms type for the payment terms in question, or omit the property.");
        }

        CheckDueDate(draft, terms, errors);
        CheckLines(draft, errors);
        return draft;
    }

    private static void CheckDueDate(JsonObject draft, JsonObject? terms, ErrorTree errors)
    {
        if (draft["date"] is not { } date || terms is null)
            return;
        if (terms["paymentTermsType"]!.ToString() != "dueDate")
            draft["dueDate"] = InvoiceTotals.DueDate(date.ToString(), terms);
        else if (draft["dueDate"] is null)
            errors.Add(["dueDate"], "E04042", "dueDate must be set when the payment terms are of type dueDate.");
        else if (string.CompareOrdinal(draft["dueDate"]!.ToString(), date.ToString()) < 0)
            errors.Add(["dueDate"], "E04760", "dueDate cannot be earlier than date.", draft["dueDate"]);
    }

    public void CheckLines(JsonObject draft, ErrorTree errors)
    {
        if (draft["lines"] is not JsonArray lines)
            return;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i]!.AsObject();
            string[] at = ["lines", i.ToString(CultureInfo.InvariantCulture)];
            if (line["product"] is not null)
            {
                if (line["quantity"] is null)
                    errors.Add([.. at, "quantity"], "E04730", "Property quantity must have a value when product is set.");
                else if (EconomicState.Amount(line["quantity"]) == 0m)
                    errors.Add([.. at, "quantity"], ErrorTree.General, "A line cannot have quantity zero.", line["quantity"]);
                if (string.IsNullOrWhiteSpace(line["description"]?.ToString()))
                    errors.Add([.. at, "description"], ErrorTree.General, "Property description must have a value when product is set.");
            }
            else if (line["quantity"] is not null || line["unitNetPrice"] is not null)
            {
                errors.Add([.. at, "product"], ErrorTree.General, "A product is needed before quantity and unitNetPrice are accepted.");
            }

            if (line["accrual"] is { } accrual && GroupOf(line)?["accrual"] is null)
                errors.Add([.. at, "accrual"], ErrorTree.General, "The product group has no account for accruals.", accrual);
        }

        if (behaviour.RefuseBarredProductsOnDrafts)
            RefuseBarredProducts(draft, errors);
    }

    public void RefuseBarredCustomer(JsonObject draft, ErrorTree errors)
    {
        var number = draft["customer"]?["customerNumber"];
        if ((bool?)state.Find("customers", number)?["barred"] == true)
            errors.Add(["customer"], ErrorTree.General, $"Customer '{number}' is barred from invoicing.", number);
    }

    private JsonObject? GroupOf(JsonObject line) =>
        state.Find("product-groups", state.Find("products", line["product"]?["productNumber"])?["productGroup"]?["productGroupNumber"]);

    public void RefuseBarredProducts(JsonObject draft, ErrorTree errors)
    {
        var lines = draft["lines"]?.AsArray() ?? [];
        for (var i = 0; i < lines.Count; i++)
        {
            var number = lines[i]!["product"]?["productNumber"];
            if ((bool?)state.Find("products", number)?["barred"] == true)
            {
                errors.Add(
                    ["lines", i.ToString(CultureInfo.InvariantCulture), "product"], "E06600", $"Product '{number}' is barred.", number,
                    "Use a product that is not barred.");
            }
        }
    }
}
