using System.Text.RegularExpressions;

namespace MappingSync.Simulators.Calls;

/// <summary>
/// Takes secrets out of what was asked and answered: by the names that they stand under, and the tokens of the moment wherever they
/// stand.
/// </summary>
internal sealed partial class Mask(IReadOnlyList<string> secrets)
{
    private const string Hidden = "***";

    public Dictionary<string, string> Headers(IReadOnlyDictionary<string, string> headers) => headers.ToDictionary(
        header => header.Key, header => SecretHeader().IsMatch(header.Key) ? Hidden : Text(header.Value), StringComparer.OrdinalIgnoreCase);

    public string Text(string text)
    {
        if (text.Length == 0)
            return text;
        foreach (var secret in secrets)
            text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        text = SecretProperty().Replace(text, $"\"$1\":\"{Hidden}\"");
        return SecretParameter().Replace(text, $"$1{Hidden}");
    }

    [GeneratedRegex("token|secret|password|^authorization$|^proxy-authorization$|^cookie$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretHeader();

    /// <summary>Also where the text breaks off.</summary>
    [GeneratedRegex("""
        "([\w-]*(?:token|secret|password))"\s*:\s*"(?:[^"\\]|\\.)*"?
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretProperty();

    [GeneratedRegex("""([?&][\w.-]*(?:token|secret|password)=)[^&#\s"\\]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretParameter();
}
