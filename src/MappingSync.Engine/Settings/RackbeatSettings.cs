namespace MappingSync.Engine.Settings;

/// <summary>The connection to one Rackbeat account.</summary>
public sealed record RackbeatSettings
{
    /// <summary>The API's root with a slash at its end (<c>base-address</c>).</summary>
    public Uri BaseAddress { get; init; } = new("https://app.rackbeat.com/api/");

    /// <summary>The account's API token (<c>token</c>).</summary>
    public required Secret Token { get; init; }

    /// <summary>
    /// The mail address that Rackbeat can write to about the calls it gets (<c>contact</c>). Rackbeat asks callers to name one, and may
    /// otherwise restrict them.
    /// </summary>
    public string Contact { get; init; } = "mappingsync@localhost";

    /// <summary>
    /// Where Rackbeat reaches this runner, with a slash at its end (<c>webhook-address</c>): webhooks are registered at
    /// <c>&lt;this&gt;webhooks/&lt;agreement&gt;</c>. Null means that no webhook is registered and changes are found by polling.
    /// </summary>
    public Uri? WebhookAddress { get; init; }

    /// <summary>
    /// The events that wake an entity, by the plural name of the entity as in the settings file, for example
    /// <c>customer-invoices</c> (<c>webhook-events</c>). An entity that is not listed keeps its default list.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> WebhookEvents { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
