using MappingSync.Specs.Editing;

namespace MappingSync.Generators.Tests.Editing;

public class RemovalTests
{
    [Theory]
    [InlineData("read-only:\n  books: [gone, a, b]\n", "read-only:\n  books: [a, b]\n")]
    [InlineData("read-only:\n  books: [a, gone, b]   # computed\n", "read-only:\n  books: [a, b]   # computed\n")]
    [InlineData("read-only:\n  books: [a, b, gone]\n", "read-only:\n  books: [a, b]\n")]
    [InlineData("read-only:\n  books: [a, gone,\n          b]\n", "read-only:\n  books: [a,\n          b]\n")]
    [InlineData("read-only:\n  books: [a,\n          gone, b]\n", "read-only:\n  books: [a,\n          b]\n")]
    [InlineData("read-only:\n  books: [a,\n          gone,   # no more\n          # about b\n          b]\n", "read-only:\n  books: [a,\n          # about b\n          b]\n")]
    [InlineData("read-only:\n  books: [gone,\n          # about b\n          b]\n", "read-only:\n  books: [\n          # about b\n          b]\n")]
    [InlineData("read-only:\n  books: [a,   # about a\n          gone]\n", "read-only:\n  books: [a,   # about a\n          ]\n")]
    [InlineData("read-only:\n  books:\n    - a\n    - gone   # no more\n    # about b\n    - b\n", "read-only:\n  books:\n    - a\n    # about b\n    - b\n")]
    [InlineData("read-only:\n  shop: a   # kept\n  books: gone   # no more\n", "read-only:\n  shop: a   # kept\n")]
    [InlineData("read-only: { shop: a, books: [gone] }\n", "read-only: { shop: a }\n")]
    [InlineData("read-only: { books: [gone], shop: a }\n", "read-only: { shop: a }\n")]
    [InlineData("read-only:\n  shop: a\n  books: [gone]", "read-only:\n  shop: a")]
    public void A_path_leaves_read_only_and_its_neighbours_stay(string before, string after) =>
        EditCase.Check(before, after, new RemoveFromList("read-only", null, "books", "gone", null));

    [Theory]
    [InlineData("excluded:\n  one:\n    books: gone\n    reason: x\n  two: { shop: a, reason: x }   # kept\n", "excluded:\n  two: { shop: a, reason: x }   # kept\n")]
    [InlineData("excluded:\n  one: { books: gone, reason: x }   # no more\n\n  # about two\n  two: { shop: a, reason: x }\n", "excluded:\n\n  # about two\n  two: { shop: a, reason: x }\n")]
    [InlineData("excluded: { one: { books: gone, reason: x }, two: { shop: a, reason: x } }\n", "excluded: { two: { shop: a, reason: x } }\n")]
    [InlineData("excluded:\n  one: { shop: [a, b], books: [gone], reason: x }\n", "excluded:\n  one: { shop: [a, b], reason: x }\n")]
    [InlineData("excluded:\n  one: { books: [gone, a], reason: x, label: { en: One } }\n", "excluded:\n  one: { books: [a], reason: x, label: { en: One } }\n")]
    [InlineData("excluded:\n  one:\n    shop: a\n    books:\n    - gone\n    reason: >\n      long\n", "excluded:\n  one:\n    shop: a\n    reason: >\n      long\n")]
    public void An_exclusion_without_paths_goes_and_one_with_others_stays(string before, string after) =>
        EditCase.Check(before, after, new RemoveFromList("excluded", "one", "books", "gone", null));

