namespace MappingSync.Engine.Notifications;

/// <summary>One text in both languages of the product.</summary>
/// <param name="English">The English text.</param>
/// <param name="Danish">The Danish text.</param>
public readonly record struct LocalizedText(string English, string Danish)
{
    /// <summary>The text in the language of a culture name such as <c>da-DK</c>; English for every other one.</summary>
    public string In(string culture) => culture.StartsWith("da", StringComparison.OrdinalIgnoreCase) ? Danish : English;

    /// <summary>The text as a sentence begins.</summary>
    internal LocalizedText WithCapital() => new(Capital(English), Capital(Danish));

    // A name keeps its letters: e-conomic is written so at the beginning of a sentence, too.
    private static string Capital(string text) =>
        text.Length == 0 || text.StartsWith("e-conomic", StringComparison.Ordinal) ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
