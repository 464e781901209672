namespace MappingSync.Economic;

/// <content>Employees, which the REST surface only reads; projects, which need the Project module (403 <c>AccessDeniedAgreementMissingModules</c> without it).</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads an employee with its version; null when it does not exist.</summary>
    public Task<Services.Employee?> GetServicesEmployeeAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number, LargestEmployee);
        return FindAsync(() => projectServices.GetEmployee(key, cancellationToken));
    }

    /// <summary>Reads all employees that the filter lets through.</summary>
    public IAsyncEnumerable<Services.Employee> ListServicesEmployeesAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => projectServices.ListEmployees(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);

    /// <summary>Creates an employee from bytes made by <see cref="EconomicBody" />.</summary>
    public Task PostServicesEmployeeAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        SendAsync(body, content => projectServices.PostEmployee(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces an employee; a version that is no longer the newest is refused with code <c>UpdateConflict</c>. A body without its number throws before a call is made.</summary>
    public Task PutServicesEmployeeAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "number", content => projectServices.PutEmployee(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes an employee; 0 or less throws before a call is made.</summary>
    public Task DeleteServicesEmployeeAsync(int number, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(number, LargestEmployee);
        return RemoveAsync(() => projectServices.DeleteEmployee(key, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads an employee group; null when it does not exist.</summary>
    public Task<Services.EmployeeGroup?> GetEmployeeGroupAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number, LargestNumber);
        return FindAsync(() => projectServices.GetEmployeeGroup(key, cancellationToken));
    }

    /// <summary>Reads all employee groups that the filter lets through.</summary>
    public IAsyncEnumerable<Services.EmployeeGroup> ListEmployeeGroupsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => projectServices.ListEmployeeGroups(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);

    /// <summary>Reads a project; null when it does not exist.</summary>
    public Task<Services.Project?> GetProjectAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number, LargestNumber);
        return FindAsync(() => projectServices.GetProject(key, cancellationToken));
    }

    /// <summary>Reads all projects that the filter lets through, for example by <c>lastUpdated</c>.</summary>
    public IAsyncEnumerable<Services.Project> ListProjectsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => projectServices.ListProjects(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);

    /// <summary>Creates a project from bytes made by <see cref="EconomicBody" />; answers its number.</summary>
    public Task<int> PostProjectAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        CreateAsync(body, content => projectServices.PostProject(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a project; a version that is no longer the newest is refused with code <c>UpdateConflict</c>. A body without its number throws before a call is made.</summary>
    public Task PutProjectAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "number", content => projectServices.PutProject(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes a project; 0 or less throws before a call is made.</summary>
    public Task DeleteProjectAsync(int number, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(number, LargestNumber);
        return RemoveAsync(() => projectServices.DeleteProject(key, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a project group; null when it does not exist.</summary>
    public Task<Services.ProjectGroup?> GetProjectGroupAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync(() => projectServices.GetProjectGroup(key, cancellationToken));
    }

    /// <summary>Reads all project groups that the filter lets through.</summary>
    public IAsyncEnumerable<Services.ProjectGroup> ListProjectGroupsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => projectServices.ListProjectGroups(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);
}
