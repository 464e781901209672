namespace MappingSync.Engine.Notifications;

/// <summary>One text in both languages of the product.</summary>
/// <param name="English">The English text.</param>
/// <param name="Danish">The Danish text.</param>
public readonly record struct LocalizedText(string English, string Danish)
{
    /// <summary>The text in the language of a culture name such as <c>da-DK</c>; English for every other one.</summary>
    public string In(string culture) => culture.StartsWith("da", StringComparison.OrdinalIgnoreCase) ? Danish : English;
}
