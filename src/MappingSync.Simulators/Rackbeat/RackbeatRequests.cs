using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What Rackbeat reads off a request.</summary>
internal static class RackbeatRequests
{
    /// <summary>Answers for a body that is a JSON object; 400 for others.</summary>
    public static WireAnswer OnJson(this WireRequest request, Func<JsonObject, WireAnswer> answer) =>
        request.Json() is { } body ? answer(body) : RackbeatErrors.Message(400, "The body is not a JSON object.");

    /// <summary>Whether no webhook is to be sent.</summary>
    public static bool Suppresses(this WireRequest request, JsonObject? body) =>
        request.QueryValue("suppress_webhooks") is "true" or "1" || body?["suppress_webhooks"]?.ToString() == "true";
}
