using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using MappingSync.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Clients.Tests.Transport;

/// <summary>What the pipeline repeats, and what it must not, by the requests that reach a real server.</summary>
public class RepeatTests
{
    private static readonly ConnectionPlan Plan = new("economic", []);

    public static TheoryData<string, bool, string> Writes
    {
        get
        {
            var rows = new TheoryData<string, bool, string>();
            foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE" })
            {
                foreach (var fault in new[] { "408", "500", "503", "timeout", "reset" })
                {
                    rows.Add(method, true, fault);
                    rows.Add(method, false, fault);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_is_sent_once_also_on_a_connection_that_was_used_before(string method, bool hasBody, string fault)
    {
        var time = new FakeTimeProvider();
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"), Fault(fault, time), StubServer.Json(200, "{}"));
        await using var clients = new Clients(register: services => services.AddSingleton<TimeProvider>(time));
        using var http = clients.Open(server.Address, Plan);
        using (await http.GetAsync("warm"))
        {
        }

        var failure = await Assert.ThrowsAsync<ApiException>(() => SendAsync(http, method, hasBody));

        Assert.Equal(ApiErrorKind.UnknownOutcome, failure.Error.Kind);
        Assert.Equal(["GET", method], server.Seen.Select(request => request.Method));
        Assert.Equal("application/json", server.Seen[1].Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("POST", true, 1)]
    [InlineData("POST", false, 1)]
    [InlineData("DELETE", false, 1)]
    [InlineData("GET", false, 3)]
    public async Task A_write_is_sent_once_also_when_the_server_closes_the_connection_in_order_instead_of_answering(string method, bool hasBody, int least)
    {
        using var server = new ClosingServer();
        await using var clients = new Clients();
        using var http = clients.Open(server.Address, Plan);
        using (await http.GetAsync("warm"))
        {
        }

        await Assert.ThrowsAsync<ApiException>(() => SendAsync(http, method, hasBody));

        var sent = server.Seen.Count(line => line.Contains("/record", StringComparison.Ordinal));
        Assert.InRange(sent, least, least == 1 ? 1 : 100);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("timeout")]
    [InlineData("reset")]
    public async Task A_read_is_sent_again(string fault)
    {
        var time = new FakeTimeProvider();
        await using var server = await StubServer.StartAsync(Fault(fault, time), StubServer.Json(200, "{}"));
        await using var clients = new Clients(register: services => services.AddSingleton<TimeProvider>(time));
        using var http = clients.Open(server.Address, Plan);

        using var answer = await http.GetAsync("record");

        Assert.Equal(2, server.Seen.Count);
    }

    private static async Task SendAsync(HttpClient http, string method, bool hasBody)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "record");
        if (hasBody) request.Content = new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await http.SendAsync(request);
    }

    private static Func<SeenRequest, HttpContext, Task> Fault(string name, FakeTimeProvider time) => name switch
    {
        "reset" => StubServer.Reset,
        "timeout" => async (request, context) =>
        {
            time.Advance(new ClientHttpOptions().AttemptTimeout + TimeSpan.FromSeconds(1));
            await StubServer.Silence(request, context);
        }
        ,
        _ => StubServer.Json(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture), "{}"),
    };

    /// <summary>Answers /warm, and closes the connection, in order, on anything else once it has come.</summary>
    private sealed class ClosingServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public ClosingServer()
        {
            listener.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
            _ = AcceptAsync();
        }

        public Uri Address { get; }

        public ConcurrentQueue<string> Seen { get; } = new();

        public void Dispose() => listener.Dispose();

        private async Task AcceptAsync()
        {
            try
            {
                while (true) _ = ServeAsync(await listener.AcceptSocketAsync());
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
            }
        }

        private async Task ServeAsync(Socket socket)
        {
            using (socket)
            {
                var buffer = new byte[16 * 1024];
                var text = new System.Text.StringBuilder();
                int count;
                while ((count = await socket.ReceiveAsync(buffer)) > 0)
                {
                    text.Append(System.Text.Encoding.ASCII.GetString(buffer, 0, count));
                    var request = text.ToString();
                    var isWhole = request.Contains("Content-Length: 2", StringComparison.Ordinal)
                        ? request.EndsWith("{}", StringComparison.Ordinal)
                        : request.EndsWith("\r\n\r\n", StringComparison.Ordinal);
                    if (!isWhole) continue;

                    Seen.Enqueue(request.Split('\r')[0]);
                    if (!request.Contains("/warm", StringComparison.Ordinal)) return;
                    text.Clear();
                    await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray());
                }
            }
        }
    }
}
