using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MappingSync.Simulators.Economic;

/// <summary>A filter that the API refuses; the message is the one it answers with.</summary>
internal sealed class FilterRefusedException(string message) : Exception(message);

/// <summary>A filter that makes the real server fail with 500.</summary>
internal sealed class FilterCrashException(string message) : Exception(message);

/// <summary>
/// The filter language: <c>property$op:value</c>, combined with <c>$and:</c> and <c>$or:</c> (and binds tighter), grouped by
/// parentheses. A property may be filtered only when it is listed; <c>name:int</c> and <c>name:num</c> mark the numeric ones,
/// <c>name:enum</c> those of words that are not searched for a part, <c>name:unsorted</c> those that cannot be sorted by, <c>name:crash</c> those that make the real server fail. A third part names the
/// operators that are allowed, all when it is missing: <c>all</c> but <c>like</c>, <c>cmp</c> without lists, <c>eq</c> for equality alone,
/// and <c>+like</c> behind any of them.
/// </summary>
internal sealed class Filtering
{
    private const int LongestList = 200;
    private static readonly string[] Operators = ["eq", "ne", "gte", "gt", "lte", "lt", "like", "in", "nin"];

    private readonly string text;
    private readonly IReadOnlyDictionary<string, (string Kind, string Operators)> kinds;
    private int position;

    private Filtering(string text, IReadOnlyDictionary<string, (string Kind, string Operators)> kinds)
    {
        this.text = text;
        this.kinds = kinds;
    }

