namespace MappingSync.Http;

/// <summary>Tells the observer of the client that made a call, once per attempt.</summary>
internal sealed class ObservedCallHandler(TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(ConnectionHandler.Observer, out var observer)) return await base.SendAsync(request, cancellationToken);

        request.Options.TryGetValue(ConnectionHandler.System, out var system);
        RateLimitReading? own = request.Options.TryGetValue(ConnectionHandler.Minute, out var minute) ? minute : null;
        var start = time.GetTimestamp();
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            return response;
        }
        finally
        {
            observer.Observe(new ApiCall(
                system ?? "",
                request.Method.Method,
                (int?)response?.StatusCode,
                time.GetElapsedTime(start),
                (response is null ? null : RateLimitReading.Read(response)) ?? own));
        }
    }
}
