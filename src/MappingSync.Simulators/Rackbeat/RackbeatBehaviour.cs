namespace MappingSync.Simulators.Rackbeat;

/// <summary>What a Rackbeat account is like. May be changed while the simulator runs.</summary>
public sealed class RackbeatBehaviour
{
    /// <summary>The API key that <c>Authorization: Bearer</c> must hold; changing it revokes the old one.</summary>
    public string ApiToken { get; set; } = "rackbeat-token";

    /// <summary>The account's id, as <c>/self</c> and webhook deliveries tell it.</summary>
    public int AccountId { get; set; } = 4711;

    /// <summary>Calls a minute; beyond it calls are answered 429. The real default is 480.</summary>
    public int CallsPerMinute { get; set; } = 480;

    /// <summary>Whether a 429 says in <c>Retry-After</c> when the budget is full again. Not documented.</summary>
    public bool TellsRetryAfter { get; set; } = true;

    /// <summary>Event names that a webhook can be made for; others are refused with 422.</summary>
    public HashSet<string> KnownEvents { get; } = new(StringComparer.Ordinal)
    {
        "customer.created", "customer.updated", "customer.deleted",
        "customer_group.created", "customer_group.updated",
        "payment_terms.created", "payment_terms.updated",
        "delivery_terms.created", "delivery_terms.updated",
        "employee.created", "employee.updated",
        "product.created", "product.updated", "product.deleted",
        "product_group.created", "product_group.updated",
        "unit.created", "unit.updated",
        "layout.created", "layout.updated",
        "customer_invoice.created", "customer_invoice.updated", "customer_invoice.booked",
        "supplier.created", "supplier.updated", "supplier.deleted",
        "supplier_group.created", "supplier_group.updated",
        "supplier_invoice.created", "supplier_invoice.updated", "supplier_invoice.booked",
        "order.created", "order.updated", "order.booked",
        "plugin.uninstalled",
    };

    /// <summary>
    /// Whether <c>/orders</c> lists and shows orders that are not booked; otherwise only <c>/orders/drafts</c> does. Not documented.
    /// </summary>
    public bool OrdersShowDrafts { get; set; }

    /// <summary>Whether <c>POST /orders</c> books what it creates. One integrator found that it does not.</summary>
    public bool BooksCreatedOrders { get; set; }

    /// <summary>What happens with the lines in the PUT of a draft order. Not documented.</summary>
    public OrderLineUpdate OrderLinesOnUpdate { get; set; }

    /// <summary>
    /// Whether an order is answered with its delivery address as the object <c>delivery_address</c> alone, without
    /// <c>delivery_address_street</c> and the others that it was written with. Not documented.
    /// </summary>
    public bool OrdersShowDeliveryAddressAsObject { get; set; }

    /// <summary>The most characters of an order's note; about 800 is known.</summary>
    public int LongestOrderNote { get; set; } = 800;

    /// <summary>Whether an order with a barred item is refused. Not documented.</summary>
    public bool RefusesBarredItemsOnOrders { get; set; }

    /// <summary>Whether webhooks are sent at all. Off plays an outage of the sender.</summary>
    public bool SendsWebhooks { get; set; } = true;

    /// <summary>First wait before a delivery that failed is tried again; every further wait is twice as long, up to <see cref="LongestRetry" />.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait between two tries.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromHours(1);

    /// <summary>By how much of itself a wait may be longer, as the seed chooses: 0.5 for up to half as long again.</summary>
    public double RetryJitter { get; set; }

    /// <summary>How long a delivery is tried before it is given up.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Failures in a row after which a webhook is made inactive; null for never. Not documented.</summary>
    public int? DeactivateAfterFailures { get; set; }

    /// <summary>Whether webhook addresses must be https, as the real service demands. Off lets loopback addresses in.</summary>
    public bool DemandsHttps { get; set; }

    /// <summary>
    /// What <c>/reports/valuation/total</c> calls the value: <c>total_value</c>, <c>value</c> and <c>total</c> have all been seen. Null
    /// leaves it out.
    /// </summary>
    public string? ValuationTotalName { get; set; } = "total_value";

    /// <summary>How often a number in a path is decoded. Rackbeat's own libraries differ.</summary>
    public PathDecoding ItemNumbersInPaths { get; set; }

    /// <summary>Whether a record that others refer to can be deleted is not documented; on, it is refused with 422.</summary>
    public bool RefusesDeletionInUse { get; set; } = true;

    /// <summary>Whether refusals that name no property come as plain text, as some of Rackbeat's do.</summary>
    public bool RefusesInPlainText { get; set; }

    /// <summary>Whether products have a department and <c>/departments</c> exists: so in accounts that are connected to e-conomic.</summary>
    public bool HasDepartments { get; set; } = true;

    /// <summary>
    /// Resources that the key has no scope for, by their path; they are answered 403. A key with all permissions, the default, is denied
    /// nothing.
    /// </summary>
    public HashSet<string> Denied { get; } = new(StringComparer.Ordinal);

    /// <summary>The envelope of one note; the list's is the same with an s. Not documented.</summary>
    public string NoteEnvelope { get; set; } = "note";

    /// <summary>What answers call the text of a note; <c>note</c> was written and <c>note_text</c> read.</summary>
    public string NoteTextName { get; set; } = "note";

    /// <summary>The settings of the account by their identifier; clients can change those that are here.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["base_currency"] = "DKK",
        ["default_locale"] = "da",
        ["default_vat_zone"] = "domestic",
    };

    /// <summary>The currencies of the account and their published rates against the base currency.</summary>
    public Dictionary<string, decimal> Currencies { get; } = new(StringComparer.Ordinal)
    {
        ["DKK"] = 1m,
        ["EUR"] = 7.46m,
        ["NOK"] = 0.64m,
        ["SEK"] = 0.66m,
        ["USD"] = 6.9m,
    };
}
