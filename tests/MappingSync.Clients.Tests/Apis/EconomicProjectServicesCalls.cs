using MappingSync.Economic;
using MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicProjectServicesCalls : IClientCalls
{
    private const string NoModule = "AccessDeniedAgreementMissingModules";

    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Employees",
            nameof(EconomicClient.GetServicesEmployeeAsync),
            Good: async world => Assert.Equal(("Karen Salg", 1), await world.Economic.GetServicesEmployeeAsync(1) is { } employee ? (employee.Name, employee.GroupNumber) : default),
            Refused: async world => Assert.Null(await world.Economic.GetServicesEmployeeAsync(77))),
        new(
            "Employees",
            nameof(EconomicClient.ListServicesEmployeesAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await world.Economic.ListServicesEmployeesAsync(EconomicFilter.Contains("name", "salg")).ToListAsync()).Number),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListServicesEmployeesAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Employees",
            nameof(EconomicClient.PostServicesEmployeeAsync),
            Good: async world =>
            {
                await world.Economic.PostServicesEmployeeAsync(EconomicBody.Of(Employee), "k1");
                Assert.Equal(("Bo", 1), world.Ledger.Record("employees", 4) is { } made ? ((string?)made["name"], (int)made["employeeGroup"]!["employeeGroupNumber"]!) : default);
            },
            Refused: world => Refused.AsAsync("EmployeeCannotBeCreatedUpdatedGroupNotFound", () => world.Economic.PostServicesEmployeeAsync(EconomicBody.Of(Employee with { Number = 5, GroupNumber = 9 }), "k2"))),
        new(
            "Employees",
            nameof(EconomicClient.PutServicesEmployeeAsync),
            Good: async world =>
            {
                var before = (await world.Economic.GetServicesEmployeeAsync(1))!;
                await world.Begin().Economic.PutServicesEmployeeAsync(EconomicBody.Of(before with { IsBarred = true }));
                Assert.True((bool?)world.Ledger.Record("employees", 1)!["barred"]);
            },
            Refused: world => Refused.AsAsync("UpdateConflict", () => world.Economic.PutServicesEmployeeAsync(EconomicBody.Of(Employee with { Number = 1 })))),
        new(
            "Employees",
            nameof(EconomicClient.DeleteServicesEmployeeAsync),
            Good: async world =>
            {
                await world.Economic.DeleteServicesEmployeeAsync(1);
                Assert.Null(world.Ledger.Record("employees", 1));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteServicesEmployeeAsync(1_000_000));
                await Refused.AsAsync("ResourceNotFound", () => world.Economic.DeleteServicesEmployeeAsync(999));
            }),
        new(
            "Employee groups",
            nameof(EconomicClient.GetEmployeeGroupAsync),
            Good: async world => Assert.Equal("Salg", (await world.Economic.GetEmployeeGroupAsync(1))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetEmployeeGroupAsync(77))),
        new(
            "Employee groups",
            nameof(EconomicClient.ListEmployeeGroupsAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await world.Economic.ListEmployeeGroupsAsync().ToListAsync()).Number),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListEmployeeGroupsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Project groups",
            nameof(EconomicClient.GetProjectGroupAsync),
            Good: async world => Assert.Equal((1, "Internt"), await Group(world).Economic.GetProjectGroupAsync(1) is { } group ? (group.Type, group.Name) : default),
            Refused: world => Refused.AsAsync(NoModule, () => Closed(world).Economic.GetProjectGroupAsync(1))),
        new(
            "Project groups",
            nameof(EconomicClient.ListProjectGroupsAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await Group(world).Economic.ListProjectGroupsAsync().ToListAsync()).Number),
            Refused: world => Refused.AsAsync(NoModule, async () => await Closed(world).Economic.ListProjectGroupsAsync().ToListAsync())),
        new(
            "Projects",
            nameof(EconomicClient.GetProjectAsync),
            Good: async world => Assert.Equal("Butik", (await Project(world).Economic.GetProjectAsync(3))?.Name),
            Refused: async world => Assert.Null(await Project(world).Economic.GetProjectAsync(77))),
        new(
            "Projects",
            nameof(EconomicClient.ListProjectsAsync),
            Good: async world => Assert.Equal(3, Assert.Single(await Project(world).Economic.ListProjectsAsync(EconomicFilter.Equal("projectGroupNumber", 1)).ToListAsync()).Number),
            Refused: world => Refused.AsAsync(NoModule, async () => await Closed(world).Economic.ListProjectsAsync().ToListAsync())),
        new(
            "Projects",
            nameof(EconomicClient.PostProjectAsync),
            Good: async world =>
            {
                var number = await Group(world).Economic.PostProjectAsync(EconomicBody.Of(new Project { Name = "Lager", ProjectGroupNumber = 1, DeliveryDate = new DateOnly(2027, 1, 31) }), "k1");
                Assert.Equal("Lager", (string?)world.Ledger.Record("projects", number)!["name"]);
            },
            Refused: world => Refused.AsAsync("ProjectCannotBeCreatedUpdatedGroupDoesNotExist", () => Group(world).Economic.PostProjectAsync(EconomicBody.Of(new Project { Name = "Lager", ProjectGroupNumber = 9 }), "k2"))),
        new(
            "Projects",
            nameof(EconomicClient.PutProjectAsync),
            Good: async world =>
            {
                var before = (await Project(world).Economic.GetProjectAsync(3))!;
                await world.Begin().Economic.PutProjectAsync(EconomicBody.Of(before with { Name = "Butik 2" }));
                Assert.Equal("Butik 2", (string?)world.Ledger.Record("projects", 3)!["name"]);
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.PutProjectAsync(EconomicBody.Of(new Project { Name = "Butik" })));
                await Refused.AsAsync("UpdateConflict", () => Project(world).Economic.PutProjectAsync(EconomicBody.Of(new Project { Number = 3, Name = "Butik", ProjectGroupNumber = 1 })));
            }),
        new(
            "Projects",
            nameof(EconomicClient.DeleteProjectAsync),
            Good: async world =>
            {
                await Project(world).Economic.DeleteProjectAsync(3);
                Assert.Null(world.Ledger.Record("projects", 3));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteProjectAsync(0));
                await Refused.AsAsync("ResourceNotFound", () => Project(world).Economic.DeleteProjectAsync(99));
            }),
    ];

    private static Employee Employee => new() { Number = 4, GroupNumber = 1, Name = "Bo", IsBarred = false };

    private static CallWorld Group(CallWorld world)
    {
        world.Ledger.Behaviour.HasProjectModule = true;
        return world.With("project-groups", """{"number":1,"name":"Internt","type":1}""");
    }

    private static CallWorld Project(CallWorld world) => Group(world).With("projects", """{"projectNumber":3,"name":"Butik","projectGroupNumber":1}""");

    private static CallWorld Closed(CallWorld world)
    {
        world.Ledger.Behaviour.HasProjectModule = false;
        return world;
    }
}
