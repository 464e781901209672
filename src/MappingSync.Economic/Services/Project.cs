using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>A project; needs the Project module, without it every call is refused with 403.</summary>
/// <remarks>apis.e-conomic.com, <c>projectsapi/v1.1.0/Projects</c>.</remarks>
public sealed record Project
{
    /// <summary>Number, up to 999999999; made by the server when it is left out.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name, at most 100 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The project group; required.</summary>
    [JsonPropertyName("projectGroupNumber")]
    public int? ProjectGroupNumber { get; init; }

    /// <summary>The customer, 1 to 999999999; required in a group of external projects.</summary>
    [JsonPropertyName("customerNumber")]
    public int? CustomerNumber { get; init; }

    /// <summary>Whether the project is closed and takes no more entries.</summary>
    [JsonPropertyName("isClosed")]
    [ServerComputed]
    public bool? IsClosed { get; init; }

    /// <summary>Usual mileage.</summary>
    [JsonPropertyName("mileage")]
    public decimal? Mileage { get; init; }

    /// <summary>Whether the project is barred and takes no more entries.</summary>
    [JsonPropertyName("isBarred")]
    public bool? IsBarred { get; init; }

    /// <summary>Whether it only groups other projects and takes no entries itself.</summary>
    [JsonPropertyName("isMainProject")]
    public bool? IsMainProject { get; init; }

    /// <summary>Whether mileage is invoiced.</summary>
    [JsonPropertyName("isMileageInvoiced")]
    public bool? IsMileageInvoiced { get; init; }

    /// <summary>When it was last changed.</summary>
    [JsonPropertyName("lastUpdated")]
    [ServerComputed]
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>The employee who is responsible.</summary>
    [JsonPropertyName("responsibleEmployeeNumber")]
    public int? ResponsibleEmployeeNumber { get; init; }

    /// <summary>The main project that it belongs to.</summary>
    [JsonPropertyName("mainProjectNumber")]
    public int? MainProjectNumber { get; init; }

    /// <summary>The second employee who is responsible.</summary>
    [JsonPropertyName("otherResponsibleEmployeeNumber")]
    public int? OtherResponsibleEmployeeNumber { get; init; }

    /// <summary>1 quote sent, 2 realised.</summary>
    [JsonPropertyName("status")]
    public int? Status { get; init; }

    /// <summary>Description, at most 2500 characters.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>When it is to be delivered.</summary>
    [JsonPropertyName("deliveryDate")]
    public DateOnly? DeliveryDate { get; init; }

    /// <summary>Department; needs the Dimension module.</summary>
    [JsonPropertyName("departmentNumber")]
    public int? DepartmentNumber { get; init; }

    /// <summary>When it was closed and booked.</summary>
    [JsonPropertyName("closedDate")]
    public DateOnly? ClosedDate { get; init; }

    /// <summary>Price agreed with the customer, for reports only.</summary>
    [JsonPropertyName("fixedPrice")]
    public decimal? FixedPrice { get; init; }

    /// <summary>Cost of everything that was registered.</summary>
    [JsonPropertyName("costPrice")]
    [ServerComputed]
    public decimal? CostPrice { get; init; }

    /// <summary>Sales price of everything that was registered.</summary>
    [JsonPropertyName("salesPrice")]
    [ServerComputed]
    public decimal? SalesPrice { get; init; }

    /// <summary>What was invoiced.</summary>
    [JsonPropertyName("invoicedTotal")]
    [ServerComputed]
    public decimal? InvoicedTotal { get; init; }

    /// <summary>The customer's contact.</summary>
    [JsonPropertyName("contactPersonId")]
    public int? ContactPersonId { get; init; }

    /// <summary>The customer's delivery location.</summary>
    [JsonPropertyName("deliveryLocationNumber")]
    public int? DeliveryLocationNumber { get; init; }

    /// <summary>Any reference, at most 250 characters.</summary>
    [JsonPropertyName("otherReference")]
    public string? OtherReference { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
