using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>The routes of Rackbeat's API, below <c>/api/</c>. People's own changes take the same way through the records.</summary>
internal sealed class RackbeatApi
{
    private readonly RackbeatState state;
    private readonly RackbeatBehaviour behaviour;

    public RackbeatApi(RackbeatState state, RackbeatBehaviour behaviour, Webhooks webhooks)
    {
        (this.state, this.behaviour) = (state, behaviour);
        Records = new RackbeatRecords(state, behaviour, webhooks);
        Reports = new RackbeatReports(state, behaviour);

        Routes.Map("GET", "/api/self", (_, _) => WireAnswer.Json(200, Self()));
        var rows = new RackbeatRowsApi(state, behaviour);
        foreach (var resource in RackbeatResources.All.Values)
        {
            if (resource.Path != RackbeatOrders.Path)
                Map(resource);
            foreach (var list in resource.Rows)
                rows.Map(Routes, resource, list, Known);
        }

        new RackbeatOrdersApi(state, behaviour, Records).Map(Routes, Known);
        new RackbeatInvoicesApi(state, Records).Map(Routes, Known);
        new RackbeatItemsApi(state).Map(Routes, Known);
        new RackbeatAccountApi(state, behaviour).Map(Routes);
        Reports.Map(Routes);
        webhooks.Map(Routes);
    }

    /// <summary>Answers for a record that exists, given its key.</summary>
    public delegate WireAnswer OnRecord(WireRequest request, string key);

    /// <summary>What is held, and the rules for it.</summary>
    public RackbeatRecords Records { get; }

    /// <summary>The reports, and what they tell.</summary>
    public RackbeatReports Reports { get; }

    /// <summary>The routes; a path that is cut before it is decoded, for a product number may hold a slash.</summary>
    public RouteTable Routes { get; } = new(Segments);

    public WireAnswer Answer(WireRequest request)
    {
        if (behaviour.Denied.Count > 0 && Segments(request) is [_, var resource, ..] && behaviour.Denied.Contains(resource))
            return RackbeatErrors.Message(403, "This action is unauthorized.");
        return Routes.Answer(request)
            ?? (Routes.MethodsOf(request) is { Count: > 0 } methods
                ? RackbeatErrors.Message(405, $"The {request.Method} method is not supported for this route. Supported methods: {string.Join(", ", methods)}.")
                    .With("Allow", string.Join(", ", methods))
                : RackbeatErrors.Message(404, "The route could not be found."));
    }

    private static string[] Segments(WireRequest request) =>
        [.. request.RawPath.Trim('/').Split('/').Select(Uri.UnescapeDataString)];

    /// <summary>What every resource offers: list, read, create, change and delete.</summary>
    private void Map(RackbeatResource resource)
    {
        var list = $"/api/{resource.Path}";
        var one = $"{list}/:{resource.KeyName}";
        Routes.Map("GET", list, (request, _) => !Exists(resource)
            ? RackbeatErrors.Message(404, "The route could not be found.")
            : RackbeatLists.Answer(
                request,
                resource.Plural,
                state[resource.Path].Values.Select(record => Records.Shown(resource, record)),
                resource.Filterable,
                RackbeatInvoicesApi.Filters(resource)));
        if (resource.Writable.Count == 0)
            return;
        Routes.Map("POST", list, (request, _) => request.OnJson(body => Records.Create(resource, body, request.Suppresses(body))));
        Routes.Map("GET", one, Known(resource, (_, key) => Records.One(200, resource, state.Find(resource.Path, key)!)));
        Routes.Map("PUT", one, Known(resource, (request, key) => request.OnJson(body => Records.Update(resource, key, body, request.Suppresses(body)))));
        Routes.Map("DELETE", one, Known(resource, (request, key) => Records.Delete(resource, key, request.Suppresses(request.Json()))));
    }

    /// <summary>Answers for a record that exists, 404 for others.</summary>
    private Func<WireRequest, RouteValues, WireAnswer> Known(RackbeatResource resource, OnRecord answer) => (request, values) =>
        Records.FindKey(resource, values[resource.KeyName]) is { } key ? answer(request, key) : RackbeatErrors.NotFound(resource.Singular);

    private bool Exists(RackbeatResource resource) => resource.Path != "departments" || behaviour.HasDepartments;

    private JsonObject Self() => new()
    {
        ["user_account"] = new JsonObject
        {
            ["id"] = behaviour.AccountId,
            ["company_name"] = "Simulated ApS",
            ["address"] = new JsonObject
            {
                ["street"] = "Prøvevej 1",
                ["street2"] = null,
                ["city"] = "Aarhus C",
                ["zipcode"] = "8000",
                ["country"] = "DK",
            },
        },
        ["user"] = new JsonObject { ["id"] = 1, ["name"] = "API user", ["email"] = "api@example.com" },
    };
}
