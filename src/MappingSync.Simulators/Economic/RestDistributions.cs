using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Routes of the distributions among departments: all, those that are one department, and those that are shares.</summary>
internal sealed class RestDistributions(EconomicState state, RestResources resources, RestCollections collections)
{
    public const string Collection = "departmental-distributions";

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/departmental-distributions", (request, _) => OfKind(request, null));
        foreach (var (path, kind) in new[] { ("departments", "department"), ("distributions", "distribution") })
        {
            routes.Map("GET", $"/{Collection}/{path}", (request, _) => OfKind(request, kind));
            routes.Map("GET", $"/{Collection}/{path}/:departmentalDistributionNumber", (_, values) => Single(values["departmentalDistributionNumber"], kind));
        }
    }

    private WireAnswer OfKind(WireRequest request, string? kind)
    {
        var resource = resources.All[Collection];
        var records = state[Collection].Where(entry => kind is null || KindOf(entry.Value) == kind)
            .Select(entry =>
            {
                var shown = collections.Shown(resource, entry.Key, entry.Value);
                // Lists say nothing about it.
                shown.Remove("barred");
                return shown;
            });
        return RestLists.Answer(request, collections.Root, [.. records], resource.Filterable, state.Instant);
    }

    private WireAnswer Single(string key, string kind) => state.Find(Collection, key) is { } found && KindOf(found) == kind
        ? WireAnswer.Json(200, collections.Shown(resources.All[Collection], key, found))
        : EconomicErrors.NotFound(state.Instant, "E06000");

    private static string KindOf(JsonObject distribution) => distribution["distributionType"]?.ToString() ?? "department";
}
