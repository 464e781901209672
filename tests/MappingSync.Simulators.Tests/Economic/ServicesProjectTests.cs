using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesProjectTests : EconomicTest
{
    private const string Employees = "projectsapi/v1.1.0/Employees";
    private const string EmployeeGroups = "projectsapi/v1.1.0/EmployeeGroups";
    private const string Projects = "projectsapi/v1.1.0/Projects";
    private const string Groups = "projectsapi/v1.1.0/ProjectGroups";

    [Fact]
    public async Task An_employee_is_written_here_without_the_project_module_and_read_there()
    {
        var made = await Services.SendAsync("POST", Employees, """{"number":4,"groupNumber":1,"name":"Bo","isBarred":true,"email":"bo@eksempel.dk"}""");

        Assert.Equal((HttpStatusCode.Created, """{"number":4}"""), (made.Status, made.Text));
        var read = await Rest.SendAsync("GET", "employees/4");
        Assert.Equal(("Bo", "bo@eksempel.dk", true, 1), (read["name"]!.ToString(), read["email"]!.ToString(), (bool)read["barred"]!, (int)read["employeeGroup/employeeGroupNumber"]!));
    }

    [Theory]
    [Enforces("economic", "9.13", "An employee's number is given by the caller, at most 999999, and must be free")]
    [Enforces("economic", "9.13", "An employee's group must exist")]
    [Enforces("economic", "9.13", "An employee has a name, a telephone number of at most 20 and an e-mail address of at most 50 characters")]
    [InlineData("""{"number":1,"groupNumber":1,"name":"x"}""", "EmployeeCannotBeCreatedUpdatedNumberAlreadyExists")]
    [InlineData("""{"number":4,"groupNumber":9,"name":"x"}""", "EmployeeCannotBeCreatedUpdatedGroupNotFound")]
    [InlineData("""{"number":4,"groupNumber":1}""", "EmployeeCannotBeCreatedUpdatedNameNullOrEmpty")]
    [InlineData("""{"number":1000000,"groupNumber":1,"name":"x"}""", "BadRequest")]
    [InlineData("""{"number":4,"groupNumber":1,"name":"x","phone":"123456789012345678901"}""", "BadRequest")]
    public async Task A_bad_employee_is_refused(string body, string code)
    {
        var refused = await Services.SendAsync("POST", Employees, body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused["errorCode"]!.ToString()));
    }

    [Fact]
    [Enforces("economic", "9.13", "An employee who is somebody's salesman cannot be removed, nor can a group that has employees")]
    public async Task Employees_and_groups_in_use_stay()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        Economic.Change("customers", 1001, customer => customer["salesPerson"] = Wire.Object("""{"employeeNumber":1}"""));

        Assert.Equal("ERROR_BOUNDCOWORKERACCOUNTCOWORKERISSALESMANFORNUMBEROFDEBITORS", (await Services.SendAsync("DELETE", $"{Employees}/1"))["errorCode"]!.ToString());
        Assert.Equal("ERROR_BOUNDCOWORKERACCOUNTCOWORKERINCHOSENGROUP", (await Services.SendAsync("DELETE", $"{EmployeeGroups}/1"))["errorCode"]!.ToString());
        Assert.Equal("EmployeeGroupNumberAlreadyExists", (await Services.SendAsync("POST", EmployeeGroups, """{"number":1,"name":"x"}"""))["errorCode"]!.ToString());
    }

    [Fact]
    [Enforces("economic", "9.24", "Projects are closed to an agreement without the Project module (403)")]
    public async Task Without_the_module_there_are_no_projects()
    {
        foreach (var (method, path) in new[] { ("GET", Projects), ("GET", $"{Projects}/1"), ("POST", Projects), ("DELETE", $"{Projects}/1"), ("GET", $"{Groups}/count") })
        {
            var refused = await Services.SendAsync(method, path, method == "POST" ? "{}" : null);
            Assert.Equal((HttpStatusCode.Forbidden, "AccessDeniedAgreementMissingModules"), (refused.Status, refused["errorCode"]!.ToString()));
        }
    }

    [Fact]
    public async Task A_project_gets_a_number_when_it_brings_none_and_keeps_what_it_is_given()
    {
        await OpenAsync();

        var made = await Services.SendAsync("POST", Projects, """{"name":"Butik","projectGroupNumber":1,"deliveryDate":"2027-01-31T00:00:00","costPrice":5}""");
        var project = await Services.SendAsync("GET", $"{Projects}/{made["number"]}");

        Assert.Equal(("Butik", "2027-01-31T00:00:00", null), (project["name"]!.ToString(), project["deliveryDate"]!.ToString(), project["costPrice"]));
    }

    [Theory]
    [Enforces("economic", "9.24", "A project's group must exist")]
    [Enforces("economic", "9.24", "A project in an external group needs a customer, and one that exists")]
    [Enforces("economic", "9.24", "A project belongs to a main project alone, and a main project to none")]
    [InlineData("""{"name":"x","projectGroupNumber":9}""", "ProjectCannotBeCreatedUpdatedGroupDoesNotExist")]
    [InlineData("""{"name":"x","projectGroupNumber":2}""", "ProjectCannotBeCreatedUpdatedCustomerNumberRequired")]
    [InlineData("""{"name":"x","projectGroupNumber":2,"customerNumber":9}""", "ProjectCannotBeCreatedUpdatedCustomerNotFound")]
    [InlineData("""{"name":"x","projectGroupNumber":1,"mainProjectNumber":1}""", "ProjectCannotBeCreatedUpdatedMainProjectNumberDoesNotExistOrInvalid")]
    [InlineData("""{"name":"x","projectGroupNumber":1,"mainProjectNumber":1,"isMainProject":true}""", "ProjectCannotBeCreatedUpdatedMainProjectNumberCannotBeSet")]
    [InlineData("""{"number":1,"name":"x","projectGroupNumber":1}""", "ProjectCannotBeCreatedUpdatedNumberAlreadyExists")]
    [InlineData("""{"name":"x","projectGroupNumber":1,"isClosed":true}""", "ProjectCannotBeCreatedAsClosed")]
    [InlineData("""{"name":"x","projectGroupNumber":1,"deliveryDate":"2027-01-31"}""", "BadRequest")]
    public async Task A_bad_project_is_refused(string body, string code)
    {
        await OpenAsync();
        await Services.SendAsync("POST", Projects, """{"number":1,"name":"Butik","projectGroupNumber":1}""");

        var refused = await Services.SendAsync("POST", Projects, body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused["errorCode"]!.ToString()));
    }

    [Fact]
    [Enforces("economic", "9.24", "A project that something is registered on cannot be removed")]
    public async Task A_project_in_use_stays()
    {
        await OpenAsync();
        await Services.SendAsync("POST", Projects, """{"number":1,"name":"Butik","projectGroupNumber":1}""");
        var entry = Economic.AddVoucher(3, new DateOnly(2026, 12, 10), 5m, 5500, 1300, "x");
        Economic.Change("journal-entries", entry, draft => draft["project"] = Wire.Object("""{"projectNumber":1}"""));

        Assert.Equal("ProjectCannotBeDeletedHasDraftEntries", (await Services.SendAsync("DELETE", $"{Projects}/1"))["errorCode"]!.ToString());
    }

    private async Task OpenAsync()
    {
        Economic.Behaviour.HasProjectModule = true;
        await Services.SendAsync("POST", Groups, """{"number":1,"name":"Internt","type":1}""");
        await Services.SendAsync("POST", Groups, """{"number":2,"name":"Kunder","type":2}""");
    }
}
