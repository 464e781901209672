using System.Collections.Concurrent;
using MappingSync.Economic;
using MappingSync.Http;
using MappingSync.Rackbeat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MappingSync.Clients.Tests;

public class ConnectionTests
{
    private const string Canary = "canary-5f1c";

    [Fact]
    public async Task Clients_of_two_agreements_share_connections_but_not_credentials()
    {
        var connections = new ConcurrentDictionary<string, bool>();
        await using var server = await StubServer.StartAsync(async (request, context) =>
        {
            connections[context.Connection.Id] = true;
            await StubServer.Json(200, """{"unit":{"number":1}}""")(request, context);
        });
        await using var clients = new Clients();
        using var first = clients.Rackbeat(server.Address, "first");
        using var second = clients.Rackbeat(server.Address, "second");

        await first.GetUnitAsync(1);
        await second.GetUnitAsync(1);
        first.Dispose();
        await second.GetUnitAsync(1);

        Assert.Equal(["Bearer first", "Bearer second", "Bearer second"], server.Seen.Select(request => request.Headers["Authorization"]));
        Assert.Single(connections);
    }

    [Fact]
    public async Task No_token_is_in_any_log_exception_or_text()
    {
        var log = new MemoryLog();
        await using var server = await StubServer.StartAsync(StubServer.Json(500, "{}"));
        await using var clients = new Clients(register: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        using var rackbeat = clients.Rackbeat(server.Address, Canary);
        using var economic = clients.Economic(server.Address, Canary, Canary);

        var first = await Assert.ThrowsAsync<ApiException>(() => rackbeat.GetCustomerAsync(1));
        var second = await Assert.ThrowsAsync<ApiException>(() => economic.PostUnitAsync("{}"u8.ToArray(), "key"));

        Assert.Contains("/customers/1", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, first.ToString() + second + first.Error + second.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, new RackbeatConnection(server.Address, Canary).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, new EconomicConnection(server.Address, server.Address, Canary, Canary).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\r\nlines")]
    [InlineData("tøken")]
    public async Task A_token_that_cannot_be_a_header_is_refused_without_repeating_it(string token)
    {
        await using var clients = new Clients();

        var first = Assert.Throws<ArgumentException>(() => clients.Rackbeat(new Uri("http://localhost"), token));
        var second = Assert.Throws<ArgumentException>(() => clients.Economic(new Uri("http://localhost"), grant: token));

        Assert.All([first, second], failure => Assert.True(token.Length == 0 || !failure.Message.Contains(token, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ftp://host/")]
    [InlineData("/relative")]
    [InlineData("https://user:pass@host/")]
    [InlineData("https://host/?demo=true")]
    public async Task An_address_that_is_no_server_is_refused(string address)
    {
        await using var clients = new Clients();

        Assert.Throws<ArgumentException>(() => clients.Rackbeat(new Uri(address, UriKind.RelativeOrAbsolute)));
    }

    [Fact]
    public async Task Every_attempt_is_observed_with_the_servers_limit()
    {
        var observer = new Observer();
        await using var server = await StubServer.StartAsync(
            StubServer.Json(500, "{}"),
            StubServer.Json(200, """{"unitNumber":1}""", ("X-RateLimiting", "token-limit-10000-per-60-seconds: 147/10000"), ("X-CallCost", "3")),
            StubServer.Json(200, """{"unit":{"number":1}}""", ("X-RateLimit-Limit", "480"), ("X-RateLimit-Remaining", "470")));
        await using var clients = new Clients();
        using var economic = clients.Economic(server.Address, observer: observer);
        using var rackbeat = clients.Rackbeat(server.Address, observer: observer);

        await economic.GetUnitAsync(1);
        await rackbeat.GetUnitAsync(1);

        Assert.Equal(
            [("economic", 500, null), ("economic", 200, new RateLimitReading(147, 10000, 3)), ("rackbeat", 200, new RateLimitReading(10, 480, 1))],
            observer.Calls.Select(made => (made.System, made.Status, made.Limit)));
    }

    private sealed class Observer : IApiCallObserver
    {
        public ConcurrentQueue<ApiCall> Calls { get; } = new();

        public void Observe(in ApiCall made) => Calls.Enqueue(made);
    }

    private sealed class MemoryLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }

        public override string ToString() => string.Join('\n', lines);
    }
}
