using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Filtering, sorting and 0-based paging of the REST API's lists.</summary>
internal static class RestLists
{
    private const int DefaultPageSize = 20;
    private const int LargestPageSize = 1000;

    public static WireAnswer Answer(
        WireRequest request, Uri root, IReadOnlyList<JsonObject> records, IReadOnlyList<string> filterable, DateTimeOffset now)
    {
        if (!TryNumber(request.QueryValue("skippages"), 0, out var skip) || skip < 0)
            return BadPaging("skippages must be 0 or more.", now);
        if (!TryNumber(request.QueryValue("pagesize"), DefaultPageSize, out var size) || size is < 1 or > LargestPageSize)
            return BadPaging(FormattableString.Invariant($"pagesize must be between 1 and {LargestPageSize}."), now);

        IEnumerable<JsonObject> matching = records;
        var filter = request.QueryValue("filter");
        if (!string.IsNullOrEmpty(filter))
        {
            try
            {
                matching = records.Where(Filtering.Parse(filter, filterable)).ToList();
            }
            catch (FilterRefusedException refused)
            {
                return EconomicErrors.BadFilter(refused.Message, Filtering.Names(filterable), now);
            }
            catch (FilterCrashException)
            {
                return EconomicErrors.Rest(500, "An unexpected error occurred.", now);
            }
        }

        var sort = request.QueryValue("sort");
        if (!string.IsNullOrEmpty(sort))
        {
            if (Sorted(matching, sort, filterable) is not { } sorted)
                return EconomicErrors.Rest(400, "Could not parse query string sort parameter.", now);
            matching = sorted;
        }

        var all = matching.ToList();
        var body = new JsonObject
        {
            ["collection"] = new JsonArray([.. all.Skip(skip * size).Take(size).Select(record => (JsonNode)record)]),
            ["pagination"] = Pagination(request, root, skip, size, all.Count, records.Count),
            ["self"] = Link(request, root, skip, size),
        };
        return WireAnswer.Json(200, body);
    }

    private static JsonObject Pagination(WireRequest request, Uri root, int skip, int size, int results, int unfiltered)
    {
        var pagination = new JsonObject
        {
            ["skipPages"] = skip,
            ["pageSize"] = size,
            ["maxPageSizeAllowed"] = LargestPageSize,
            ["results"] = results,
            ["resultsWithoutFilter"] = unfiltered,
        };
        if (results == 0)
        {
            pagination["developerHint"] = "Your filter returned no results.";
            return pagination;
        }

        var last = (results - 1) / size;
        pagination["firstPage"] = Link(request, root, 0, size);
        if (skip > 0)
            pagination["previousPage"] = Link(request, root, skip - 1, size);
        if (skip < last)
            pagination["nextPage"] = Link(request, root, skip + 1, size);
        pagination["lastPage"] = Link(request, root, last, size);
        return pagination;
    }

    private static string Link(WireRequest request, Uri root, int skip, int size)
    {
        var query = FormattableString.Invariant($"skippages={skip}&pagesize={size}");
        foreach (var name in new[] { "filter", "sort" })
        {
            if (request.QueryValue(name) is { Length: > 0 } value)
                query += $"&{name}={Uri.EscapeDataString(value)}";
        }

        return $"{root}{request.RawPath.TrimStart('/')}?{query}";
    }

    private static List<JsonObject>? Sorted(IEnumerable<JsonObject> records, string sort, IReadOnlyList<string> filterable)
    {
        var names = Filtering.Sortable(filterable).ToHashSet(StringComparer.Ordinal);
        var sorted = records.ToList();
        foreach (var clause in sort.Split(',').Reverse())
        {
            var descending = clause.StartsWith('-');
            var alphabetical = clause.StartsWith('~');
            var name = clause.TrimStart('-', '~');
            if (!names.Contains(name))
                return null;
            var order = Comparer<JsonNode?>.Create((x, y) => Compare(x, y, alphabetical));
            sorted = descending
                ? [.. sorted.OrderByDescending(record => Filtering.At(record, name), order)]
                : [.. sorted.OrderBy(record => Filtering.At(record, name), order)];
        }

        return sorted;
    }

    private static int Compare(JsonNode? x, JsonNode? y, bool alphabetical) =>
        !alphabetical && x?.GetValueKind() == System.Text.Json.JsonValueKind.Number && y?.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? EconomicState.Amount(x).CompareTo(EconomicState.Amount(y))
            : string.Compare(x?.ToString(), y?.ToString(), StringComparison.OrdinalIgnoreCase);

    private static WireAnswer BadPaging(string message, DateTimeOffset now) => EconomicErrors.Rest(400, message, now, "E04810");

    private static bool TryNumber(string? text, int fallback, out int number)
    {
        number = fallback;
        return text is null || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
