using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Lines to be added to a draft invoice.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices/drafts/:draftInvoiceNumber/lines</c>.</remarks>
public sealed record DraftInvoiceLines
{
    /// <summary>The lines.</summary>
    [JsonPropertyName("lines")]
    public IReadOnlyList<DraftInvoiceLine>? Lines { get; init; }
}
