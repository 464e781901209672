using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>Where and as whom an account of Rackbeat is called. Its text never shows the token.</summary>
/// <param name="BaseAddress">Address of the API, for example <c>https://app.rackbeat.com/api/</c>.</param>
/// <param name="Token">API key of the account.</param>
/// <param name="ConsumerName">Name of the caller; Rackbeat asks callers to identify themselves.</param>
/// <param name="ConsumerContact">Mail address of the caller.</param>
/// <param name="Observer">Is told of each call; may be null.</param>
/// <param name="CallsPerMinute">How many calls a minute may be made; Rackbeat's own library keeps to 480 for each token.</param>
public sealed record RackbeatConnection(
    Uri BaseAddress,
    string Token,
    string ConsumerName = ProductIdentity.Name,
    string ConsumerContact = "mappingsync@localhost",
    IApiCallObserver? Observer = null,
    int CallsPerMinute = RackbeatConnection.DefaultCallsPerMinute)
{
    /// <summary>The calls a minute that Rackbeat's own library keeps to.</summary>
    public const int DefaultCallsPerMinute = 480;

    /// <summary>The address, without the token.</summary>
    public override string ToString() => $"Rackbeat at {BaseAddress}";
}
