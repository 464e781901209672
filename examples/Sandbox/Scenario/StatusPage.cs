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

    /// <summary>Finds the row that names something in the list of invoice errors; null when there is none.</summary>
    public Task<ErrorRow?> InvoiceErrorAsync(string text, CancellationToken cancellation) => FindAsync("invoice-errors", text, cancellation);

    /// <summary>Finds the row that names something in the list of everything else that went wrong; null when there is none.</summary>
    public Task<ErrorRow?> NotificationAsync(string text, CancellationToken cancellation) => FindAsync("notifications", text, cancellation);

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

    private async Task<ErrorRow?> FindAsync(string list, string text, CancellationToken cancellation)
    {
        var html = await http.GetStringAsync(Address, cancellation);
        var begin = html.IndexOf($"<section id=\"{list}\">", StringComparison.Ordinal);
        if (begin < 0)
            throw new NotSeenException($"the status page has no section '{list}'");
        var section = html[begin..html.IndexOf("</section>", begin, StringComparison.Ordinal)];
        return Row().Matches(section)
            .Select(row => Read(row.Groups["id"].Value, row.Groups["cells"].Value))
            .FirstOrDefault(row => row.Text.Contains(text, StringComparison.Ordinal));
    }

    private static ErrorRow Read(string id, string cells)
    {
        var token = Input().Matches(cells)
            .Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value")))
            .FirstOrDefault(input => input.Name != "notification");
        var text = Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(cells, " ")), " ").Trim();
        return new ErrorRow(id, text, token.Name ?? "", token.Value ?? "");
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"", RegexOptions.CultureInvariant).Groups[1].Value);

    [GeneratedRegex("""<tr data-notification="(?<id>[0-9]+)">(?<cells>.*?)</tr>""", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
