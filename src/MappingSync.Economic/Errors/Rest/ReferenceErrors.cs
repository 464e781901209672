using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>References to something that does not exist: one code for all of them, told apart by the property.</summary>
internal static class ReferenceErrors
{
    private const string Code = "E06000";

    public static ErrorArea Area { get; } = new("REST: references", EconomicSources.RestDocumentation,
    [
        Missing("customer", "the customer", "kunden", EconomicPlaces.Customers),
        Missing("supplier", "the supplier", "leverandøren", EconomicPlaces.Suppliers),
        Missing("product", "the product", "varen", EconomicPlaces.Products),
        Missing("productGroup", "the product group", "varegruppen", EconomicPlaces.ProductGroups),
        Missing("customerGroup", "the customer group", "kundegruppen", EconomicPlaces.CustomerGroups),
        Missing("supplierGroup", "the supplier group", "leverandørgruppen", EconomicPlaces.SupplierGroups),
        Missing("unit", "the unit", "enheden", EconomicPlaces.Units),
        Missing("layout", "the layout", "layoutet", EconomicPlaces.Layouts),
        Missing("salesPerson", "the employee", "medarbejderen", EconomicPlaces.Employees),
        Missing("departmentalDistribution", "the department", "afdelingen", EconomicPlaces.Departments),
        Missing("vatAccount", "the VAT code", "momskoden", EconomicPlaces.VatCodes),
        new(
            Code,
            ApiErrorKind.Data,
            new("the currency is not in use in e-conomic", "valutaen er ikke oprettet i e-conomic"),
            new Wording(
                "Add the currency in e-conomic ({place}), or choose another in {source}; then try again.",
                "Opret valutaen i e-conomic ({place}), eller vælg en anden i {source}; prøv derefter igen.").At(EconomicPlaces.Currencies))
        { Properties = ["currency"] },
        new(Code, ApiErrorKind.Settings, VoucherErrors.NoAccount, EconomicRemedies.Account) { Properties = ["account", "contraAccount"] },
        PaymentTerms(Code) with { Properties = ["paymentTerms"] },
        new(
            Code,
            ApiErrorKind.Data,
            new("something that it refers to does not exist in e-conomic", "noget, der henvises til, findes ikke i e-conomic"),
            new("Create it in e-conomic, or choose something else in {source}; then try again.", "Opret det i e-conomic, eller vælg noget andet i {source}; prøv derefter igen.")),
        PaymentTerms("E07080") with { Source = EconomicSources.Observed },
    ]);

    internal static ErrorEntry PaymentTerms(string code) => new(
        code,
        ApiErrorKind.Data,
        new("the payment terms do not exist in e-conomic", "betalingsbetingelsen findes ikke i e-conomic"),
        new Wording(
            "Save the payment terms in {source} once more so that e-conomic gets them ({place}), or choose others; then try again.",
            "Gem betalingsbetingelsen i {source} igen, så den kommer til e-conomic ({place}), eller vælg en anden; prøv derefter igen.").At(EconomicPlaces.PaymentTerms));

    private static ErrorEntry Missing(string property, string english, string danish, Wording place) => new(
        Code,
        ApiErrorKind.Data,
        new($"{english} does not exist in e-conomic", $"{danish} findes ikke i e-conomic"),
        EconomicRemedies.Create(english, danish, place))
    { Properties = [property] };
}
