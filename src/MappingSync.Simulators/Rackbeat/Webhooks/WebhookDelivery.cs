namespace MappingSync.Simulators.Rackbeat;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its first or next try.</summary>
    Pending,

    /// <summary>Answered with 2xx.</summary>
    Delivered,

    /// <summary>Tried until its time was over.</summary>
    GivenUp,

    /// <summary>Never sent, because a test asked for that.</summary>
    Dropped,
}

/// <summary>One event on its way to one webhook.</summary>
/// <param name="Id">Position among all deliveries, from 1.</param>
/// <param name="WebhookId">The webhook.</param>
/// <param name="Event">The event's name.</param>
/// <param name="KeyName"><c>number</c> or <c>id</c>.</param>
/// <param name="Key">The element's key, as text.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="QueuedAt">When the event happened, by the simulator's clock.</param>
public sealed record WebhookDelivery(
    long Id, int WebhookId, string Event, string KeyName, string Key, string Url, DateTimeOffset QueuedAt)
{
    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next, by the simulator's clock; null when it is not, or is being tried.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>Status of the last answer; null when none came.</summary>
    public int? LastStatus { get; init; }
}
