using MappingSync.Engine.Ledger;
using MappingSync.Runner.Health;
using MappingSync.Runner.Pages;
using MappingSync.Runner.Schedules;
using MappingSync.Runner.Security;
using MappingSync.Runner.Settings;
using MappingSync.Runner.Webhooks;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace MappingSync.Runner.Hosting;

/// <summary>Puts the host together: Kestrel, webhooks, pages, health, the engine. Nothing but the settings file configures it.</summary>
internal static class RunnerHost
{
    /// <summary>How long the engine may take to give back to the ledger what did not end in time.</summary>
    private static readonly TimeSpan GiveBack = TimeSpan.FromSeconds(4);

    /// <summary>Makes the host; it is not started.</summary>
    /// <param name="settings">The settings file.</param>
    /// <param name="ledger">The open ledger; the caller closes it after the host.</param>
    /// <param name="time">The clock that schedules, delays and dates go by.</param>
    /// <param name="addEngine">Adds the engine's services.</param>
    public static WebApplication Build(RunnerSettings settings, ILedger ledger, TimeProvider time, Action<IServiceCollection> addEngine)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "runner" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Traffic.Configure(kestrel, settings.Listen));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Engine.StopWithin + GiveBack);
        RunnerLogs.AddConsole(builder.Logging);

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(settings.Engine);
        services.AddSingleton(ledger);
        services.AddSingleton(ledger.Agreements);
        services.AddSingleton(time);
        addEngine(services);

        // Services stop in reverse: the schedules before the engine, so that a drain is not asked for more while it ends.
        services.AddSchedules(settings.Engine, time);

        services.AddRouting();
        services.AddRateLimiter(Traffic.Configure);
        services.AddSingleton<DeliveryTokens>();
        services.AddSingleton<WebhookEndpoint>();
        services.AddSingleton<StatusReader>();
        services.AddHostedService<LedgerPruning>();
        services.AddReadiness();
        AddPages(services);

        var app = builder.Build();
        app.UseExceptionHandler(static failed => failed.Run(static context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        }));
        app.UseRouting();
        app.UseRateLimiter();
        app.MapPost(WebhookEndpoint.Route, static (HttpContext context, string agreement, WebhookEndpoint endpoint) => endpoint.HandleAsync(context, agreement))
            .RequireRateLimiting(Traffic.Webhooks);
        app.MapReadiness();
        app.MapPages();
        return app;
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton<PageGuard>();
        services.AddRazorComponents();

        // The keys live as long as the process: after a restart people sign in again, and no key lies on the disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(static forms =>
        {
            forms.Cookie.Name = "mappingsync-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.FormFieldName = "form-token";
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(static cookie =>
        {
            cookie.Cookie.Name = "mappingsync";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = false;
            cookie.Events.OnSigningIn = static signingIn =>
            {
                // TLS ends in front of the runner. A caller who makes this header up only restricts its own cookie.
                if (signingIn.Request.Headers["X-Forwarded-Proto"] == "https")
                    signingIn.CookieOptions.Secure = true;
                return Task.CompletedTask;
            };
        });
    }
}
