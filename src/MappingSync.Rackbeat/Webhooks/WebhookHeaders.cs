namespace MappingSync.Rackbeat;

/// <summary>The headers of a delivery. Source: developer.rackbeat.com, webhooks.</summary>
public static class WebhookHeaders
{
    /// <summary>The secret that came when the webhook was made.</summary>
    public const string Token = "Rackbeat-Webhook-Token";

    /// <summary>The event.</summary>
    public const string Event = "Rackbeat-Webhook-Event";

    /// <summary>The account that the delivery is of.</summary>
    public const string Account = "Rackbeat-Account-Id";
}
