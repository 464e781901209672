namespace MappingSync.Http;

/// <summary>
/// Reads each answer into memory up to a limit, so that a body without end is cut off, and so that the attempt's timeout covers the body.
/// </summary>
internal sealed class BoundedAnswerHandler(long maxBytes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(maxBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
