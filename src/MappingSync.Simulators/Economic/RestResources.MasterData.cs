namespace MappingSync.Simulators.Economic;

/// <content>What is read only, and terms of payment.</content>
internal sealed partial class RestResources
{
    private static readonly string[] PaymentTermTypes =
    [
        "net", "invoiceMonth", "paidInCash", "prepaid", "dueDate", "factoring", "invoiceWeekStartingSunday",
        "invoiceWeekStartingMonday", "creditcard",
    ];

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
        Filterable = ["accountNumber:int", "accountType:enum", "balance:num", "barred", "blockDirectEntries", "debitCredit:enum", "name"],
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

    private static RestResource Departments() => new("departments", "departmentNumber", Numbering.Closed)
    {
        Label = "Department",
        Filterable = ["departmentNumber:int", "name", "barred"],
    };

    private static RestResource DepartmentalDistributions() =>
        new("departmental-distributions", "departmentalDistributionNumber", Numbering.Closed)
        {
            Label = "Departmental distribution",
            Filterable = ["departmentalDistributionNumber:int", "name"],
            Address = record => record["distributionType"]?.ToString() == "distribution" ? "departmental-distributions/distributions" : "departmental-distributions/departments",
        };

    private RestResource VatAccounts() => new("vat-accounts", "vatCode", Numbering.Closed)
    {
        Label = "VAT account",
        TextKey = true,
        Complete = (_, record) => Describe(record, "vatType", "vatTypeNumber", "vat-types"),
    };

    private static RestResource VatTypes() => new("vat-types", "vatTypeNumber", Numbering.Closed) { Label = "VAT type" };

    private static RestResource PaymentTypes() => new("payment-types", "paymentTypeNumber", Numbering.Closed) { Label = "Payment type" };

    private static RestResource Currencies() => new("currencies", "code", Numbering.Closed) { Label = "Currency", TextKey = true };
}
