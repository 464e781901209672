using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// <c>apis.e-conomic.com</c>: flat names, versions in the address, three lists per resource, <c>objectVersion</c> on every update, errors
/// as problem+json, and roles without which a service is closed. One class for each service maps its routes.
/// </summary>
internal sealed class ServicesApi
{
    // Which of the app's roles a service asks for besides SuperUser; none: no other role will do.
    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.Ordinal)
    {
        ["productsapi"] = ["Sales"],
        ["customersapi"] = ["Sales"],
        ["q2capi"] = ["Sales"],
        ["suppliersapi"] = ["Bookkeeping"],
        ["accountingyearsapi"] = ["Bookkeeping"],
        ["bookedEntriesapi"] = ["Bookkeeping"],
        ["journalsapi"] = ["Bookkeeping"],
        ["documentsapi"] = ["Bookkeeping"],
        ["projectsapi"] = ["Sales", "ProjectEmployee"],
        ["webhooksapi"] = [],
    };

    private readonly EconomicState state;
    private readonly EconomicBehaviour behaviour;
    private readonly ServicesResources resources;

    public ServicesApi(EconomicState state, EconomicBehaviour behaviour, AccountingCalendar calendar, Bookkeeping books, JournalBooking booking, EconomicWebhooks deliveries)
    {
        this.state = state;
        this.behaviour = behaviour;
        resources = new ServicesResources(state, behaviour);
        new ServicesProductGroups(state, resources).Map(Routes);
        new ServicesCustomers(state, behaviour, resources).Map(Routes);
        new ServicesSuppliers(state, resources).Map(Routes);
        new ServicesProjects(state, behaviour, resources).Map(Routes);
        new ServicesLedger(state, calendar, resources).Map(Routes);
        new ServicesJournals(state, behaviour, books, booking, resources).Map(Routes);
        new ServicesDraftEntries(state, behaviour, calendar, books, resources).Map(Routes);
        new ServicesLines(state, behaviour, resources).Map(Routes);
        new ServicesDocuments(state, resources).Map(Routes);
        Webhooks = new ServicesWebhooks(state, behaviour, booking, deliveries, resources);
        Webhooks.Map(Routes);
    }

    /// <summary>The routes; keys stand in plain percent code, so a path is cut before it is decoded.</summary>
    public RouteTable Routes { get; } = new(request => [.. request.RawPath.Trim('/').Split('/').Select(Uri.UnescapeDataString)]);

    public ServicesWebhooks Webhooks { get; }

    /// <summary>Zone number and account number of a stored product group, as text.</summary>
    public static IEnumerable<(string Zone, string Account)> ZonesOf(JsonObject group) =>
        (group["zones"]?.AsObject() ?? []).Select(zone => (zone.Key, zone.Value!.ToString()));

    public WireAnswer Answer(WireRequest request)
    {
        if (Roles.TryGetValue(request.Path.Trim('/').Split('/')[0], out var roles)
            && !behaviour.Roles.Contains("SuperUser") && !roles.Any(behaviour.Roles.Contains))
            return EconomicErrors.Problem(403, "AccessDenied", "Access denied.", "The app lacks the role that is needed.", state.Instant);
        if (Routes.Answer(request) is { } answer)
            return answer;
        return Routes.MethodsOf(request) is { Count: > 0 } methods
            ? EconomicErrors.Problem(405, "MethodNotAllowed", "Method not allowed.", $"The method {request.Method} is not allowed here.", state.Instant)
                .With("Allow", string.Join(", ", methods))
            : resources.NotFound();
    }
}
