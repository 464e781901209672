using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes of the webhooks service. A refused webhook loses nothing: changes are found by polling.</summary>
internal static class WebhookServiceErrors
{
    private static readonly Wording Address = new(
        "Set webhook-address in the settings to a public https address, then start again.",
        "Angiv en offentlig https-adresse i webhook-address i indstillingerne, og start igen.");

    public static ErrorArea Area { get; } = new("Services: webhooks", EconomicSources.Webhooks,
    [
        new("WebhookInvalidUrl", ApiErrorKind.Settings, new("e-conomic does not accept the address of the webhook", "e-conomic godtager ikke webhookens adresse"), Address),
        new("WebhookInvalidUrlScheme", ApiErrorKind.Settings, new("the address of the webhook must begin with https", "webhookens adresse skal begynde med https"), Address),
        Record("WebhookInvalidType", new("e-conomic does not offer this event", "e-conomic tilbyder ikke denne hændelse"), EconomicRemedies.Report),
        Record("WebhookReadOnly", new("the webhook belongs to e-conomic and cannot be changed", "webhooken tilhører e-conomic og kan ikke ændres"), EconomicRemedies.Report),
        Record(
            "WebhookAlreadyExistsForEventType",
            new("the agreement has a webhook for this event already", "aftalen har allerede en webhook til denne hændelse"),
            new Wording("Remove the other app that uses it in e-conomic ({place}), or go on without the webhook.", "Fjern den anden app, der bruger den, i e-conomic ({place}), eller fortsæt uden webhooken.").At(EconomicPlaces.Apps)),
        Record("WebhookCustomHeadersTooLong", new("the headers of the webhook are too long", "webhookens headere er for lange"), EconomicRemedies.Report),
        Record("WebhookCustomHeaderInvalid", new("e-conomic does not accept a header of the webhook", "e-conomic godtager ikke en af webhookens headere"), EconomicRemedies.Report),
        Record("WebhookCustomHeadersTooMany", new("the webhook has more than 5 headers", "webhooken har mere end 5 headere"), EconomicRemedies.Report),
    ]);

    private static ErrorEntry Record(string code, Wording meaning, Wording remedy) => new(code, ApiErrorKind.Data, meaning, remedy);
}
