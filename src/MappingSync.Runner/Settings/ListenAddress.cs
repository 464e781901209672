using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace MappingSync.Runner.Settings;

/// <summary>Where the runner takes calls.</summary>
/// <param name="Host">The address of one interface; null stands for all of them.</param>
/// <param name="Port">The port; 0 lets the system choose a free one.</param>
internal sealed partial record ListenAddress(IPAddress? Host, int Port)
{
    /// <summary>This machine only, port 5080.</summary>
    public static ListenAddress Default { get; } = new(IPAddress.Loopback, 5080);

    /// <summary>Whether only this machine can call.</summary>
    public bool IsLoopback => Host is not null && IPAddress.IsLoopback(Host);

    /// <summary>Reads <c>http://127.0.0.1:5080</c>; the host may be an address, <c>localhost</c>, or <c>*</c> for every interface.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out ListenAddress? address)
    {
        address = null;
        var match = Written().Match(text);
        if (!match.Success || !int.TryParse(match.Groups["port"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > 65535)
            return false;
        var host = match.Groups["host"].Value;
        if (host is "*" or "+")
        {
            address = new ListenAddress(null, port);
            return true;
        }

        if (string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase))
        {
            address = new ListenAddress(IPAddress.Loopback, port);
            return true;
        }

        if (!IPAddress.TryParse(host.Trim('[', ']'), out var parsed))
            return false;
        address = new ListenAddress(parsed.Equals(IPAddress.Any) || parsed.Equals(IPAddress.IPv6Any) ? null : parsed, port);
        return true;
    }

    [GeneratedRegex(@"^http://(?<host>\*|\+|\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+):(?<port>[0-9]{1,5})/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
