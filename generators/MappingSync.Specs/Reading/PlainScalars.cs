using System.Globalization;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <summary>What plain scalars mean: YAML 1.2's core schema, decimal notation only.</summary>
internal static class PlainScalars
{
    public static ScalarKind KindOf(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return ScalarKind.Null;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return ScalarKind.Boolean;
        }

        var hasDigit = false;
        var isInteger = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '0' and <= '9')
                hasDigit = true;
            else if (c is '.' or 'e' or 'E')
                isInteger = false;
            else if (c is not ('+' or '-'))
                return ScalarKind.Text;
        }

        // A number that a decimal cannot hold stays text, so that nobody meets an overflow later.
        if (!hasDigit || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return ScalarKind.Text;

        return isInteger ? ScalarKind.Integer : ScalarKind.Decimal;
    }
}
