using System.Collections.Frozen;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.WakeUp;

/// <summary>
/// Which of Rackbeat's events wake which flow. The names of most events are not in the part of Rackbeat's documentation that could be
/// read, so they are a setting with these defaults, and one that Rackbeat refuses is listed.
/// </summary>
public static class WebhookEvents
{
    private static readonly FrozenDictionary<string, (string Entity, string[] Events)> Defaults = new Dictionary<string, (string, string[])>
    {
        ["customers"] = ("customer", ["customer.created", "customer.updated"]),
        ["customer-groups"] = ("customer-group", ["customer_group.created", "customer_group.updated"]),
        ["payment-terms"] = ("payment-terms", ["payment_terms.created", "payment_terms.updated"]),
        ["products"] = ("product", ["product.created", "product.updated"]),
        ["product-groups"] = ("product-group", ["product_group.created", "product_group.updated"]),
        ["units"] = ("unit", ["unit.created", "unit.updated"]),
        ["customer-invoices"] = ("customer-invoice", ["customer_invoice.booked"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names that <c>webhook-events</c> can have in the settings file.</summary>
    public static IReadOnlyList<string> Entities { get; } = [.. Defaults.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The events that an agreement listens to, each with the flow that it wakes; flows that are off have none.</summary>
    /// <param name="settings">The agreement's settings.</param>
    /// <param name="flows">Every flow.</param>
    public static IReadOnlyDictionary<string, string> Of(AgreementSettings settings, FlowCatalogue flows)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(flows);
        var events = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, (entity, defaults)) in Defaults)
        {
            if (flows.PushOf(entity) is not { } flow || !flow.IsOn(settings))
            {
                continue;
            }

            foreach (var eventName in settings.Rackbeat.WebhookEvents.TryGetValue(name, out var chosen) ? chosen : defaults)
            {
                events[eventName] = flow.Name;
            }
        }

        return events;
    }
}
