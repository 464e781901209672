using System.Text;

namespace MappingSync.Rackbeat;

/// <summary>Numbers of items and projects in paths: they are texts and may hold any character; the call percent-encodes them.</summary>
internal static class ItemPath
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Checks that a number can be one segment of a path, and answers it.</summary>
    /// <exception cref="ArgumentException">
    /// The number is empty; or is <c>.</c> or <c>..</c>, which every address parser removes; or holds half a character, which would be sent
    /// as another one.
    /// </exception>
    public static string Segment(string number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        if (number is "." or "..") throw new ArgumentException($"The number '{number}' cannot be part of an address.", nameof(number));

        try
        {
            _ = Strict.GetByteCount(number);
            return number;
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException("The number holds half a surrogate pair and cannot be part of an address.", nameof(number), exception);
        }
    }

    /// <summary>
    /// The segment for a server that decodes twice, as older versions of Rackbeat's own library presume; null when the number is written
    /// the same either way.
    /// </summary>
    public static string? Twice(string number) => Uri.EscapeDataString(number) is var encoded && encoded != number ? encoded : null;
}
