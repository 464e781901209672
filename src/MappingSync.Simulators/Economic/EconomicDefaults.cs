using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// What every new agreement has: VAT zones, a small chart of accounts, journals, the accounting years of the clock's year and the one
/// before, a layout, groups, terms, units, an employee.
/// </summary>
internal static class EconomicDefaults
{
    public static void Seed(EconomicState state, AccountingCalendar calendar)
    {
        Add(state, "vat-zones", """{"vatZoneNumber":1,"name":"Domestic","enabledForCustomer":true,"enabledForSupplier":true}""");
        Add(state, "vat-zones", """{"vatZoneNumber":2,"name":"EU","enabledForCustomer":true,"enabledForSupplier":true}""");
        Add(state, "vat-zones", """{"vatZoneNumber":3,"name":"Abroad","enabledForCustomer":true,"enabledForSupplier":true}""");
        Add(state, "vat-zones", """{"vatZoneNumber":4,"name":"Domestic exempt VAT","enabledForCustomer":true,"enabledForSupplier":false}""");

        Account(state, 1000, "RESULTATOPGØRELSE", "heading");
        Account(state, 1010, "Salg af varer m/moms", "profitAndLoss");
        Account(state, 1012, "Salg af varer EU", "profitAndLoss");
        Account(state, 1013, "Salg af varer udland", "profitAndLoss");
        Account(state, 1014, "Salg u/moms", "profitAndLoss");
        Account(state, 1300, "Lagerregulering", "profitAndLoss");
        Account(state, 1310, "Varekøb", "profitAndLoss");
        Account(state, 5500, "Varelager", "status");
        Account(state, 5600, "Debitorer", "status");
        Account(state, 5820, "Bank", "status");
        Account(state, 6800, "Kreditorer", "status");
        Account(state, 6902, "Salgsmoms", "status");
        Account(state, 6903, "Købsmoms", "status");
        Account(state, 6904, "Moms af varekøb i udlandet", "status");
        foreach (var (account, code) in new[] { (1010, "U25"), (1310, "I25") })
            state.Find("accounts", Text(account))!["vatAccount"] = new JsonObject { ["vatCode"] = code };

        Add(state, "vat-types", """{"vatTypeNumber":1,"name":"Outgoing Sales Domestic"}""");
        Add(state, "vat-types", """{"vatTypeNumber":2,"name":"Ingoing Purchase Domestic"}""");
        Add(state, "vat-types", """{"vatTypeNumber":3,"name":"Reversed charge"}""");
        VatAccount(state, "U25", "Salgsmoms", 25m, 1, 6902, null);
        VatAccount(state, "I25", "Købsmoms", 25m, 2, 6903, null);
        VatAccount(state, "IV25", "Varekøb EU", 25m, 3, 6903, 6904);

        AddJournal(state, 1, "Daglig", null, 1);
        AddJournal(state, 2, "Leverandørfakturaer", "supplierInvoice", 20001);
        AddJournal(state, 3, "Lager", "financeVoucher", 40001);
        foreach (var year in new[] { state.Instant.Year - 1, state.Instant.Year })
            calendar.Add(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), null);

        Add(state, "layouts", """{"layoutNumber":19,"name":"DK. std. m. bankoplys."}""");
        Add(state, "employee-groups", """{"employeeGroupNumber":1,"name":"Salg"}""");
        Add(state, "employees", """{"employeeNumber":1,"employeeGroup":{"employeeGroupNumber":1},"name":"Karen Salg"}""");
        Add(state, "customer-groups", """{"customerGroupNumber":1,"name":"Danske","account":{"accountNumber":5600}}""");
        Add(state, "supplier-groups", """{"supplierGroupNumber":1,"name":"Diverse","account":{"accountNumber":6800}}""");
        Add(state, "departments", """{"departmentNumber":1,"name":"Salg"}""");
        Add(state, "departmental-distributions", """{"departmentalDistributionNumber":1,"name":"Salg","distributionType":"department","distributions":[{"percentage":100.0,"department":{"departmentNumber":1}}]}""");
        foreach (var (number, name) in new[] { (1, "+71"), (2, "+73"), (5, "+04"), (7, "Bank transfer"), (10, "IBAN"), (14, "Entry only"), (17, "+75") })
            state.Put("payment-types", Text(number), new JsonObject { ["paymentTypeNumber"] = number, ["name"] = name });
        Add(state, "product-groups", """{"productGroupNumber":1,"name":"Varer m/moms","zones":{"1":1010,"2":1012,"3":1013,"4":1014}}""");
        Add(state, "payment-terms", """{"paymentTermsNumber":1,"daysOfCredit":8,"name":"Netto 8 dage","paymentTermsType":"net"}""");
        Add(state, "payment-terms", """{"paymentTermsNumber":2,"daysOfCredit":14,"name":"Netto 14 dage","paymentTermsType":"net"}""");
        Add(state, "units", """{"unitNumber":1,"name":"timer"}""");
        foreach (var code in new[] { "DKK", "EUR", "SEK", "NOK", "USD", "GBP" })
            state.Put("currencies", code, new JsonObject { ["code"] = code, ["name"] = code, ["isoNumber"] = code });
    }

    public static void AddJournal(EconomicState state, int number, string name, string? restrictedTo, int firstVoucherNumber)
    {
        var settings = new JsonObject { ["voucherNumbers"] = new JsonObject { ["minimumVoucherNumber"] = firstVoucherNumber } };
        if (restrictedTo is not null)
            settings["entryTypeRestrictedTo"] = restrictedTo;
        state.Put(Bookkeeping.Journals, Text(number), new JsonObject
        {
            ["journalNumber"] = number,
            ["name"] = name,
            ["settings"] = settings,
        });
    }

    private static void Account(EconomicState state, int number, string name, string type) =>
        state.Put("accounts", Text(number), new JsonObject
        {
            ["accountNumber"] = number,
            ["accountType"] = type,
            ["name"] = name,
        });

    private static void VatAccount(EconomicState state, string code, string name, decimal percent, int type, int account, int? contraAccount)
    {
        var record = new JsonObject
        {
            ["vatCode"] = code,
            ["name"] = name,
            ["ratePercentage"] = percent,
            ["vatType"] = new JsonObject { ["vatTypeNumber"] = type },
            ["account"] = new JsonObject { ["accountNumber"] = account },
        };
        if (contraAccount is not null)
            record["contraAccount"] = new JsonObject { ["accountNumber"] = contraAccount };
        state.Put("vat-accounts", code, record);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Add(EconomicState state, string collection, string json)
    {
        var record = JsonNode.Parse(json)!.AsObject();
        state.Put(collection, record.First(property => property.Key.EndsWith("Number", StringComparison.Ordinal)).Value!.ToString(), record);
    }
}
