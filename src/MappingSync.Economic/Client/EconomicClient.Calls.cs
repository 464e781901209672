using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using MappingSync.Economic.Rest;
using MappingSync.Economic.Services;
using MappingSync.Http;

namespace MappingSync.Economic;

/// <content>How calls are made: pages, cursors, bodies, keys.</content>
public sealed partial class EconomicClient
{
    private const int PageSize = 1000;
    private const int MostPages = 100_000;

    private static async Task<T?> FindAsync<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call() ?? throw Empty(typeof(T).Name);
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
        {
            return null;
        }
    }

    private static async Task<T> WriteAsync<T>(ReadOnlyMemory<byte> body, Func<HttpContent, Task<T>> call)
        where T : class
    {
        using var content = Content(body);
        return await call(content) ?? throw Empty(typeof(T).Name, ApiErrorKind.UnknownOutcome);
    }

    private static async Task SendAsync(ReadOnlyMemory<byte> body, Func<HttpContent, Task<HttpResponseMessage>> call)
    {
        using var content = Content(body);
        using var response = await call(content);
    }

    private static ReadOnlyMemoryContent Content(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) throw new ArgumentException("A write needs a body.", nameof(body));

        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    // Entries have been seen on two pages: a key that came before is left out.
    private async IAsyncEnumerable<T> PagesAsync<T>(
        Func<int, CancellationToken, Task<Collection<T>>> first,
        Func<Uri, CancellationToken, Task<Collection<T>>> follow,
        Func<T, object?> key,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var seen = new HashSet<object>();
        var pages = new HashSet<Uri>();
        var page = await first(0, cancellationToken);
        for (var number = 0; number < MostPages; number++)
        {
            var records = page?.Records ?? throw Empty(typeof(T).Name);
            foreach (var record in records)
            {
                if (record is not null && (key(record) is not { } value || seen.Add(value))) yield return record;
            }

            if (records.Count == 0 || page.Pagination?.NextPage is not { Length: > 0 } next) yield break;
            var address = OwnAddress(next);
            if (!pages.Add(address)) throw Endless(typeof(T).Name);
            page = await follow(address, cancellationToken);
        }

        throw Endless(typeof(T).Name);
    }

    private static async IAsyncEnumerable<T> CursorAsync<T>(
        Func<string?, CancellationToken, Task<CursorPage<T>>> read,
        Func<T, object?> key,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var seen = new HashSet<object>();
        var cursors = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        for (var number = 0; number < MostPages; number++)
        {
            var page = await read(cursor, cancellationToken);
            var items = page?.Items ?? throw Empty(typeof(T).Name);
            foreach (var item in items)
            {
                if (item is not null && (key(item) is not { } value || seen.Add(value))) yield return item;
            }

            if (string.IsNullOrEmpty(page.Cursor)) yield break;
            if (!cursors.Add(page.Cursor)) throw Endless(typeof(T).Name);
            cursor = page.Cursor;
        }

        throw Endless(typeof(T).Name);
    }

    // The next page is asked for with the tokens of the agreement, so its address must be the agreement's own server.
    private Uri OwnAddress(string address)
    {
        var own = restHttp.BaseAddress!;
        if (Uri.TryCreate(own, address, out var next)
            && next.Scheme == own.Scheme && next.Port == own.Port && next.UserInfo.Length == 0
            && string.Equals(next.Host, own.Host, StringComparison.OrdinalIgnoreCase))
            return next;

        throw new ApiException(new ApiError(
            ApiErrorKind.Data, EconomicErrorReader.SystemName, null, TransportCodes.ForeignAddress, "The next page lies on another server; it is not followed", [], null, null, "GET nextPage"));
    }

    private static string RequiredKey(string idempotencyKey)
    {
        ConnectionCheck.Header(idempotencyKey, "idempotency key");
        return idempotencyKey;
    }

    private static string? OptionalKey(string? idempotencyKey) => idempotencyKey is null ? null : RequiredKey(idempotencyKey);

    // A list that is cut off silently would be believed.
    private static ApiException Endless(string what) => new(new ApiError(
        ApiErrorKind.Data, EconomicErrorReader.SystemName, null, TransportCodes.EndlessList, "The list cannot be read to its end", [], null, null, what));

    private static ApiException Empty(string what, ApiErrorKind kind = ApiErrorKind.Data) =>
        new(new ApiError(kind, EconomicErrorReader.SystemName, null, UnreadableAnswer.Code, $"The answer holds no {what}", [], null, null, what));
}
