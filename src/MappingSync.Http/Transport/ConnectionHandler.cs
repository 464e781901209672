namespace MappingSync.Http;

/// <summary>Puts the headers of one connection on each request; the handlers below it are shared by all connections and hold none.</summary>
public sealed class ConnectionHandler : DelegatingHandler
{
    internal static readonly HttpRequestOptionsKey<IApiCallObserver> Observer = new("MappingSync.Observer");
    internal static readonly HttpRequestOptionsKey<string> System = new("MappingSync.System");

    private readonly string system;
    private readonly IReadOnlyList<KeyValuePair<string, string>> headers;
    private readonly IApiCallObserver? observer;

    /// <summary>Makes the handler of one connection.</summary>
    /// <param name="system">The system called.</param>
    /// <param name="headers">The headers of the connection, credentials included.</param>
    /// <param name="observer">Is told of each call; may be null.</param>
    /// <param name="inner">The shared handlers.</param>
    public ConnectionHandler(string system, IReadOnlyList<KeyValuePair<string, string>> headers, IApiCallObserver? observer, HttpMessageHandler inner)
        : base(inner)
    {
        this.system = system;
        this.headers = headers;
        this.observer = observer;
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var (name, value) in headers)
        {
            // A call that asks for another form of answer, such as a file, says so itself.
            if (name != "Accept" || request.Headers.Accept.Count == 0) request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Options.Set(System, system);
        if (observer is not null) request.Options.Set(Observer, observer);
        return base.SendAsync(request, cancellationToken);
    }
}
