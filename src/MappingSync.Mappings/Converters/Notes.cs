namespace MappingSync.Mappings.Converters;

/// <summary>Splits a note over the ledger's two text lines of at most 1,000 characters each.</summary>
public static class Notes
{
    /// <summary>The most characters that one text line takes.</summary>
    private const int LineLength = 1000;

    /// <summary>The first thousand characters, cut before a surrogate pair rather than through it.</summary>
    public static string? FirstThousand(string? note) =>
        string.IsNullOrWhiteSpace(note) ? null : note.Length <= LineLength ? note : note[..Cut(note)];

    /// <summary>What follows the first thousand characters; null when nothing does.</summary>
    public static string? Rest(string? note) =>
        string.IsNullOrWhiteSpace(note) || note.Length <= LineLength ? null : note[Cut(note)..];

    private static int Cut(string note) => char.IsHighSurrogate(note[LineLength - 1]) ? LineLength - 1 : LineLength;
}
