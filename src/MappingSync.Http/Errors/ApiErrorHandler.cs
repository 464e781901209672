using System.Globalization;
using System.Net;

namespace MappingSync.Http;

/// <summary>
/// The outermost handler of a client: turns every failure, answered or not, into an <see cref="ApiException" />, so that no other
/// exception with a request and its headers in it leaves the client.
/// </summary>
public sealed class ApiErrorHandler : DelegatingHandler
{
    private const int MaxLogIdLength = 100;

    private readonly IApiErrorReader reader;
    private readonly TimeProvider time;

    /// <summary>Makes the handler of one system.</summary>
    public ApiErrorHandler(IApiErrorReader reader, TimeProvider time, HttpMessageHandler inner)
        : base(inner)
    {
        this.reader = reader;
        this.time = time;
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is not ApiException)
        {
            throw new ApiException(Unanswered(request, failure), failure);
        }

        if (response.IsSuccessStatusCode) return response;

        using (response)
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            throw new ApiException(Answered(request, response, body));
        }
    }

    private ApiError Answered(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        var read = reader.Read(body, response.Content.Headers.ContentType?.MediaType);
        var status = (int)response.StatusCode;
        var text = read.Text
            ?? (status is >= 300 and < 400 ? "A redirect was answered; redirects are not followed"
                : string.IsNullOrWhiteSpace(response.ReasonPhrase) ? $"HTTP {status.ToString(CultureInfo.InvariantCulture)}" : ErrorText.Clip(response.ReasonPhrase));
        var kind = ApiErrorKinds.Of(request.Method, response.StatusCode, read.IsFromApi);
        return new ApiError(
            reader.Catalogue.Refine(kind, read.Code, read.Details),
            reader.System,
            status,
            read.IsFromApi ? read.Code : TransportCodes.ForeignAnswer,
            text,
            read.Details,
            read.LogId ?? (response.Headers.TryGetValues("X-RequestId", out var ids) ? ErrorText.Clip(ids.First(), MaxLogIdLength) : null),
            RetryAfterHeader.Read(response, time),
            Describe(request));
    }

    private ApiError Unanswered(HttpRequestMessage request, Exception failure)
    {
        if (failure is CallNotSentException notSent)
        {
            return new ApiError(ApiErrorKind.Transient, reader.System, null, notSent.Code, notSent.Message, [], null, notSent.Wait, Describe(request));
        }

        var (code, text) = failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => (TransportCodes.AnswerTooLarge, "The answer is larger than allowed"),
            HttpRequestException http => (http.HttpRequestError.ToString(), "The connection failed"),
            OperationCanceledException or TimeoutException or Polly.Timeout.TimeoutRejectedException => (TransportCodes.Timeout, "No answer came in time"),
            _ => (failure.GetType().Name, "The call failed"),
        };
        return new ApiError(ApiErrorKinds.Of(request.Method, failure), reader.System, null, code, text, [], null, null, Describe(request));
    }

    /// <summary>The method and path of a call, without host and query.</summary>
    public static string Describe(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{request.Method.Method} {request.RequestUri?.AbsolutePath}";
    }
}
