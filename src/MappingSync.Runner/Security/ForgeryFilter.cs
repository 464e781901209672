using Microsoft.AspNetCore.Antiforgery;

namespace MappingSync.Runner.Security;

/// <summary>Lets an action through only when it was sent from a page of this runner: by origin and by the token in the page's form.</summary>
internal sealed class ForgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return IsOwnOrigin(request) && await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Results.Text("This form is no longer valid. Go back, load the page again and repeat.", statusCode: StatusCodes.Status400BadRequest);
    }

    private static bool IsOwnOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
