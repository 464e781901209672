namespace MappingSync.Http;

/// <summary>
/// Reads each answer into memory up to a limit, so that a body without end is cut off, and so that the attempt's timeout covers the body.
/// Of a refusal only the beginning is read: its status stays known, however long its text is.
/// </summary>
internal sealed class BoundedAnswerHandler(ClientHttpOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            if (response.IsSuccessStatusCode)
            {
                await response.Content.LoadIntoBufferAsync(options.MaxAnswerBytes, cancellationToken);
            }
            else
            {
                response.Content = await BeginningAsync(response.Content, cancellationToken);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpContent> BeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using (content)
        {
            await using var body = await content.ReadAsStreamAsync(cancellationToken);
            using var read = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int count;
            while (read.Length < options.MaxErrorBytes
                && (count = await body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, options.MaxErrorBytes - read.Length)), cancellationToken)) > 0)
            {
                read.Write(buffer, 0, count);
            }

            var beginning = new ByteArrayContent(read.ToArray());
            beginning.Headers.ContentType = content.Headers.ContentType;
            return beginning;
        }
    }
}
