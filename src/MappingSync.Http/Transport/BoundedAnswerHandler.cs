namespace MappingSync.Http;

/// <summary>
/// Reads each answer into memory up to a limit, so that a body without end is cut off, and so that the attempt's timeout covers the body.
/// Of a refusal only the beginning is read, as far as it can be: its status and its time to wait stay known, whatever its text is.
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
                await LoadAsync(response.Content, cancellationToken);
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

    private async Task LoadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(options.MaxAnswerBytes, cancellationToken);
        }
        catch (InvalidDataException broken)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "The answer cannot be unpacked", broken);
        }
    }

    private async Task<HttpContent> BeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using (content)
        {
            using var read = new MemoryStream();
            try
            {
                await using var body = await content.ReadAsStreamAsync(cancellationToken);
                var buffer = new byte[16 * 1024];
                int count;
                while (read.Length < options.MaxErrorBytes
                    && (count = await body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, options.MaxErrorBytes - read.Length)), cancellationToken)) > 0)
                {
                    read.Write(buffer, 0, count);
                }
            }
            catch (Exception broken) when (broken is IOException or InvalidDataException)
            {
                // The connection broke, or it cannot be unpacked. What came so far is enough.
            }

            var beginning = new ByteArrayContent(read.ToArray());
            beginning.Headers.ContentType = content.Headers.ContentType;
            return beginning;
        }
    }
}
