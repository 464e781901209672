namespace MappingSync.Http;

/// <summary>Our own codes, for failures that no API answered. Other codes of calls without an answer are names of <see cref="HttpRequestError"/>.</summary>
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

    /// <summary>The server was not called, because the last calls of the agreement failed.</summary>
    public const string CircuitOpen = "CircuitOpen";

    /// <summary>The server was not called, because the calls of the day are used up.</summary>
    public const string DailyBudget = "DailyBudget";
}
