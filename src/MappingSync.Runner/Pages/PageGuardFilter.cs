using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Runner.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MappingSync.Runner.Pages;

/// <summary>Sets the security headers of a page, and shows it only to whom it is open; others get the sign-in form or a refusal.</summary>
internal sealed class PageGuardFilter(PageGuard guard, IAntiforgery antiforgery) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        switch (await guard.DecideAsync(http))
        {
            case PageAccess.SignInFirst:
                return SignInForm(http, antiforgery, failed: false);
            case PageAccess.Closed:
                return Message(http, Words.PagesAreClosed, StatusCodes.Status403Forbidden);
        }

        try
        {
            return await next(context);
        }
        catch (LedgerUnavailableException)
        {
            return Message(http, Words.LedgerUnavailable, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The form that asks for the password, as the answer 401.</summary>
    public static IResult SignInForm(HttpContext context, IAntiforgery antiforgery, bool failed) =>
        new RazorComponentResult<SignInPage>(new
        {
            Language = PageLanguage.Of(context.Request),
            Token = antiforgery.GetAndStoreTokens(context),
            Failed = failed,
        })
        {
            StatusCode = StatusCodes.Status401Unauthorized,
        };

    private static RazorComponentResult<MessagePage> Message(HttpContext context, LocalizedText text, int status)
    {
        var language = PageLanguage.Of(context.Request);
        return new RazorComponentResult<MessagePage>(new { Language = language, Message = text.In(language) }) { StatusCode = status };
    }
}
