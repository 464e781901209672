using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Rackbeat;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Inspection;

/// <summary>What the inspection API tells of webhooks.</summary>
internal static class WebhookInspection
{
    private const string Path = InspectionApi.Prefix + "/accounts/:account/webhooks";

    public static void Map(
        RouteTable routes, Func<Func<WireRequest, SimulatedAccount, WireAnswer>, Func<WireRequest, RouteValues, WireAnswer>> of)
    {
        routes.Map("GET", Path + "/deliveries", of((_, account) =>
            InspectionApi.Ok(InspectionApi.List(Webhooks(account).Deliveries.Select(Shown)))));
        routes.Map("POST", Path + "/faults", of((request, account) =>
            InspectionApi.Done(() => WebhookFaultRequest.Read(InspectionApi.Body(request)).PlanIn(Webhooks(account).Faults))));
        routes.Map("DELETE", Path + "/faults", of((_, account) => InspectionApi.Done(Webhooks(account).Faults.Clear)));
        routes.Map("POST", Path + "/release", of((_, account) => InspectionApi.Done(Webhooks(account).Release)));
    }

    private static Webhooks Webhooks(SimulatedAccount account) => ((RackbeatAccount)account).Webhooks;

    private static JsonObject Shown(WebhookDelivery delivery) => new()
    {
        ["number"] = delivery.Id,
        ["webhook"] = delivery.WebhookId,
        ["event"] = delivery.Event,
        ["key"] = delivery.Key,
        ["at"] = delivery.QueuedAt.ToString("O", CultureInfo.InvariantCulture),
        ["state"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(delivery.State.ToString()),
        ["attempts"] = delivery.Attempts,
        ["lastStatus"] = delivery.LastStatus,
        ["nextTry"] = delivery.NextTry?.ToString("O", CultureInfo.InvariantCulture),
    };
}
