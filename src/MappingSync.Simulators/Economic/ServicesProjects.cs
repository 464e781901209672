using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Employees, which the REST surface only reads, and projects, which it only refers to. Projects need the Project module, employees do not.
/// </summary>
internal sealed class ServicesProjects(EconomicState state, EconomicBehaviour behaviour, ServicesResources resources)
{
    public const string Projects = "projects";
    public const string Groups = "project-groups";
    private const string Employees = "employees";
    private const string EmployeeGroups = "employee-groups";
    private const int LargestNumber = 999_999_999;
    private const int LargestEmployee = 999_999;

    private static readonly (string Code, string Message, string[] Holders)[] EmployeeUses =
    [
        ("ERROR_BOUNDCOWORKERACCOUNTCOWORKERISSALESMANFORNUMBEROFDEBITORS", "The employee is a sales representative for customer(s).", ["customers"]),
        ("ERROR_BOUNDCOWORKERACCOUNTCOWORKERISOURREFFORNUMBEROFCREDITORS", "The employee is linked to supplier(s).", ["suppliers"]),
        ("ERROR_BOUNDCOWORKERACCOUNTCOWORKERISSALESMANFORNUMBEROFINVOICES", "The employee is a sales representative for invoice(s).", ["invoices/booked"]),
        ("ERROR_BOUNDCOWORKERACCOUNTCOWORKERISSALESMANFORNUMBEROFDRAFTS", "The employee is a sales representative for draft invoice(s).",
            ["invoices/drafts", RestOrders.Drafts, RestOrders.Sent, RestOrders.Archived]),
        ("ERROR_BOUNDCOWORKERTHEREISNUMBEROFPOSTSONDRAFTS", "Finance vouchers exist for the selected employee.", [Bookkeeping.Drafts]),
    ];

    private static readonly (string Code, string Message, string[] Holders)[] ProjectUses =
    [
        ("ProjectCannotBeDeletedHasDraftEntries", "Project cannot be deleted since it has draft daybook entries.", [Bookkeeping.Drafts]),
        ("ProjectCannotBeDeletedHasBookedEntries", "Project cannot be deleted since it has booked daybook entries.", [Bookkeeping.Entries]),
        ("ProjectCannotBeDeletedHasInvoices", "Project cannot be deleted since it has invoices.", ["invoices/drafts", "invoices/booked"]),
        ("ProjectCannotBeDeletedHasSalesDocuments", "Project cannot be deleted since it has sales documents.", [RestOrders.Drafts, RestOrders.Sent, RestOrders.Archived]),
    ];

    /// <summary>What only the server sets, or what is not kept under this name.</summary>
    private static readonly string[] Computed = ["number", "isClosed", "costPrice", "salesPrice", "invoicedTotal", "lastUpdated"];

    private static readonly string[] Flags = ["isBarred", "isMainProject", "isMileageInvoiced", "isClosed"];

    private static readonly string[] ProjectFilters =
    [
        "number:int:all:S", "name::all+like", "projectGroupNumber:int:all", "customerNumber:int:all", "isClosed::cmp", "mileage:num:all",
        "isBarred::cmp", "isMainProject::cmp", "isMileageInvoiced::cmp", "lastUpdated::cmp", "responsibleEmployeeNumber:int:all",
        "mainProjectNumber:int:all", "otherResponsibleEmployeeNumber:int:all", "status:int:all", "deliveryDate::cmp", "departmentNumber:int:all",
        "closedDate::cmp", "fixedPrice:num:all", "costPrice:num:all", "salesPrice:num:all", "invoicedTotal:num:all", "contactPersonId:int:all",
        "deliveryLocationNumber:int:all", "otherReference::cmp",
    ];

    private static readonly Rule[] ProjectRules =
    [
        Rule.Integer("number", 0, LargestNumber), Rule.Text("name", 100).Demanded(), Rule.Integer("projectGroupNumber").Demanded(),
        Rule.Integer("customerNumber", 1, LargestNumber), Rule.Number("mileage"), Rule.Boolean("isBarred"), Rule.Boolean("isMainProject"),
        Rule.Boolean("isMileageInvoiced"), Rule.Integer("responsibleEmployeeNumber"), Rule.Integer("mainProjectNumber"),
        Rule.Integer("otherResponsibleEmployeeNumber"), Rule.Integer("status", 1, 2), Rule.Text("description", 2500), Rule.Date("deliveryDate"),
        Rule.Integer("departmentNumber"), Rule.Date("closedDate"), Rule.Number("fixedPrice"), Rule.Integer("contactPersonId"),
        Rule.Integer("deliveryLocationNumber"), Rule.Text("otherReference", 250),
    ];

