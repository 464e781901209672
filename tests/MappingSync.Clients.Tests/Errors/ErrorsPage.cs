using System.Text;
using MappingSync.Economic;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Errors;

/// <summary>Writes <c>docs/errors.md</c> from the catalogues.</summary>
internal static class ErrorsPage
{
    private const string Head = """
        # Errors

        What the error codes of e-conomic and Rackbeat mean, and what to do. This page is made from the catalogues in the code
        (`src/*/Errors`); the runner's messages say the same, with the record in front and the text as the server sent it.

        A code is looked up with the property that the answer names, in any case; the text of an answer decides nothing, because it
        comes in the user's language. Where two rows have the same code, the column *where* tells them apart. A code that is not listed
        is explained by its kind, with the server's text.

        | kind | what it stops | what happens next |
        |---|---|---|
        | transient | nothing | tried again by itself, with growing waits, for a day |
        | data | the record | waits until the record changes or a person asks for another try |
        | not found | the record | the same, where something was needed that is gone |
        | settings | the flow | the flow is paused until it is resumed, or until the next start |
        | access | the flow; the whole agreement when the token is refused (401) | paused until the next start |
        | unknown outcome | the record | nobody knows whether a write was carried out: it is looked up, then sent again or not |

        Menus are named as e-conomic names them, unless Rackbeat is mentioned. What is observed is documented nowhere.


        """;

    public static string Write()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        Add(page, EconomicErrorCatalogue.Instance, "Rackbeat");
        Add(page, RackbeatErrorCatalogue.Instance, "e-conomic");
        page.Append("## Both systems\n\n");
        Add(page, ErrorCatalogue.SharedAreas, new Wording("the other system", "det andet system"), new Wording("the system that the record comes from", "det system, posten kommer fra"));
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Add(StringBuilder page, ErrorCatalogue catalogue, string source)
    {
        page.Append("## ").Append(catalogue.Name).Append("\n\n");
        Add(page, catalogue.OwnAreas, new Wording(catalogue.Name, catalogue.Name), new Wording(source, source));
    }

    private static void Add(StringBuilder page, IReadOnlyList<ErrorArea> areas, Wording system, Wording source)
    {
        foreach (var area in areas)
        {
            page.Append("### ").Append(area.Name).Append("\n\n");
            page.Append("| code | where | kind | what it means | what to do | hvad det betyder | hvad man gør | source |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var entry in area.Entries)
            {
                var (meaning, remedy) = (entry.Meaning.For(system, source), entry.Remedy.For(system, source));
                Row(
                    page,
                    entry.IsGeneral && Enum.TryParse<ApiErrorKind>(entry.Code, out _) ? "any other" : $"`{entry.Code}`",
                    entry.Properties.Count == 0 ? "" : string.Join(", ", entry.Properties.Select(property => $"`{property}`")),
                    Kind(entry.Kind),
                    meaning.English,
                    remedy.English,
                    meaning.Danish,
                    remedy.Danish,
                    Source(entry.Source ?? area.Source));
            }

            page.Append('\n');
        }
    }

    private static void Row(StringBuilder page, params IEnumerable<string> cells) => page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private static string Kind(ApiErrorKind kind) => kind switch
    {
        ApiErrorKind.UnknownOutcome => "unknown outcome",
        ApiErrorKind.NotFound => "not found",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Source(string source) => source == "observed" ? source : $"[{new Uri(source).Host}]({source})";
}
