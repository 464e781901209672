using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes of the products service: products and their groups.</summary>
internal static class ProductServiceErrors
{
    public static ErrorArea Area { get; } = new("Services: products, groups", EconomicSources.Products,
    [
        Record("ProductDoesNotExist", new("the product does not exist in e-conomic", "varen findes ikke i e-conomic"), EconomicRemedies.Create("the product", "varen", EconomicPlaces.Products)),
        Record("ProductGroupDoesNotExist", new("the product group does not exist in e-conomic", "varegruppen findes ikke i e-conomic"), EconomicRemedies.Create("the product group", "varegruppen", EconomicPlaces.ProductGroups)),
        Record(
            "ProductNumberAlreadyExists",
            new("the product number is in use in e-conomic", "varenummeret er i brug i e-conomic"),
            new("Give the product another number in {source}, then try again.", "Giv varen et andet nummer i {source}, og prøv igen.")),
        Record(
            "ProductNumberChangeSettingNotEnabled",
            new("e-conomic does not let product numbers change", "e-conomic tillader ikke, at varenumre ændres"),
            new("Keep the product's number, then try again.", "Behold varens nummer, og prøv igen.")),
        Record(
            "InvalidCurrency",
            new("the currency is not in use in e-conomic", "valutaen er ikke oprettet i e-conomic"),
            new Wording("Add the currency in e-conomic ({place}), or choose another in {source}; then try again.", "Opret valutaen i e-conomic ({place}), eller vælg en anden i {source}; prøv derefter igen.").At(EconomicPlaces.Currencies)),
    ]);

    private static ErrorEntry Record(string code, Wording meaning, Wording remedy) => new(code, ApiErrorKind.Data, meaning, remedy);
}
