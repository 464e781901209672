namespace MappingSync.Simulators.Rackbeat;

/// <summary>One webhook as it is registered.</summary>
internal sealed class WebhookRegistration(int id, string eventName, string url, string token)
{
    public int Id { get; } = id;

    public string Event { get; set; } = eventName;

    public string Url { get; set; } = url;

    public string Token { get; } = token;

    public bool IsActive { get; private set; } = true;

    /// <summary>Since the last success.</summary>
    public int Failures { get; set; }

    /// <summary>Turns it off, or on with a clean record.</summary>
    public void Turn(bool on)
    {
        IsActive = on;
        if (on)
            Failures = 0;
    }

    public string CreatedAt { get; init; } = "";

    public string UpdatedAt { get; set; } = "";
}
