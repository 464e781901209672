namespace MappingSync.Engine.Ledger;

/// <summary>A webhook that was registered, or refused, at the other system.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="EventName">The event, for example <c>customer_invoice.booked</c>.</param>
/// <param name="Address">The address that deliveries go to.</param>
public sealed record WebhookRegistration(string Agreement, string EventName, string Address)
{
    /// <summary>The other system's id; null when the event was refused.</summary>
    public string? Id { get; init; }

    /// <summary>The token that deliveries carry, needed to tell them from forged ones; null when the event was refused. Never printed.</summary>
    public string? Token { get; init; }

    /// <summary>Why the other system refused the event; null when it is registered. A refused event's entity is polled.</summary>
    public string? Refusal { get; init; }

    /// <summary>When it was stored; set by the ledger.</summary>
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Names the registration without its token.</summary>
    public override string ToString() => $"{Agreement}: {EventName} {(Refusal is null ? "registered" : "refused")}";
}
