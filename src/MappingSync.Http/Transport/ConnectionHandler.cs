namespace MappingSync.Http;

/// <summary>Puts the headers of one connection on each request; the handlers that all connections share hold none.</summary>
internal sealed class ConnectionHandler(ConnectionPlan plan, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    internal static readonly HttpRequestOptionsKey<IApiCallObserver> Observer = new("MappingSync.Observer");
    internal static readonly HttpRequestOptionsKey<string> System = new("MappingSync.System");
    internal static readonly HttpRequestOptionsKey<RateLimitReading> Minute = new("MappingSync.Minute");

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in plan.Headers)
        {
            // A call that asks for another form of answer, such as a file, says so itself.
            if (name != "Accept" || request.Headers.Accept.Count == 0) request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Options.Set(System, plan.System);
        if (plan.Observer is { } observer) request.Options.Set(Observer, observer);

        // A request without content on a connection that was used before is sent again by the sockets when the connection breaks; one
        // with content, even of no length, is not. Both systems ask for the media type on every call.
        if (!ApiErrorKinds.IsSafe(request.Method)) request.Content ??= new ByteArrayContent([]) { Headers = { ContentType = new("application/json") } };

        return base.SendAsync(request, cancellationToken);
    }
}
