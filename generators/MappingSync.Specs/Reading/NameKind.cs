using System;

namespace MappingSync.Specs.Reading;

/// <summary>A kind of name and its rule.</summary>
internal sealed class NameKind
{
    private const int MaximumLength = 200;
    private readonly Func<string, bool> isValid;

    private NameKind(string phrase, string remedy, Func<string, bool> isValid)
    {
        Phrase = phrase;
        Remedy = remedy;
        this.isValid = isValid;
    }

    /// <summary>Lower-case words joined by hyphens: entities, systems, flows, inputs, fields.</summary>
    public static NameKind Words { get; } = new("a name", "write lower-case words joined by hyphens, such as 'customer-group'", IsWords);

    /// <summary>A C# identifier.</summary>
    public static NameKind Identifier { get; } = new("a C# class name", "write a C# identifier", IsIdentifier);

    /// <summary>C# identifiers joined by dots.</summary>
    public static NameKind Qualified { get; } = new("a full C# name", "write it with its namespace and dots, such as 'Shop.Customer'", IsQualified);

    public string Phrase { get; }

    public string Remedy { get; }

    public bool Accepts(string text) => text.Length is > 0 and <= MaximumLength && isValid(text);

    private static bool IsWords(string text)
    {
        if (text[0] is < 'a' or > 'z')
            return false;

        for (var i = 1; i < text.Length; i++)
        {
            var isLetterOrDigit = text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (!isLetterOrDigit && !(text[i] == '-' && text[i - 1] != '-' && i + 1 < text.Length))
                return false;
        }

        return true;
    }

    private static bool IsIdentifier(string text)
    {
        if (!char.IsLetter(text[0]) && text[0] != '_')
            return false;

        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
        }

        return true;
    }

    private static bool IsQualified(string text)
    {
        foreach (var part in text.Split('.'))
        {
            if (part.Length == 0 || !IsIdentifier(part))
                return false;
        }

        return true;
    }
}
