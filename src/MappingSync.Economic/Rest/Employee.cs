using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>An employee in e-conomic.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/employees</c>; written through the projects service.</remarks>
public sealed record Employee
{
    /// <summary>Number, from 1.</summary>
    [JsonPropertyName("employeeNumber")]
    public int? EmployeeNumber { get; init; }

    /// <summary>Group of the employee.</summary>
    [JsonPropertyName("employeeGroup")]
    public EmployeeGroupReference? EmployeeGroup { get; init; }

    /// <summary>Name, at most 250 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Mail, at most 250 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Phone, at most 250 characters.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>Whether the employee is barred.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary>Address of the employee's customers.</summary>
    [JsonPropertyName("customers")]
    public string? Customers { get; init; }

    /// <summary>Address of the employee's draft invoices.</summary>
    [JsonPropertyName("draftInvoices")]
    public string? DraftInvoices { get; init; }

    /// <summary>Address of the employee's booked invoices.</summary>
    [JsonPropertyName("bookedInvoices")]
    public string? BookedInvoices { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
