using MappingSync.Http;

namespace MappingSync.Economic;

internal sealed class EconomicClientFactory(ClientConnections connections) : IEconomicClientFactory
{
    public EconomicClient Create(EconomicConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ConnectionCheck.Address(connection.Rest);
        ConnectionCheck.Address(connection.Services);
        ConnectionCheck.Header(connection.AppSecretToken, "app secret token");
        ConnectionCheck.Header(connection.AgreementGrantToken, "agreement grant token");

        // Both surfaces draw on the same limits.
        var plan = new ConnectionPlan(
            EconomicErrorReader.SystemName,
            [
                new("X-AppSecretToken", connection.AppSecretToken),
                new("X-AgreementGrantToken", connection.AgreementGrantToken),
                new("Accept", "application/json"),
                new("User-Agent", ProductIdentity.UserAgent),
            ])
        {
            Observer = connection.Observer,
            Guard = connection.Guard,
        };
        var clients = connections.Open(EconomicClientRegistration.HttpName, plan, new EconomicErrorReader(), connection.Rest, connection.Services);
        return new EconomicClient(clients[0], clients[1]);
    }
}
