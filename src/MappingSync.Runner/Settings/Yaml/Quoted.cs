namespace MappingSync.Runner.Settings.Yaml;

/// <summary>Writes what stands in the file into a message, bounded, and only where it cannot be a secret.</summary>
internal static class Quoted
{
    private const int Longest = 40;

    /// <summary>A name in quotes. What does not look like a name of this file may be a misplaced secret and is not repeated.</summary>
    public static string Name(string name) =>
        name.Length is > 0 and <= Longest && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? $"'{name}'"
            : "this name";

    /// <summary>A value in quotes, cut, and the word "not"; only the word when a variable or a file went into the value.</summary>
    public static string Not(SettingsScalar scalar) => scalar.Printable switch
    {
        null => "not",
        { Length: > Longest } text => $"'{text[..Longest]}…', not",
        var text => $"'{text}', not",
    };
}