    public void Map(RouteTable routes)
    {
        MapEmployees(routes);
        resources.Map(routes, new ServicesResource("projectsapi/v1.1.0/ProjectGroups", Groups, "number")
        {
            Numbering = Numbering.Either,
            CanChange = false,
            Refuses = Module,
            Rules = [Rule.Integer("number", 1, LargestNumber), Rule.Text("name", 100).Demanded(), Rule.Integer("type", 1, 3).Demanded()],
            Filterable = ["number:int:all:S", "name::all+like", "type:int:eq", "includeCostPriceInFinance::cmp", "includeSalesPriceInFinance::cmp"],
            ExistsCode = "ProjectGroupCannotBeCreatedUpdatedNumberAlreadyExists",
            Flat = static (_, stored) => stored.DeepClone().AsObject(),
            Stored = static (key, flat, _) => With(flat, "number", key),
        });
        resources.Map(routes, new ServicesResource("projectsapi/v1.1.0/Projects", Projects, "number")
        {
            Numbering = Numbering.Either,
            Refuses = Module,
            Rules = ProjectRules,
            Filterable = ProjectFilters,
            ExistsCode = "ProjectCannotBeCreatedUpdatedNumberAlreadyExists",
            Flat = ShownProject,
            Check = ProjectFinding,
            Stored = static (key, flat, _) =>
            {
                var record = With(flat, "projectNumber", key);
                foreach (var name in Computed)
                    record.Remove(name);
                return record;
            },
            InUse = (key, _) => state[Projects].Values.Any(other => other["mainProjectNumber"]?.ToString() == key)
                ? new ServicesFinding("number", "ProjectCannotBeDeletedHasSubProjects", "Project cannot be deleted since it has subprojects.")
                : Use(ProjectUses, "projectNumber", key),
        });
    }

    private void MapEmployees(RouteTable routes)
    {
        var employees = new FlatNames(
            state,
            Employees,
            [
                ("number", "employeeNumber"), ("groupNumber", "employeeGroup.employeeGroupNumber"), ("name", "name"), ("isBarred", "barred"),
                ("phone", "phone"), ("email", "email"),
            ]);
        resources.Map(routes, new ServicesResource("projectsapi/v1.1.0/Employees", Employees, "number")
        {
            Rules =
            [
                Rule.Integer("number", 0, LargestEmployee).Demanded(), Rule.Integer("groupNumber").Demanded(), Rule.Text("name", 100),
                Rule.Boolean("isBarred"), Rule.Text("phone", 20), Rule.Text("email", 50),
            ],
            Filterable = ["number:int:all:S", "groupNumber:int:all", "name::all+like", "isBarred::cmp", "phone::all", "email::all"],
            ExistsCode = "EmployeeCannotBeCreatedUpdatedNumberAlreadyExists",
            Flat = (key, stored) =>
            {
                var flat = employees.Flatten(key, stored);
                flat["isBarred"] ??= false;
                return flat;
            },
            Check = EmployeeFinding,
            Stored = employees.Store,
            InUse = (key, _) => state[Projects].Values.Any(project =>
                    project["responsibleEmployeeNumber"]?.ToString() == key || project["otherResponsibleEmployeeNumber"]?.ToString() == key)
                ? new ServicesFinding("number", "ERROR_BOUNDCOWORKERACCOUNTCOWORKERRESPONSIBLENUMBEROFCASES", "The employee is responsible for project(s).")
                : Use(EmployeeUses, "employeeNumber", key),
        });
        resources.Map(routes, new ServicesResource("projectsapi/v1.1.0/EmployeeGroups", EmployeeGroups, "number")
        {
            Rules = [Rule.Integer("number", 1, LargestNumber).Demanded(), Rule.Text("name", 100).Demanded()],
            Filterable = ["number:int:all:S", "name::all+like"],
            ExistsCode = "EmployeeGroupNumberAlreadyExists",
            Flat = static (_, stored) => new JsonObject { ["number"] = stored["employeeGroupNumber"]!.DeepClone(), ["name"] = stored["name"]?.DeepClone() },
            Stored = static (key, flat, _) => With(new JsonObject { ["name"] = flat["name"]!.DeepClone() }, "employeeGroupNumber", key),
            InUse = (key, _) => ReferenceUse.FindAmong(state, "employeeGroupNumber", key, Employees) is null
                ? null
                : new ServicesFinding("number", "ERROR_BOUNDCOWORKERACCOUNTCOWORKERINCHOSENGROUP", "The employee group contains one or more employees."),
        });
    }

