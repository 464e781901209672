using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Calls;

/// <summary>
/// What was asked of an account. Holds the latest calls; the counters never forget.
/// Secrets are masked in whatever is read from it.
/// </summary>
public sealed class CallLog
{
    private readonly Lock gate = new();
    private readonly Queue<Entry> entries = new();
    private readonly Dictionary<(string Surface, string Method, string? Route), Tally> tallies = [];
    private readonly Func<IEnumerable<string>> secrets;
    private long total;
    private long writes;
    private long size;

    /// <param name="secrets">The tokens of the moment, masked wherever they stand.</param>
    internal CallLog(Func<IEnumerable<string>> secrets) => this.secrets = secrets;

    /// <summary>How many calls are held at most.</summary>
    public int MostCalls { get; set; } = 100_000;

    /// <summary>How many bytes of bodies are held at most, about; the latest call is held whatever its size.</summary>
    public long MostBytes { get; set; } = 64 * 1024 * 1024;

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

    /// <summary>How often each route was asked since the start, in the order of the first call.</summary>
    public IReadOnlyList<RouteCount> Counts()
    {
        lock (gate)
        {
            return
            [
                .. tallies.Select(tally => new RouteCount(
                    tally.Key.Surface, tally.Key.Method, tally.Key.Route, tally.Value.Calls, new SortedDictionary<int, long>(tally.Value.ByStatus))),
            ];
        }
    }

    /// <summary>A copy of the log, oldest first.</summary>
    public IReadOnlyList<RecordedCall> All() => Read(_ => true);

    /// <summary>The calls that match, oldest first.</summary>
    /// <param name="method">HTTP method, or <c>*</c>.</param>
    /// <param name="path">
    /// Decoded path; <c>*</c> stands for one segment, <c>**</c> at the end for any rest. Or a route as the simulator lists it.
    /// </param>
    /// <param name="after">Only calls with a larger sequence number.</param>
    /// <param name="most">How many are read at most.</param>
    public IReadOnlyList<RecordedCall> Matching(string method, string path, long after = 0, int most = int.MaxValue) => Read(
        entry => entry.Sequence > after && PathPattern.MatchesMethod(method, entry.Request.Method) && PathPattern.Matches(path, entry.Request.Path, entry.Route),
        most);

    /// <summary>The writes, oldest first.</summary>
    /// <param name="after">Only calls with a larger sequence number.</param>
    public IReadOnlyList<RecordedCall> WritesAfter(long after) => Read(entry => entry.Sequence > after && entry.Request.IsWrite);

    /// <summary>Forgets everything; the next call is the first again.</summary>
    public void Clear()
    {
        lock (gate)
        {
            foreach (var entry in entries)
                (entry.IsGone, entry.IsForgotten) = (true, true);
            entries.Clear();
            tallies.Clear();
            (total, writes, size) = (0, 0, 0);
        }
    }

    internal Entry Begin(WireRequest request, string? route, DateTimeOffset now)
    {
        lock (gate)
        {
            total++;
            if (request.IsWrite)
                writes++;
            var entry = new Entry(total, now, request, route);
            entries.Enqueue(entry);
            TallyOf(entry).Calls++;
            size += entry.Size;
            Trim();
            return entry;
        }
    }

    internal void Note(Entry entry, string fault)
    {
        lock (gate)
            entry.Fault = fault;
    }

    internal void Answered(Entry entry, WireAnswer answer)
    {
        lock (gate)
        {
            if (entry.Answer is null && !entry.IsForgotten)
                TallyOf(entry).Add(answer.Status);
            // Dropped for later ones, or from before the log was cleared.
            if (entry.IsGone)
                return;
            size -= entry.Size;
            entry.Answer = answer;
            size += entry.Size;
            Trim();
        }
    }

    private void Trim()
    {
        while (entries.Count > 1 && (entries.Count > MostCalls || size > MostBytes))
        {
            var gone = entries.Dequeue();
            gone.IsGone = true;
            size -= gone.Size;
        }
    }

    private IReadOnlyList<RecordedCall> Read(Func<Entry, bool> wanted, int most = int.MaxValue)
    {
        var mask = new Mask([.. secrets().Where(secret => secret.Length > 0)]);
        lock (gate)
            return [.. entries.Where(wanted).Take(most).Select(entry => entry.Recorded(mask))];
    }

    private Tally TallyOf(Entry entry)
    {
        var key = (entry.Request.Surface, entry.Request.Method, entry.Route);
        if (!tallies.TryGetValue(key, out var tally))
            tallies[key] = tally = new Tally();
        return tally;
    }

    /// <summary>A call as it came; masked only when it is read.</summary>
    internal sealed class Entry(long sequence, DateTimeOffset at, WireRequest request, string? route)
    {
        public long Sequence { get; } = sequence;

        public WireRequest Request { get; } = request;

        public string? Route { get; } = route;

        public WireAnswer? Answer { get; set; }

        public string? Fault { get; set; }

        /// <summary>No longer held: later calls took its place, or the log was cleared.</summary>
        public bool IsGone { get; set; }

        /// <summary>The log was cleared since.</summary>
        public bool IsForgotten { get; set; }

        public long Size => Request.Body.Length + Request.Bytes.Length + (Answer is null ? 0 : Answer.Body.Length + Answer.Bytes.Length);

        public RecordedCall Recorded(Mask mask) => new(
            Sequence, at, Request.Surface, Request.Method, mask.Text(Request.RawPath), mask.Text(Request.Path), mask.Text(Request.QueryText),
            mask.Headers(Request.Headers), mask.Text(Request.Body))
        {
            Status = Answer?.Status,
            Route = Route,
            Answer = mask.Text(Answer?.Body ?? ""),
            FromCache = Answer?.Headers.ContainsKey("X-ResultFromCache") == true,
            Fault = Fault,
        };
    }

    private sealed class Tally
    {
        public long Calls { get; set; }

        public Dictionary<int, long> ByStatus { get; } = [];

        public void Add(int status) => ByStatus[status] = ByStatus.GetValueOrDefault(status) + 1;
    }
}