    [Theory]
    [InlineData("synced: {}\n\n# what is left out\nexcluded:\n  one: { books: gone, reason: x }\n\nread-only: { books: a }\n", "synced: {}\n\n# what is left out\n\nread-only: { books: a }\n")]
    [InlineData("synced: {}\n\nexcluded:   # what is left out\n  # about one\n  one:\n    books: gone\n    reason: x\n\nread-only: { books: a }\n", "synced: {}\n\nread-only: { books: a }\n")]
    [InlineData("synced: {}\n\nexcluded:\n  one: { books: gone, reason: x }\n", "synced: {}\n")]
    [InlineData("synced: {}\n\nexcluded:\n  one: { books: gone, reason: x }", "synced: {}")]
    [InlineData("synced: {}\nexcluded:\n  one: { books: gone, reason: x }\nread-only: { books: a }\n", "synced: {}\nread-only: { books: a }\n")]
    [InlineData("synced: {}\nexcluded: { one: { books: gone, reason: x } }\n\nread-only: { books: a }\n", "synced: {}\n\nread-only: { books: a }\n")]
    public void The_last_entry_takes_the_list_with_it(string before, string after) =>
        EditCase.Check(before, after, new RemoveFromList("excluded", "one", "books", "gone", null));

    [Fact]
    public void Of_two_mentions_the_one_that_was_found_goes()
    {
        const string Before = "read-only:\n  books: [a, b, a]\n";
        var first = EditCase.Head.Length + Before.IndexOf('a', Before.IndexOf('[', StringComparison.Ordinal));
        var second = EditCase.Head.Length + Before.LastIndexOf('a');

        EditCase.Check(Before, "read-only:\n  books: [a, b]\n", new RemoveFromList("read-only", null, "books", "a", null));
        Assert.EndsWith("books: [b, a]\n", SpecEdit.Apply(EditCase.Head + Before, [new RemoveFromList("read-only", null, "books", "a", first)]).Text, StringComparison.Ordinal);
        Assert.EndsWith("books: [a, b]\n", SpecEdit.Apply(EditCase.Head + Before, [new RemoveFromList("read-only", null, "books", "a", second)]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_changes_at_once_do_not_disturb_each_other() => EditCase.Check(
        """
        synced:
          number: { shop: number, books: customerNumber }

        excluded:
          one: { books: [gone, gone2], reason: x }
          two: { shop: [a, gone3], reason: x }

        read-only:
          books: [gone4]

        """,
        """
        synced:
          number: { shop: number, books: customerNumber }
          nickname: { shop: nickname, books: nick }

        excluded:
          two: { shop: [a], reason: x }
          tags: { shop: tags, reason: '' }

        """,
        new AddToSynced("shop", "nickname", "nick"),
        new RemoveFromList("excluded", "one", "books", "gone", null),
        new RemoveFromList("read-only", null, "books", "gone4", null),
        new AddToExcluded("shop", ["tags"], ""),
        new RemoveFromList("excluded", "one", "books", "gone2", null),
        new RemoveFromList("excluded", "two", "shop", "gone3", null));

    [Fact]
    public void A_shared_exclusion_loses_a_property()
    {
        const string Before = "# all\nexcluded:\n  envelope: { shop: [self], books: [self, meta], reason: Links }\n  old: { properties: gone, reason: Gone }\nentities: [layout]\n";

        Assert.Equal("# all\nexcluded:\n  envelope: { books: [self, meta], reason: Links }\n  old: { properties: gone, reason: Gone }\nentities: [layout]\n", SpecEdit.Apply(Before, new RemoveFromList("excluded", "envelope", "shop", "self", null)));
        Assert.Equal("# all\nexcluded:\n  envelope: { shop: [self], books: [self, meta], reason: Links }\nentities: [layout]\n", SpecEdit.Apply(Before, new RemoveFromList("excluded", "old", "properties", "gone", null)));
    }

    [Theory]
    [InlineData("excluded", "one", "books", "other")]
    [InlineData("excluded", "two", "books", "gone")]
    [InlineData("excluded", "one", "shop", "gone")]
    [InlineData("read-only", null, "books", "gone")]
    public void What_is_not_there_is_not_removed(string list, string? entry, string system, string path) =>
        Assert.Null(SpecEdit.Apply(EditCase.Head + "excluded:\n  one: { books: gone, reason: x }\n", new RemoveFromList(list, entry, system, path, null)));
}