    /// <exception cref="FilterRefusedException">The filter is malformed or names a property that is not filterable.</exception>
    public static Func<JsonObject, bool> Parse(string filter, IEnumerable<string> filterable)
    {
        var kinds = filterable.Select(name => name.Split(':'))
            .ToDictionary(parts => parts[0], parts => (parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) is { } third and not "unsorted" ? third : ""));
        var parser = new Filtering(filter, kinds);
        var predicate = parser.ParseOr();
        return parser.position == filter.Length
            ? predicate
            : throw new FilterRefusedException(FormattableString.Invariant($"Unexpected text at position {parser.position}."));
    }

    public static IEnumerable<string> Names(IEnumerable<string> filterable) => filterable.Select(name => name.Split(':')[0]);

    /// <summary>The properties that a list can be sorted by.</summary>
    public static IEnumerable<string> Sortable(IEnumerable<string> filterable) =>
        Names(filterable.Where(name => name != "barred" && !name.EndsWith(":unsorted", StringComparison.Ordinal)));

    /// <summary>The value at a dotted path; null when there is none.</summary>
    public static JsonNode? At(JsonObject record, string path)
    {
        JsonNode? node = record;
        foreach (var step in path.Split('.'))
            node = (node as JsonObject)?[step];
        return node;
    }

    private Func<JsonObject, bool> ParseOr()
    {
        var left = ParseAnd();
        while (Take("$or:"))
        {
            var (first, second) = (left, ParseAnd());
            left = record => first(record) || second(record);
        }

        return left;
    }

    private Func<JsonObject, bool> ParseAnd()
    {
        var left = ParseTerm();
        while (Take("$and:"))
        {
            var (first, second) = (left, ParseTerm());
            left = record => first(record) && second(record);
        }

        return left;
    }

    private Func<JsonObject, bool> ParseTerm()
    {
        if (Take("("))
        {
            var inner = ParseOr();
            return Take(")") ? inner : throw new FilterRefusedException("A closing parenthesis is missing.");
        }

        var start = position;
        while (position < text.Length && text[position] != '$')
            position++;
        var property = text[start..position].Trim();
        if (Operators.FirstOrDefault(name => Take($"${name}:")) is not { } op)
            throw new FilterRefusedException(FormattableString.Invariant($"An operator is expected at position {position}."));
        if (!kinds.TryGetValue(property, out var known))
            throw new FilterRefusedException($"Filtering is not allowed on property '{property}'.");
        var (kind, allowed) = known;
        if (!IsAllowed(allowed, op))
            throw new FilterRefusedException($"The operator '{op}' is not allowed on property '{property}'.");
        if (kind == "crash" || (property == "barred" && op == "ne"))
            throw new FilterCrashException($"{property}${op}: makes the server fail.");
        var isNumeric = IsNumeric(kind);
        if (op is "in" or "nin")
            return ParseList(property, op == "in");
        if (Take("$null:"))
        {
            if (property == "barred")
                throw new FilterCrashException($"{property}${op}:$null: makes the server fail.");
            return op switch
            {
                "eq" => record => At(record, property) is null,
                "ne" => record => At(record, property) is not null,
                _ => throw new FilterRefusedException("$null: can only be compared with $eq: and $ne:."),
            };
        }

        var value = ReadValue(op == "like");
        if (op == "like")
        {
            if (isNumeric || kind == "enum")
                throw new FilterRefusedException($"Operator $like: is not supported on property '{property}'.");
            var pattern = Like(value);
            return record => At(record, property)?.ToString() is { } candidate && pattern.IsMatch(candidate);
        }

        if (isNumeric && !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            throw new FilterRefusedException($"'{value}' is not a number.");
        return op switch
        {
            "eq" => record => Compare(At(record, property), value) == 0,
            "ne" => record => Compare(At(record, property), value) != 0,
            "gt" => record => Compare(At(record, property), value) > 0,
            "gte" => record => Compare(At(record, property), value) >= 0,
            "lt" => record => Compare(At(record, property), value) < 0,
            _ => record => Compare(At(record, property), value) <= 0,
        };
    }

    private Func<JsonObject, bool> ParseList(string property, bool inside)
    {
        var end = position < text.Length && text[position] == '[' ? text.IndexOf(']', position) : -1;
        if (end < 0)
            throw new FilterRefusedException("$in: and $nin: need their values in brackets.");
        var values = text[(position + 1)..end].Split(',');
        position = end + 1;
        if (values.Length > LongestList)
            throw new FilterRefusedException(FormattableString.Invariant($"At most {LongestList} values are allowed."));
        if (!IsNumeric(kinds[property].Kind) || values.Any(value => !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _)))
            throw new FilterRefusedException("$in: and $nin: take numbers only.");
        return record => values.Any(value => Compare(At(record, property), value) == 0) == inside;
    }

    private static bool IsNumeric(string kind) => kind is "int" or "num";

    /// <summary>Reads up to the next connective or closing parenthesis and undoes the escapes.</summary>
    private string ReadValue(bool like)
    {
        var value = new StringBuilder();
        while (position < text.Length)
        {
            var character = text[position];
            if (character == ')')
                break;
            if (character == '$')
            {
                if (Follows("$and:") || Follows("$or:"))
                    break;
                if (position + 1 >= text.Length || !"$()*,[]".Contains(text[position + 1]))
                    throw new FilterRefusedException(FormattableString.Invariant($"A '$' at position {position} is not escaped."));
                // Documented otherwise, but a bracket that is compared is not unescaped.
                if (!like && text[position + 1] is '[' or ']')
                    value.Append('$');
                // Under $like: an escaped star is a star, not a wildcard; private-use characters carry it to the pattern.
                value.Append(like && text[position + 1] == '*' ? '\uE000' : text[position + 1]);
                position += 2;
                continue;
            }

            if (character is '(' or ',' || (character == '*' && !like))
                throw new FilterRefusedException(FormattableString.Invariant($"A '{character}' at position {position} is not escaped."));
            value.Append(character);
            position++;
        }

        return value.ToString();
    }

    private static Regex Like(string value)
    {
        var pattern = new StringBuilder();
        var anchored = value.Contains('*');
        for (var i = 0; i < value.Length; i++)
        {
            var close = value[i] == '[' ? value.IndexOf(']', i) : -1;
            if (close > i + 1)
            {
                // The server hands brackets to SQL, where they are a character class.
                pattern.Append(CultureInfo.InvariantCulture, $"[{Regex.Escape(value[(i + 1)..close]).Replace("]", "\\]", StringComparison.Ordinal)}]");
                i = close;
            }
            else
            {
                pattern.Append(value[i] switch
                {
                    '*' => ".*",
                    '\uE000' => "\\*",
                    var other => Regex.Escape(other.ToString()),
                });
            }
        }

        const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
        try
        {
            return new Regex(anchored ? $"^{pattern}$" : pattern.ToString(), Options, TimeSpan.FromSeconds(1));
        }
        catch (RegexParseException)
        {
            // A range the wrong way round matches nothing in SQL.
            return new Regex("(?!)", Options, TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Null sorts below everything and equals nothing.</summary>
    private static int Compare(JsonNode? node, string value) => node?.GetValueKind() switch
    {
        null => -1,
        JsonValueKind.Number when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
            decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).CompareTo(number),
        _ => string.Compare(node.ToString(), Comparable(value, node.ToString()), StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>A date that is compared with a moment is its first; moments without an offset are in UTC.</summary>
    private static string Comparable(string value, string with) => with.Length <= 10 || with[10] != 'T' ? value
        : value.Length == 10 ? value + "T00:00:00"
        : value.EndsWith('Z') && !with.EndsWith('Z') ? value[..^1]
        : value;

    private static bool IsAllowed(string allowed, string op) => allowed.Length == 0 || op switch
    {
        "like" => allowed.EndsWith("+like", StringComparison.Ordinal),
        "in" or "nin" => allowed.StartsWith("all", StringComparison.Ordinal),
        "eq" or "ne" => true,
        _ => !allowed.StartsWith("eq", StringComparison.Ordinal),
    };

    private bool Follows(string token) => string.CompareOrdinal(text, position, token, 0, token.Length) == 0;

    private bool Take(string token)
    {
        if (!Follows(token))
            return false;

        position += token.Length;
        return true;
    }
}
