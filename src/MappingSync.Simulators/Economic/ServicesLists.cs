using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>The three lists that a resource of the services has.</summary>
internal enum ServicesList
{
    Cursor,
    Paged,
    Count,
}

/// <summary>The lists of the services: a cursor list, the same in pages, and how many there are.</summary>
internal static class ServicesLists
{
    private const int DefaultPageSize = 20;
    private const int LargestPageSize = 100;
    private const int LongestCursor = 50;

    /// <param name="request">The request.</param>
    /// <param name="kind">Which list.</param>
    /// <param name="records">All records, as shown, by their key.</param>
    /// <param name="keyName">The key; the cursor is that of the next page's first record.</param>
    /// <param name="filterable">Properties that may be filtered; those with a fourth part may be sorted.</param>
    /// <param name="behaviour">What the agreement is like.</param>
    /// <param name="now">The time.</param>
    public static WireAnswer Answer(
        WireRequest request, ServicesList kind, IEnumerable<JsonObject> records, string keyName, IReadOnlyList<string> filterable, EconomicBehaviour behaviour, DateTimeOffset now)
    {
        var items = records.ToList();
        if (request.QueryValue("filter") is { Length: > 0 } filter)
        {
            try
            {
                items = items.Where(Filtering.Parse(filter, filterable)).ToList();
            }
            catch (FilterRefusedException refused)
            {
                return EconomicErrors.Problem(400, "BadFilterRequest", "Bad request.", refused.Message, now);
            }
        }

        return kind switch
        {
            ServicesList.Count => WireAnswer.Json(200, JsonValue.Create(items.Count)),
            ServicesList.Paged => Paged(request, items, filterable, behaviour.LargestPagedReach, now),
            _ => Cursor(request, items, keyName, behaviour.CursorPageSize, now),
        };
    }

    /// <summary>A record as it is answered: what is null or false is left out.</summary>
    public static JsonObject Present(JsonObject record)
    {
        foreach (var name in record.Where(property => property.Value is null || property.Value.GetValueKind() == JsonValueKind.False)
            .Select(property => property.Key).ToList())
            record.Remove(name);
        return record;
    }

    private static WireAnswer Cursor(WireRequest request, List<JsonObject> items, string keyName, int pageSize, DateTimeOffset now)
    {
        var start = 0;
        if (request.QueryValue("cursor") is { Length: > 0 } cursor)
        {
            if (cursor.Length > LongestCursor)
                return EconomicErrors.Problem(400, ServicesFinding.General, "Bad request.", "The field Cursor is too long.", now);
            // A record that is gone meanwhile does not move the page.
            start = items.FindIndex(item => NumbersFirst.Instance.Compare(item[keyName]!.ToString(), cursor) >= 0);
            if (start < 0)
                start = items.Count;
        }

        // The absence of a cursor ends the list. `sort` is ignored here, as it really is.
        var body = new JsonObject { ["items"] = Shown(items.Skip(start).Take(pageSize)) };
        if (start + pageSize < items.Count)
            body["cursor"] = items[start + pageSize][keyName]!.ToString();
        return WireAnswer.Json(200, body);
    }

    private static WireAnswer Paged(WireRequest request, List<JsonObject> items, IReadOnlyList<string> filterable, int reach, DateTimeOffset now)
    {
        var query = new Dictionary<string, string>(
            request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())), StringComparer.OrdinalIgnoreCase);
        var skip = query.TryGetValue("skippages", out var s) && int.TryParse(s, CultureInfo.InvariantCulture, out var pages) ? pages : 0;
        var size = query.TryGetValue("pagesize", out var p) && int.TryParse(p, CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultPageSize;
        if (size is < 1 or > LargestPageSize || skip < 0)
            return EconomicErrors.Problem(400, ServicesFinding.General, "Bad request.", "The field PageSize must be between 1 and 100.", now);
        if (query.TryGetValue("sort", out var sort) && sort.Length > 0)
        {
            if (Sorted(items, sort, filterable) is not { } sorted)
                return EconomicErrors.Problem(400, ServicesFinding.General, "Bad request.", $"Cannot sort by '{sort}'.", now);
            items = sorted;
        }

        return WireAnswer.Json(200, Shown(items.Take(reach).Skip(skip * size).Take(size)));
    }

    private static List<JsonObject>? Sorted(List<JsonObject> items, string sort, IReadOnlyList<string> filterable)
    {
        IOrderedEnumerable<JsonObject>? sorted = null;
        foreach (var wish in sort.Split(','))
        {
            var (falls, name) = wish.StartsWith('-') ? (true, wish[1..]) : (false, wish);
            if (filterable.FirstOrDefault(known => known.Split(':')[0] == name)?.Split(':') is not [_, var kind, _, "S"])
                return null;
            Func<JsonObject, IComparable?> by = kind is "int" or "num"
                ? item => item[name] is { } number ? EconomicState.Amount(number) : null
                : item => item[name]?.ToString().ToUpperInvariant();
            sorted = (sorted, falls) switch
            {
                (null, false) => items.OrderBy(by),
                (null, true) => items.OrderByDescending(by),
                (_, false) => sorted.ThenBy(by),
                (_, true) => sorted.ThenByDescending(by),
            };
        }

        return [.. sorted!];
    }

    private static JsonArray Shown(IEnumerable<JsonObject> items) => new([.. items.Select(item => (JsonNode)Present(item))]);
}
