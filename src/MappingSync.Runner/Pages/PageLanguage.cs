using Microsoft.Net.Http.Headers;

namespace MappingSync.Runner.Pages;

/// <summary>Chooses the language of a page: <c>?lang=</c>, else the first that the browser prefers, else English.</summary>
internal static class PageLanguage
{
    public const string English = "en";
    public const string Danish = "da";

    /// <summary>The language for one request.</summary>
    public static string Of(HttpRequest request)
    {
        var asked = request.Query["lang"].ToString();
        return (asked.Length > 0 ? Known(asked) : Preferred(request)) ?? English;
    }

    private static string? Preferred(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var languages)
            ? languages
                .Where(language => language.Quality is null or > 0)
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => Known(language.Value.ToString()))
                .FirstOrDefault(known => known is not null)
            : null;

    private static string? Known(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        Danish => Danish,
        English => English,
        _ => null,
    };
}
