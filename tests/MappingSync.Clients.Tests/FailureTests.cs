using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MappingSync.Economic;
using MappingSync.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Clients.Tests;

public class FailureTests
{
    private static readonly byte[] Body = "{\"name\":\"a\"}"u8.ToArray();

    public static TheoryData<string> Faults => ["500", "502", "503", "408", "reset", "timeout", "half", "no gzip"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_post_is_sent_once_and_its_outcome_is_unknown(string fault)
    {
        var time = new FakeTimeProvider();
        await using var server = await StubServer.StartAsync(Fault(fault, time));
        await using var clients = new Clients(register: services => services.AddSingleton<TimeProvider>(time));
        using var economic = clients.Economic(server.Address);
        using var rackbeat = clients.Rackbeat(server.Address);

        var posted = await Assert.ThrowsAsync<ApiException>(() => economic.PostCustomerAsync(Body, "key"));
        var put = await Assert.ThrowsAsync<ApiException>(() => economic.PutUnitAsync(1, Body, "key"));
        var deleted = await Assert.ThrowsAsync<ApiException>(() => economic.DeleteDraftInvoiceAsync(1));
        var created = await Assert.ThrowsAsync<ApiException>(() => rackbeat.CreateUnitAsync(new() { Name = "stk." }));

        Assert.All([posted, put, deleted, created], failure => Assert.Equal(ApiErrorKind.UnknownOutcome, failure.Error.Kind));
        Assert.Equal(["POST", "PUT", "DELETE", "POST"], server.Seen.Select(request => request.Method));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_get_is_repeated_and_then_transient(string fault)
    {
        var time = new FakeTimeProvider();
        await using var server = await StubServer.StartAsync(Fault(fault, time));
        await using var clients = new Clients(register: services => services.AddSingleton<TimeProvider>(time));
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetCustomerAsync(7));

        Assert.Equal((ApiErrorKind.Transient, "GET /customers/7"), (failure.Error.Kind, failure.Error.Request));
        Assert.Equal(3, server.Seen.Count);
    }

    [Fact]
    public async Task A_get_that_succeeds_when_repeated_succeeds()
    {
        await using var server = await StubServer.StartAsync(StubServer.Reset, StubServer.Json(503, "{}"), StubServer.Json(200, """{"unitNumber":1}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        Assert.Equal(1, (await client.GetUnitAsync(1))?.UnitNumber);
    }

    [Fact]
    public async Task A_post_to_a_server_that_refuses_the_connection_was_not_sent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var closed = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        listener.Stop();
        await using var clients = new Clients();
        using var client = clients.Economic(closed);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.PostCustomerAsync(Body, "key"));

        Assert.Equal((ApiErrorKind.Transient, null), (failure.Error.Kind, failure.Error.Status));
    }

    [Theory]
    [InlineData(400, ApiErrorKind.Data)]
    [InlineData(401, ApiErrorKind.Access)]
    [InlineData(403, ApiErrorKind.Access)]
    [InlineData(404, ApiErrorKind.NotFound)]
    [InlineData(405, ApiErrorKind.Data)]
    [InlineData(409, ApiErrorKind.Data)]
    [InlineData(422, ApiErrorKind.Data)]
    [InlineData(429, ApiErrorKind.Transient)]
    [InlineData(302, ApiErrorKind.UnknownOutcome)]
    [InlineData(407, ApiErrorKind.Transient)]
    public async Task The_status_of_a_write_decides_what_its_failure_means(int status, ApiErrorKind kind)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(status, """{"message":"No."}""", ("Location", "/elsewhere")));
        await using var clients = new Clients();
        using var economic = clients.Economic(server.Address);
        using var rackbeat = clients.Rackbeat(server.Address);

        var first = await Assert.ThrowsAsync<ApiException>(() => economic.PostCustomerAsync(Body, "key"));
        var second = await Assert.ThrowsAsync<ApiException>(() => rackbeat.UpdateCustomerAsync(7, new()));

        Assert.Equal((kind, "economic", status, "No.", "POST /customers"), Facts(first.Error));
        Assert.Equal((kind, "rackbeat", status, "No.", "PUT /customers/7"), Facts(second.Error));
        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task A_server_that_names_a_time_to_wait_is_not_asked_again()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(429, "{}", ("Retry-After", "17")),
            StubServer.Json(503, "{}", ("Retry-After", "18")));
        await using var clients = new Clients();
        using var first = clients.Economic(server.Address);
        using var second = clients.Economic(server.Address);

        var limited = await Assert.ThrowsAsync<ApiException>(() => first.GetCustomerAsync(7));
        var closed = await Assert.ThrowsAsync<ApiException>(() => second.GetCustomerAsync(7));

        Assert.Equal((TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(18)), (limited.Error.RetryAfter, closed.Error.RetryAfter));
        Assert.Equal(2, server.Seen.Count);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("315360000", 3600)]
    [InlineData("99999999999999999999", 3600)]
    [InlineData("Tue, 06 Jan 2026 12:00:30 GMT", 30)]
    [InlineData("Tue, 06 Jan 2026 11:00:00 GMT", 0)]
    [InlineData("Sun, 06 Jan 2036 11:00:00 GMT", 3600)]
    [InlineData("-5", null)]
    [InlineData("1.5", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public async Task A_time_to_wait_is_read_and_bounded(string header, int? seconds)
    {
        var now = new FakeTimeProvider(new DateTimeOffset(2026, 1, 6, 12, 0, 0, TimeSpan.Zero));
        await using var server = await StubServer.StartAsync(StubServer.Json(429, "{}", ("Retry-After", header)));
        await using var clients = new Clients(register: services => services.AddSingleton<TimeProvider>(now));
        using var client = clients.Rackbeat(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetCustomerAsync(7));

        Assert.Equal(seconds is { } value ? TimeSpan.FromSeconds(value) : null, failure.Error.RetryAfter);
    }

    [Fact]
    public async Task A_refusal_that_cannot_be_unpacked_keeps_its_status_and_its_time_to_wait()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(429, "{}", ("Retry-After", "600"), ("Content-Encoding", "gzip")));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        await AssertPausesAsync(client);

        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_refusal_that_breaks_off_keeps_its_status_and_its_time_to_wait()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = BreakOffAsync();
        await using var clients = new Clients();
        using var client = clients.Economic(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));

        await AssertPausesAsync(client);

        await serving;

        async Task BreakOffAsync()
        {
            using var socket = await listener.AcceptSocketAsync();
            var buffer = new byte[16 * 1024];
            for (var request = ""; !request.EndsWith("{}", StringComparison.Ordinal);) request += Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
            await socket.SendAsync("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 600\r\nContent-Length: 1000\r\n\r\n{\"message\":"u8.ToArray());
            socket.Shutdown(SocketShutdown.Send);
            while (await socket.ReceiveAsync(buffer) > 0)
            {
            }
        }
    }

    private static async Task AssertPausesAsync(EconomicClient client)
    {
        var written = await Assert.ThrowsAsync<ApiException>(() => client.PostUnitAsync("{}"u8.ToArray(), "key"));
        var next = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        Assert.Equal((ApiErrorKind.Transient, 429, TimeSpan.FromMinutes(10)), (written.Error.Kind, written.Error.Status, written.Error.RetryAfter));
        Assert.Equal(CallNotSentException.RetryAfterCode, next.Error.Code);
    }

    [Fact]
    public async Task What_an_answer_says_in_its_head_is_cut()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(500, "", ("X-RequestId", new string('x', 20_000))));
        await using var clients = new Clients(options => options.ReadRetries = 0);
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        Assert.Equal(new string('x', 100), failure.Error.LogId);
    }

    [Fact]
    public async Task A_date_to_wait_for_is_read_by_the_servers_clock_when_ours_is_ahead()
    {
        var ahead = new FakeTimeProvider(new DateTimeOffset(2026, 1, 6, 12, 5, 0, TimeSpan.Zero));
        await using var server = await StubServer.StartAsync(
            StubServer.Json(429, "{}", ("Date", "Tue, 06 Jan 2026 12:00:00 GMT"), ("Retry-After", "Tue, 06 Jan 2026 12:00:30 GMT")));
        await using var clients = new Clients(register: services => services.AddSingleton<TimeProvider>(ahead));
        using var client = clients.Rackbeat(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetCustomerAsync(7));

        Assert.Equal(TimeSpan.FromSeconds(30), failure.Error.RetryAfter);
    }

    [Fact]
    public async Task An_answer_larger_than_allowed_is_cut_off()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, $$"""{"name":"{{new string('a', 5000)}}"}"""));
        await using var clients = new Clients(options => options.MaxAnswerBytes = 1000);
        using var client = clients.Economic(server.Address);

        var read = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));
        var written = await Assert.ThrowsAsync<ApiException>(() => client.PostUnitAsync(Body, "key"));

        Assert.Equal((ApiErrorKind.Data, "AnswerTooLarge"), (read.Error.Kind, read.Error.Code));
        Assert.Equal(ApiErrorKind.UnknownOutcome, written.Error.Kind);
        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task A_compressed_answer_is_bounded_by_what_it_unpacks_to()
    {
        await using var server = await StubServer.StartAsync(async (_, context) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(new byte[1_000_000]);
        });
        await using var clients = new Clients(options => options.MaxAnswerBytes = 100_000);
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        Assert.Equal("AnswerTooLarge", failure.Error.Code);
    }

    [Fact]
    public async Task An_answer_nested_without_end_is_refused()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, $$"""{"unitNumber":1,"x":{{new string('[', 1000)}}{{new string(']', 1000)}}}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        Assert.Equal((ApiErrorKind.Data, UnreadableAnswer.Code), (failure.Error.Kind, failure.Error.Code));
    }

    [Theory]
    [InlineData("<html>Welcome to the hotel</html>", ApiErrorKind.Transient)]
    [InlineData("", ApiErrorKind.Data)]
    [InlineData("null", ApiErrorKind.Data)]
    [InlineData("""{"unitNumber":"x"}""", ApiErrorKind.Data)]
    public async Task A_success_that_cannot_be_read_is_no_success(string body, ApiErrorKind whenRead)
    {
        await using var server = await StubServer.StartAsync(StubServer.Text(200, "application/json", body));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var read = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));
        var written = await Assert.ThrowsAsync<ApiException>(() => client.PostUnitAsync(Body, "key"));

        Assert.Equal((whenRead, UnreadableAnswer.Code), (read.Error.Kind, read.Error.Code));
        Assert.Equal((ApiErrorKind.UnknownOutcome, UnreadableAnswer.Code), (written.Error.Kind, written.Error.Code));
    }

    [Fact]
    public async Task A_property_of_another_form_is_named()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"unit":{"unitNumber":"x"}}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetProductAsync("1"));

        Assert.Equal("unit.unitNumber", Assert.Single(failure.Error.Details).Path);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var giveUp = new CancellationTokenSource();
        await using var server = await StubServer.StartAsync(async (request, context) =>
        {
            await giveUp.CancelAsync();
            await StubServer.Silence(request, context);
        });
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.PostUnitAsync(Body, "key", giveUp.Token));
    }

    private static (ApiErrorKind, string, int?, string, string) Facts(ApiError error) => (error.Kind, error.System, error.Status, error.Text, error.Request);

    private static Func<SeenRequest, HttpContext, Task> Fault(string name, FakeTimeProvider time) => name switch
    {
        "reset" => StubServer.Reset,
        "timeout" => async (request, context) =>
        {
            time.Advance(new ClientHttpOptions().AttemptTimeout + TimeSpan.FromSeconds(1));
            await StubServer.Silence(request, context);
        }
        ,
        "half" => StubServer.HalfBody,
        "no gzip" => StubServer.Json(200, "{}", ("Content-Encoding", "gzip")),
        _ => StubServer.Json(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture), "{}"),
    };
}
