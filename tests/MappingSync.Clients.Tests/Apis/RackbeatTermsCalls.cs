using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatTermsCalls : IClientCalls
{
    private static readonly RecordCalls<PaymentTerms, int> Terms = RecordCalls.Numbered<PaymentTerms>("Payment terms", "payment-terms", 8, record => record.Name);

    private static readonly RecordCalls<Layout, int> Layouts = RecordCalls.Numbered<Layout>("Layouts", "layouts", 8, record => record.Name);

    private static readonly RecordCalls<Employee, int> Employees = RecordCalls.Numbered<Employee>("Employees", "employees", 8, record => record.Name);

    private static readonly RecordCalls<Project, string> Projects = RecordCalls.Texted<Project>("Projects", "projects", "P/8", record => record.Name);

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        Terms.Get(nameof(RackbeatClient.GetPaymentTermsAsync), (client, key) => client.GetPaymentTermsAsync(key)),
        Terms.List(nameof(RackbeatClient.ListPaymentTermsAsync), (client, query) => client.ListPaymentTermsAsync(query)),
        Terms.Create(
            nameof(RackbeatClient.CreatePaymentTermsAsync),
            client => client.CreatePaymentTermsAsync(new() { Name = "ny", MaturityDays = 8, Type = "net" }),
            "maturity_days",
            client => client.CreatePaymentTermsAsync(new() { Name = "ny", MaturityDays = 32_768, Type = "net" })),
        Terms.Update(nameof(RackbeatClient.UpdatePaymentTermsAsync), (client, key) => client.UpdatePaymentTermsAsync(key, new() { Name = "ny" })),
        Terms.Delete(nameof(RackbeatClient.DeletePaymentTermsAsync), (client, key) => client.DeletePaymentTermsAsync(key)),
        Layouts.Get(nameof(RackbeatClient.GetLayoutAsync), (client, key) => client.GetLayoutAsync(key)),
        Layouts.List(nameof(RackbeatClient.ListLayoutsAsync), (client, query) => client.ListLayoutsAsync(query)),
        Employees.Get(nameof(RackbeatClient.GetEmployeeAsync), (client, key) => client.GetEmployeeAsync(key)),
        Employees.List(nameof(RackbeatClient.ListEmployeesAsync), (client, query) => client.ListEmployeesAsync(query)),
        Employees.Create(
            nameof(RackbeatClient.CreateEmployeeAsync),
            client => client.CreateEmployeeAsync(new() { Name = "ny" }),
            "name",
            client => client.CreateEmployeeAsync(new() { Name = new string('x', 256) })),
        Employees.Update(nameof(RackbeatClient.UpdateEmployeeAsync), (client, key) => client.UpdateEmployeeAsync(key, new() { Name = "ny" })),
        Employees.Delete(nameof(RackbeatClient.DeleteEmployeeAsync), (client, key) => client.DeleteEmployeeAsync(key)),
        Projects.Get(nameof(RackbeatClient.GetProjectAsync), (client, key) => client.GetProjectAsync(key)),
        Projects.List(nameof(RackbeatClient.ListProjectsAsync), (client, query) => client.ListProjectsAsync(query)),
        Projects.Create(
            nameof(RackbeatClient.CreateProjectAsync),
            client => client.CreateProjectAsync(new() { Number = "P 9", Name = "ny" }),
            "number",
            client => client.CreateProjectAsync(new() { Name = "ny" })),
        Projects.Update(nameof(RackbeatClient.UpdateProjectAsync), (client, key) => client.UpdateProjectAsync(key, new() { Name = "ny" })),
        Projects.Delete(nameof(RackbeatClient.DeleteProjectAsync), (client, key) => client.DeleteProjectAsync(key)),
    ];
}
