using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Calls;

/// <summary>One request that reached a simulator, and what became of it. Secrets are masked.</summary>
/// <param name="Sequence">Position in the log, from 1, never reused.</param>
/// <param name="At">When it arrived, by the simulator's clock.</param>
/// <param name="Surface">The host that was called: <c>rest</c>, <c>services</c> or <c>rackbeat</c>.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="RawPath">The path as sent.</param>
/// <param name="Path">The path, percent-decoded once.</param>
/// <param name="Query">The query with its question mark; empty when there is none.</param>
/// <param name="Headers">Request headers, tokens masked.</param>
/// <param name="Body">Request body as sent, tokens masked.</param>
public sealed record RecordedCall(
    long Sequence,
    DateTimeOffset At,
    string Surface,
    string Method,
    string RawPath,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body)
{
    /// <summary>Status that was answered or would have been; null while the request is not processed.</summary>
    public int? Status { get; init; }

    /// <summary>The pattern of the route that answered, such as <c>/suppliers/:supplierNumber</c>; null when no route did.</summary>
    public string? Route { get; init; }

    /// <summary>Body that was answered or would have been, tokens masked.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Whether the idempotency cache answered.</summary>
    public bool FromCache { get; init; }

    /// <summary>The faults that struck; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the method changes something.</summary>
    public bool IsWrite => Method is not ("GET" or "HEAD" or "OPTIONS");

    /// <summary>The request body as a JSON object; null when it is none.</summary>
    public JsonObject? Json() => Body.StartsWith('{') ? JsonNode.Parse(Body) as JsonObject : null;

    /// <inheritdoc />
    public override string ToString() =>
        FormattableString.Invariant($"{Sequence} {Surface} {Method} {Path}{Query} -> {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}{(Fault is null ? "" : $" ({Fault})")}{(FromCache ? " (from cache)" : "")}");
}
