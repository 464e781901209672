using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>Answers that came well and hold nothing usable.</summary>
internal static class Answers
{
    public static ApiException Empty(string what, ApiErrorKind kind = ApiErrorKind.Data) =>
        new(new ApiError(kind, RackbeatErrorReader.SystemName, null, UnreadableAnswer.Code, $"The answer holds no {what}", [], null, null, what));

    public static ApiException Missing(string number) =>
        new(new ApiError(ApiErrorKind.NotFound, RackbeatErrorReader.SystemName, null, null, $"No record has the number '{number}'", [], null, null, number));
}
