using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>The resources of the REST API that are plain collections, with the rules of their write schemas.</summary>
internal sealed partial class RestResources
{
    private const int LargestNumber = 999_999_999;

    private readonly EconomicState state;
    private readonly EconomicBehaviour behaviour;

    public RestResources(EconomicState state, EconomicBehaviour behaviour)
    {
        this.state = state;
        this.behaviour = behaviour;
        All = new[]
        {
            Customers(), CustomerGroups(), Units(), PaymentTerms(), Products(), ProductGroups(), Layouts(), VatZones(),
            Employees(), Accounts(), DepartmentalDistributions(), Currencies(), Suppliers(), SupplierGroups(), VatAccounts(), VatTypes(),
            Departments(), PaymentTypes(),
        }.ToDictionary(resource => resource.Collection, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, RestResource> All { get; }

    private void CheckCurrency(JsonObject record, ErrorTree errors)
    {
        if (record["currency"]?.ToString() is { } currency && !behaviour.ExchangeRates.ContainsKey(currency))
            errors.Add(["currency"], "E06000", "currency does not exist.", record["currency"], "Find a list of currencies at /currencies.");
    }

    private void CheckPostable(JsonObject record, ErrorTree errors, string property = "account")
    {
        var number = record[property]?["accountNumber"];
        if (state.Find("accounts", number) is not { } account)
            return;
        if ((bool?)account["barred"] == true || account["accountType"]?.ToString() is not ("profitAndLoss" or "status"))
        {
            errors.Add(
                [property], "E04041", "Account(s) is not found or barred.", number,
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
