using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>The records of one resource: envelopes, pages, bodies.</summary>
/// <param name="api">The calls.</param>
/// <param name="path">The resource's path, for example <c>customers</c>; every segment of it can stand in an address as it is.</param>
/// <param name="key">What tells records apart.</param>
internal sealed class RackbeatRecords<T>(IRackbeatRecordsApi api, string path, Func<T, object?> key)
    where T : class
{
    private const int MostPages = 100_000;

    public async Task<T?> FindAsync(string segment, CancellationToken cancellationToken)
    {
        try
        {
            var envelope = await api.Find<RackbeatEnvelope<T>>(path, segment, cancellationToken);
            return EnvelopeNames.Open(envelope) ?? throw Answers.Empty(typeof(T).Name);
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
        {
            return null;
        }
    }

    public IAsyncEnumerable<T> ListAsync(RackbeatQuery? query, CancellationToken cancellationToken) =>
        PagesAsync(
            query ?? RackbeatQuery.All,
            (page, it, token) => api.List<RackbeatPage<T>>(path, page, it.Limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            cancellationToken);

    /// <summary>Reads a list that belongs to one record of another resource.</summary>
    public IAsyncEnumerable<T> ListBelowAsync(string segment, string list, CancellationToken cancellationToken) =>
        PagesAsync(RackbeatQuery.All, (page, it, token) => api.ListBelow<RackbeatPage<T>>(path, segment, list, page, it.Limit, token), cancellationToken);

    /// <summary>Reads a list that knows neither pages nor filters.</summary>
    public async Task<IReadOnlyList<T>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var page = await api.Read<RackbeatPage<T>>(path, cancellationToken);
        return EnvelopeNames.Open(page) ?? throw Answers.Empty(typeof(T).Name);
    }

    public Task<T> CreateAsync(T record, CancellationToken cancellationToken) =>
        WriteAsync(Body(record), body => api.Create<RackbeatEnvelope<T>>(path, body, cancellationToken));

    public Task<T> CreateAsync(ReadOnlyMemory<byte> record, CancellationToken cancellationToken) =>
        WriteAsync(Body(record), body => api.Create<RackbeatEnvelope<T>>(path, body, cancellationToken));

    public Task<T> UpdateAsync(string segment, T record, CancellationToken cancellationToken) =>
        WriteAsync(Body(record), body => api.Update<RackbeatEnvelope<T>>(path, segment, body, cancellationToken));

    public Task<T> UpdateAsync(string segment, ReadOnlyMemory<byte> record, CancellationToken cancellationToken) =>
        WriteAsync(Body(record), body => api.Update<RackbeatEnvelope<T>>(path, segment, body, cancellationToken));

    public Task DeleteAsync(string segment, CancellationToken cancellationToken) => api.Delete(path, segment, cancellationToken);

    /// <summary>Does something with a record. What such calls answer is not documented, so the answer is not read.</summary>
    public async Task ActAsync(string segment, string action, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var body = Body(json);
        await api.Act(path, segment, action, body, cancellationToken);
    }

    /// <summary>Reads a document as PDF; null when it does not exist.</summary>
    /// <exception cref="ApiException">The call failed, or what was answered is no PDF.</exception>
    public async Task<byte[]?> PdfAsync(int number, CancellationToken cancellationToken)
    {
        try
        {
            using var content = await api.Pdf(path, number, cancellationToken);
            var bytes = await content.ReadAsByteArrayAsync(cancellationToken);
            return bytes.AsSpan().StartsWith("%PDF-"u8) ? bytes : throw Answers.Empty("PDF");
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
        {
            return null;
        }
    }

    private static async Task<T> WriteAsync(HttpContent body, Func<HttpContent, Task<RackbeatEnvelope<T>>> call)
    {
        using (body)
        {
            return EnvelopeNames.Open(await call(body)) ?? throw Answers.Empty(typeof(T).Name, ApiErrorKind.UnknownOutcome);
        }
    }

    public static HttpContent Body(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Body(JsonSerializer.SerializeToUtf8Bytes(record, RackbeatJson.Writing.GetTypeInfo(typeof(T))));
    }

    public static HttpContent Body(ReadOnlyMemory<byte> json) => json.IsEmpty
        ? throw new ArgumentException("A write needs a body.", nameof(json))
        : new ReadOnlyMemoryContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    // Records move between pages while the list changes: a key that came before is left out, and an empty page ends the list.
    private async IAsyncEnumerable<T> PagesAsync(
        RackbeatQuery query,
        Func<int, RackbeatQuery, CancellationToken, Task<RackbeatPage<T>>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<object>();
        for (var page = 1; page <= MostPages; page++)
        {
            var answer = await read(page, query, cancellationToken);
            var records = EnvelopeNames.Open(answer) ?? throw Answers.Empty(typeof(T).Name);
            foreach (var record in records)
            {
                if (record is not null && (key(record) is not { } value || seen.Add(value))) yield return record;
            }

            if (records.Count == 0 || (answer.Pages is { } pages ? page >= pages : records.Count < query.Limit)) yield break;
        }
    }
}
