using MappingSync.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Clients.Tests.Transport;

/// <summary>A server that does not work is left alone for a while, by the connection that met it.</summary>
public class CircuitTests
{
    private static readonly byte[] Body = "{}"u8.ToArray();

    private readonly FakeTimeProvider time = new();
    private int status = 500;

    [Fact]
    public async Task After_many_failures_nothing_is_sent_until_a_probe_succeeds()
    {
        await using var server = await ServerAsync();
        await using var clients = Clients();
        using var client = clients.Economic(server.Address);
        await FailAsync(10, () => client.GetUnitAsync(1));

        var read = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));
        var written = await Assert.ThrowsAsync<ApiException>(() => client.PostUnitAsync(Body, "key"));

        Assert.All([read, written], failure => Assert.Equal(
            (ApiErrorKind.Transient, null, CallNotSentException.CircuitOpenCode, TimeSpan.FromSeconds(5)),
            (failure.Error.Kind, failure.Error.Status, failure.Error.Code, failure.Error.RetryAfter)));
        Assert.Equal(10, server.Seen.Count);

        // One probe fails: the next one is further away.
        time.Advance(TimeSpan.FromSeconds(5));
        await FailAsync(1, () => client.GetUnitAsync(1));
        var longer = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));
        Assert.Equal((11, TimeSpan.FromSeconds(10)), (server.Seen.Count, longer.Error.RetryAfter));

        time.Advance(TimeSpan.FromSeconds(10));
        status = 200;
        for (var i = 0; i < 5; i++) Assert.Equal(1, (await client.GetUnitAsync(1))?.UnitNumber);
        Assert.Equal(16, server.Seen.Count);
    }

    [Fact]
    public async Task The_circuit_of_one_agreement_and_system_is_none_of_another()
    {
        await using var server = await ServerAsync();
        await using var clients = Clients();
        using var broken = clients.Economic(server.Address, grant: "one");
        using var economic = clients.Economic(server.Address, grant: "two");
        using var rackbeat = clients.Rackbeat(server.Address);
        await FailAsync(10, () => broken.GetUnitAsync(1));
        status = 200;

        Assert.Equal(CallNotSentException.CircuitOpenCode, (await Assert.ThrowsAsync<ApiException>(() => broken.GetUnitAsync(1))).Error.Code);
        Assert.NotNull(await economic.GetUnitAsync(1));
        Assert.NotNull(await rackbeat.GetUnitAsync(1));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task What_a_server_refuses_says_nothing_of_whether_it_works(int refusal)
    {
        status = refusal;
        await using var server = await ServerAsync();
        await using var clients = Clients();
        using var client = clients.Economic(server.Address);

        for (var i = 0; i < 20; i++) await Assert.ThrowsAsync<ApiException>(() => client.PostUnitAsync(Body, "key"));

        Assert.Equal(20, server.Seen.Count);
    }

    [Fact]
    public async Task A_few_records_that_a_server_fails_on_stop_no_others()
    {
        await using var server = await ServerAsync();
        await using var clients = Clients();
        using var client = clients.Economic(server.Address);

        for (var i = 0; i < 30; i++)
        {
            status = i % 3 == 0 ? 500 : 200;
            if (status == 200) await client.GetUnitAsync(1);
            else await FailAsync(1, () => client.GetUnitAsync(1));
        }

        Assert.Equal(30, server.Seen.Count);
    }

    [Fact]
    public async Task Calls_that_an_open_circuit_keeps_back_cost_nothing_of_the_day()
    {
        await using var server = await ServerAsync();
        await using var clients = Clients();
        var guard = new Counting();
        using var http = clients.Open(server.Address, new ConnectionPlan("economic", []) { Guard = guard });

        for (var i = 0; i < 30; i++) await Assert.ThrowsAsync<ApiException>(() => http.GetAsync("a"));

        Assert.Equal((10, 10), (server.Seen.Count, guard.Counted));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_keeps_the_circuit_open_no_longer()
    {
        await using var server = await ServerAsync();
        var clock = new SettableDate(time);
        await using var clients = new Clients(options => options.ReadRetries = 0, services => services.AddSingleton<TimeProvider>(clock));
        using var client = clients.Economic(server.Address);
        await FailAsync(10, () => client.GetUnitAsync(1));

        clock.Ahead = -TimeSpan.FromHours(2);
        time.Advance(TimeSpan.FromSeconds(5));
        status = 200;

        Assert.Equal(1, (await client.GetUnitAsync(1))?.UnitNumber);
    }

    private static async Task FailAsync(int times, Func<Task> call)
    {
        for (var i = 0; i < times; i++) Assert.Equal(500, (await Assert.ThrowsAsync<ApiException>(call)).Error.Status);
    }

    private Task<StubServer> ServerAsync() =>
        StubServer.StartAsync((request, context) => StubServer.Json(status, """{"unitNumber":1,"unit":{"number":1}}""")(request, context));

    private sealed class SettableDate(FakeTimeProvider steady) : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long TimestampFrequency => steady.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => steady.GetUtcNow() + Ahead;

        public override long GetTimestamp() => steady.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => steady.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class Counting : ICallGuard
    {
        public int Counted { get; private set; }

        public ValueTask<CallNotSentException?> AdmitAsync(CancellationToken cancellationToken)
        {
            Counted++;
            return ValueTask.FromResult<CallNotSentException?>(null);
        }
    }

    private Clients Clients() => new(options => options.ReadRetries = 0, services => services.AddSingleton<TimeProvider>(time));
}
