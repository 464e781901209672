using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using MappingSync.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Clients.Tests.Transport;

/// <summary>Tests that measure what the whole process allocates run while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Answers that are made to hurt are cut off with an error, and cost no more memory than an answer may.</summary>
[Collection(nameof(Alone))]
public class BombTests
{
    private const long Limit = 1024 * 1024;
    private const long Bomb = 100 * Limit;

    /// <summary>A few times the limit, for buffers of both sides; a twentieth of the bomb.</summary>
    private const long MostAllocated = 5 * Limit;

    private static readonly byte[] Block = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    [Theory]
    [InlineData("endless")]
    [InlineData("declared")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_hundred_megabytes_are_cut_off(string form)
    {
        await using var server = await StubServer.StartAsync((_, context) => SendBombAsync(context, 200, form));
        await using var clients = new Clients(options => options.MaxAnswerBytes = Limit);
        using var client = clients.Economic(server.Address);
        await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var read = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));
        var written = await Assert.ThrowsAsync<ApiException>(() => client.PostUnitAsync("{}"u8.ToArray(), "key"));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, MostAllocated);
        Assert.Equal((ApiErrorKind.Data, "AnswerTooLarge"), (read.Error.Kind, read.Error.Code));
        Assert.Equal((ApiErrorKind.UnknownOutcome, "AnswerTooLarge"), (written.Error.Kind, written.Error.Code));
        Assert.Equal(["GET", "GET", "POST"], server.Seen.Select(request => request.Method));
    }

    [Theory]
    [InlineData(401, ApiErrorKind.Access)]
    [InlineData(400, ApiErrorKind.Data)]
    [InlineData(500, ApiErrorKind.Transient)]
    public async Task A_refusal_of_a_hundred_megabytes_keeps_its_meaning(int status, ApiErrorKind kind)
    {
        await using var server = await StubServer.StartAsync((_, context) => SendBombAsync(context, status, "endless"));
        await using var clients = new Clients(options => options.ReadRetries = 0);
        using var client = clients.Rackbeat(server.Address);
        await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, MostAllocated);
        Assert.Equal((kind, status), (failure.Error.Kind, failure.Error.Status));
    }

    [Theory]
    [InlineData("""{"unitNumber":1,"unknown":DEEP}""")]
    [InlineData("""{"unitNumber":DEEP}""")]
    [InlineData("DEEP")]
    public async Task An_answer_ten_thousand_levels_deep_is_refused(string form)
    {
        var deep = form.Replace("DEEP", new string('[', 10_000) + new string(']', 10_000), StringComparison.Ordinal);
        await using var server = await StubServer.StartAsync(StubServer.Json(200, deep));
        await using var clients = new Clients();
        using var economic = clients.Economic(server.Address);
        using var rackbeat = clients.Rackbeat(server.Address);

        var first = await Assert.ThrowsAsync<ApiException>(() => economic.GetUnitAsync(1));
        var second = await Assert.ThrowsAsync<ApiException>(() => rackbeat.GetUnitAsync(1));
        var written = await Assert.ThrowsAsync<ApiException>(() => economic.PostUnitAsync("{}"u8.ToArray(), "key"));

        Assert.All([first, second, written], failure => Assert.Equal(UnreadableAnswer.Code, failure.Error.Code));
        Assert.Equal(ApiErrorKind.UnknownOutcome, written.Error.Kind);
    }

    [Fact]
    public async Task A_refusal_ten_thousand_levels_deep_is_a_refusal()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(400, string.Concat(Enumerable.Repeat("""{"errors":""", 10_000)) + "1" + new string('}', 10_000)));
        await using var clients = new Clients();
        using var economic = clients.Economic(server.Address);
        using var rackbeat = clients.Rackbeat(server.Address);

        var first = await Assert.ThrowsAsync<ApiException>(() => economic.GetUnitAsync(1));
        var second = await Assert.ThrowsAsync<ApiException>(() => rackbeat.GetUnitAsync(1));

        Assert.All([first, second], failure => Assert.Equal((ApiErrorKind.Data, 400), (failure.Error.Kind, failure.Error.Status)));
        Assert.All([first, second], failure => Assert.InRange(failure.Error.Text.Length, 1, ErrorText.MaxLength));
    }

    [Theory]
    [InlineData("GET", ApiErrorKind.Transient)]
    [InlineData("POST", ApiErrorKind.UnknownOutcome)]
    public async Task An_answer_that_trickles_is_cut_off_when_the_time_of_the_attempt_is_over(string method, ApiErrorKind kind)
    {
        var time = new FakeTimeProvider();
        await using var server = await StubServer.StartAsync(async (_, context) =>
        {
            context.Response.ContentType = "application/json";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ");
                await context.Response.Body.FlushAsync();
                time.Advance(TimeSpan.FromSeconds(10));
            }
        });
        await using var clients = new Clients(options => options.ReadRetries = 0, services => services.AddSingleton<TimeProvider>(time));
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => method == "GET" ? (Task)client.GetUnitAsync(1) : client.PostUnitAsync("{}"u8.ToArray(), "key"));

        Assert.Equal((kind, "Timeout", method), (failure.Error.Kind, failure.Error.Code, Assert.Single(server.Seen).Method));
    }

    [Fact]
    public async Task Headers_without_end_are_cut_off()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeHeadersAsync(listener);
        await using var clients = new Clients();
        using var client = clients.Economic(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));

        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetUnitAsync(1));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, MostAllocated);
        Assert.Equal((ApiErrorKind.Data, "AnswerTooLarge"), (failure.Error.Kind, failure.Error.Code));
        Assert.InRange(await serving, 0, Bomb - 1);
    }

    private static async Task<long> ServeHeadersAsync(TcpListener listener)
    {
        using var socket = await listener.AcceptSocketAsync();
        await socket.ReceiveAsync(new byte[8 * 1024]);
        await socket.SendAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
        var header = "X-Endless: 0123456789012345678901234567890123456789\r\n"u8.ToArray();
        var lines = Enumerable.Repeat(header, 1000).SelectMany(line => line).ToArray();
        var sent = 0L;
        try
        {
            while (sent < Bomb) sent += await socket.SendAsync(lines);
        }
        catch (SocketException)
        {
        }

        return sent;
    }

    private static async Task SendBombAsync(HttpContext context, int status, string form)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (form == "declared") context.Response.ContentLength = Bomb;
        if (form is "gzip" or "br") context.Response.Headers.ContentEncoding = form;
        try
        {
            await using var body = form switch
            {
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
                "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
                _ => context.Response.Body,
            };
            for (var sent = 0L; sent < Bomb && !context.RequestAborted.IsCancellationRequested; sent += Block.Length)
            {
                await body.WriteAsync(Block, context.RequestAborted);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
        }
    }
}
