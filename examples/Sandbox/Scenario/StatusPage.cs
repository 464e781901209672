using System.Net;
using System.Text.RegularExpressions;

namespace MappingSync.Sandbox.Scenario;

/// <summary>One row of the status page's lists of errors.</summary>
/// <param name="Id">The notification.</param>
/// <param name="Text">All its cells, as a person reads them.</param>
/// <param name="ForgeryField">Name of the form's hidden token.</param>
/// <param name="ForgeryToken">The token; empty when the row has no retry button.</param>
internal sealed record ErrorRow(string Id, string Text, string ForgeryField, string ForgeryToken);

/// <summary>The runner's status page, read and used as a person would.</summary>
internal sealed partial class StatusPage(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public Uri Address => new(address, "?lang=en");

    public async Task<IReadOnlyList<ErrorRow>> ErrorsAsync(CancellationToken cancellation)
    {
        try
        {
            var html = await http.GetStringAsync(Address, cancellation);
            return [.. Row().Matches(html).Select(row => Read(row.Groups["id"].Value, row.Groups["cells"].Value))];
        }
        catch (HttpRequestException)
        {
            return [];
        }
    }

    /// <summary>Presses the row's retry button.</summary>
    /// <exception cref="NotSeenException">The runner refuses it.</exception>
    public async Task RetryAsync(ErrorRow row, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [row.ForgeryField] = row.ForgeryToken,
            ["notification"] = row.Id,
        });
        using var response = await http.PostAsync(new Uri(address, "retry?lang=en"), form, cancellation);
        if (response.StatusCode != HttpStatusCode.SeeOther)
            throw new NotSeenException(FormattableString.Invariant($"the retry button answered {(int)response.StatusCode}"));
    }

    public void Dispose() => http.Dispose();

    private static ErrorRow Read(string id, string cells)
    {
        var token = Hidden().Matches(cells).FirstOrDefault(input => input.Groups["name"].Value != "notification");
        var text = Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(cells, " ")), " ").Trim();
        return new ErrorRow(
            id, text, token?.Groups["name"].Value ?? "", WebUtility.HtmlDecode(token?.Groups["value"].Value ?? ""));
    }

    [GeneratedRegex("""<tr data-notification="(?<id>[0-9]+)">(?<cells>.*?)</tr>""", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)">""")]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
