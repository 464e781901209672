namespace MappingSync.Mappings;

/// <summary>
/// What Rackbeat can know of the company that owns an account; the target of the spec <c>company</c>. Rackbeat's API shows a part of it
/// (<c>/self</c>) and documents no way to write it.
/// </summary>
public sealed record CompanyDetails
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>First street line.</summary>
    public string? Street { get; init; }

    /// <summary>Second street line.</summary>
    public string? Street2 { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zipcode { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Country as free text.</summary>
    public string? Country { get; init; }

    /// <summary>Phone.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail.</summary>
    public string? Email { get; init; }

    /// <summary>Web site.</summary>
    public string? Website { get; init; }

    /// <summary>CVR or VAT number.</summary>
    public string? CompanyVat { get; init; }
}
