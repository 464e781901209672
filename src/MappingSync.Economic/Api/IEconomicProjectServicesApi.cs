using Refit;

namespace MappingSync.Economic.Services;

/// <summary>
/// Employees, projects and their groups in e-conomic's services as HTTP calls.
/// <see cref="EconomicClient" /> is what other code uses. Source: the OpenAPI documents of apis.e-conomic.com.
/// </summary>
public interface IEconomicProjectServicesApi
{
    /// <summary>Reads an employee.</summary>
    [Get("/projectsapi/v1.1.0/Employees/{number}")]
    Task<Employee> GetEmployee(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of employees; a null cursor begins the list.</summary>
    [Get("/projectsapi/v1.1.0/Employees")]
    Task<CursorPage<Employee>> ListEmployees(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Creates an employee; the answer holds only its number.</summary>
    [Post("/projectsapi/v1.1.0/Employees")]
    Task<HttpResponseMessage> PostEmployee([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces an employee; its number and the version that was read are in the body.</summary>
    [Put("/projectsapi/v1.1.0/Employees")]
    Task<HttpResponseMessage> PutEmployee([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes an employee; the answer is empty.</summary>
    [Delete("/projectsapi/v1.1.0/Employees/{number}")]
    Task<HttpResponseMessage> DeleteEmployee(int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads an employee group.</summary>
    [Get("/projectsapi/v1.1.0/EmployeeGroups/{number}")]
    Task<EmployeeGroup> GetEmployeeGroup(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of employee groups; a null cursor begins the list.</summary>
    [Get("/projectsapi/v1.1.0/EmployeeGroups")]
    Task<CursorPage<EmployeeGroup>> ListEmployeeGroups(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads a project.</summary>
    [Get("/projectsapi/v1.1.0/Projects/{number}")]
    Task<Project> GetProject(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of projects; a null cursor begins the list.</summary>
    [Get("/projectsapi/v1.1.0/Projects")]
    Task<CursorPage<Project>> ListProjects(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Creates a project; the answer holds only its number.</summary>
    [Post("/projectsapi/v1.1.0/Projects")]
    Task<CreatedNumber> PostProject([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a project; its number and the version that was read are in the body.</summary>
    [Put("/projectsapi/v1.1.0/Projects")]
    Task<HttpResponseMessage> PutProject([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes a project; the answer is empty.</summary>
    [Delete("/projectsapi/v1.1.0/Projects/{number}")]
    Task<HttpResponseMessage> DeleteProject(int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a project group.</summary>
    [Get("/projectsapi/v1.1.0/ProjectGroups/{number}")]
    Task<ProjectGroup> GetProjectGroup(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of project groups; a null cursor begins the list.</summary>
    [Get("/projectsapi/v1.1.0/ProjectGroups")]
    Task<CursorPage<ProjectGroup>> ListProjectGroups(string? filter, string? cursor, CancellationToken cancellationToken);
}
