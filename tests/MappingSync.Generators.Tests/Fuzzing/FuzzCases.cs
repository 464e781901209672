using System.Text;

namespace MappingSync.Generators.Tests.Fuzzing;

/// <summary>Makes broken and hostile files of sound ones. The same seed makes the same file.</summary>
internal sealed class FuzzCases(IReadOnlyList<string> corpus)
{
    private const int LongestFile = 400_000;

    private static readonly string[] Tokens =
    [
        "&a ", "*a", "!!str ", "!<tag:yaml.org,2002:python/object/apply:os.system> ", "<<: *a", "<<: { a: b }", "%YAML 9.9\n---\n", "---\n", "...\n", "- ", "? ", ": ", "| ", "> ", "|2\n", "# ", "'", "\"", "\\", "`", "@",
        "{", "}", "[", "]", ",", "\t", "\r", "\n", "\n\n", "\0", "\u0007", "\u001b", "\u0085", "\u2028", "\u2029", "\ufeff", "\ufffd", "\ud800", "\udfff", "\u202e", "\u200b", "\u00e9", "\u0430", "\uff41", "\U0001f600", "\u0130", "\u0131", "\u00df",
        "class", "@class", "__arglist", "async", "record", "field", "9lives", "a-", "-a", "a--b", "A", "_", "global::System", "System.Environment", "null", "~", "true", "yes", "NaN", ".inf", "0x1F", "1e999", "1e28", "-1e28", "-0", ".5", "99999999999999999999999999999", "79228162514264337593543950335",
        "$", "$parent", "$parent.x", "$settings", "$settings.", "$$", "a..b", ".", "..", "1..", "..1", "5..1", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q", "none", "only", "read", "write", "first-of", "default", "items", "item-of",
        "\"; Pwned(); //", "*/ Pwned(); /*", "</summary> Pwned(); <summary>", "</summary>\\n    public static int Pwned;", "\"); } static void Pwned() { _ = (\"", "\\u0022; Pwned();", "{Pwned()}", "$\\\"{Pwned()}\\\"", "\\\"\\\"\\\"; Pwned(); \\\"\\\"\\\"",
        "\"\\r\\n Pwned();\"", "\"\\u2028Pwned();\"", "\"\\x85Pwned();\"", "#endif Pwned", "#pragma Pwned", "'; Pwned(); //", "@\"Pwned\"", "(a+)+$", "((a{1000}){1000}){1000}", "(?<Pwned>a)", "(?=a)", "[", "(", "\\p{Foo}", "{0}", "{{", "%s",
    ];

    private static readonly char[] Separators = [' ', ',', '{', '}', '[', ']', '\n', ':'];

    /// <summary>The file of a seed, and the number of the corpus file that it began as.</summary>
    public (string Text, int Origin) Make(int seed)
    {
        var random = new Random(seed);
        var origin = random.Next(corpus.Count);
        var text = corpus[origin];
        for (var steps = random.Next(1, 5); steps > 0; steps--)
        {
            text = Change(text, random);
            if (text.Length > LongestFile)
                text = text[..LongestFile];
        }

        return (text, origin);
    }

    /// <summary>The smallest file, as far as a bounded search finds it, that still gives a complaint.</summary>
    public static async Task<string> SmallestAsync(string text, Func<string, Task<string?>> complaint)
    {
        var attempts = 400;
        for (var size = text.Length / 2; size > 0 && attempts > 0; size /= 2)
        {
            for (var start = 0; start < text.Length && attempts > 0;)
            {
                attempts--;
                var smaller = text.Remove(start, Math.Min(size, text.Length - start));
                if (await complaint(smaller) is not null)
                    text = smaller;
                else
                    start += size;
            }
        }

        return text;
    }

    private string Change(string text, Random random)
    {
        if (text.Length == 0)
            return Token(random);

        var place = random.Next(text.Length);
        switch (random.Next(11))
        {
            case 0:
                return text[..place];

            case 1:
                var octets = Encoding.UTF8.GetBytes(text);
                for (var flips = random.Next(1, 9); flips > 0; flips--)
                    octets[random.Next(octets.Length)] ^= (byte)(1 << random.Next(8));

                return Encoding.UTF8.GetString(octets);

            case 2:
                return text.Insert(place, Token(random));

            case 3 or 4 or 5:
                var start = text.LastIndexOfAny(Separators, place) + 1;
                var end = text.IndexOfAny(Separators, place);
                return text[..start] + Token(random) + text[(end < start ? text.Length : end)..];

            case 6:
                var other = corpus[random.Next(corpus.Count)];
                return text[..place] + other[random.Next(other.Length)..];

            case 7:
                return text.Remove(place, Math.Min(random.Next(1, 40), text.Length - place));

            default:
                return ChangeLines(text, random);
        }
    }

    private static string ChangeLines(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var line = random.Next(lines.Count);
        switch (random.Next(6))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(line, lines[line]);
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            case 3:
                lines[line] = new string(random.Next(8) == 0 ? '\t' : ' ', random.Next(12)) + lines[line].TrimStart();
                break;
            case 4:
                lines.InsertRange(line, Enumerable.Repeat(lines[line], random.Next(2, 400)));
                break;
            default:
                lines.InsertRange(line, Enumerable.Range(0, random.Next(2, 300)).Select(i => lines[line].Replace(":", i + ":", StringComparison.Ordinal)));
                break;
        }

        return string.Join('\n', lines);
    }

    private static string Token(Random random) => random.Next(30) == 0
        ? new string((char)random.Next('a', 'z'), random.Next(1, 60_000))
        : Tokens[random.Next(Tokens.Length)];
}
