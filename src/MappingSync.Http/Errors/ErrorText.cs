using System.Text;
using System.Text.RegularExpressions;

namespace MappingSync.Http;

/// <summary>Error bodies that are not the API's own JSON: a proxy's page, plain text, nothing.</summary>
public static partial class ErrorText
{
    /// <summary>The most characters kept of one text.</summary>
    public const int MaxLength = 2000;

    /// <summary>Reads a body that is not JSON.</summary>
    public static ApiErrorBody Read(ReadOnlySpan<byte> body, string? mediaType)
    {
        var text = Encoding.UTF8.GetString(body.Length > 4 * MaxLength ? body[..(4 * MaxLength)] : body).Trim();
        if (text.Length == 0) return ApiErrorBody.Empty;

        var isHtml = mediaType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true || text.StartsWith('<');
        if (!isHtml) return ApiErrorBody.Empty with { Text = Clip(text) };

        var title = Title().Match(text);
        var heading = title.Success ? $": {Clip(title.Groups[1].Value.Trim())}" : "";
        return ApiErrorBody.Empty with { Text = $"An HTML page came instead of the API's answer{heading}", IsFromApi = false };
    }

    /// <summary>Cuts a text to <see cref="MaxLength" /> characters, never inside a surrogate pair.</summary>
    public static string Clip(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= MaxLength) return text;

        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end];
    }

    [GeneratedRegex("<title[^>]*>([^<]*)</title>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();
}
