namespace MappingSync.Http;

/// <summary>Our own codes, for failures that no API answered. Calls that were not sent have those of <see cref="CallNotSentException"/>, others without an answer the names of <see cref="HttpRequestError"/>.</summary>
public static class TransportCodes
{
    /// <summary>No answer came in time.</summary>
    public const string Timeout = "Timeout";

    /// <summary>No connection could be made.</summary>
    public const string ConnectionError = nameof(HttpRequestError.ConnectionError);

    /// <summary>The answer is larger than allowed.</summary>
    public const string AnswerTooLarge = "AnswerTooLarge";

    /// <summary>The body of a good answer is not what the API documents.</summary>
    public const string UnreadableAnswer = "UnreadableAnswer";

    /// <summary>An error came from something that is not the API, for example a proxy's page.</summary>
    public const string ForeignAnswer = "ForeignAnswer";

    /// <summary>A link of the answer leads to another server.</summary>
    public const string ForeignAddress = "ForeignAddress";

    /// <summary>A list cannot be read to its end: it leads back to where it was, or goes on beyond what may be read.</summary>
    public const string EndlessList = "EndlessList";
}
