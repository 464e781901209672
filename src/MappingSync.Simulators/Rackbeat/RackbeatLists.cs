using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Rackbeat's lists: 206 always, 1-based pages, equality filters, unknown filters refused.</summary>
internal static class RackbeatLists
{
    private const int DefaultLimit = 20;
    private const int LargestLimit = 1000;

    private static readonly HashSet<string> Parameters = new(StringComparer.Ordinal)
    {
        "page", "limit", "fields", "expand", "search", "order_by", "order_direction", "sort",
    };

    /// <param name="request">The request.</param>
    /// <param name="plural">The envelope.</param>
    /// <param name="records">All records, as shown.</param>
    /// <param name="filterable">Properties that may be filtered for equality.</param>
    /// <param name="named">Filters with a meaning of their own.</param>
    public static WireAnswer Answer(
        WireRequest request,
        string plural,
        IEnumerable<JsonObject> records,
        IReadOnlyList<string> filterable,
        IReadOnlyDictionary<string, RackbeatNamedFilter>? named = null)
    {
        if (!TryNumber(request.QueryValue("page"), 1, out var page) || page < 1)
            return RackbeatErrors.Invalid("page", "The page must be at least 1.");
        if (!TryNumber(request.QueryValue("limit"), DefaultLimit, out var limit) || limit is < 1 or > LargestLimit)
            return RackbeatErrors.Invalid("limit", FormattableString.Invariant($"The limit must be between 1 and {LargestLimit}."));

        if (request.QueryValue("order_direction") is { } direction && direction.ToUpperInvariant() is not ("ASC" or "DESC"))
            return RackbeatErrors.Invalid("order_direction", "The direction must be ASC or DESC.");

        var matching = records;
        foreach (var (parameter, values) in request.Query)
        {
            if (Parameters.Contains(parameter))
                continue;
            var value = values.ToString();
            var name = parameter.StartsWith("simple_filter[", StringComparison.Ordinal) ? parameter[14..].TrimEnd(']') : parameter;
            if (named?.TryGetValue(name, out var filter) == true)
            {
                if (!filter.Takes(value))
                    return RackbeatErrors.Invalid(name, $"The {name} is invalid.");
                matching = matching.Where(record => filter.Matches(record, value));
            }
            else if (filterable.Contains(name))
                matching = matching.Where(record => TextOf(record[name]) == value);
            else
                return RackbeatErrors.Message(422, $"Property '{name}' is not filterable");
        }

        if (request.QueryValue("search") is { Length: > 0 } search)
        {
            matching = matching.Where(record => record.Any(property =>
                property.Value is JsonValue && TextOf(property.Value).Contains(search, StringComparison.OrdinalIgnoreCase)));
        }

        var all = matching.ToList();
        if (request.QueryValue("order_by") is { Length: > 0 } orderBy)
        {
            if (all.Count > 0 && all.All(record => !record.ContainsKey(orderBy)))
                return RackbeatErrors.Message(422, $"Property '{orderBy}' is not sortable");
            var ascending = "ASC".Equals(request.QueryValue("order_direction"), StringComparison.OrdinalIgnoreCase);
            var order = Comparer<JsonNode?>.Create(Compare);
            all = ascending
                ? [.. all.OrderBy(record => record[orderBy], order)]
                : [.. all.OrderByDescending(record => record[orderBy], order)];
        }

        var fields = request.QueryValue("fields") is { Length: > 0 } wanted ? Fields(wanted) : null;
        return WireAnswer.Json(206, new JsonObject
        {
            [plural] = new JsonArray([.. all.Skip((int)Math.Min((page - 1L) * limit, all.Count)).Take(limit).Select(record => (JsonNode)Only(record, fields))]),
            ["total"] = all.Count,
            ["pages"] = Math.Max(1, ((all.Count - 1) / limit) + 1),
            ["limit"] = limit,
            ["page"] = page,
        });
    }

    /// <summary>The rows that a record holds under a name.</summary>
    public static IEnumerable<JsonObject> Rows(JsonObject record, string name) =>
        (record[name] as JsonArray)?.OfType<JsonObject>().Select(row => row.DeepClone().AsObject()) ?? [];

    private static JsonObject Only(JsonObject record, HashSet<string>? fields)
    {
        if (fields is null)
            return record;
        foreach (var name in record.Select(property => property.Key).Where(name => !fields.Contains(name)).ToList())
            record.Remove(name);
        return record;
    }

    /// <summary>Names outside parentheses; <c>locations(*)</c> asks for <c>locations</c>.</summary>
    private static HashSet<string> Fields(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (depth, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : ',';
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (character == ',' && depth == 0)
            {
                names.Add(text[start..i].Split('(')[0].Trim());
                start = i + 1;
            }
        }

        return names;
    }

    private static string TextOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => node.ToString(),
    };

    private static int Compare(JsonNode? x, JsonNode? y) =>
        x?.GetValueKind() == JsonValueKind.Number && y?.GetValueKind() == JsonValueKind.Number
            ? InvoiceAmounts.Of(x).CompareTo(InvoiceAmounts.Of(y))
            : string.CompareOrdinal(x?.ToString(), y?.ToString());

    private static bool TryNumber(string? text, int fallback, out int number)
    {
        number = fallback;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
