using System.Text.Json;
using MappingSync.Rackbeat;
using Product = MappingSync.Economic.Rest.Product;

namespace MappingSync.Mappings.Tests.Entities;

/// <summary>A bill of materials goes to the ledger as the product that it is there.</summary>
public sealed class BillOfMaterialsMappingTests
{
    private static readonly Lot Source = new()
    {
        Number = "SÆT-1",
        Name = "Julekurv",
        Description = "Not sent",
        GroupId = 4,
        SalesPrice = 99.995m,
        RecommendedSalesPrice = 120m,
        Barcode = "5701234567890",
        IsBarred = false,
        UnitId = 6,
        DepartmentId = 8,
        CostPrice = 41.25m,
        RecommendedCostPrice = 40m,
        Lines = [new() { ProductId = "V-1", Quantity = 2 }],
    };

    [Fact]
    public void It_becomes_a_product_without_parts() => Assert.Equal(
        new Product
        {
            ProductNumber = "SÆT-1",
            Name = "Julekurv",
            ProductGroup = new() { ProductGroupNumber = 104 },
            SalesPrice = 100m,
            RecommendedPrice = 120m,
            BarCode = "5701234567890",
            Barred = false,
            Unit = new() { UnitNumber = 106 },
            DepartmentalDistribution = new() { DepartmentalDistributionNumber = 108, DistributionType = "department" },
            CostPrice = 41.25m,
        },
        Push(Source));

    [Fact]
    public void It_becomes_what_a_product_with_the_same_values_becomes()
    {
        var product = JsonSerializer.Deserialize<Rackbeat.Product>(JsonSerializer.Serialize(Source))!;
        product.Unknown = null;

        Assert.Equal(ProductMapping.Push(product, Everything.Resolved(ProductMapping.ReferencesPush(product))), Push(Source));
        Assert.Equal(ProductMapping.PushFields.Select(static field => field.Name).Order(StringComparer.Ordinal), BillOfMaterialsMapping.PushFields.Select(static field => field.Name).Order(StringComparer.Ordinal));
        var bad = new Product { ProductNumber = new string('1', 26), Name = new string('n', 301), BarCode = new string('1', 51) };
        Assert.Equal(
            ProductMapping.ValidatePush(new(), bad).Select(static violation => (violation.Field.Name, violation.Rule, violation.Limit)),
            BillOfMaterialsMapping.ValidatePush(new(), bad).Select(static violation => (violation.Field.Name, violation.Rule, violation.Limit)));
    }

    [Fact]
    public void A_missing_price_leaves_the_ledger_s() =>
        Assert.Equal(7m, BillOfMaterialsMapping.ApplyPush(Source with { CostPrice = null }, new Product { CostPrice = 7m }, ResolvedReferences.None).CostPrice);

    private static Product Push(Lot lot) => BillOfMaterialsMapping.Push(lot, Everything.Resolved(BillOfMaterialsMapping.ReferencesPush(lot)));
}
