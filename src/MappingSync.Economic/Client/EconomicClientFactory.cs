using MappingSync.Http;

namespace MappingSync.Economic;

internal sealed class EconomicClientFactory(IHttpMessageHandlerFactory handlers, TimeProvider time) : IEconomicClientFactory
{
    public EconomicClient Create(EconomicConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ConnectionCheck.Address(connection.Rest);
        ConnectionCheck.Address(connection.Services);
        ConnectionCheck.Header(connection.AppSecretToken, "app secret token");
        ConnectionCheck.Header(connection.AgreementGrantToken, "agreement grant token");
        return new EconomicClient(Http(connection, connection.Rest), Http(connection, connection.Services));
    }

    private HttpClient Http(EconomicConnection connection, Uri address)
    {
        var shared = handlers.CreateHandler(EconomicClientRegistration.HttpName);
        var connected = new ConnectionHandler(
            EconomicErrorReader.SystemName,
            [
                new("X-AppSecretToken", connection.AppSecretToken),
                new("X-AgreementGrantToken", connection.AgreementGrantToken),
                new("Accept", "application/json"),
                new("User-Agent", "MappingSync"),
            ],
            connection.Observer,
            shared);
        return new HttpClient(new ApiErrorHandler(new EconomicErrorReader(), time, connected), disposeHandler: false)
        {
            BaseAddress = address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }
}
