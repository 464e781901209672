using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The agreement that a grant token gives access to.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/self</c>. Never written.</remarks>
public sealed record Self
{
    /// <summary>Number of the agreement.</summary>
    [JsonPropertyName("agreementNumber")]
    public int? AgreementNumber { get; init; }

    /// <summary>Kind of agreement.</summary>
    [JsonPropertyName("agreementType")]
    public AgreementType? AgreementType { get; init; }

    /// <summary>Login of the user.</summary>
    [JsonPropertyName("userName")]
    public string? UserName { get; init; }

    /// <summary>When the agreement began.</summary>
    [JsonPropertyName("signupDate")]
    public DateOnly? SignupDate { get; init; }

    /// <summary>The user.</summary>
    [JsonPropertyName("user")]
    public AgreementUser? User { get; init; }

    /// <summary>The company.</summary>
    [JsonPropertyName("company")]
    public AgreementCompany? Company { get; init; }

    /// <summary>The company's bank.</summary>
    [JsonPropertyName("bankInformation")]
    public AgreementBankInformation? BankInformation { get; init; }

    /// <summary>The app that the token belongs to.</summary>
    [JsonPropertyName("application")]
    public AgreementApplication? Application { get; init; }

    /// <summary>Settings.</summary>
    [JsonPropertyName("settings")]
    public AgreementSettings? Settings { get; init; }

    /// <summary>Affiliation.</summary>
    [JsonPropertyName("companyAffiliation")]
    public string? CompanyAffiliation { get; init; }

    /// <summary>Whether e-invoices can be sent.</summary>
    [JsonPropertyName("canSendElectronicInvoice")]
    public bool? CanSendElectronicInvoice { get; init; }

    /// <summary>Modules that the agreement has.</summary>
    [JsonPropertyName("modules")]
    public IReadOnlyList<AgreementModule>? Modules { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? SelfValue { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
