using MappingSync.Engine.Delivery;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.WakeUp;

/// <summary>The flow that each event of each agreement wakes.</summary>
public sealed class EventRoutes : IEventRoutes
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> routes;

    /// <summary>Reads the routes from the settings.</summary>
    public EventRoutes(EngineSettings settings, FlowCatalogue flows)
    {
        ArgumentNullException.ThrowIfNull(settings);
        routes = settings.Agreements.ToDictionary(agreement => agreement.Id, agreement => WebhookEvents.Of(agreement, flows), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public string? FlowOf(string agreement, string eventName) =>
        routes.TryGetValue(agreement, out var events) && events.TryGetValue(eventName, out var flow) ? flow : null;
}
