using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Error bodies of a Laravel application, which Rackbeat is.</summary>
internal static class RackbeatErrors
{
    public static WireAnswer Message(int status, string message) => WireAnswer.Json(status, new JsonObject { ["message"] = message });

    public static WireAnswer NotFound(string label) => Message(404, $"{label} not found.");

    public static WireAnswer Invalid(IReadOnlyDictionary<string, string> findings)
    {
        var errors = new JsonObject();
        foreach (var (field, finding) in findings)
            errors[field] = new JsonArray(JsonValue.Create(finding));
        return WireAnswer.Json(422, new JsonObject { ["message"] = "The given data was invalid.", ["errors"] = errors });
    }

    public static WireAnswer Invalid(string field, string finding) =>
        Invalid(new Dictionary<string, string> { [field] = finding });
}
