using System.Globalization;
using System.Text;

namespace MappingSync.Economic;

/// <summary>
/// A filter of a list: predicates joined by "and" and "or". Values are escaped as the server wants it. Source: restdocs.e-conomic.com, filtering,
/// and live probing where the page is wrong (brackets).
/// </summary>
public sealed class EconomicFilter
{
    /// <summary>How many numbers a list of a filter may hold.</summary>
    public const int LongestList = 200;

    private readonly string text;

    private EconomicFilter(string text) => this.text = text;

    /// <summary>The property equals the text, without regard to case.</summary>
    public static EconomicFilter Equal(string property, string value) => Make(property, "eq", Escape(value));

    /// <summary>The property equals the number.</summary>
    public static EconomicFilter Equal(string property, long value) => Make(property, "eq", value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The property is one of the numbers.</summary>
    /// <exception cref="ArgumentException">There is none, or there are more than the 200 that the server takes.</exception>
    public static EconomicFilter In(string property, IReadOnlyCollection<long> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count is > 0 and <= LongestList
            ? Make(property, "in", $"[{string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)))}]")
            : throw new ArgumentException($"A list of a filter holds 1 to {LongestList} numbers.", nameof(values));
    }

    /// <summary>The property is greater than the number.</summary>
    public static EconomicFilter Above(string property, long value) => Make(property, "gt", value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The property is the moment or later; sent in UTC with whole seconds.</summary>
    public static EconomicFilter Since(string property, DateTimeOffset value) =>
        Make(property, "gte", value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    /// <summary>The property is the date or later.</summary>
    public static EconomicFilter Since(string property, DateOnly value) => Make(property, "gte", value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The property is the date or earlier.</summary>
    public static EconomicFilter Until(string property, DateOnly value) => Make(property, "lte", value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>
    /// The property contains the text (<c>$like:</c>), or comes near: brackets act as character classes there and are widened to a
    /// wildcard, so the caller compares what comes back exactly.
    /// </summary>
    public static EconomicFilter Contains(string property, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        var parts = value.Split(['[', ']'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Trim().Length > 0).Select(part => Escape(part.Trim())).ToArray();
        if (parts.Length == 0) throw new ArgumentException("A text with more than brackets is needed.", nameof(value));

        return Make(property, "like", parts.Length == 1 ? parts[0] : $"*{string.Join('*', parts)}*");
    }

    /// <summary>The property has no value.</summary>
    public static EconomicFilter Missing(string property) => Make(property, "eq", "$null:");

    /// <summary>One of both filters holds, or both do.</summary>
    public EconomicFilter Or(EconomicFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new EconomicFilter($"({text}$or:{other.text})");
    }

    /// <summary>Both filters hold.</summary>
    public EconomicFilter And(EconomicFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new EconomicFilter($"{text}$and:{other.text}");
    }

    /// <summary>The filter as the query wants it, not yet percent-encoded.</summary>
    public override string ToString() => text;

    /// <summary>Escapes a value of a filter.</summary>
    public static string Escape(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var result = new StringBuilder(value.Length + 4);
        foreach (var character in value)
        {
            if (character is '$' or '(' or ')' or '*' or ',') result.Append('$');
            result.Append(character);
        }

        return result.ToString();
    }

    private static EconomicFilter Make(string property, string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(property);
        return new EconomicFilter($"{property}${name}:{value}");
    }
}
