using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// What all resources of the services have in common: the three lists, reading, creating with an answer that holds the key alone, replacing
/// with <c>objectVersion</c>, removing; and how a body is checked and refused.
/// </summary>
internal sealed class ServicesResources(EconomicState state, EconomicBehaviour behaviour)
{
    private DateTimeOffset Now => state.Instant;

    /// <summary>Maps the routes of a resource.</summary>
    public void Map(RouteTable routes, ServicesResource resource)
    {
        var list = $"/{resource.Address}";
        var single = $"{list}/:{resource.KeyName}";
        MapLists(routes, list, (request, kind, _) => resource.Refuses() ?? (resource.Crashes(request)
            ? EconomicErrors.Problem(500, "InternalServerError", "Internal server error.", "An unexpected error occurred.", Now)
            : List(request, kind, Records(resource), resource.KeyName, resource.Filterable)));
        Map("GET", single, (_, key) => state.Find(resource.Collection, key) is { } found ? Json(200, Shown(resource, key, found)) : NotFound());
        if (resource.Numbering == Numbering.Closed)
            return;
        routes.Map("POST", list, (request, _) => resource.Refuses() ?? Create(resource, request));
        if (!resource.CanChange)
            return;
        routes.Map("PUT", list, (request, _) => resource.Refuses() ?? Replace(resource, request));
        Map("DELETE", single, (_, key) => Remove(resource, key));

        void Map(string method, string pattern, Func<WireRequest, string, WireAnswer> answer) => routes.Map(
            method, pattern, (request, values) => resource.Refuses() ?? (IsKey(resource, values[resource.KeyName]) ? answer(request, values[resource.KeyName]) : NotFound()));
    }

    /// <summary>Maps the cursor list, the same in pages, and how many there are.</summary>
    public static void MapLists(RouteTable routes, string list, Func<WireRequest, ServicesList, RouteValues, WireAnswer> answer)
    {
        routes.Map("GET", list, (request, values) => answer(request, ServicesList.Cursor, values));
        routes.Map("GET", $"{list}/paged", (request, values) => answer(request, ServicesList.Paged, values));
        routes.Map("GET", $"{list}/count", (request, values) => answer(request, ServicesList.Count, values));
    }

    public WireAnswer List(WireRequest request, ServicesList kind, IEnumerable<JsonObject> records, string keyName, IReadOnlyList<string> filterable) =>
        ServicesLists.Answer(request, kind, records, keyName, filterable, behaviour, Now);

    /// <summary>The body of a write after its rules were checked; null when it is refused.</summary>
    public JsonObject? Read(WireRequest request, IReadOnlyList<Rule> rules, out WireAnswer refusal)
    {
        refusal = WireAnswer.Empty(400);
        if (!IsJson(request))
        {
            refusal = UnsupportedMediaType();
            return null;
        }

        if (request.Json() is not { } body)
        {
            refusal = EconomicErrors.Problem(400, ServicesFinding.General, "Bad request.", "The body is not a JSON object.", Now);
            return null;
        }

        if (FindingIn(body, rules) is not { } finding)
            return body;
        refusal = Refused(finding);
        return null;
    }

    /// <summary>What a body's rules find; null is refused for every property that is known, as the documentation says.</summary>
    public static ServicesFinding? FindingIn(JsonObject body, IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules)
        {
            if (!body.TryGetPropertyValue(rule.Name, out var value))
            {
                if (rule.Required)
                    return new ServicesFinding(rule.Name, ServicesFinding.General, $"The {rule.Name} field is required.");
            }
            else if (value is null || !Fits(rule, value))
            {
                return new ServicesFinding(rule.Name, ServicesFinding.General, $"The field {rule.Name} is not valid.");
            }
        }

