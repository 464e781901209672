namespace MappingSync.Rackbeat;

/// <content>Payment terms, layouts, employees and projects.</content>
public sealed partial class RackbeatClient
{
    private RackbeatRecords<PaymentTerms> PaymentTerms => field ??= Records<PaymentTerms>("payment-terms", static record => record.Number);

    /// <summary>Reads terms of payment; null when they do not exist.</summary>
    public Task<PaymentTerms?> GetPaymentTermsAsync(int number, CancellationToken cancellationToken = default) =>
        PaymentTerms.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all terms of payment that the query asks for, page by page.</summary>
    public IAsyncEnumerable<PaymentTerms> ListPaymentTermsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PaymentTerms.ListAsync(query, cancellationToken);

    /// <summary>Creates terms of payment; answers them as stored.</summary>
    public Task<PaymentTerms> CreatePaymentTermsAsync(PaymentTerms record, CancellationToken cancellationToken = default) =>
        PaymentTerms.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of terms of payment that have a value; answers them as stored.</summary>
    public Task<PaymentTerms> UpdatePaymentTermsAsync(int number, PaymentTerms record, CancellationToken cancellationToken = default) =>
        PaymentTerms.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes terms of payment.</summary>
    public Task DeletePaymentTermsAsync(int number, CancellationToken cancellationToken = default) =>
        PaymentTerms.DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<Layout> Layouts => field ??= Records<Layout>("layouts", static record => record.Number);

    /// <summary>Reads a layout; null when it does not exist.</summary>
    public Task<Layout?> GetLayoutAsync(int number, CancellationToken cancellationToken = default) =>
        Layouts.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all layouts that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Layout> ListLayoutsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        Layouts.ListAsync(query, cancellationToken);

    private RackbeatRecords<Employee> Employees => field ??= Records<Employee>("employees", static record => record.Number);

    /// <summary>Reads an employee; null when it does not exist.</summary>
    public Task<Employee?> GetEmployeeAsync(int number, CancellationToken cancellationToken = default) =>
        Employees.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all employees that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Employee> ListEmployeesAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        Employees.ListAsync(query, cancellationToken);

    /// <summary>Creates an employee; answers it as stored.</summary>
    public Task<Employee> CreateEmployeeAsync(Employee record, CancellationToken cancellationToken = default) =>
        Employees.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of an employee that have a value; answers it as stored.</summary>
    public Task<Employee> UpdateEmployeeAsync(int number, Employee record, CancellationToken cancellationToken = default) =>
        Employees.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes an employee.</summary>
    public Task DeleteEmployeeAsync(int number, CancellationToken cancellationToken = default) =>
        Employees.DeleteAsync(Key(number), cancellationToken);

    private RackbeatItems<Project> Projects => field ??= new(ProjectsList, static record => record.Number);

    private RackbeatRecords<Project> ProjectsList => field ??= Records<Project>("projects", static record => record.Number);

    /// <summary>Reads a project; null when it does not exist.</summary>
    public Task<Project?> GetProjectAsync(string number, CancellationToken cancellationToken = default) =>
        Projects.FindAsync(number, cancellationToken);

    /// <summary>Reads all projects that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Project> ListProjectsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        ProjectsList.ListAsync(query, cancellationToken);

    /// <summary>Creates a project; answers it as stored.</summary>
    public Task<Project> CreateProjectAsync(Project record, CancellationToken cancellationToken = default) =>
        ProjectsList.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a project that have a value; answers it as stored.</summary>
    public Task<Project> UpdateProjectAsync(string number, Project record, CancellationToken cancellationToken = default) =>
        Projects.UpdateAsync(number, record, cancellationToken);

    /// <summary>Removes a project.</summary>
    public Task DeleteProjectAsync(string number, CancellationToken cancellationToken = default) =>
        Projects.DeleteAsync(number, cancellationToken);
}
