using System.Text.Json;

namespace MappingSync.Http;

/// <summary>The error of a call that succeeded with a body that does not fit the contract.</summary>
public static class UnreadableAnswer
{
    /// <summary>The code of the error.</summary>
    public const string Code = TransportCodes.UnreadableAnswer;

    /// <summary>
    /// Makes the error. After a write nobody knows what was made (<see cref="ApiErrorKind.UnknownOutcome" />); a read whose JSON has
    /// another form is <see cref="ApiErrorKind.Data" /> and names the place; a read that is no JSON at all may pass by itself.
    /// </summary>
    /// <param name="system">The system that answered.</param>
    /// <param name="response">The answer.</param>
    /// <param name="failure">Why its body could not be read.</param>
    public static ApiException Exception(string system, HttpResponseMessage response, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(failure);
        var request = response.RequestMessage;
        var path = (failure as JsonException)?.Path;
        var hasPlace = !string.IsNullOrEmpty(path) && path != "$";
        var kind = request is null || !ApiErrorKinds.IsSafe(request.Method) ? ApiErrorKind.UnknownOutcome
            : hasPlace ? ApiErrorKind.Data
            : ApiErrorKind.Transient;
        var text = hasPlace ? "A property of the answer has another form than expected" : "The answer is not what the API documents";
        IReadOnlyList<ApiErrorDetail> details = hasPlace ? [new ApiErrorDetail(ErrorPath.Normalise(path!), Code, text)] : [];
        return new ApiException(
            new ApiError(kind, system, (int)response.StatusCode, Code, text, details, null, null, request is null ? "" : ApiErrorHandler.Describe(request)),
            failure);
    }
}
