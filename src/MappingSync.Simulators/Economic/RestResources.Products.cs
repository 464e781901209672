using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <content>Products, their groups and units.</content>
internal sealed partial class RestResources
{
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
                "lastUpdated", "unit.unitNumber:int:unsorted", "productGroup.productGroupNumber:int:unsorted",
                "departmentalDistribution.departmentalDistributionNumber:crash:unsorted",
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

    private static RestResource Units() => new("units", "unitNumber", Numbering.Server)
    {
        Label = "Unit",
        PostRules = [Rule.Text("name", 100, 1).Demanded()],
        PutRules = [Rule.Text("name", 100, 1).Demanded()],
        Complete = (url, record) => record["products"] = $"{url}/products",
    };
}
