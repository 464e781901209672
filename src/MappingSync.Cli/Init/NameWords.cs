using System.Text;

namespace MappingSync.Cli.Init;

/// <summary>The words of a property's name, whatever case it is written in, with words that mean the same made one.</summary>
internal static class NameWords
{
    /// <summary>The word for whatever tells a record from others.</summary>
    public const string Number = "number";

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["no"] = Number,
        ["nr"] = Number,
        ["num"] = Number,
        ["id"] = Number,
        ["ids"] = Number,
        ["identifier"] = Number,
        ["identification"] = Number,
        ["code"] = Number,
        ["key"] = Number,
        ["sku"] = Number,
        ["zipcode"] = "zip",
        ["postcode"] = "zip",
        ["postalcode"] = "zip",
        ["postal"] = "zip",
        ["telephone"] = "phone",
        ["tel"] = "phone",
        ["mail"] = "email",
        ["cvr"] = "vat",
        ["qty"] = "quantity",
        ["count"] = "quantity",
        ["desc"] = "description",
        ["amt"] = "amount",
        ["addr"] = "address",
        ["curr"] = "currency",
        ["blocked"] = "barred",
        ["disabled"] = "barred",
        ["web"] = "website",
        ["homepage"] = "website",
        ["max"] = "limit",
        ["maximum"] = "limit",
    };

    private static readonly HashSet<string> Empty = new(["is", "has", "the", "of", "a"], StringComparer.Ordinal);

    private static readonly HashSet<string> Anybodys = new([Number, "name", "title", "description", "type", "value", "status"], StringComparer.Ordinal);

    private static readonly HashSet<string> NoData = new(["self", "links", "link", "href", "metadata"], StringComparer.Ordinal);

    /// <summary>Whether words say nothing without what has them: every object has a name.</summary>
    public static bool AreAnybodys(IEnumerable<string> words) => words.All(Anybodys.Contains);

    /// <summary>Whether a property of this name is part of the API rather than of the record.</summary>
    public static bool IsNoData(string name) => NoData.Contains(Bare(name));

    /// <summary>The words in lower case, as they are written.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (!char.IsLetterOrDigit(character))
            {
                End();
                continue;
            }

            var startsWord = char.IsUpper(character) && i > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                End();

            word.Append(char.ToLowerInvariant(character));
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>What a name means: its words with synonyms made one, and without those that say nothing here.</summary>
    /// <param name="name">The name, or a path.</param>
    /// <param name="known">Words that go without saying: those of the entity.</param>
    public static IReadOnlyList<string> Meaning(string name, IReadOnlySet<string> known)
    {
        var words = Split(name).Select(static word => Meanings.GetValueOrDefault(word, word)).ToList();
        // "postal code" and "zip code" are one word, "e-mail" is another.
        for (var i = words.Count - 1; i > 0; i--)
        {
            if ((words[i] == Number && words[i - 1] == "zip") || (words[i] == "email" && words[i - 1] == "e"))
            {
                words[i] = words[i] == "email" ? "email" : "zip";
                words.RemoveAt(i - 1);
            }
        }

        var telling = words.Where(word => !known.Contains(word) && !Empty.Contains(word)).Distinct(StringComparer.Ordinal).ToList();
        return telling.Count > 0 ? telling : words.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>The name without case and separators.</summary>
    public static string Bare(string name) => string.Concat(Split(name));
}