    private WireAnswer? Module() => behaviour.HasProjectModule
        ? null
        : EconomicErrors.Problem(403, "AccessDeniedAgreementMissingModules", "Access denied.", "The agreement lacks the module Project.", state.Instant);

    private ServicesFinding? EmployeeFinding(JsonObject flat, JsonObject? before)
    {
        if (string.IsNullOrWhiteSpace(flat["name"]?.ToString()))
            return new ServicesFinding("name", "EmployeeCannotBeCreatedUpdatedNameNullOrEmpty", "Employee cannot be created or updated since employee name cannot be null or empty.");
        return state.Has(EmployeeGroups, flat["groupNumber"]!.ToString())
            ? null
            : new ServicesFinding("groupNumber", "EmployeeCannotBeCreatedUpdatedGroupNotFound", "Employee cannot be created or updated since the given employee group was not found.");
    }

    private JsonObject ShownProject(string key, JsonObject stored)
    {
        var flat = With(stored, "number", key);
        flat.Remove("projectNumber");
        foreach (var flag in Flags)
            flat[flag] ??= false;
        flat["lastUpdated"] = resources.ChangedAt(Projects, key);
        return flat;
    }

    private ServicesFinding? ProjectFinding(JsonObject flat, JsonObject? before)
    {
        if (state.Find(Groups, flat["projectGroupNumber"]) is not { } group)
            return new ServicesFinding("projectGroupNumber", "ProjectCannotBeCreatedUpdatedGroupDoesNotExist", "Project cannot be created or updated since the given project group does not exist.");
        if (before is null && (bool?)flat["isClosed"] == true)
            return new ServicesFinding("isClosed", "ProjectCannotBeCreatedAsClosed", "Project cannot be created as closed.");
        const int Internal = 1;
        if (flat["customerNumber"] is null && EconomicState.Number(group["type"]) != Internal)
            return new ServicesFinding("customerNumber", "ProjectCannotBeCreatedUpdatedCustomerNumberRequired", "Project cannot be created or updated since customer number is required.");
        if (flat["customerNumber"] is { } customer && !state.Has("customers", customer.ToString()))
            return new ServicesFinding("customerNumber", "ProjectCannotBeCreatedUpdatedCustomerNotFound", "Project cannot be created or updated, customer was not found.");
        if (flat["mainProjectNumber"] is not { } main)
            return null;
        if ((bool?)flat["isMainProject"] == true)
            return new ServicesFinding("mainProjectNumber", "ProjectCannotBeCreatedUpdatedMainProjectNumberCannotBeSet", "Project cannot be created or updated, main project number can only be set when creating subprojects.");
        return (bool?)state.Find(Projects, main)?["isMainProject"] == true
            ? null
            : new ServicesFinding("mainProjectNumber", "ProjectCannotBeCreatedUpdatedMainProjectNumberDoesNotExistOrInvalid", "Project cannot be created or updated, provided main project number doesn't exist or is not a main project.");
    }

    private ServicesFinding? Use((string Code, string Message, string[] Holders)[] uses, string keyName, string key) =>
        uses.FirstOrDefault(use => ReferenceUse.FindAmong(state, keyName, key, use.Holders) is not null) is { Code: { } code } use
            ? new ServicesFinding("number", code, use.Message)
            : null;

    private static JsonObject With(JsonObject record, string keyName, string key)
    {
        var copy = record.DeepClone().AsObject();
        copy[keyName] = int.Parse(key, System.Globalization.CultureInfo.InvariantCulture);
        copy.Remove("objectVersion");
        return copy;
    }
}
