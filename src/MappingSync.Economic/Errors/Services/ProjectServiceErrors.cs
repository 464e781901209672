using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes of the projects service: employees and projects.</summary>
internal static class ProjectServiceErrors
{
    public static ErrorArea Area { get; } = new("Services: employees, projects", EconomicSources.Projects,
    [
        new(
            "EmployeeCannotBeCreatedUpdatedGroupNotFound",
            ApiErrorKind.Settings,
            new("the employee group does not exist in e-conomic", "medarbejdergruppen findes ikke i e-conomic"),
            new(
                "Set defaults.employee-group in the settings to a group that e-conomic has, or create the group there; then start again.",
                "Angiv en gruppe, der findes i e-conomic, i defaults.employee-group i indstillingerne, eller opret gruppen dér; start derefter igen.")),
        Record("EmployeeCannotBeCreatedUpdatedNumberAlreadyExists", new("the number of the employee is in use in e-conomic", "medarbejderens nummer er i brug i e-conomic"), new("Give the employee another number in {source}, then try again.", "Giv medarbejderen et andet nummer i {source}, og prøv igen.")),
        Record("EmployeeCannotBeCreatedUpdatedNameNullOrEmpty", new("the employee has no name", "medarbejderen har intet navn"), EconomicRemedies.CorrectField),
        Record("ProjectCannotBeCreatedUpdatedNumberIsInvalid", new("e-conomic does not accept the project number", "e-conomic godtager ikke projektnummeret"), EconomicRemedies.CorrectField),
        Record("ProjectCannotBeCreatedUpdatedNumberAlreadyExists", new("the project number is in use in e-conomic", "projektnummeret er i brug i e-conomic"), new("Give the project another number in {source}, then try again.", "Giv projektet et andet nummer i {source}, og prøv igen.")),
        Record("ProjectCannotBeCreatedUpdatedGroupNumberIsInvalid", new("e-conomic does not accept the number of the project group", "e-conomic godtager ikke projektgruppens nummer"), EconomicRemedies.CorrectField),
        Record("ProjectCannotBeCreatedUpdatedGroupDoesNotExist", new("the project group does not exist in e-conomic", "projektgruppen findes ikke i e-conomic"), EconomicRemedies.Create("the project group", "projektgruppen", EconomicPlaces.Projects)),
        Record("ProjectCannotBeCreatedUpdatedCustomerNumberRequired", new("the project needs a customer", "projektet kræver en kunde"), EconomicRemedies.CorrectField),
        Record("ProjectCannotBeCreatedUpdatedInvalidCustomerNumber", new("e-conomic does not accept the customer of the project", "e-conomic godtager ikke projektets kunde"), EconomicRemedies.CorrectField),
        Record("ProjectCannotBeCreatedUpdatedCustomerNotFound", new("the customer of the project does not exist in e-conomic", "projektets kunde findes ikke i e-conomic"), EconomicRemedies.Create("the customer", "kunden", EconomicPlaces.Customers)),
    ]);

    private static ErrorEntry Record(string code, Wording meaning, Wording remedy) => new(code, ApiErrorKind.Data, meaning, remedy);
}
