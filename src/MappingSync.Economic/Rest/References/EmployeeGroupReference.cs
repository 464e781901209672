using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names an employee group.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record EmployeeGroupReference
{
    /// <summary>Number of the employee group, from 1.</summary>
    [JsonPropertyName("employeeGroupNumber")]
    public int? EmployeeGroupNumber { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
