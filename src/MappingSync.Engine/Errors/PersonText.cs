namespace MappingSync.Engine.Errors;

/// <summary>One message for a person, in both languages of the product's users. Names the record and says what to do.</summary>
/// <param name="English">The English text.</param>
/// <param name="Danish">The Danish text.</param>
public sealed record PersonText(string English, string Danish)
{
    /// <summary>The two texts with a space and another text behind each.</summary>
    public PersonText Then(PersonText next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new PersonText(English + " " + next.English, Danish + " " + next.Danish);
    }

    /// <summary>The English text.</summary>
    public override string ToString() => English;
}
