using System.Globalization;
using MappingSync.Economic.Rest;
using MappingSync.Mappings;

namespace MappingSync.Engine.Documents;

/// <summary>
/// What a draft looked like when it was made, and then when its totals were compared: all that we wrote, and the amounts that e-conomic computed. Made under
/// one spec only; after a change of the spec the amounts are compared anew instead.
/// </summary>
internal static class DraftHash
{
    /// <summary>The hash of a draft as the single GET shows it.</summary>
    public static string Of(DraftInvoice draft) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CustomerInvoiceMapping.SpecHash}:{CustomerInvoiceMapping.FingerprintPushed(draft)}:{draft.NetAmount:0.00}/{draft.VatAmount:0.00}/{draft.GrossAmount:0.00}");

    /// <summary>Whether a stored hash can be compared with one made now.</summary>
    public static bool IsOfThisSpec(string hash) => hash.StartsWith(CustomerInvoiceMapping.SpecHash + ":", StringComparison.Ordinal);
}
