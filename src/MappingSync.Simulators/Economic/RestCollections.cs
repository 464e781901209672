using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>What all plain REST collections have in common: list, read, create, replace (which also creates) and delete.</summary>
internal sealed class RestCollections(EconomicState state, IReadOnlyDictionary<string, IReadOnlySet<string>> declared)
{
    public Uri Root { get; set; } = new("http://127.0.0.1/");

    /// <summary>Maps what the API offers for a resource: a closed one can only be read.</summary>
    /// <param name="routes">The table.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="owner">The route of the record below which the collection lies, its last segment variable; empty for none.</param>
    public void Map(RouteTable routes, RestResource resource, string owner = "")
    {
        var list = $"{owner}/{resource.Path}";
        var single = $"{list}/:{resource.KeyName}";
        routes.Map("GET", list, Owned((request, _, belongsTo) =>
            RestLists.Answer(request, Root, [.. Records(resource, belongsTo)], FilterableOf(resource), state.Instant)));
        routes.Map("GET", single, Keyed((_, key, belongsTo) => Own(resource, key, belongsTo) is { } found
            ? WireAnswer.Json(200, Single(resource, key, found))
            : EconomicErrors.NotFound(state.Instant, "E06000")));
        if (resource.Collection == "customers")
            routes.Map("PATCH", single, Keyed((request, key, _) => Patch(resource, request, key)));
        if (resource.Numbering == Numbering.Closed)
            return;
        routes.Map("POST", list, Owned((request, _, belongsTo) => Post(resource, request, belongsTo)));
        routes.Map("PUT", single, Keyed((request, key, belongsTo) => Put(resource, request, key, belongsTo)));
        routes.Map("DELETE", single, Keyed((_, key, belongsTo) => Delete(resource, key, belongsTo)));

        Func<WireRequest, RouteValues, WireAnswer> Owned(Func<WireRequest, RouteValues, string?, WireAnswer> answer) => (request, values) =>
        {
            var belongsTo = owner.Length == 0 ? null : values[owner[(owner.LastIndexOf(':') + 1)..]];
            return belongsTo is null || state.Has(resource.Owner!.Collection, belongsTo)
                ? answer(request, values, belongsTo)
                : EconomicErrors.NotFound(state.Instant, "E06000");
        };

        Func<WireRequest, RouteValues, WireAnswer> Keyed(Func<WireRequest, string, string?, WireAnswer> answer) =>
            Owned((request, values, belongsTo) => KeyOf(resource, values[resource.KeyName]) is { } key
                ? answer(request, key, belongsTo)
                : EconomicErrors.NotFound(state.Instant));
    }

    public JsonObject Shown(RestResource resource, string key, JsonObject stored)
    {
        var record = stored.DeepClone().AsObject();
        var owner = OwnerOf(resource, record);
        var url = resource.Owner is { } above && owner is not null
            ? $"{Root}{above.Collection}/{owner}/{resource.Path}/{key}"
            : RestLinks.Self(Root, resource.Address?.Invoke(record) ?? resource.Collection, key);
        resource.Complete?.Invoke(url, record);
        RestLinks.AddTo(record, Root, owner ?? (resource.Collection is "customers" or "suppliers" ? key : record["customer"]?["customerNumber"]?.ToString()));
        // The API leaves this out when it is false.
        if (record["barred"]?.GetValueKind() == JsonValueKind.False)
            record.Remove("barred");
        if (resource.Numbering != Numbering.Closed)
        {
            record["metaData"] = new JsonObject
            {
                ["delete"] = Action(resource, "Delete", url, "delete"),
                ["replace"] = Action(resource, "Replace", url, "put"),
            };
        }

        record["self"] = url;
        return record;
    }

    /// <summary>A record as its single GET shows it.</summary>
    public JsonObject Single(RestResource resource, string key, JsonObject stored)
    {
        var shown = Shown(resource, key, stored);
        resource.CompleteSingle?.Invoke(shown);
        return shown;
    }

