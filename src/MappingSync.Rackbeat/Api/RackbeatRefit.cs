using MappingSync.Http;
using Refit;

namespace MappingSync.Rackbeat;

internal static class RackbeatRefit
{
    // Failures are made into ApiException by a handler; here they only pass. A body that does not fit becomes one too.
    public static RefitSettings Settings { get; } = new(new SystemTextJsonContentSerializer(RackbeatJson.Reading))
    {
        TransportExceptionFactory = static (_, failure, _) => failure,
        ExceptionFactory = static _ => ValueTask.FromResult<Exception?>(null),
        DeserializationExceptionFactory = static (response, failure) =>
            ValueTask.FromResult<Exception?>(UnreadableAnswer.Exception(RackbeatErrorReader.SystemName, response, failure)),
    };
}
