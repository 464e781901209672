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
            case PageAccess.Open:
                return await next(context);
            case PageAccess.SignInFirst:
                return SignInForm(http, antiforgery, failed: false);
            default:
                var language = PageLanguage.Of(http.Request);
                return new RazorComponentResult<MessagePage>(new { Language = language, Message = Words.PagesAreClosed.In(language) })
                {
                    StatusCode = StatusCodes.Status403Forbidden,
                };
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
}
