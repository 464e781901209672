using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>What all plain REST collections have in common: list, read, create, replace (which also creates) and delete.</summary>
internal sealed class RestCollections(EconomicState state, IReadOnlyDictionary<string, IReadOnlySet<string>> declared)
{
    public Uri Root { get; set; } = new("http://127.0.0.1/");

    /// <param name="resource">The resource.</param>
    /// <param name="request">The request.</param>
    /// <param name="key">The last path segment, or null for the collection.</param>
    /// <param name="customer">The customer whose records these are, for contacts and delivery locations.</param>
    public WireAnswer Answer(RestResource resource, WireRequest request, string? key, string? customer = null)
    {
        var now = state.Instant;
        if (key is not null)
        {
            var decoded = resource.TextKey ? EconomicPath.Decode(key) : key;
            if (decoded is null || (!resource.TextKey && !int.TryParse(decoded, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                return EconomicErrors.NotFound(now);
            key = decoded;
        }

        return (request.Method, key) switch
        {
            ("GET", null) => RestLists.Answer(request, Root, [.. Records(resource, customer)], FilterableOf(resource), now),
            ("GET", _) => Own(resource, key, customer) is { } found
                ? WireAnswer.Json(200, Shown(resource, key, found))
                : EconomicErrors.NotFound(now, "E06000"),
            ("POST", null) when resource.Numbering != Numbering.Closed => Post(resource, request, customer),
            ("PUT", not null) when resource.Numbering != Numbering.Closed => Put(resource, request, key, customer),
            ("DELETE", not null) when resource.Numbering != Numbering.Closed => Delete(resource, key, customer),
            ("PATCH", not null) when resource.Collection == "customers" => Patch(resource, request, key),
            _ => EconomicErrors.Rest(405, "The requested resource does not support http method '" + request.Method + "'.", now),
        };
    }

    public JsonObject Shown(RestResource resource, string key, JsonObject stored)
    {
        var record = stored.DeepClone().AsObject();
        var owner = record["customer"]?["customerNumber"]?.ToString();
        var url = owner is not null && resource.KeyName is "customerContactNumber" or "deliveryLocationNumber"
            ? $"{Root}customers/{owner}/{resource.Collection}/{key}"
            : RestLinks.Self(Root, resource.Collection, key);
        resource.Complete?.Invoke(url, record);
        RestLinks.AddTo(record, Root, owner ?? (resource.Collection == "customers" ? key : null));
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

    /// <summary>Resolves references for <see cref="BodyReader"/>; a contact or location must be of the given customer.</summary>
    public JsonNode? Resolve(Rule rule, JsonNode key, string? customer)
    {
        if (state.Find(rule.Collection, key) is not { } target)
            return null;
        var owned = rule.Collection is "contacts" or "delivery-locations";
        if (owned && target["customer"]?["customerNumber"]?.ToString() != customer)
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

    private IEnumerable<JsonObject> Records(RestResource resource, string? customer) =>
        state[resource.Collection]
            .Where(entry => customer is null || entry.Value["customer"]?["customerNumber"]?.ToString() == customer)
            .Select(entry => Shown(resource, entry.Key, entry.Value));

    private IReadOnlyList<string> FilterableOf(RestResource resource) =>
        declared.TryGetValue(resource.Collection, out var names) ? [.. resource.Filterable, .. names] : resource.Filterable;

    private JsonObject? Own(RestResource resource, string key, string? customer) =>
        state.Find(resource.Collection, key) is { } found
        && (customer is null || found["customer"]?["customerNumber"]?.ToString() == customer)
            ? found
            : null;

    private WireAnswer Post(RestResource resource, WireRequest request, string? customer)
    {
        if (JsonBody(request, state.Instant, out var refusal) is not { } body)
            return refusal;
        var errors = new ErrorTree();
        var record = Read(resource, resource.PostRules, body, customer, errors);
        resource.Check?.Invoke(record, null, errors);
        var key = resource.Numbering == Numbering.Server ? null : record[resource.KeyName]?.ToString();
        CheckName(resource, null, record, customer, errors);
        if (key is not null && state.Has(resource.Collection, key))
            errors.Add([resource.KeyName], ErrorTree.General, $"{resource.Label} '{key}' already exists.", record[resource.KeyName]);
        if (errors.Any)
            return errors.ToAnswer(state.Instant);

        key ??= state.NextNumber(resource.Collection).ToString(CultureInfo.InvariantCulture);
        return Stored(resource, key, record, customer, created: true);
    }

    private WireAnswer Put(RestResource resource, WireRequest request, string key, string? customer)
    {
        if (JsonBody(request, state.Instant, out var refusal) is not { } body)
            return refusal;
        var before = Own(resource, key, customer);
        if (before is null && (resource.Numbering == Numbering.Server || state.Has(resource.Collection, key)))
            return EconomicErrors.NotFound(state.Instant, "E06000");

        var errors = new ErrorTree();
        var record = Read(resource, resource.PutRules, body, customer ?? (resource.Collection == "customers" ? key : null), errors);
        if (key.Length > (resource.TextKey ? 25 : 9) || key == "0")
            errors.Add([resource.KeyName], ErrorTree.General, $"'{key}' is not a valid {resource.KeyName}.");
        resource.Check?.Invoke(record, before, errors);
        CheckName(resource, key, record, customer, errors);
        return errors.Any ? errors.ToAnswer(state.Instant) : Stored(resource, key, record, customer, created: before is null);
    }

    private WireAnswer Delete(RestResource resource, string key, string? customer)
    {
        if (Own(resource, key, customer) is null)
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
        return WireAnswer.Json(200, Shown(resource, key, stored));
    }

    private JsonObject Read(
        RestResource resource, IReadOnlyList<Rule> rules, JsonObject body, string? customer, ErrorTree errors)
    {
        if (declared.TryGetValue(resource.Collection, out var names))
            rules = [.. rules, .. names.Select(name => new Rule(name, RuleKind.Any))];
        return new BodyReader((rule, key) => Resolve(rule, key, customer), errors).Read(body, rules);
    }

    /// <summary>A customer's contacts have different names.</summary>
    private void CheckName(RestResource resource, string? key, JsonObject record, string? customer, ErrorTree errors)
    {
        if (resource.Collection != "contacts" || record["name"]?.ToString() is not { } name)
            return;
        var isTaken = state["contacts"].Any(entry => entry.Key != key
            && entry.Value["customer"]?["customerNumber"]?.ToString() == customer
            && string.Equals(entry.Value["name"]?.ToString(), name, StringComparison.OrdinalIgnoreCase));
        if (isTaken)
            errors.Add(["name"], ErrorTree.General, "This customer already has a contact with the same name.", record["name"]);
    }

    private WireAnswer Stored(RestResource resource, string key, JsonObject record, string? customer, bool created)
    {
        record[resource.KeyName] = resource.TextKey ? key : int.Parse(key, CultureInfo.InvariantCulture);
        if (customer is not null)
        {
            record["customer"] = new JsonObject { ["customerNumber"] = int.Parse(customer, CultureInfo.InvariantCulture) };
            record["sortKey"] ??= Records(resource, customer).Count() + 1;
        }

        if (resource.Collection is "customers" or "products")
            record["lastUpdated"] = state.Now;
        state.Put(resource.Collection, key, record);
        var shown = Shown(resource, key, record);
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
