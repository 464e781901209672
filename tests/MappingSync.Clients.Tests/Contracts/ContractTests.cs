using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using MappingSync.Economic;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Contracts;

/// <summary>
/// The contracts declare every documented property, so that a mapping cannot avoid drift by declaring fewer. The lists beside this file
/// are what they declare; a change of a contract changes its list in the same commit.
/// </summary>
public class ContractTests
{
    private static readonly Assembly[] Assemblies = [typeof(RackbeatClient).Assembly, typeof(EconomicClient).Assembly];

    [Theory]
    [InlineData("MappingSync.Rackbeat", "rackbeat.txt")]
    [InlineData("MappingSync.Economic.Rest", "economic-rest.txt")]
    [InlineData("MappingSync.Economic.Services", "economic-services.txt")]
    public void A_contract_declares_what_its_list_says(string @namespace, string list)
    {
        using var stream = typeof(ContractTests).Assembly.GetManifestResourceStream($"MappingSync.Clients.Tests.Contracts.{list}")!;
        using var reader = new StreamReader(stream);

        Assert.Equal(reader.ReadToEnd(), Describe(@namespace));
    }

    [Fact]
    public void Every_property_is_optional_and_has_a_wire_name()
    {
        var nullability = new NullabilityInfoContext();
        var wrong = from contract in Contracts()
                    from property in contract.GetProperties()
                    let isNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null
                        || (!property.PropertyType.IsValueType && nullability.Create(property).ReadState == NullabilityState.Nullable)
                    let isNamed = property.IsDefined(typeof(JsonPropertyNameAttribute)) || property.IsDefined(typeof(JsonExtensionDataAttribute))
                    where !isNullable || !isNamed
                    select $"{contract.Name}.{property.Name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Money_is_decimal_and_nothing_is_a_binary_fraction() =>
        Assert.DoesNotContain(
            Contracts().SelectMany(contract => contract.GetProperties()),
            property => property.PropertyType == typeof(double?) || property.PropertyType == typeof(float?));

    [Fact]
    public void References_hold_no_unknown_properties_and_records_do()
    {
        var roots = new[] { "Customer", "Product", "DraftInvoice", "DraftInvoiceLine", "CustomerInvoice", "Order", "OrderLine", "InvoiceRecipient", "PostalAddress", "CustomerGroup", "PaymentTerms", "Unit" };

        Assert.All(Contracts().Where(contract => contract.IsDefined(typeof(ReferenceAttribute))), contract => Assert.Null(contract.GetProperty("Unknown")));
        Assert.All(Contracts().Where(contract => roots.Contains(contract.Name) && contract.Namespace != "MappingSync.Economic.Services"), contract => Assert.NotNull(contract.GetProperty("Unknown")));
    }

    private static IEnumerable<Type> Contracts() =>
        from assembly in Assemblies
        from type in assembly.GetExportedTypes()
        where type.GetProperties().Any(property => property.IsDefined(typeof(JsonPropertyNameAttribute)))
        where !type.IsGenericType && !type.Name.EndsWith("Envelope", StringComparison.Ordinal) && !type.Name.EndsWith("Page", StringComparison.Ordinal)
        select type;

    private static string Describe(string @namespace)
    {
        var text = new StringBuilder();
        foreach (var contract in Contracts().Where(contract => contract.Namespace == @namespace).OrderBy(contract => contract.Name, StringComparer.Ordinal))
        {
            text.Append(contract.Name).Append('\n');
            foreach (var property in contract.GetProperties())
            {
                if (property.GetCustomAttribute<JsonPropertyNameAttribute>() is { } name) text.Append("  ").Append(name.Name).Append('\n');
            }
        }

        return text.ToString();
    }
}
