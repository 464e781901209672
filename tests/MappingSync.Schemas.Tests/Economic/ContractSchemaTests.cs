using System.Text.Json;
using MappingSync.Economic;
using MappingSync.Http;

namespace MappingSync.Schemas.Tests.Economic;

public class ContractSchemaTests
{
    private static readonly ContractOptions Contracts = new()
    {
        IsReadOnly = property => property.AttributeProvider?.IsDefined(typeof(ServerComputedAttribute), inherit: false) == true,
    };

    [SchemasFact]
    public void No_contract_differs_from_its_schemas_without_an_explanation()
    {
        var folder = SchemaFolder.Open();
        var (unexplained, stale) = Explanations.Read(Path.Combine(AppContext.BaseDirectory, "schema-differences.yaml")).Judge(ContractComparison.CompareAll(ContractTable.Rows.Select(row => Described(folder, row))));

        Assert.True(unexplained.Count == 0, $"{unexplained.Count} differences without an explanation:\n{string.Join('\n', unexplained)}");
        Assert.True(stale.Count == 0, $"Explanations of differences that are no longer there:\n{string.Join('\n', stale)}");
    }

    private static (NamedShape, IReadOnlyList<NamedShape>) Described(SchemaFolder folder, ContractRow row)
    {
        var options = row.Contract.Namespace == "MappingSync.Economic.Rest" ? EconomicJson.RestReading : EconomicJson.ServicesReading;
        return (new(row.Name, Describe(options, row.Contract)), [.. row.Schemas.Select(folder.Find)]);
    }

    private static Shape Describe(JsonSerializerOptions options, Type contract) => new ContractShape(options, Contracts).Of(contract);
}
