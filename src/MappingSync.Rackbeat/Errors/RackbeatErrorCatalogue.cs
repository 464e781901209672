using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>
/// What Rackbeat's errors mean. It sends no codes, so the status and the property decide. Texts of single reasons are Rackbeat's own.
/// </summary>
public static class RackbeatErrorCatalogue
{
    private const string Help = "https://developer.rackbeat.com/reference";
    private const string Laravel = "https://laravel.com/docs/validation#validation-error-response-format";

    /// <summary>The catalogue.</summary>
    public static ErrorCatalogue Instance { get; } = new(RackbeatErrorReader.SystemName, "Rackbeat", Access, Records);

    private static ErrorArea Access => new("Any call", Help,
    [
        new(
            "401",
            ApiErrorKind.Access,
            new("Rackbeat refuses the token", "Rackbeat afviser adgangsnøglen"),
            new(
                "Nothing is sent for this agreement until there is a new one: make it in Rackbeat (Company settings → API), put it into the settings and start again.",
                "Intet sendes for denne aftale, før der er en ny: opret den i Rackbeat (Firmaindstillinger → API), indsæt den i indstillingerne, og start igen.")),
        new(
            "403",
            ApiErrorKind.Access,
            new("Rackbeat does not allow the integration to do this", "Rackbeat tillader ikke integrationen at gøre dette"),
            new(
                "Give its API key the scope that it lacks (Company settings → API), and see whether the subscription has the feature; then start again.",
                "Giv API-nøglen den rettighed, den mangler (Firmaindstillinger → API), og se, om abonnementet har funktionen; start derefter igen.")),
    ]);

    private static ErrorArea Records => new("Records", Laravel,
    [
        new(
            "404",
            ApiErrorKind.NotFound,
            new("it does not exist in Rackbeat", "den findes ikke i Rackbeat"),
            new("See whether it was deleted or given another number in Rackbeat, then try again.", "Se efter, om den er slettet eller har fået et andet nummer i Rackbeat, og prøv igen."))
        { Source = Help },
        Refused(
            ["number"],
            new("Rackbeat does not accept the number", "Rackbeat godtager ikke nummeret"),
            new("See whether the number is in use in Rackbeat, also on something that is barred or archived, then try again.", "Se efter, om nummeret allerede er i brug i Rackbeat, også på noget spærret eller arkiveret, og prøv igen.")),
        Refused(
            ["customer_id"],
            new("Rackbeat does not accept the customer", "Rackbeat godtager ikke kunden"),
            new("See in Rackbeat whether the customer exists and is not barred, then try again.", "Se i Rackbeat, om kunden findes og ikke er spærret, og prøv igen.")),
        Refused(
            ["supplier_id"],
            new("Rackbeat does not accept the supplier", "Rackbeat godtager ikke leverandøren"),
            new("See in Rackbeat whether the supplier exists and is not barred, then try again.", "Se i Rackbeat, om leverandøren findes og ikke er spærret, og prøv igen.")),
        Refused(
            ["item_id", "child_id", "product_id"],
            new("Rackbeat does not accept a product of the lines", "Rackbeat godtager ikke en vare på linjerne"),
            new("See in Rackbeat whether the product exists and is not barred, or choose another in {source}; then try again.", "Se i Rackbeat, om varen findes og ikke er spærret, eller vælg en anden i {source}; prøv derefter igen.")),
        Refused(
            ["employee_id"],
            new("Rackbeat does not accept the employee", "Rackbeat godtager ikke medarbejderen"),
            new("Set the number of an employee of Rackbeat in the settings (orders.employee), start again and try again.", "Angiv nummeret på en medarbejder i Rackbeat i indstillingerne (orders.employee), start igen, og prøv igen.")),
        Refused(
            ["layout_id"],
            new("Rackbeat does not accept the layout", "Rackbeat godtager ikke layoutet"),
            new("Choose a layout that exists in Rackbeat, then try again.", "Vælg et layout, der findes i Rackbeat, og prøv igen.")),
        Refused(
            ["payment_terms_id"],
            new("Rackbeat does not accept the payment terms", "Rackbeat godtager ikke betalingsbetingelsen"),
            new("Create the payment terms in Rackbeat, or choose others in {source}; then try again.", "Opret betalingsbetingelsen i Rackbeat, eller vælg en anden i {source}; prøv derefter igen.")),
        Refused(
            ["quantity"],
            new("Rackbeat does not accept a quantity", "Rackbeat godtager ikke et antal"),
            new("Correct the quantity in {source}, then try again.", "Ret antallet i {source}, og prøv igen.")),
        Refused(
            ["event", "url"],
            new("Rackbeat does not accept the webhook", "Rackbeat godtager ikke webhooken"),
            new(
                "See whether the event is still offered and whether Rackbeat reaches the address in the settings (webhook-address). Changes are found by the catch-up meanwhile.",
                "Se efter, om hændelsen stadig tilbydes, og om Rackbeat kan nå adressen i indstillingerne (webhook-address). Ændringer findes imens ved den jævnlige gennemgang.")),
        Refused(
            [],
            new("Rackbeat refuses it", "Rackbeat afviser det"),
            new("Correct it in {source}, or what it refers to in Rackbeat; then try again.", "Ret det i {source}, eller det, der henvises til, i Rackbeat; prøv derefter igen.")) with { IsGeneral = true },
    ]);

    private static ErrorEntry Refused(IReadOnlyList<string> properties, Wording meaning, Wording remedy) => new("422", ApiErrorKind.Data, meaning, remedy) { Properties = properties };
}
