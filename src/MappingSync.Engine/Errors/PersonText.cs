using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Errors;

/// <summary>A message for a person in both languages: what is wrong, naming the record, and what to do about it.</summary>
/// <param name="Message">What is wrong, as whole sentences.</param>
/// <param name="Remedy">What to do, as whole sentences.</param>
public sealed record PersonText(LocalizedText Message, LocalizedText Remedy)
{
    /// <summary>Message and remedy in English.</summary>
    public string English => Message.English + " " + Remedy.English;

    /// <summary>Message and remedy in Danish.</summary>
    public string Danish => Message.Danish + " " + Remedy.Danish;

    /// <summary>Makes one text of several: their messages one after the other, each remedy once.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static PersonText Join(IReadOnlyList<PersonText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Count switch
        {
            0 => throw new ArgumentException("At least one text is needed.", nameof(texts)),
            1 => texts[0],
            _ => new PersonText(Join(texts.Select(text => text.Message)), Join(texts.Select(text => text.Remedy).Distinct())),
        };
    }

    /// <summary>The English text.</summary>
    public override string ToString() => English;

    private static LocalizedText Join(IEnumerable<LocalizedText> parts)
    {
        var all = parts.ToList();
        return new LocalizedText(string.Join(' ', all.Select(part => part.English)), string.Join(' ', all.Select(part => part.Danish)));
    }
}
