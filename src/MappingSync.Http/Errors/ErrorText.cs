using System.Text;
using System.Text.RegularExpressions;

namespace MappingSync.Http;

/// <summary>Error bodies that are not the API's own JSON: a proxy's page, plain text, nothing.</summary>
public static partial class ErrorText
{
    /// <summary>The most characters kept of one text.</summary>
    public const int MaxLength = 2000;

    /// <summary>Reads a body that is not JSON. JSON that ends too early is no answer of the API: what it says cannot be trusted.</summary>
    public static ApiErrorBody Read(ReadOnlySpan<byte> body, string? mediaType)
    {
        var text = Encoding.UTF8.GetString(body.Length > 4 * MaxLength ? body[..(4 * MaxLength)] : body).Trim('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        if (text.Length == 0) return ApiErrorBody.Empty;

        var isHtml = mediaType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true || text.StartsWith('<');
        if (!isHtml) return ApiErrorBody.Empty with { Text = Clip(text), IsFromApi = text[0] is not ('{' or '[') };

        var title = Title().Match(text);
        var heading = title.Success ? $": {Clip(title.Groups[1].Value.Trim(), 200)}" : "";
        return ApiErrorBody.Empty with { Text = $"An HTML page came instead of the API's answer{heading}", IsFromApi = false };
    }

    /// <summary>Cuts a text, never inside a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters kept, at least 1.</param>
    public static string Clip(string text, int maxLength = MaxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= maxLength) return text;

        var end = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return text[..end];
    }

    [GeneratedRegex("<title[^>]*>([^<]*)</title>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Title();
}
