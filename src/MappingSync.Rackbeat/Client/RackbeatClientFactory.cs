using MappingSync.Http;

namespace MappingSync.Rackbeat;

internal sealed class RackbeatClientFactory(ClientConnections connections) : IRackbeatClientFactory
{
    public RackbeatClient Create(RackbeatConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ConnectionCheck.Address(connection.BaseAddress);
        ConnectionCheck.Header(connection.Token, "token");
        ConnectionCheck.Header(connection.ConsumerName, "consumer name");
        ConnectionCheck.Header(connection.ConsumerContact, "consumer contact");
        ArgumentOutOfRangeException.ThrowIfLessThan(connection.CallsPerMinute, 1, nameof(connection));

        var plan = new ConnectionPlan(
            RackbeatErrorReader.SystemName,
            [
                new("Authorization", $"Bearer {connection.Token}"),
                new("Accept", "application/json"),
                new("User-Agent", $"{connection.ConsumerName}/{ProductIdentity.Version} ({connection.ConsumerContact})"),
                new("Consumer-Name", connection.ConsumerName),
                new("Consumer-Contact", connection.ConsumerContact),
            ])
        {
            Limit = new CallLimit(connection.CallsPerMinute, TimeSpan.FromMinutes(1)),
            Observer = connection.Observer,
        };
        return new RackbeatClient(connections.Open(RackbeatClientRegistration.HttpName, plan, new RackbeatErrorReader(), connection.BaseAddress)[0]);
    }
}
