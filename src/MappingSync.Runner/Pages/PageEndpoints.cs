using System.Globalization;
using System.Security.Claims;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Runner.Hosting;
using MappingSync.Runner.Security;
using MappingSync.Runner.Settings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MappingSync.Runner.Pages;

/// <summary>The pages and the actions on them. Every action is a form that is answered with a redirect back (303).</summary>
internal static class PageEndpoints
{
    private static readonly byte[] Style = ReadStyle();

    /// <summary>Adds the pages to the host.</summary>
    public static void MapPages(this WebApplication app)
    {
        var everyone = app.MapGroup(string.Empty).AddEndpointFilter(static (context, next) =>
        {
            SecurityHeaders.Set(context.HttpContext.Response);
            return next(context);
        });
        everyone.MapGet("/style.css", static () => Results.Bytes(Style, "text/css; charset=utf-8"));
        everyone.MapPost("/sign-in", SignInAsync).AddEndpointFilter<ForgeryFilter>().RequireRateLimiting(Traffic.SignIn);

        var pages = everyone.MapGroup(string.Empty).AddEndpointFilter<PageGuardFilter>();
        pages.MapGet("/", StatusAsync);

        var actions = pages.MapGroup(string.Empty).AddEndpointFilter<ForgeryFilter>();
        actions.MapPost("/retry", RetryAsync);
        actions.MapPost("/resume", ResumeAsync);
        actions.MapPost("/sign-out", (Delegate)SignOutAsync);
    }

    private static async Task<IResult> StatusAsync(HttpContext context, StatusReader reader, PageGuard guard, IAntiforgery antiforgery) =>
        new RazorComponentResult<StatusPage>(new
        {
            Language = PageLanguage.Of(context.Request),
            View = await reader.ReadAsync(context.RequestAborted),
            Token = antiforgery.GetAndStoreTokens(context),
            CanSignOut = guard.AsksForPassword,
        });

    private static async Task<IResult> RetryAsync(HttpContext context, ILedger ledger, IWorkSignal signal)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!long.TryParse(form["notification"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return Results.BadRequest();
        var notification = await ledger.Notifications.FindAsync(id, context.RequestAborted);
        if (notification is not null && await ledger.Notifications.RequestRetryAsync(id, ActorOf(context), context.RequestAborted))
            signal.Wake(notification.Notice.Agreement);
        return Back(context);
    }

    private static async Task<IResult> ResumeAsync(HttpContext context, ILedger ledger, IWorkSignal signal, EngineSettings settings)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var agreement = settings.Agreements.FirstOrDefault(candidate => candidate.Id == form["agreement"]);
        if (agreement is null)
            return Results.BadRequest();
        var flow = form["flow"].ToString();
        if (await ledger.Agreements.ResumeAsync(agreement.Id, flow.Length == 0 ? null : flow, ActorOf(context), context.RequestAborted))
            signal.Wake(agreement.Id);
        return Back(context);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, RunnerSettings settings, IAntiforgery antiforgery, ILoggerFactory logs)
    {
        if (settings.PasswordHash is null)
            return Results.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!PagePassword.Matches(settings.PasswordHash.Reveal(), form["password"].ToString()))
        {
            PageLog.WrongPassword(logs.CreateLogger(typeof(PageEndpoints)), context.Connection.RemoteIpAddress);
            return PageGuardFilter.SignInForm(context, antiforgery, failed: true);
        }

        var person = new ClaimsIdentity([new Claim(ClaimTypes.Name, "password")], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(person));
        return Back(context);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Back(context);
    }

    private static string ActorOf(HttpContext context) => $"status page, {context.Connection.RemoteIpAddress}";

    private static SeeOther Back(HttpContext context) => new("/?lang=" + PageLanguage.Of(context.Request));

    private static byte[] ReadStyle()
    {
        using var stream = typeof(PageEndpoints).Assembly.GetManifestResourceStream("style.css")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>The answer 303: get the page at another address.</summary>
/// <param name="Address">The address, on this host.</param>
internal sealed record SeeOther(string Address) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Address;
        return Task.CompletedTask;
    }
}
