using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MappingSync.Sandbox.Scenario;

/// <summary>
/// Ports for runners, which listen on the same one after each start. Taken from below the range that systems give to outgoing calls:
/// there, a port could go to one of the many calls of a scenario while its runner is down.
/// </summary>
internal static class RunnerPort
{
    private const int Least = 20_000;
    private const int Most = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port that nobody listens on, and that no other runner of this process gets.</summary>
    /// <exception cref="InvalidOperationException">All are taken.</exception>
    public static int Take()
    {
        var first = Random.Shared.Next(Least, Most);
        for (var i = 0; i < Most - Least; i++)
        {
            var port = Least + ((first - Least + i) % (Most - Least));
            if (Given.TryAdd(port, true) && IsFree(port))
                return port;
        }

        throw new InvalidOperationException(FormattableString.Invariant($"No port from {Least} to {Most} is free."));
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
