using System.Net;

namespace MappingSync.Http;

/// <summary>What a failed call means, from the method, the status and the transport failure.</summary>
public static class ApiErrorKinds
{
    /// <summary>Whether the method never changes anything, so that a call may be repeated.</summary>
    public static bool IsSafe(HttpMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
    }

    /// <summary>The meaning of an answer with an error status.</summary>
    /// <param name="method">The method of the call.</param>
    /// <param name="status">The status, 300 or above.</param>
    /// <param name="isFromApi">False when the body is a proxy's page: its 404 does not say that a record is missing.</param>
    public static ApiErrorKind Of(HttpMethod method, HttpStatusCode status, bool isFromApi) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ApiErrorKind.Access,
        HttpStatusCode.NotFound when isFromApi => ApiErrorKind.NotFound,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ProxyAuthenticationRequired => ApiErrorKind.Transient,

        // Not of the record: the server, or something on the way to it. Only of a read it is certain that nothing was done.
        < HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
            IsSafe(method) ? ApiErrorKind.Transient : ApiErrorKind.UnknownOutcome,
        _ => ApiErrorKind.Data,
    };

    /// <summary>The meaning of a call that got no answer, or only a part of one.</summary>
    public static ApiErrorKind Of(HttpMethod method, Exception failure)
    {
        var error = (failure as HttpRequestException)?.HttpRequestError;
        if (error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
            return ApiErrorKind.Transient;

        if (!IsSafe(method)) return ApiErrorKind.UnknownOutcome;
        return error == HttpRequestError.ConfigurationLimitExceeded ? ApiErrorKind.Data : ApiErrorKind.Transient;
    }
}
