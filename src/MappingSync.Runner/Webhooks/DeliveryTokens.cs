using System.Security.Cryptography;
using System.Text;
using MappingSync.Engine.Ledger;

namespace MappingSync.Runner.Webhooks;

/// <summary>Tells Rackbeat's deliveries from forged ones by the token that each event got when it was registered.</summary>
internal sealed class DeliveryTokens(IAgreementLedger agreements)
{
    private static readonly byte[] NoToken = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    /// <summary>
    /// Whether a delivery comes from Rackbeat. An event that is not registered, and that no flow listens to, is believed with any
    /// token of its agreement, so that it can be answered and is not sent again for a day.
    /// </summary>
    /// <param name="agreement">The agreement from the address; need not exist.</param>
    /// <param name="eventName">The event from the header.</param>
    /// <param name="token">The token from the header.</param>
    /// <param name="anyEvent">Whether a token of another event of the agreement is enough.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<bool> AcceptAsync(string agreement, string eventName, string token, bool anyEvent, CancellationToken cancellationToken)
    {
        // An agreement that does not exist takes the same way: the ledger is read and hashes are compared.
        var registrations = await agreements.WebhooksAsync(agreement, cancellationToken);
        var given = Hash(token);
        var accepted = CryptographicOperations.FixedTimeEquals(given, NoToken);
        foreach (var registration in registrations)
        {
            var counts = registration.Token is not null && (anyEvent || registration.EventName == eventName);
            accepted |= counts & CryptographicOperations.FixedTimeEquals(given, registration.Token is null ? NoToken : Hash(registration.Token));
        }

        return accepted;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
