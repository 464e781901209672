using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>A filter of lists that is no property: <c>booked</c>, <c>from</c>, <c>to</c>.</summary>
/// <param name="Takes">Whether a value has the form that the filter needs.</param>
/// <param name="Matches">Whether a record is listed for a value.</param>
internal sealed record RackbeatNamedFilter(Func<string, bool> Takes, Func<JsonObject, string, bool> Matches);
