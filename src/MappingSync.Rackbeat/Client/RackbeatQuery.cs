using System.Collections.Immutable;

namespace MappingSync.Rackbeat;

/// <summary>What a list is asked for. Source: developer.rackbeat.com, pagination and filtering.</summary>
public sealed record RackbeatQuery
{
    /// <summary>Everything, in the server's order.</summary>
    public static RackbeatQuery All { get; } = new();

    /// <summary>The properties to answer, separated by commas; null for all.</summary>
    public string? Fields { get; init; }

    /// <summary>The property to sort by; null for the server's order.</summary>
    public string? OrderBy { get; init; }

    /// <summary>Whether the greatest value comes first; counts only with <see cref="OrderBy" />.</summary>
    public bool Descending { get; init; }

    /// <summary>How many records a page has, 1 to 1000.</summary>
    public int Limit
    {
        get;
        init => field = value is >= 1 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A page has 1 to 1000 records.");
    } = 200;

    /// <summary>Filters by name: <c>property=value</c>. Some resources refuse unknown filters (422) instead of ignoring them.</summary>
    public IImmutableDictionary<string, string> Filter { get; init; } = ImmutableDictionary<string, string>.Empty;

    internal string? OrderDirection => OrderBy is null ? null : Descending ? "DESC" : "ASC";

    internal IDictionary<string, string> FilterValues => Filter.ToDictionary(StringComparer.Ordinal);
}
