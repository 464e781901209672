using System.Globalization;
using System.Text.Json;

namespace MappingSync.Generated;

/// <summary>JSON that a contract holds as it came, compared by what it says: not by spaces, the order of properties or the writing of numbers.</summary>
public static class CanonicalJson
{
    /// <summary>Whether two values say the same. None, null, false, the empty text, the empty list and the empty object are alike.</summary>
    public static bool AreSame(JsonElement? left, JsonElement? right) => FingerprintOf(left) == FingerprintOf(right);

    /// <summary>A number as its digits and the power of ten of the last one: <c>1.50</c> and <c>15e-1</c> are both <c>15e-1</c>.</summary>
    internal static string Number(JsonElement number)
    {
        var text = number.GetRawText().AsSpan();
        var isNegative = text[0] == '-';
        var mantissa = isNegative ? text[1..] : text;
        var exponent = 0;
        if (mantissa.IndexOfAny('e', 'E') is var mark and >= 0)
        {
            // A power that no number of this world has is kept as it is written.
            if (!int.TryParse(mantissa[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs((long)exponent) > 1_000_000_000)
            {
                return text.ToString();
            }

            mantissa = mantissa[..mark];
        }

        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var significant = digits.TrimStart('0');
        if (significant.Length == 0)
        {
            return "0";
        }

        var trimmed = significant.TrimEnd('0');
        exponent += significant.Length - trimmed.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{(isNegative ? "-" : "")}{trimmed}e{exponent}");
    }

    private static Fingerprint FingerprintOf(JsonElement? value)
    {
        var fingerprint = new FingerprintBuilder(stackalloc byte[512]);
        fingerprint.Add(value);
        return fingerprint.Finish();
    }
}
