namespace MappingSync.Http;

/// <summary>Thrown by both API clients for every failed call. Holds no header and no token.</summary>
public sealed class ApiException : Exception
{
    /// <summary>Makes the exception of a failed call.</summary>
    public ApiException(ApiError error, Exception? inner = null)
        : base(Describe(error), inner) => Error = error;

    /// <summary>What failed.</summary>
    public ApiError Error { get; }

    private static string Describe(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var status = error.Status is { } value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "no answer";
        return $"{error.System}: {error.Request} failed ({error.Kind}, {status}): {error.Text}";
    }
}