        return null;
    }

    /// <summary>Whether a body carries the version that a record has now.</summary>
    public bool IsCurrent(JsonObject body, string collection, string key) =>
        body["objectVersion"]?.ToString() == state.VersionOf(collection, key);

    public static bool IsJson(WireRequest request) =>
        request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;

    public WireAnswer UnsupportedMediaType() =>
        EconomicErrors.Problem(415, "UnsupportedMediaType", "Unsupported media type.", "Use another content type.", Now);

    /// <summary>A record as it is answered: what is null or false is left out.</summary>
    public static WireAnswer Json(int status, JsonObject record) => WireAnswer.Json(status, ServicesLists.Present(record));

    public WireAnswer NotFound() => EconomicErrors.Problem(
        404, "ResourceNotFound", "Resource not found.", "The resource you have been looking for does not exist.", Now);

    public WireAnswer Conflict() => EconomicErrors.Problem(
        409, "UpdateConflict", "Conflict.", "The resource has been updated by another user", Now);

    public WireAnswer Refused(params ReadOnlySpan<ServicesFinding> findings)
    {
        var errors = new (string Property, string Code, string Message)[findings.Length];
        for (var i = 0; i < findings.Length; i++)
            errors[i] = (findings[i].Property, findings[i].Code, findings[i].Message);
        return EconomicErrors.Problem(400, errors[0].Code, "Bad request.", "Check the errors array for more details.", Now, errors);
    }

    /// <summary>The time of a record's last write, as the services show it: without an offset.</summary>
    public string ChangedAt(string collection, string key) =>
        state.ChangedAt(collection, key).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private IEnumerable<JsonObject> Records(ServicesResource resource) =>
        state[resource.Collection].Select(entry => Shown(resource, entry.Key, entry.Value));

    private JsonObject Shown(ServicesResource resource, string key, JsonObject stored)
    {
        var flat = resource.Flat(key, stored);
        flat["objectVersion"] = state.VersionOf(resource.Collection, key);
        return flat;
    }

    private WireAnswer Create(ServicesResource resource, WireRequest request)
    {
        if (Read(request, resource.Rules, out var sent) is not { } body)
            return sent;
        var key = resource.Numbering == Numbering.Server || body[resource.KeyName] is null
            ? state.NextNumber(resource.Collection).ToString(CultureInfo.InvariantCulture)
            : body[resource.KeyName]!.ToString();
        if (state.Has(resource.Collection, key))
            return Refused(new ServicesFinding(resource.KeyName, resource.ExistsCode, $"{key} exists already."));
        if (resource.Check(body, null) is { } finding)
            return Refused(finding);

        state.Put(resource.Collection, key, resource.Stored(key, body, null));
        return WireAnswer.Json(201, new JsonObject { [resource.KeyName] = resource.TextKey ? key : int.Parse(key, CultureInfo.InvariantCulture) });
    }

    private WireAnswer Replace(ServicesResource resource, WireRequest request)
    {
        if (Read(request, resource.Rules, out var sent) is not { } body)
            return sent;
        // The key stands in the body alone.
        if (body[resource.KeyName]?.ToString() is not { } key || state.Find(resource.Collection, key) is not { } before)
            return NotFound();
        if (!IsCurrent(body, resource.Collection, key))
            return Conflict();
        if (resource.Check(body, before) is { } finding)
            return Refused(finding);

        state.Put(resource.Collection, key, resource.Stored(key, body, before));
        return WireAnswer.Empty(204);
    }

    private WireAnswer Remove(ServicesResource resource, string key)
    {
        if (state.Find(resource.Collection, key) is not { } found)
            return NotFound();
        if (resource.InUse(key, found) is { } finding)
            return Refused(finding);
        state.Remove(resource.Collection, key);
        return WireAnswer.Empty(204);
    }

    private static bool IsKey(ServicesResource resource, string key) =>
        resource.TextKey || int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool Fits(Rule rule, JsonNode value) => rule.Kind switch
    {
        RuleKind.Text => value.GetValueKind() == JsonValueKind.String && value.ToString() is var text
            && text.Length <= (rule.MaxLength ?? int.MaxValue) && text.Length >= (rule.MinLength ?? 0) && rule.Pattern?.IsMatch(text) != false,
        RuleKind.Integer => value.GetValueKind() == JsonValueKind.Number && EconomicState.Amount(value) is var number
            && number == decimal.Truncate(number) && number >= (rule.Minimum ?? int.MinValue) && number <= (rule.Maximum ?? int.MaxValue),
        RuleKind.Number => value.GetValueKind() == JsonValueKind.Number,
        RuleKind.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        // A date is a moment here, and one without a time is none.
        RuleKind.Date => value.GetValueKind() == JsonValueKind.String && value.ToString() is { Length: > 10 } moment && moment[10] == 'T'
            && DateTime.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _),
        RuleKind.List => value is JsonArray,
        _ => true,
    };
}
