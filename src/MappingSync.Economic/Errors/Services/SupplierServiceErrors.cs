using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes of the suppliers service: suppliers, their groups and contacts.</summary>
internal static class SupplierServiceErrors
{
    public static ErrorArea Area { get; } = new("Services: suppliers, groups, contacts", EconomicSources.Suppliers,
    [
        new(
            "SupplierGroupDoesNotContainsRequiredAccounts",
            ApiErrorKind.Settings,
            new("the supplier group lacks its account", "leverandørgruppen mangler sin samlekonto"),
            new Wording(
                "Set defaults.supplier-group-account in the settings to an account of e-conomic, or choose the account of the group there ({place}); then start again.",
                "Angiv en konto fra e-conomic i defaults.supplier-group-account i indstillingerne, eller vælg gruppens samlekonto dér ({place}); start derefter igen.").At(EconomicPlaces.SupplierGroups)),
        Record("SupplierDoesNotExist", new("the supplier does not exist in e-conomic", "leverandøren findes ikke i e-conomic"), EconomicRemedies.Create("the supplier", "leverandøren", EconomicPlaces.Suppliers)),
        Record("SupplierNumberMismatch", new("e-conomic does not let the supplier number change", "e-conomic tillader ikke, at leverandørnummeret ændres"), new("Keep the supplier's number, then try again.", "Behold leverandørens nummer, og prøv igen.")),
        Record("SupplierContactNameNullOrEmpty", new("the contact person has no name", "kontaktpersonen har intet navn"), EconomicRemedies.CorrectField),
        Record(
            "SupplierContactNameAlreadyExists",
            new("the supplier has a contact person of this name already", "leverandøren har allerede en kontaktperson med dette navn"),
            new("Give the contact person another name in {source}, or remove the other one in e-conomic; then try again.", "Giv kontaktpersonen et andet navn i {source}, eller fjern den anden i e-conomic; prøv derefter igen.")),
        Record("SupplierContactIsInUse", new("the contact person is in use in e-conomic and cannot be deleted", "kontaktpersonen er i brug i e-conomic og kan ikke slettes"), new("Leave the contact person in e-conomic. Nothing has to be done.", "Lad kontaktpersonen blive i e-conomic. Der skal ikke gøres noget.")),
        Record(
            "SupplierGroupIdAlreadyExists",
            new("the number of the supplier group is in use in e-conomic", "leverandørgruppens nummer er i brug i e-conomic"),
            new("Give the group another number in {source}, then try again.", "Giv gruppen et andet nummer i {source}, og prøv igen.")),
        Record("SupplierGroupNameEmpty", new("the supplier group has no name", "leverandørgruppen har intet navn"), EconomicRemedies.CorrectField),
        Record("SupplierGroupIsInUse", new("suppliers in e-conomic use the group, so it cannot be deleted", "leverandører i e-conomic bruger gruppen, så den kan ikke slettes"), new("Leave the group in e-conomic. Nothing has to be done.", "Lad gruppen blive i e-conomic. Der skal ikke gøres noget.")),
    ]);

    private static ErrorEntry Record(string code, Wording meaning, Wording remedy) => new(code, ApiErrorKind.Data, meaning, remedy);
}
