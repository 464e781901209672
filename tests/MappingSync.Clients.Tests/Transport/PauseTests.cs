using MappingSync.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Clients.Tests.Transport;

/// <summary>When no call is sent: pauses that a server asks for, and places in the minute.</summary>
public class PauseTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 6, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(429, "30", 30)]
    [InlineData(503, "30", 30)]
    [InlineData(429, "Tue, 06 Jan 2026 12:00:30 GMT", 30)]
    [InlineData(429, "315360000", 3600)]
    [InlineData(429, null, 15)]
    public async Task No_call_is_sent_before_the_time_that_the_server_asked_for(int status, string? header, int seconds)
    {
        var time = new FakeTimeProvider(Start);
        (string, string)[] headers = header is null ? [] : [("Retry-After", header)];
        await using var server = await StubServer.StartAsync(StubServer.Json(status, "{}", headers), StubServer.Json(200, """{"unitNumber":1}"""));
        await using var clients = Clients(time);
        using var client = clients.Economic(server.Address);
        await Assert.ThrowsAsync<ApiException>(() => client.PostUnitAsync("{}"u8.ToArray(), "key"));

        time.Advance(TimeSpan.FromSeconds(seconds - 10));
        var read = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));
        var written = await Assert.ThrowsAsync<ApiException>(() => client.PostUnitAsync("{}"u8.ToArray(), "key"));
        var onTheOtherSurface = await Assert.ThrowsAsync<ApiException>(() => client.GetWritableProductGroupAsync(1));

        Assert.All([read, written, onTheOtherSurface], failure => Assert.Equal(
            (ApiErrorKind.Transient, null, CallNotSentException.RetryAfterCode, TimeSpan.FromSeconds(10)),
            (failure.Error.Kind, failure.Error.Status, failure.Error.Code, failure.Error.RetryAfter)));
        Assert.Single(server.Seen);

        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, (await client.GetUnitAsync(1))?.UnitNumber);
    }

    [Fact]
    public async Task A_short_pause_is_waited_for()
    {
        var time = new FakeTimeProvider(Start);
        await using var server = await StubServer.StartAsync(StubServer.Json(429, "{}", ("Retry-After", "3")), StubServer.Json(200, """{"unitNumber":1}"""));
        await using var clients = Clients(time);
        using var client = clients.Economic(server.Address);
        await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        var waiting = client.GetUnitAsync(1);
        time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.Single(server.Seen);
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(1, (await waiting)?.UnitNumber);
    }

    [Fact]
    public async Task A_pause_of_one_agreement_is_none_of_another()
    {
        await using var server = await StubServer.StartAsync((request, context) => request.Headers["X-AgreementGrantToken"] == "busy"
            ? StubServer.Json(429, "{}", ("Retry-After", "600"))(request, context)
            : StubServer.Json(200, """{"unitNumber":1}""")(request, context));
        await using var clients = Clients(new FakeTimeProvider(Start));
        using var busy = clients.Economic(server.Address, grant: "busy");
        using var calm = clients.Economic(server.Address, grant: "calm");
        await Assert.ThrowsAsync<ApiException>(() => busy.GetUnitAsync(1));

        Assert.Equal(1, (await calm.GetUnitAsync(1))?.UnitNumber);
    }

    [Theory]
    [InlineData(9800, false)]
    [InlineData(9801, true)]
    public async Task Calls_pause_when_the_server_says_that_its_limit_is_nearly_used(int used, bool pauses)
    {
        var time = new FakeTimeProvider(Start);
        await using var server = await StubServer.StartAsync(StubServer.Json(
            200, """{"unitNumber":1}""", ("X-RateLimiting", $"token-limit-10000-per-60-seconds: {used}/10000"), ("X-CallCost", "3")));
        await using var clients = Clients(time, options => options.LongestWait = TimeSpan.Zero);
        using var client = clients.Economic(server.Address);
        await client.GetUnitAsync(1);

        var failure = await Record.ExceptionAsync(() => client.GetUnitAsync(1));

        Assert.Equal(pauses ? CallNotSentException.RetryAfterCode : null, (failure as ApiException)?.Error.Code);
        time.Advance(TimeSpan.FromSeconds(5));
        await client.GetUnitAsync(1);
    }

    [Fact]
    public async Task A_call_without_a_place_in_the_minute_waits_and_too_many_are_refused()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var http = clients.Open(server.Address, new ConnectionPlan("rackbeat", []) { Limit = new CallLimit(3, TimeSpan.FromMinutes(1)) });
        using var other = clients.Open(server.Address, new ConnectionPlan("rackbeat", []) { Limit = new CallLimit(3, TimeSpan.FromMinutes(1)) });
        using var giveUp = new CancellationTokenSource();
        for (var i = 0; i < 3; i++) (await http.GetAsync("a")).Dispose();

        var waiting = Enumerable.Range(0, 1000).Select(_ => http.GetAsync("a", giveUp.Token)).ToList();
        var refused = await Assert.ThrowsAsync<ApiException>(() => http.GetAsync("a"));
        (await other.GetAsync("b")).Dispose();

        Assert.Equal((ApiErrorKind.Transient, CallNotSentException.RateLimitedCode), (refused.Error.Kind, refused.Error.Code));
        Assert.True(refused.Error.RetryAfter > TimeSpan.Zero);
        Assert.DoesNotContain(waiting, call => call.IsCompleted);
        Assert.Equal(["/a", "/a", "/a", "/b"], server.Seen.Select(request => request.Path));
        await giveUp.CancelAsync();
        foreach (var call in waiting) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_call_that_waited_for_its_place_is_not_sent_into_a_pause_that_began_meanwhile()
    {
        var second = new TaskCompletionSource();
        await using var server = await StubServer.StartAsync(async (request, context) =>
        {
            await second.Task;
            await StubServer.Json(429, "{}", ("Retry-After", "60"))(request, context);
        });
        await using var clients = new Clients();
        using var http = clients.Open(server.Address, new ConnectionPlan("rackbeat", []) { Limit = new CallLimit(1, TimeSpan.FromMilliseconds(240)) });

        var first = http.GetAsync("a");
        var waiting = http.GetAsync("a");
        Assert.False(waiting.IsCompleted);
        second.SetResult();

        await Assert.ThrowsAsync<ApiException>(() => first);
        var held = await Assert.ThrowsAsync<ApiException>(() => waiting);
        Assert.Equal(CallNotSentException.RetryAfterCode, held.Error.Code);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_call_that_a_guard_refuses_is_not_sent_and_says_how_long_to_wait()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var http = clients.Open(server.Address, new ConnectionPlan("economic", []) { Guard = new Refusing() });

        var failure = await Assert.ThrowsAsync<ApiException>(() => http.PostAsync("a", null));

        Assert.Equal(
            (ApiErrorKind.Transient, CallNotSentException.DailyBudgetCode, TimeSpan.FromHours(3)), (failure.Error.Kind, failure.Error.Code, failure.Error.RetryAfter));
        Assert.Empty(server.Seen);
    }

    private static Clients Clients(FakeTimeProvider time, Action<ClientHttpOptions>? configure = null) =>
        new(configure, services => services.AddSingleton<TimeProvider>(time));

    private sealed class Refusing : ICallGuard
    {
        public ValueTask<CallNotSentException?> AdmitAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult<CallNotSentException?>(new(CallNotSentException.DailyBudgetCode, "used", TimeSpan.FromHours(3)));
    }
}
