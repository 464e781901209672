using System.Net.Sockets;
using System.Text;

namespace MappingSync.Simulators.Tests;

/// <summary>Alone, for what is allocated is counted in the whole process.</summary>
[CollectionDefinition(nameof(RequestCostTests), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(RequestCostTests))]
public sealed class RequestCostTests
{
    private const int Requests = 200;

    // What is kept of a call, in the log, is a part of it.
    [Theory]
    [InlineData("GET /units/1", "", 14_000)]
    [InlineData("POST /units", """{"name":"stk."}""", 16_000)]
    public async Task A_request_to_e_conomic_allocates_little(string target, string body, long most)
    {
        await using var economic = await EconomicSimulator.StartAsync();
        economic.Behaviour.TokenLimit = int.MaxValue;
        var tokens = $"X-AppSecretToken: {economic.Behaviour.AppSecretToken}\r\nX-AgreementGrantToken: {economic.Behaviour.AgreementGrantToken}\r\n";
        Assert.InRange(Measure(economic.RestAddress, target, tokens, body), 1, most);
    }

    [Theory]
    [InlineData("GET /api/units/1", "", 12_000)]
    [InlineData("POST /api/units", """{"name":"stk."}""", 14_000)]
    public async Task A_request_to_Rackbeat_allocates_little(string target, string body, long most)
    {
        await using var rackbeat = await RackbeatSimulator.StartAsync();
        rackbeat.Behaviour.CallsPerMinute = int.MaxValue;
        rackbeat.Put("units", Wire.Object("""{"number":1,"name":"kg"}"""));
        Assert.InRange(Measure(rackbeat.BaseAddress, target, $"Authorization: Bearer {rackbeat.Behaviour.ApiToken}\r\n", body), 1, most);
    }

    [Fact]
    public async Task An_agreement_more_costs_little()
    {
        await using var economic = await EconomicSimulator.StartAsync();
        economic.AddAgreement();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
            economic.AddAgreement();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 20, 1, 1_000_000);
    }

    /// <summary>Bytes per request over one connection, by a client that allocates nothing.</summary>
    private static long Measure(Uri address, string target, string tokens, string body)
    {
        var request = Encoding.ASCII.GetBytes(
            $"{target} HTTP/1.1\r\nHost: {address.Authority}\r\n{tokens}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(address.Host, address.Port);
        var buffer = new byte[64 * 1024];
        for (var i = 0; i < Requests; i++)
            Exchange(socket, request, buffer);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Requests; i++)
            Exchange(socket, request, buffer);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests;
    }

    private static void Exchange(Socket socket, byte[] request, byte[] buffer)
    {
        socket.Send(request);
        var (got, whole) = (0, int.MaxValue);
        while (got < whole)
        {
            var read = socket.Receive(buffer.AsSpan(got));
            Assert.True(read > 0);
            got += read;
            var head = buffer.AsSpan(0, got).IndexOf("\r\n\r\n"u8);
            if (head < 0)
                continue;
            Assert.True(buffer[9] == (byte)'2');
            var length = buffer.AsSpan(0, head).IndexOf("Content-Length: "u8);
            Assert.True(System.Buffers.Text.Utf8Parser.TryParse(buffer.AsSpan(length + 16), out int bytes, out _));
            whole = head + 4 + bytes;
        }
    }
}
