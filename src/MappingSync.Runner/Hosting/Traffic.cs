using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using MappingSync.Runner.Settings;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MappingSync.Runner.Hosting;

/// <summary>How much the runner takes in: sizes, times and rates of what callers send.</summary>
internal static class Traffic
{
    /// <summary>The policy for attempts to sign in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The policy for deliveries of webhooks.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>The longest body of a request in bytes; a delivery has less than a hundred.</summary>
    public const int MaxBodyLength = 256 * 1024;

    /// <summary>How often one address may try to sign in within <see cref="SignInWindow"/>.</summary>
    public const int MaxSignIns = 10;

    private const int DeliveriesAtOnce = 256;
    private const int DeliveriesWaiting = 4_096;
    private static readonly TimeSpan SignInWindow = TimeSpan.FromMinutes(15);

    /// <summary>Sets Kestrel's address and limits.</summary>
    public static void Configure(KestrelServerOptions kestrel, ListenAddress listen)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBodyLength;
        kestrel.Limits.MaxConcurrentConnections = 4_096;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        if (listen.Host is null)
            kestrel.ListenAnyIP(listen.Port, Http1);
        else
            kestrel.Listen(listen.Host, listen.Port, Http1);
    }

    /// <summary>Sets the rates.</summary>
    public static void Configure(RateLimiterOptions limits)
    {
        limits.AddPolicy(SignIn, static context => RateLimitPartition.GetFixedWindowLimiter(
            NetworkOf(context.Connection.RemoteIpAddress),
            static _ => new FixedWindowRateLimiterOptions { PermitLimit = MaxSignIns, Window = SignInWindow, QueueLimit = 0 }));
        limits.AddConcurrencyLimiter(Webhooks, static limiter =>
        {
            limiter.PermitLimit = DeliveriesAtOnce;
            limiter.QueueLimit = DeliveriesWaiting;
            limiter.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        });
        limits.OnRejected = static (rejected, _) =>
        {
            var isSignIn = rejected.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == SignIn;
            var response = rejected.HttpContext.Response;
            response.StatusCode = isSignIn ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = ((int)(isSignIn ? SignInWindow.TotalSeconds : 30)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static void Http1(ListenOptions listen) => listen.Protocols = HttpProtocols.Http1;

    /// <summary>The caller's address; of IPv6 its network of 64 bits, because a caller has all addresses of one.</summary>
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return string.Empty;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes).ToString();
    }
}
