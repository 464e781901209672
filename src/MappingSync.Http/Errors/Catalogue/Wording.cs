namespace MappingSync.Http;

/// <summary>
/// One text in the two languages of the product. May hold <c>{system}</c>, the system that answered, and <c>{source}</c>, the system
/// that the record comes from: a client does not know what it is used with.
/// </summary>
/// <param name="English">The English text.</param>
/// <param name="Danish">The Danish text.</param>
public readonly record struct Wording(string English, string Danish)
{
    private const string SystemMark = "{system}";
    private const string SourceMark = "{source}";
    private const string PlaceMark = "{place}";

    /// <summary>Puts a place of the other system's menus where the text says <c>{place}</c>.</summary>
    /// <param name="place">The way there, as the menus of each language call it.</param>
    public Wording At(Wording place) => Replace(PlaceMark, place);

    /// <summary>The text with both systems named.</summary>
    /// <param name="system">The system that answered.</param>
    /// <param name="source">The system that the record comes from.</param>
    public Wording For(Wording system, Wording source) => Replace(SystemMark, system).Replace(SourceMark, source);

    private Wording Replace(string mark, Wording by) =>
        new(English.Replace(mark, by.English, StringComparison.Ordinal), Danish.Replace(mark, by.Danish, StringComparison.Ordinal));
}
