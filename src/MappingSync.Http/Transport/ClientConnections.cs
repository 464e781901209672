using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MappingSync.Http;

/// <summary>
/// Makes the HTTP clients of connections. All connections of one system share its sockets; headers, circuit, pauses and places in the
/// minute are each connection's own.
/// </summary>
public sealed class ClientConnections : IDisposable
{
    private const int Segments = 12;

    /// <summary>How many calls of one connection may wait for a place; far more than steps run at once.</summary>
    private const int MostWaiting = 1000;

    private readonly IHttpMessageHandlerFactory handlers;
    private readonly IOptionsMonitor<ClientHttpOptions> options;
    private readonly TimeProvider time;
    private readonly ILoggerFactory? logs;
    private readonly PartitionedRateLimiter<ConnectionPlan> minute;

    /// <summary>Makes the factory. Calls nothing.</summary>
    public ClientConnections(IHttpMessageHandlerFactory handlers, IOptionsMonitor<ClientHttpOptions> options, TimeProvider time, ILoggerFactory? logs = null)
    {
        this.handlers = handlers;
        this.options = options;
        this.time = time;
        this.logs = logs;
        minute = PartitionedRateLimiter.Create<ConnectionPlan, Partition>(
            plan => RateLimitPartition.GetSlidingWindowLimiter(new Partition(plan), static partition => Places(partition.Plan.Limit!)));
    }

    /// <summary>Makes clients that belong to one connection.</summary>
    /// <param name="chain">The name under which the shared handlers were registered.</param>
    /// <param name="plan">The connection.</param>
    /// <param name="reader">Reads the error bodies of the system.</param>
    /// <param name="addresses">The base address of each client; all of them share the connection's limits.</param>
    public IReadOnlyList<HttpClient> Open(string chain, ConnectionPlan plan, IApiErrorReader reader, params IReadOnlyList<Uri> addresses)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(addresses);
        var pipeline = ConnectionPipeline.Build(plan, options.Get(chain), minute, time, logs);
        return [.. addresses.Select(address =>
        {
            var resilient = new ResilienceHandler(pipeline) { InnerHandler = handlers.CreateHandler(chain) };
            return new HttpClient(new ApiErrorHandler(reader, time, new ConnectionHandler(plan, resilient)), disposeHandler: false)
            {
                BaseAddress = address,
                Timeout = Timeout.InfiniteTimeSpan,
            };
        })];
    }

    /// <summary>Ends the waits for places in the minute.</summary>
    public void Dispose() => minute.Dispose();

    /// <summary>
    /// The limiter's window is longer by one segment, because places come back by segments: so no window, wherever it begins, holds more
    /// calls than allowed.
    /// </summary>
    private static SlidingWindowRateLimiterOptions Places(CallLimit limit) => new()
    {
        PermitLimit = limit.Calls,
        Window = limit.Window * (Segments + 1) / Segments,
        SegmentsPerWindow = Segments + 1,
        QueueLimit = MostWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };

    /// <summary>One connection, told from others by which object it is, not by what it holds.</summary>
    private readonly struct Partition(ConnectionPlan plan) : IEquatable<Partition>
    {
        public ConnectionPlan Plan { get; } = plan;

        public bool Equals(Partition other) => ReferenceEquals(Plan, other.Plan);

        public override bool Equals(object? obj) => obj is Partition other && Equals(other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Plan);
    }
}
