using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Webhooks of e-conomic: their registration, one for each kind of event, and which change of the records is which event. What is written
/// over the API fires too. A webhook of another app is not shown and takes its kind of event all the same.
/// </summary>
internal sealed class ServicesWebhooks
{
    public const string Collection = "webhooks";

    private const string Address = "webhooksapi/v1.0.0/webhooks";
    private const int MostHeaders = 5;
    private const int LongestHeaders = 1000;

    /// <summary>Collections whose changes are an event, by kind.</summary>
    private static readonly Dictionary<string, string> Updates = new(StringComparer.Ordinal)
    {
        ["customers"] = "CUSTOMER_UPDATED",
        ["products"] = "PRODUCT_UPDATED",
        ["suppliers"] = "SUPPLIER_UPDATED",
        [ServicesProjects.Projects] = "PROJECT_UPDATED",
        [RestOrders.Drafts] = "ORDER_UPDATED",
        [RestOrders.Sent] = "ORDER_UPDATED",
        [RestOrders.Archived] = "ORDER_UPDATED",
    };

    private static readonly string[] Numbers = ["OLDNUMBER", "NEWNUMBER"];

    private readonly EconomicState state;
    private readonly EconomicBehaviour behaviour;
    private readonly EconomicWebhooks deliveries;
    private readonly ServicesResources resources;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> failures = new(StringComparer.Ordinal);

