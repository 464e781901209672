namespace MappingSync.Http;

/// <summary>One refused property, or one reason without a property, from the body of a failed answer.</summary>
/// <param name="Path">Where in the request the error lies, in the form of <see cref="ErrorPath"/>, for example <c>lines[8].product</c>; empty when the server names no place.</param>
/// <param name="Code">The server's code, for example <c>E06600</c>; null when it sends none.</param>
/// <param name="Text">The server's text as sent; may be in the user's language.</param>
public sealed record ApiErrorDetail(string Path, string? Code, string Text);

/// <summary>A failed call in one form for every shape that the two systems answer with. What it means for a person says <see cref="ErrorCatalogue.Explain(ApiError)"/>.</summary>
/// <param name="Kind">What the failure means.</param>
/// <param name="System">The system that answered: <c>rackbeat</c> or <c>economic</c>.</param>
/// <param name="Status">The HTTP status; null when no answer came.</param>
/// <param name="Code">The code of the whole answer, for example <c>E04300</c>, or one of <see cref="TransportCodes"/>; null when there is none.</param>
/// <param name="Text">The text of the whole answer as sent.</param>
/// <param name="Details">The single reasons, in the order of the body; possibly none.</param>
/// <param name="LogId">What the server's support asks for (<c>logId</c>, <c>traceId</c>); null when there is none.</param>
/// <param name="RetryAfter">How long the server asks to wait; null when it does not say.</param>
/// <param name="Request">The method and path of the call, without query and without host.</param>
public sealed record ApiError(
    ApiErrorKind Kind,
    string System,
    int? Status,
    string? Code,
    string Text,
    IReadOnlyList<ApiErrorDetail> Details,
    string? LogId,
    TimeSpan? RetryAfter,
    string Request);
