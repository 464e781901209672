using System.Text.Json;
using MappingSync.Http;
using Refit;

namespace MappingSync.Economic;

internal static class EconomicRefit
{
    public static RefitSettings Rest { get; } = Make(EconomicJson.RestReading);

    public static RefitSettings Services { get; } = Make(EconomicJson.ServicesReading);

    // Failures are made into ApiException by a handler; here they only pass. A body that does not fit becomes one too.
    private static RefitSettings Make(JsonSerializerOptions options) => new(new SystemTextJsonContentSerializer(options))
    {
        TransportExceptionFactory = static (_, failure, _) => failure,
        ExceptionFactory = static _ => ValueTask.FromResult<Exception?>(null),
        DeserializationExceptionFactory = static (response, failure) =>
            ValueTask.FromResult<Exception?>(UnreadableAnswer.Exception(EconomicErrorReader.SystemName, response, failure)),
    };
}