    /// <summary>Resolves references for <see cref="BodyReader"/>; a contact or location must be of the given customer or supplier.</summary>
    public JsonNode? Resolve(Rule rule, JsonNode key, string? owner)
    {
        if (state.Find(rule.Collection, key) is not { } target)
            return null;
        var holder = rule.Collection switch
        {
            "contacts" or "delivery-locations" => target["customer"]?["customerNumber"]?.ToString(),
            "supplier-contacts" => target["supplier"]?["supplierNumber"]?.ToString(),
            _ => owner,
        };
        if (holder != owner)
            return null;
        return target[rule.KeyName];
    }

    public static JsonObject? JsonBody(WireRequest request, DateTimeOffset now, out WireAnswer refusal)
    {
        refusal = WireAnswer.Empty(400);
        if (request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            refusal = EconomicErrors.Rest(415, "Unsupported media type.", now, hint: "Use Content-Type: application/json.");
            return null;
        }

        if (request.Json() is { } body)
            return body;
        refusal = EconomicErrors.Rest(400, "Could not parse the request body as a JSON object.", now, ErrorTree.General);
        return null;
    }

    /// <summary>The key in a path segment; null for one that no record can have.</summary>
    private static string? KeyOf(RestResource resource, string segment)
    {
        if (resource.TextKey)
            return EconomicPath.Decode(segment);
        return int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private IEnumerable<JsonObject> Records(RestResource resource, string? owner) =>
        state[resource.Collection]
            .Where(entry => owner is null || OwnerOf(resource, entry.Value) == owner)
            .Select(entry => Shown(resource, entry.Key, entry.Value));

    private IReadOnlyList<string> FilterableOf(RestResource resource) =>
        declared.TryGetValue(resource.Collection, out var names) ? [.. resource.Filterable, .. names] : resource.Filterable;

    private static string? OwnerOf(RestResource resource, JsonObject record) =>
        resource.Owner is { } owner ? record[owner.Property]?[owner.KeyName]?.ToString() : null;

    private JsonObject? Own(RestResource resource, string key, string? owner) =>
        state.Find(resource.Collection, key) is { } found
        && (owner is null || OwnerOf(resource, found) == owner)
            ? found
            : null;

    private WireAnswer Post(RestResource resource, WireRequest request, string? owner)
    {
        if (JsonBody(request, state.Instant, out var refusal) is not { } body)
            return refusal;
        var errors = new ErrorTree();
        var record = Read(resource, resource.PostRules, body, owner, errors);
        resource.Check?.Invoke(record, null, errors);
        var key = resource.Numbering == Numbering.Server ? null : record[resource.KeyName]?.ToString();
        CheckName(resource, null, record, owner, errors);
        if (key is not null && state.Has(resource.Collection, key))
            errors.Add([resource.KeyName], ErrorTree.General, $"{resource.Label} '{key}' already exists.", record[resource.KeyName]);
        if (errors.Any)
            return errors.ToAnswer(state.Instant);

        key ??= state.NextNumber(resource.Collection).ToString(CultureInfo.InvariantCulture);
        return Stored(resource, key, record, owner, created: true);
    }

    private WireAnswer Put(RestResource resource, WireRequest request, string key, string? owner)
    {
        if (JsonBody(request, state.Instant, out var refusal) is not { } body)
            return refusal;
        var before = Own(resource, key, owner);
        if (before is null && (resource.Numbering == Numbering.Server || state.Has(resource.Collection, key)))
            return EconomicErrors.NotFound(state.Instant, "E06000");

        var errors = new ErrorTree();
        var record = Read(resource, resource.PutRules, body, owner ?? (resource.Collection is "customers" or "suppliers" ? key : null), errors);
        if (key.Length > (resource.TextKey ? 25 : 9) || key == "0")
            errors.Add([resource.KeyName], ErrorTree.General, $"'{key}' is not a valid {resource.KeyName}.");
        resource.Check?.Invoke(record, before, errors);
        CheckName(resource, key, record, owner, errors);
        return errors.Any ? errors.ToAnswer(state.Instant) : Stored(resource, key, record, owner, created: before is null);
    }

    private WireAnswer Delete(RestResource resource, string key, string? owner)
    {
        if (Own(resource, key, owner) is null)
            return EconomicErrors.NotFound(state.Instant, "E06000");
        if (ReferenceUse.Find(state, resource.Collection, resource.KeyName, key) is { } user)
        {
            return EconomicErrors.Rest(
                400, $"{resource.Label} '{key}' is in use by {user} and cannot be deleted.", state.Instant, ErrorTree.General);
        }

        state.Remove(resource.Collection, key);
        return WireAnswer.Empty(204);
    }

    private WireAnswer Patch(RestResource resource, WireRequest request, string key)
    {
        if (state.Find(resource.Collection, key) is not { } stored)
            return EconomicErrors.NotFound(state.Instant, "E06000");
        JsonNode? patch;
        try
        {
            patch = JsonNode.Parse(request.Body);
        }
        catch (JsonException)
        {
            patch = null;
        }

        if (patch is not JsonArray { Count: 1 } operations
            || operations[0]?["op"]?.ToString() != "replace"
            || operations[0]?["path"]?.ToString() != "/eInvoicingDisabledByDefault"
            || operations[0]?["value"]?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            return EconomicErrors.Rest(
                400, "Only replacing /eInvoicingDisabledByDefault is supported.", state.Instant, ErrorTree.General);
        }

        stored["eInvoicingDisabledByDefault"] = operations[0]!["value"]!.DeepClone();
        state.Put(resource.Collection, key, stored);
        return WireAnswer.Json(200, Single(resource, key, stored));
    }

    private JsonObject Read(
        RestResource resource, IReadOnlyList<Rule> rules, JsonObject body, string? owner, ErrorTree errors)
    {
        if (declared.TryGetValue(resource.Collection, out var names))
            rules = [.. rules, .. names.Select(name => new Rule(name, RuleKind.Any))];
        return new BodyReader((rule, key) => Resolve(rule, key, owner), errors).Read(body, rules);
    }

    /// <summary>A customer's contacts have different names.</summary>
    private void CheckName(RestResource resource, string? key, JsonObject record, string? owner, ErrorTree errors)
    {
        if (resource.Collection != "contacts" || record["name"]?.ToString() is not { } name)
            return;
        var isTaken = state["contacts"].Any(entry => entry.Key != key
            && OwnerOf(resource, entry.Value) == owner
            && string.Equals(entry.Value["name"]?.ToString(), name, StringComparison.OrdinalIgnoreCase));
        if (isTaken)
            errors.Add(["name"], ErrorTree.General, "This customer already has a contact with the same name.", record["name"]);
    }

    private WireAnswer Stored(RestResource resource, string key, JsonObject record, string? owner, bool created)
    {
        record[resource.KeyName] = resource.TextKey ? key : int.Parse(key, CultureInfo.InvariantCulture);
        if (owner is not null && resource.Owner is { } above)
        {
            record[above.Property] = new JsonObject { [above.KeyName] = int.Parse(owner, CultureInfo.InvariantCulture) };
            record["sortKey"] ??= Records(resource, owner).Count() + 1;
        }

        if (resource.Collection is "customers" or "products")
            record["lastUpdated"] = state.Now;
        state.Put(resource.Collection, key, record);
        var shown = Single(resource, key, record);
        return created
            ? WireAnswer.Json(201, shown).With("Location", shown["self"]!.ToString())
            : WireAnswer.Json(200, shown);
    }

    private static JsonObject Action(RestResource resource, string verb, string url, string method) => new()
    {
        ["description"] = $"{verb} this {resource.Label.ToLowerInvariant()}.",
        ["href"] = url,
        ["httpMethod"] = method,
    };
}
