using MappingSync.Specs.Editing;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Editing;

/// <summary>A spec of two systems to whose lists tests add and from whose lists they remove.</summary>
internal static class EditCase
{
    public const string Head = """
        # Customers of the shop.
        entity: customer
        systems:
          shop: Shop.Customer
          books: Books.Customer
        flows: { push: { from: shop, to: books } }

        """;

    /// <summary>Makes changes in the head with some lists, and compares the lists. The result must be as readable as the text was.</summary>
    public static void Check(string before, string after, params SpecChange[] changes)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var text = (Head + before).ReplaceLineEndings(lineBreak);
            var edited = SpecEdit.Apply(text, changes);

            Assert.Equal((Head + after).ReplaceLineEndings(lineBreak), edited.Text);
            Assert.Empty(edited.Left);
            Assert.Equal(FindingsOf(text), FindingsOf(edited.Text));
        }
    }

    public static IReadOnlyList<string> FindingsOf(string text) =>
        [.. SpecReader.Read("customer.yaml", text).Diagnostics.Select(static finding => finding.Id + " " + string.Join(" ", finding.Arguments))];
}
