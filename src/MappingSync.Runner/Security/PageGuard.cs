using System.Net;
using MappingSync.Runner.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace MappingSync.Runner.Security;

/// <summary>
/// Who may see the pages. With a password: whoever signed in. Without one: callers on this machine, by a name of this machine, and
/// not through a proxy, so that neither a proxy for the webhooks nor a rebound DNS name opens the pages to others.
/// </summary>
internal sealed class PageGuard(RunnerSettings settings)
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Whether a password is asked for.</summary>
    public bool AsksForPassword => settings.PasswordHash is not null;

    /// <summary>Decides on one request.</summary>
    public async Task<PageAccess> DecideAsync(HttpContext context)
    {
        if (!AsksForPassword)
            return IsThisMachine(context) ? PageAccess.Open : PageAccess.Closed;
        var signedIn = await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (!signedIn.Succeeded)
            return PageAccess.SignInFirst;
        context.User = signedIn.Principal;
        return PageAccess.Open;
    }

    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote)
        && IsNameOfThisMachine(context.Request.Host.Host)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey);

    private static bool IsNameOfThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>What a request for a page gets.</summary>
internal enum PageAccess
{
    /// <summary>The page.</summary>
    Open,

    /// <summary>The form that asks for the password.</summary>
    SignInFirst,

    /// <summary>Nothing.</summary>
    Closed,
}
