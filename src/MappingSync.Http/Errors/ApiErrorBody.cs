namespace MappingSync.Http;

/// <summary>What one system's error reader finds in the body of a failed answer.</summary>
/// <param name="Code">The code of the whole answer; null when there is none.</param>
/// <param name="Text">The text of the whole answer; null when there is none.</param>
/// <param name="Details">The single reasons, in the order of the body.</param>
/// <param name="LogId">What the server's support asks for; null when there is none.</param>
/// <param name="IsFromApi">False when the body cannot come from the API, for example a proxy's HTML page.</param>
public sealed record ApiErrorBody(string? Code, string? Text, IReadOnlyList<ApiErrorDetail> Details, string? LogId, bool IsFromApi)
{
    /// <summary>A body that says nothing.</summary>
    public static ApiErrorBody Empty { get; } = new(null, null, [], null, true);
}
