using System.Globalization;

namespace MappingSync.Http;

/// <summary>
/// What the error codes of one system mean. Decided by code and property, never by text: texts come in the user's language, and change.
/// </summary>
public sealed class ErrorCatalogue
{
    private readonly ILookup<string, ErrorEntry> byCode;

    /// <summary>Makes the catalogue of a system; what all systems share is added.</summary>
    /// <param name="system">The system in errors: <c>rackbeat</c> or <c>economic</c>.</param>
    /// <param name="name">The system's name for people.</param>
    /// <param name="areas">The system's own codes.</param>
    public ErrorCatalogue(string system, string name, params IReadOnlyList<ErrorArea> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        System = system;
        Name = name;
        OwnAreas = areas;
        byCode = areas.Concat(SharedAreas).SelectMany(area => area.Entries).ToLookup(entry => entry.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What every system's catalogue holds.</summary>
    public static IReadOnlyList<ErrorArea> SharedAreas { get; } = [TransportErrors.Area, StatusErrors.Area, GeneralErrors.Area];

    /// <summary>The system in errors.</summary>
    public string System { get; }

    /// <summary>The system's name for people.</summary>
    public string Name { get; }

    /// <summary>The system's own codes.</summary>
    public IReadOnlyList<ErrorArea> OwnAreas { get; }

    /// <summary>The entry of a code and property: one that names the property before one that names none; null when there is none.</summary>
    /// <param name="code">The code, compared without regard to case; null finds nothing.</param>
    /// <param name="path">The path of the property, in any case; empty when the answer names none.</param>
    public ErrorEntry? Find(string? code, string path)
    {
        if (string.IsNullOrEmpty(code)) return null;

        var property = ErrorPath.LastName(path);
        ErrorEntry? general = null;
        foreach (var entry in byCode[code])
        {
            if (entry.Properties.Count == 0) general ??= entry;
            else if (property.Length > 0 && entry.Properties.Contains(property, StringComparer.OrdinalIgnoreCase)) return entry;
        }

        return general;
    }

    /// <summary>
    /// What an answer means, when its status says only that it was refused: what all its reasons agree on. A record whose own data is
    /// at fault as well stays <see cref="ApiErrorKind.Data"/>, so that it does not stop others.
    /// </summary>
    /// <param name="kind">The kind by method and status.</param>
    /// <param name="code">The code of the answer; may be null.</param>
    /// <param name="details">The single reasons.</param>
    public ApiErrorKind Refine(ApiErrorKind kind, string? code, IReadOnlyList<ApiErrorDetail> details)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (kind != ApiErrorKind.Data) return kind;
        if (KindOf(code, "") is var whole && whole != ApiErrorKind.Data) return whole;
        if (details.Count == 0) return kind;

        var first = KindOf(details[0].Code, details[0].Path);
        return details.All(detail => KindOf(detail.Code, detail.Path) == first) ? first : kind;
    }

    /// <summary>What a failed call means: one explanation for each single reason, or one for the answer as a whole; never none.</summary>
    public IReadOnlyList<ErrorExplanation> Explain(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Details.Count == 0 || error.Kind is ApiErrorKind.Access or ApiErrorKind.Transient or ApiErrorKind.UnknownOutcome
            ? [Explain(error, null)]
            : [.. error.Details.Select(detail => Explain(error, detail))];
    }

    private ErrorExplanation Explain(ApiError error, ApiErrorDetail? detail)
    {
        var path = detail?.Path ?? "";
        var entry = Fitting(error.Kind, Find(detail?.Code, path))
            ?? Fitting(error.Kind, Find(error.Code, path))
            ?? Fitting(error.Kind, Find(Status(error), path))
            ?? Fitting(error.Kind, Find(StatusClass(error), path))
            ?? GeneralErrors.Of(error.Kind);
        var remedy = error.Kind == ApiErrorKind.UnknownOutcome ? GeneralErrors.Of(error.Kind).Remedy : entry.Remedy;
        return new ErrorExplanation(entry, detail, remedy);
    }

    /// <summary>An entry that can be said of a call of this kind: a lost write is not simply tried again, and a missing right is no bad record.</summary>
    private static ErrorEntry? Fitting(ApiErrorKind kind, ErrorEntry? entry) => entry is not null && (entry.IsOurs || Family(entry.Kind) == Family(kind)) ? entry : null;

    private static ApiErrorKind Family(ApiErrorKind kind) => kind switch
    {
        ApiErrorKind.UnknownOutcome => ApiErrorKind.Transient,
        ApiErrorKind.Settings or ApiErrorKind.NotFound => ApiErrorKind.Data,
        _ => kind,
    };

    private ApiErrorKind KindOf(string? code, string path) => Find(code, path) is { IsOurs: false, IsGeneral: false } entry ? entry.Kind : ApiErrorKind.Data;

    private static string? Status(ApiError error) => error.Status?.ToString(CultureInfo.InvariantCulture);

    private static string? StatusClass(ApiError error) => error.Status is { } status ? (status / 100).ToString(CultureInfo.InvariantCulture) + "xx" : null;
}