    public ServicesWebhooks(
        EconomicState state, EconomicBehaviour behaviour, JournalBooking booking, EconomicWebhooks deliveries, ServicesResources resources)
    {
        this.state = state;
        this.behaviour = behaviour;
        this.deliveries = deliveries;
        this.resources = resources;
        state.Changed += OnChanged;
        booking.Booked += OnBooked;
    }

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/webhooksapi/v1.0.0/EventTypes", (_, _) => WireAnswer.Json(200, new JsonArray([.. behaviour.WebhookEventTypes.Order(StringComparer.Ordinal).Select(name => (JsonNode)new JsonObject
        {
            ["name"] = name,
            ["description"] = name.Replace('_', ' ').ToLowerInvariant(),
            ["mergeFields"] = new JsonArray([.. FieldsOf(name).Select(field => (JsonNode)new JsonObject { ["fieldName"] = field, ["description"] = field.ToLowerInvariant() })]),
        })])));
        resources.Map(routes, new ServicesResource(Address, Collection, "eventType")
        {
            TextKey = true,
            Rules =
            [
                Rule.Text("eventType", int.MaxValue, 1).Demanded(), Rule.Text("name", 100).Demanded(), Rule.Text("url", 1000).Demanded(),
                Rule.Text("contentType", 50).Demanded(), Rule.Text("postData", 4000), Rule.List("customHeaders"), Rule.Boolean("isDisabled"),
            ],
            Filterable = ["eventType::all:S", "name::cmp+like:S", "url::cmp+like", "isDisabled::cmp", "lastDisabledDate::cmp", "lastUpdated::cmp"],
            ExistsCode = "WebhookAlreadyExistsForEventType",
            Flat = (key, stored) =>
            {
                var flat = stored.DeepClone().AsObject();
                flat["isDisabled"] ??= false;
                flat["lastUpdated"] = resources.ChangedAt(Collection, key);
                return flat;
            },
            Check = Finding,
            Stored = Stored,
        });
    }

    /// <summary>Counts what became of a delivery; a webhook that keeps failing is disabled.</summary>
    public void Settled(string eventType, bool isDelivered)
    {
        failures[eventType] = isDelivered ? 0 : failures.GetValueOrDefault(eventType) + 1;
        if (failures[eventType] < behaviour.DisableWebhooksAfterFailures || state.Find(Collection, eventType) is not { } webhook || IsDisabled(webhook))
            return;
        var disabled = webhook.DeepClone().AsObject();
        disabled["isDisabled"] = true;
        disabled["lastDisabledDate"] = state.Now.TrimEnd('Z');
        state.Put(Collection, eventType, disabled);
    }

    private static string[] FieldsOf(string eventType) => eventType switch
    {
        "INVOICE_BOOKED" => ["INVOICENO"],
        "JOURNAL_BOOKED" => ["DAYBOOKNO", "FROMSERIALNO", "TOSERIALNO"],
        _ => Numbers,
    };

    private static bool IsDisabled(JsonObject webhook) => (bool?)webhook["isDisabled"] == true;

    private ServicesFinding? Finding(JsonObject flat, JsonObject? before)
    {
        var eventType = flat["eventType"]!.ToString();
        if (!behaviour.WebhookEventTypes.Contains(eventType))
            return new ServicesFinding("eventType", "WebhookInvalidType", "An unknown/unsupported webhook event type.");
        if (before is null && behaviour.ForeignWebhooks.Contains(eventType))
            return new ServicesFinding("eventType", "WebhookAlreadyExistsForEventType", "A webhook for this event type already exists for the agreement.");
        if (!Uri.TryCreate(flat["url"]!.ToString(), UriKind.Absolute, out var url) || url.Host.Length == 0)
            return new ServicesFinding("url", "WebhookInvalidUrl", "The URL has invalid format (check RFC 3986).");
        if (url.Scheme != Uri.UriSchemeHttps && (behaviour.WebhooksDemandHttps || url.Scheme != Uri.UriSchemeHttp))
            return new ServicesFinding("url", "WebhookInvalidUrlScheme", "Only HTTPS is allowed for the webhook URL.");
        return OfHeaders(flat["customHeaders"] as JsonArray ?? []);
    }

    private static ServicesFinding? OfHeaders(JsonArray headers)
    {
        if (headers.Count > MostHeaders)
            return new ServicesFinding("customHeaders", "WebhookCustomHeadersTooMany", "At most 5 custom headers are allowed.");
        if (headers.ToJsonString().Length > LongestHeaders)
            return new ServicesFinding("customHeaders", "WebhookCustomHeadersTooLong", "Custom headers exceed the maximum allowed length (1000 characters when serialized as JSON).");
        return headers.All(header => header is JsonObject pair && IsPrintable(pair["key"]?.ToString()) && IsPrintable(pair["value"]?.ToString()))
            ? null
            : new ServicesFinding("customHeaders", "WebhookCustomHeaderInvalid", "One or more custom headers contain invalid characters (e.g. CRLF or non-printable).");
    }

    private static bool IsPrintable(string? text) => text is { Length: > 0 } && text.All(character => character is >= ' ' and <= '~');

    private JsonObject Stored(string key, JsonObject flat, JsonObject? before)
    {
        var webhook = flat.DeepClone().AsObject();
        webhook.Remove("objectVersion");
        webhook.Remove("lastUpdated");
        webhook["lastDisabledDate"] = before?["lastDisabledDate"]?.DeepClone();
        if (!IsDisabled(webhook))
            failures.Remove(key);
        else if (before is null || !IsDisabled(before))
            webhook["lastDisabledDate"] = state.Now.TrimEnd('Z');
        return webhook;
    }

    private void OnChanged(string collection, string key, JsonObject? record)
    {
        var isKnown = record is null ? known.Remove($"{collection}/{key}") : !known.Add($"{collection}/{key}");
        if (Updates.TryGetValue(collection, out var update))
            Fire(update, ("OLDNUMBER", isKnown ? key : ""), ("NEWNUMBER", record is null ? "" : key));
        else if (collection == RestInvoices.Booked && !isKnown)
            Fire("INVOICE_BOOKED", ("INVOICENO", key));
    }

    private void OnBooked(int journal, int first, int last) =>
        Fire("JOURNAL_BOOKED", ("DAYBOOKNO", Text(journal)), ("FROMSERIALNO", Text(first)), ("TOSERIALNO", Text(last)));

    private void Fire(string eventType, params (string Name, string Value)[] fields)
    {
        if (state.Find(Collection, eventType) is { } webhook && !IsDisabled(webhook))
            deliveries.Fire(webhook, fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
