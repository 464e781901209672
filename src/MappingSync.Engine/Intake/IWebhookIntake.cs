namespace MappingSync.Engine.Intake;

/// <summary>What became of a delivery.</summary>
public enum IntakeResult
{
    /// <summary>The work is on disk: answer 2xx.</summary>
    Accepted,

    /// <summary>No flow listens to the event: answer 2xx, so that it is not sent again.</summary>
    UnknownEvent,

    /// <summary>The key is empty, too long or holds control characters: answer 400.</summary>
    InvalidKey,

    /// <summary>The ledger could not commit: answer 503, so that the delivery is sent again.</summary>
    Unavailable,
}

/// <summary>Turns a delivery into work. Nothing of the body is used but the key: the record is fetched, so a forged body changes nothing.</summary>
public interface IWebhookIntake
{
    /// <summary>Stores the work that an event asks for. Completes after the commit.</summary>
    /// <param name="agreement">The agreement, already verified by the delivery's token.</param>
    /// <param name="eventName">The event from the header.</param>
    /// <param name="key">The record's key from the body as text.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    Task<IntakeResult> AcceptAsync(string agreement, string eventName, string key, CancellationToken cancellationToken);
}

/// <summary>Which flow each event of an agreement feeds.</summary>
public interface IEventRoutes
{
    /// <summary>The flow that listens to an event, or null.</summary>
    string? FlowOf(string agreement, string eventName);
}

/// <summary>Told of new work after its commit, so that delivery begins at once; the wake-up check finds what it misses.</summary>
public interface IWorkSignal
{
    /// <summary>There is new work. Must return at once and not throw.</summary>
    void Wake(string agreement);
}
