using System.Text.RegularExpressions;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Calls;

/// <summary>What was asked of a simulator. Holds the latest 100,000 calls; the counters never forget.</summary>
public sealed partial class CallLog
{
    private const int Capacity = 100_000;

    private static readonly HashSet<string> SecretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "X-AppSecretToken", "X-AgreementGrantToken", "Rackbeat-Webhook-Token",
    };

    private readonly Lock gate = new();
    private readonly LinkedList<RecordedCall> calls = new();
    private readonly Dictionary<long, LinkedListNode<RecordedCall>> nodes = [];
    private long total;
    private long writes;

    /// <summary>Calls since the start.</summary>
    public long Total
    {
        get
        {
            lock (gate)
                return total;
        }
    }

    /// <summary>Calls since the start whose method changes something.</summary>
    public long Writes
    {
        get
        {
            lock (gate)
                return writes;
        }
    }

    /// <summary>A copy of the log, oldest first.</summary>
    public IReadOnlyList<RecordedCall> All()
    {
        lock (gate)
            return [.. calls];
    }

    /// <summary>The calls that match, oldest first.</summary>
    /// <param name="method">HTTP method, or <c>*</c>.</param>
    /// <param name="path">Decoded path; <c>*</c> stands for one segment, <c>**</c> at the end for any rest.</param>
    /// <param name="after">Only calls with a larger sequence number.</param>
    public IReadOnlyList<RecordedCall> Matching(string method, string path, long after = 0)
    {
        lock (gate)
        {
            return [.. calls.Where(call =>
                call.Sequence > after && PathPattern.MatchesMethod(method, call.Method) && PathPattern.Matches(path, call.Path))];
        }
    }

    /// <summary>The writes, oldest first.</summary>
    /// <param name="after">Only calls with a larger sequence number.</param>
    public IReadOnlyList<RecordedCall> WritesAfter(long after)
    {
        lock (gate)
            return [.. calls.Where(call => call.Sequence > after && call.IsWrite)];
    }

    /// <summary>Forgets everything; the next call is the first again.</summary>
    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
            nodes.Clear();
            total = 0;
            writes = 0;
        }
    }

    internal long Begin(WireRequest request, string? route, DateTimeOffset now)
    {
        lock (gate)
        {
            total++;
            if (request.IsWrite)
                writes++;
            var call = new RecordedCall(
                total, now, request.Surface, request.Method, request.RawPath, request.Path, request.QueryText,
                request.Headers.ToDictionary(
                    header => header.Key,
                    header => SecretHeaders.Contains(header.Key) ? "***" : header.Value,
                    StringComparer.OrdinalIgnoreCase),
                Masked(request.Body))
            {
                Route = route,
            };
            nodes[total] = calls.AddLast(call);
            if (calls.Count > Capacity)
            {
                nodes.Remove(calls.First!.Value.Sequence);
                calls.RemoveFirst();
            }

            return total;
        }
    }

    internal void Note(long sequence, string fault) => Change(sequence, call => call with { Fault = fault });

    internal void Answered(long sequence, WireAnswer answer) => Change(sequence, call => call with
    {
        Status = answer.Status,
        Answer = Masked(answer.Body),
        FromCache = answer.Headers.ContainsKey("X-ResultFromCache"),
    });

    private static string Masked(string body) => TokenValue().Replace(body, "\"$1\":\"***\"");

    private void Change(long sequence, Func<RecordedCall, RecordedCall> change)
    {
        lock (gate)
        {
            if (nodes.TryGetValue(sequence, out var node))
                node.Value = change(node.Value);
        }
    }

    [GeneratedRegex("\"(token|access_token)\"\\s*:\\s*\"[^\"]*\"")]
    private static partial Regex TokenValue();
}
