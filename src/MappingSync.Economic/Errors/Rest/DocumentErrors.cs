using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes of invoices, orders and payment terms on the REST API.</summary>
internal static class DocumentErrors
{
    public static ErrorArea Area { get; } = new("REST: invoices, orders, payment terms", EconomicSources.Observed,
    [
        new(
            "E04730",
            ApiErrorKind.Data,
            new("a line with a product has no quantity", "en linje med en vare har intet antal"),
            new("Give the line a quantity in {source}, then try again.", "Angiv et antal på linjen i {source}, og prøv igen."))
        { Source = EconomicSources.RestDocumentation },
        new(
            "E04042",
            ApiErrorKind.Data,
            new("the due date is missing", "forfaldsdatoen mangler"),
            new(
                "These payment terms need a due date: fill it in in {source}, or choose other payment terms; then try again.",
                "Betalingsbetingelsen kræver en forfaldsdato: udfyld den i {source}, eller vælg en anden betalingsbetingelse; prøv derefter igen."))
        { Source = EconomicSources.RestProbing },
        new(
            "E04760",
            ApiErrorKind.Data,
            new("the due date lies before the date of the document", "forfaldsdatoen ligger før dokumentets dato"),
            new("Correct the due date in {source}, then try again.", "Ret forfaldsdatoen i {source}, og prøv igen."))
        { Source = EconomicSources.RestProbing },
        new("E04870", ApiErrorKind.Data, new("the invoice date lies in a barred period in e-conomic", "fakturadatoen ligger i en spærret periode i e-conomic"), EconomicRemedies.Period),
        new(
            "E06600",
            ApiErrorKind.Data,
            new("the product is barred in e-conomic", "varen er spærret i e-conomic"),
            new Wording(
                "Remove the bar from the product in {source} and in e-conomic ({place}), then try again.",
                "Fjern spærringen af varen i {source} og i e-conomic ({place}), og prøv igen.").At(EconomicPlaces.Products)),
        new(
            "E07180",
            ApiErrorKind.Data,
            new("e-conomic has the payment terms with another type", "e-conomic har betalingsbetingelsen med en anden type"),
            new Wording(
                "Compare the payment terms in {source} with those in e-conomic ({place}), or choose others in {source}; then try again.",
                "Sammenlign betalingsbetingelsen i {source} med den i e-conomic ({place}), eller vælg en anden i {source}; prøv derefter igen.").At(EconomicPlaces.PaymentTerms)),
        new(
            "E06151",
            ApiErrorKind.Data,
            new("e-conomic does not let the type and the days of existing payment terms change", "e-conomic tillader ikke, at type og dage ændres på en eksisterende betalingsbetingelse"),
            new("Create new payment terms in {source} instead, and choose them.", "Opret en ny betalingsbetingelse i {source} i stedet, og vælg den."))
        { Source = EconomicSources.RestProbing },
    ]);
}
