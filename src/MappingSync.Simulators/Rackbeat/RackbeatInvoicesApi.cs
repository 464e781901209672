using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What customer and supplier invoices offer beside what every resource does: drafts, booking, lines, PDF.</summary>
internal sealed class RackbeatInvoicesApi(RackbeatState state, RackbeatRecords records)
{
    private static readonly string[] Paths = ["customer-invoices", "supplier-invoices"];

    private static readonly Dictionary<string, RackbeatNamedFilter> Named = new(StringComparer.Ordinal)
    {
        ["booked"] = new(value => value is "true" or "false" or "1" or "0", (record, value) => (bool)record["is_booked"]! == (value is "true" or "1")),
        // Which date these act on is not documented; it is not the invoice's.
        ["from"] = new(RackbeatForms.IsDate, (record, value) => string.CompareOrdinal(record["created_at"]!.ToString(), value) >= 0),
        ["to"] = new(RackbeatForms.IsDate, (record, value) => string.CompareOrdinal(record["created_at"]!.ToString()[..10], value) <= 0),
    };

    /// <summary>The filters with a meaning of their own that a resource's list has.</summary>
    public static IReadOnlyDictionary<string, RackbeatNamedFilter>? Filters(RackbeatResource resource) => Paths.Contains(resource.Path) ? Named : null;

    public void Map(RouteTable routes, Func<RackbeatResource, RackbeatApi.OnRecord, Func<WireRequest, RouteValues, WireAnswer>> known)
    {
        foreach (var resource in Paths.Select(path => RackbeatResources.All[path]))
        {
            routes.Map("POST", $"/api/{resource.Path}/drafts", (request, _) => request.OnJson(body => records.Create(resource, body, request.Suppresses(body))));
            routes.Map("POST", $"/api/{resource.Path}/:number/book", known(resource, (request, key) => Book(resource, request, key)));
            routes.Map("GET", $"/api/{resource.Path}/:number/lines", known(resource, (request, key) =>
                RackbeatLists.Answer(request, "lines", RackbeatLists.Rows(state.Find(resource.Path, key)!, "lines"), [])));
            RackbeatDocuments.Map(routes, state, resource);
        }
    }

    private WireAnswer Book(RackbeatResource resource, WireRequest request, string key)
    {
        var body = request.Json();
        foreach (var flag in new[] { "mark_received", "use_invoice_date" })
        {
            if (body?[flag] is { } value && value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
                return RackbeatErrors.Invalid(flag, $"The {RackbeatForms.Spoken(flag)} field must be true or false.");
        }

        return records.Book(resource, key, request.Suppresses(body));
    }
}
