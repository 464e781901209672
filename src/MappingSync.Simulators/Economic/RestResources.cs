using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>The resources of the REST API that are plain collections, with the rules of their write schemas.</summary>
internal sealed class RestResources
{
    private const int LargestNumber = 999_999_999;

    private static readonly string[] PaymentTermTypes =
    [
        "net", "invoiceMonth", "paidInCash", "prepaid", "dueDate", "factoring", "invoiceWeekStartingSunday",
        "invoiceWeekStartingMonday", "creditcard",
    ];

    private readonly EconomicState state;
    private readonly EconomicBehaviour behaviour;

    public RestResources(EconomicState state, EconomicBehaviour behaviour)
    {
        this.state = state;
        this.behaviour = behaviour;
        All = new[]
        {
            Customers(), CustomerGroups(), Units(), PaymentTerms(), Products(), ProductGroups(), Layouts(), VatZones(),
            Employees(), Accounts(), DepartmentalDistributions(), Currencies(),
        }.ToDictionary(resource => resource.Collection, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, RestResource> All { get; }

    public static RestResource Contacts { get; } = new("contacts", "customerContactNumber", Numbering.Server)
    {
        Label = "Customer contact",
        PostRules = ContactRules,
        PutRules = ContactRules,
        Filterable = ["customerContactNumber:int", "email", "name", "phone", "eInvoiceId", "customer.customerNumber:int", "sortKey:int"],
    };

    public static RestResource DeliveryLocations { get; } = new("delivery-locations", "deliveryLocationNumber", Numbering.Server)
    {
        Label = "Delivery location",
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
                "mobilePhone", "vatNumber", "website", "zip", "customerGroup.customerGroupNumber:int",
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

    private static RestResource Units() => new("units", "unitNumber", Numbering.Server)
    {
        Label = "Unit",
        PostRules = [Rule.Text("name", 100, 1).Demanded()],
        PutRules = [Rule.Text("name", 100, 1).Demanded()],
        Complete = (url, record) => record["products"] = $"{url}/products",
    };

    private static RestResource PaymentTerms()
    {
        Rule[] both =
        [
            Rule.Text("name", 50, 1).Demanded(),
            Rule.Choice("paymentTermsType", PaymentTermTypes).Demanded(),
            Rule.Integer("daysOfCredit", 0), Rule.Text("description", 1000),
            Rule.Reference("contraAccountForPrepaidAmount", "accountNumber", "accounts", "E07150"),
            Rule.Reference("contraAccountForRemainderAmount", "accountNumber", "accounts", "E07150"),
            Rule.Number("percentageForPrepaidAmount", 2), Rule.Number("percentageForRemainderAmount", 2),
            Rule.Reference("creditCardCompany", "customerNumber", "customers"),
        ];
        return new RestResource("payment-terms", "paymentTermsNumber", Numbering.Server)
        {
            Label = "PaymentTerms",
            PostRules = both,
            PutRules = both,
            Check = (record, before, errors) =>
            {
                if (before is null)
                    return;
                foreach (var name in new[] { "paymentTermsType", "daysOfCredit" })
                {
                    if (record[name]?.ToString() != before[name]?.ToString())
                        errors.Add([name], "E06151", $"{name} cannot be changed on existing payment terms.", record[name]);
                }
            },
        };
    }

    private RestResource Products()
    {
        Rule[] both =
        [
            Rule.Text("productNumber", 25, 1).Demanded(), Rule.Text("name", 300, 1).Demanded(), Rule.Text("description", 500),
            Rule.Number("costPrice", 2), Rule.Number("recommendedPrice", 2), Rule.Number("salesPrice", 2),
            Rule.Text("barCode", 50), Rule.Boolean("barred"),
            Rule.Reference("unit", "unitNumber", "units"),
            Rule.Reference("productGroup", "productGroupNumber", "product-groups").Demanded(),
            Rule.Reference("departmentalDistribution", "departmentalDistributionNumber", "departmental-distributions"),
            Rule.Computed("lastUpdated"),
        ];
        return new RestResource("products", "productNumber", Numbering.Caller)
        {
            Label = "Product",
            TextKey = true,
            PostRules = both,
            PutRules = both,
            Filterable =
            [
                "productNumber", "description", "name", "costPrice:num", "recommendedPrice:num", "salesPrice:num", "barCode", "barred",
                "lastUpdated", "unit.unitNumber:int", "productGroup.productGroupNumber:int",
            ],
            Check = (record, before, _) =>
            {
                if (!behaviour.HasInventoryModule)
                    return;
                record.Remove("costPrice");
                if (before?["costPrice"] is { } cost)
                    record["costPrice"] = cost.DeepClone();
            },
            Complete = (url, record) =>
            {
                foreach (var price in new[] { "costPrice", "recommendedPrice", "salesPrice" })
                    record[price] ??= 0.00m;
                Describe(record, "unit", "unitNumber", "units");
                Describe(record, "productGroup", "productGroupNumber", "product-groups");
                Describe(record, "departmentalDistribution", "departmentalDistributionNumber", "departmental-distributions");
                record["invoices"] = new JsonObject { ["self"] = $"{url}/invoices" };
                record["pricing"] = new JsonObject { ["currencySpecificSalesPrices"] = $"{url}/pricing/currency-specific-sales-prices" };
            },
        };
    }

    private static RestResource ProductGroups() => new("product-groups", "productGroupNumber", Numbering.Closed)
    {
        Label = "Product group",
        Complete = (url, record) =>
        {
            record.Remove("zones");
            record["salesAccounts"] = $"{url}/sales-accounts";
            record["products"] = $"{url}/products";
        },
    };

    private static RestResource Layouts() => new("layouts", "layoutNumber", Numbering.Closed) { Label = "Layout" };

    private static RestResource VatZones() => new("vat-zones", "vatZoneNumber", Numbering.Closed) { Label = "VAT zone" };

    private static RestResource Employees() => new("employees", "employeeNumber", Numbering.Closed)
    {
        Label = "Employee",
        Filterable = ["employeeNumber:int", "employeeGroup.employeeGroupNumber:int", "name", "barred"],
    };

    private RestResource Accounts() => new("accounts", "accountNumber", Numbering.Closed)
    {
        Label = "Account",
        Filterable = ["accountNumber:int", "accountType", "balance:num", "barred", "blockDirectEntries", "debitCredit", "name"],
        Complete = (url, record) =>
        {
            var number = EconomicState.Number(record["accountNumber"]);
            var balance = Balances.Booked(state, number);
            record["balance"] = balance;
            record["draftBalance"] = balance + Balances.Drafted(state, number);
            record["blockDirectEntries"] ??= false;
            record["debitCredit"] ??= "debit";
            record["accountingYears"] = $"{url}/accounting-years";
        },
    };

    private static RestResource DepartmentalDistributions() =>
        new("departmental-distributions", "departmentalDistributionNumber", Numbering.Closed)
        {
            Label = "Departmental distribution",
            Filterable = ["departmentalDistributionNumber:int", "name"],
        };

    private static RestResource Currencies() => new("currencies", "code", Numbering.Closed) { Label = "Currency", TextKey = true };

    private void CheckCurrency(JsonObject record, ErrorTree errors)
    {
        if (record["currency"]?.ToString() is { } currency && !behaviour.ExchangeRates.ContainsKey(currency))
            errors.Add(["currency"], "E06000", "currency does not exist.", record["currency"], "Find a list of currencies at /currencies.");
    }

    private void CheckPostable(JsonObject record, ErrorTree errors)
    {
        var number = record["account"]?["accountNumber"];
        if (state.Find("accounts", number) is not { } account)
            return;
        if ((bool?)account["barred"] == true || account["accountType"]?.ToString() is not ("profitAndLoss" or "status"))
        {
            errors.Add(
                ["account"], "E04041", "Account(s) is not found or barred.", number,
                "You must provide a profit and loss or balance account that is not barred.");
        }
    }

    /// <summary>References are answered with the name and flags of what they lead to.</summary>
    private void Describe(JsonObject record, string property, string keyName, string collection)
    {
        if (record[property] is not JsonObject reference || state.Find(collection, reference[keyName]) is not { } target)
            return;
        foreach (var (name, value) in target)
        {
            if (!reference.ContainsKey(name) && value is JsonValue && name is not "lastUpdated")
                reference[name] = value.DeepClone();
        }
    }
}
