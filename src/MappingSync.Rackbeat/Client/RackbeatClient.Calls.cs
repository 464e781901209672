using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <content>How calls are made: envelopes, pages, bodies.</content>
public sealed partial class RackbeatClient
{
    private const int MostPages = 100_000;

    private static async Task<T?> FindAsync<T, TEnvelope>(Func<Task<TEnvelope>> call)
        where T : class
        where TEnvelope : class, IRackbeatEnvelope<T>
    {
        try
        {
            var envelope = await call();
            return envelope?.Record ?? throw Empty(typeof(T).Name);
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
        {
            return null;
        }
    }

    private static async Task<T> WriteAsync<T, TEnvelope>(T record, Func<HttpContent, Task<TEnvelope>> call)
        where T : class
        where TEnvelope : class, IRackbeatEnvelope<T>
    {
        ArgumentNullException.ThrowIfNull(record);
        using var body = Body(record);
        var envelope = await call(body);
        return envelope?.Record ?? throw Empty(typeof(T).Name, ApiErrorKind.UnknownOutcome);
    }

    private static ByteArrayContent Body<T>(T record)
        where T : class
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(record, RackbeatJson.Writing.GetTypeInfo(typeof(T))));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    // Records move between pages while the list changes: a key that came before is left out, and an empty page ends the list.
    private static async IAsyncEnumerable<T> PagesAsync<T, TPage>(
        RackbeatQuery? query,
        Func<int, int, RackbeatQuery, CancellationToken, Task<TPage>> read,
        Func<T, object?> key,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
        where TPage : class, IRackbeatPage<T>
    {
        query ??= RackbeatQuery.All;
        var seen = new HashSet<object>();
        for (var page = 1; page <= MostPages; page++)
        {
            var answer = await read(page, query.Limit, query, cancellationToken);
            var records = answer?.Records ?? throw Empty(typeof(T).Name);
            foreach (var record in records)
            {
                if (record is not null && (key(record) is not { } value || seen.Add(value))) yield return record;
            }

            if (records.Count == 0 || (answer.Pages is { } pages ? page >= pages : records.Count < query.Limit)) yield break;
        }
    }

    private static int Key(int number, [CallerArgumentExpression(nameof(number))] string? name = null) =>
        number > 0 ? number : throw new ArgumentException("A number above 0 is needed to address a record.", name);

    private static ApiException Empty(string what, ApiErrorKind kind = ApiErrorKind.Data) =>
        new(new ApiError(kind, RackbeatErrorReader.SystemName, null, UnreadableAnswer.Code, $"The answer holds no {what}", [], null, null, what));
}
