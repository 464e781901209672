using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Economic;
using MappingSync.Http;

namespace MappingSync.Schemas.Tests.Economic;

public class ContractSchemaTests
{
    private const string Differences = "schema-differences.yaml";

    private static readonly ContractOptions Contracts = new()
    {
        IsReadOnly = property => property.AttributeProvider?.IsDefined(typeof(ServerComputedAttribute), inherit: false) == true,
    };

    [SchemasFact]
    public void No_contract_differs_from_its_schemas_without_an_explanation()
    {
        var folder = SchemaFolder.Open();
        var describe = ContractTable.Rows.GroupBy(row => row.Options).ToDictionary(rows => rows.Key, rows => new ContractShape(rows.Key, Contracts));
        var (unexplained, stale) = Explanations.Read(Path.Combine(AppContext.BaseDirectory, Differences)).Judge(ContractComparison.CompareAll(
            ContractTable.Rows.Select(row => (new NamedShape(row.Name, describe[row.Options].Of(row.Contract)), folder.Find(row)))));

        Assert.True(unexplained.Count == 0, $"{unexplained.Count} differences without an explanation:\n{string.Join('\n', unexplained)}");
        Assert.True(stale.Count == 0, $"Explanations in {Differences} of differences that are no longer there:\n{string.Join('\n', stale)}");
    }

    [SchemasFact]
    public void No_spec_writes_more_than_the_requests_allow_or_less_than_they_demand()
    {
        var folder = SchemaFolder.Open();
        var rows = ContractTable.Rows.ToDictionary(row => row.Contract.FullName!);
        // What the product builds itself, such as the posting of a supplier's invoice, has no published schema.
        var specs = SpecRules.All().Where(spec => spec.Contract.StartsWith("MappingSync.Economic.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(specs);
        Assert.Empty(specs.SelectMany(spec => ContractComparison.CompareRules(spec.Spec, spec.Rules, folder.Find(rows[spec.Contract]))));
    }

    [SchemasFact]
    public void Every_published_schema_is_compared_or_known_to_be_of_no_use()
    {
        var used = ContractTable.Rows.SelectMany(row => row.Schemas).Select(schema => schema.File).ToHashSet(StringComparer.Ordinal);
        var files = SchemaFolder.Open().Files().ToList();

        Assert.Equal([], files.Where(file => !used.Contains(file) && !ContractTable.UnusedFiles.Keys.Any(unused => file.StartsWith(unused, StringComparison.Ordinal))));
        Assert.All(ContractTable.UnusedFiles.Keys, unused => Assert.Contains(files, file => file.StartsWith(unused, StringComparison.Ordinal) && !used.Contains(file)));
    }

    [Fact]
    public void Every_contract_is_compared_or_has_no_schema()
    {
        var reached = new HashSet<Type>();
        foreach (var rows in ContractTable.Rows.GroupBy(row => row.Options))
        {
            var shapes = new ContractShape(rows.Key);
            foreach (var row in rows) _ = shapes.Of(row.Contract).Paths().Count();
            reached.UnionWith(shapes.Described);
        }

        Assert.Equal([], Contracts().Where(contract => !reached.Contains(contract) && !ContractTable.WithoutSchema.ContainsKey(contract)).Select(contract => contract.FullName));
        Assert.DoesNotContain(ContractTable.WithoutSchema.Keys, reached.Contains);

        static IEnumerable<Type> Contracts() => typeof(EconomicClient).Assembly.GetExportedTypes().Where(type =>
            type.Namespace is "MappingSync.Economic.Rest" or "MappingSync.Economic.Services"
            && !type.IsGenericType
            && type.GetProperties().Any(property => property.IsDefined(typeof(JsonPropertyNameAttribute), inherit: false)));
    }

    [Fact]
    public void A_folder_that_is_missing_or_empty_fails_the_check()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Throws<DirectoryNotFoundException>(() => new SchemaFolder(Path.Combine(folder.FullName, "missing")));
            Assert.Throws<DirectoryNotFoundException>(() => new SchemaFolder(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
