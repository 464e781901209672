using MappingSync.Http;

namespace MappingSync.Rackbeat;

internal sealed class RackbeatClientFactory(IHttpMessageHandlerFactory handlers, TimeProvider time) : IRackbeatClientFactory
{
    public RackbeatClient Create(RackbeatConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ConnectionCheck.Address(connection.BaseAddress);
        ConnectionCheck.Header(connection.Token, "token");
        ConnectionCheck.Header(connection.ConsumerName, "consumer name");
        ConnectionCheck.Header(connection.ConsumerContact, "consumer contact");

        var shared = handlers.CreateHandler(RackbeatClientRegistration.HttpName);
        var connected = new ConnectionHandler(
            RackbeatErrorReader.SystemName,
            [
                new("Authorization", $"Bearer {connection.Token}"),
                new("Accept", "application/json"),
                new("User-Agent", $"{connection.ConsumerName} ({connection.ConsumerContact})"),
                new("Consumer-Name", connection.ConsumerName),
                new("Consumer-Contact", connection.ConsumerContact),
            ],
            connection.Observer,
            shared);
        return new RackbeatClient(new HttpClient(new ApiErrorHandler(new RackbeatErrorReader(), time, connected), disposeHandler: false)
        {
            BaseAddress = connection.BaseAddress,
            Timeout = Timeout.InfiniteTimeSpan,
        });
    }
}
