using MappingSync.Engine.Ledger;
using MappingSync.Rackbeat;

namespace MappingSync.Runner.Webhooks;

/// <summary>Tells Rackbeat's deliveries from forged ones by the token that each event got when it was registered.</summary>
internal sealed class DeliveryTokens(IAgreementLedger agreements)
{
    private const string NoToken = "no registration has this token, which is longer than any";

    /// <summary>Whether a delivery comes from Rackbeat.</summary>
    /// <param name="agreement">The agreement from the address; need not exist.</param>
    /// <param name="eventName">The event from the header; null takes the token of any event of the agreement.</param>
    /// <param name="token">The token from the header.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<bool> AcceptAsync(string agreement, string? eventName, string? token, CancellationToken cancellationToken)
    {
        // An agreement that does not exist takes the same way: the ledger is read and a token is compared.
        var registrations = await agreements.WebhooksAsync(agreement, cancellationToken);
        var accepted = WebhookVerifier.IsGenuine(token, NoToken);
        foreach (var registration in registrations)
        {
            accepted |= WebhookVerifier.IsGenuine(token, registration.Token) & (eventName is null || registration.EventName == eventName);
        }

        return accepted;
    }
}
