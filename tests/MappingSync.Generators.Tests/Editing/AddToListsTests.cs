using MappingSync.Specs.Editing;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Editing;

public class AddToListsTests
{
    [Fact]
    public void A_missing_list_is_made_where_it_usually_stands_and_set_apart_like_the_others() => EditCase.Check(
        """

        synced:
          number: { shop: number, books: customerNumber }   # the key

        read-only:   # by the server
          books: [balance]

        """,
        """

        synced:
          number: { shop: number, books: customerNumber }   # the key

        excluded:
          tags: { shop: tags, reason: Not needed }

        read-only:   # by the server
          books: [balance]

        """,
        new AddToExcluded("shop", ["tags"], "Not needed"));

    [Fact]
    public void Without_blank_lines_between_lists_a_new_one_gets_none() => EditCase.Check(
        "read-only: { books: balance }\nretired: { old: Gone }",
        "excluded:\n  tags: { shop: tags, reason: 'Why: because' }\nread-only: { books: balance }\nretired: { old: Gone }",
        new AddToExcluded("shop", ["tags"], "Why: because"));

    [Fact]
    public void A_file_without_a_last_line_break_stays_without()
    {
        EditCase.Check("synced:\n  number: { shop: number, books: customerNumber }", "synced:\n  number: { shop: number, books: customerNumber }\n  a: { shop: a, books: b }", new AddToSynced("shop", "a", "b"));
        EditCase.Check("read-only:\n  books: [balance]", "read-only:\n  books: [balance]\n  shop: [id]", new AddToReadOnly("shop", "id"));
    }

    [Theory]
    [InlineData("read-only:\n  books: balance   # computed\n", "read-only:\n  books: [balance, total]   # computed\n")]
    [InlineData("read-only:\n  books: [balance]   # computed\n", "read-only:\n  books: [balance, total]   # computed\n")]
    [InlineData("read-only:\n  books: [balance, ]\n", "read-only:\n  books: [balance, total ]\n")]
    [InlineData("read-only:\n  books:\n    - balance   # computed\n    # more to come\n", "read-only:\n  books:\n    - balance   # computed\n    # more to come\n    - total\n")]
    [InlineData("read-only:\n  books:\n  - balance\n  shop: id\n", "read-only:\n  books:\n  - balance\n  - total\n  shop: id\n")]
    [InlineData("read-only:\n  books: [\n    balance,\n    due   # computed\n  ]\n", "read-only:\n  books: [\n    balance,\n    due,   # computed\n    total\n  ]\n")]
    [InlineData("read-only: { books: [balance] }\n", "read-only: { books: [balance, total] }\n")]
    [InlineData("read-only: {shop: id}\n", "read-only: {shop: id, books: [total]}\n")]
    [InlineData("read-only:\n  shop: id\n", "read-only:\n  shop: id\n  books: [total]\n")]
    [InlineData("read-only:\n", "read-only:\n  books: [total]\n")]
    [InlineData("read-only:   # none\n", "read-only:   # none\n  books: [total]\n")]
    [InlineData("read-only: ~\n", "read-only: { books: [total] }\n")]
    [InlineData("read-only: {}\n", "read-only: { books: [total] }\n")]
    [InlineData("", "read-only:\n  books: [total]\n")]
    public void A_path_joins_its_system_in_whatever_form_that_is(string before, string after) => EditCase.Check(before, after, new AddToReadOnly("books", "total"));

    [Fact]
    public void A_list_that_would_become_too_wide_goes_on_below_its_first_name() => EditCase.Check(
        "read-only:\n  books: [" + string.Join(", ", Enumerable.Range(0, 10).Select(static i => $"a_long_name{i}")) + "]\n",
        "read-only:\n  books: [" + string.Join(", ", Enumerable.Range(0, 10).Select(static i => $"a_long_name{i}")) + ",\n          total]\n",
        new AddToReadOnly("books", "total"));

    [Fact]
    public void A_spec_in_braces_stays_in_braces()
    {
        const string Before = "{ entity: customer, systems: { shop: A, books: B }, synced: { a: { shop: a, books: b } } }\n";

        Assert.Equal(
            "{ entity: customer, systems: { shop: A, books: B }, synced: { a: { shop: a, books: b }, c: { shop: c, books: d } },\n  excluded: { tags: { shop: tags, reason: '' } } }\n",
            SpecEdit.Apply(Before, [new AddToSynced("shop", "c", "d"), new AddToExcluded("shop", ["tags"], "")]).Text);
    }

    [Fact]
    public void Several_properties_can_share_a_reason() => EditCase.Check(
        "excluded:\n  shop-only:\n    shop: [id]\n    reason: Kept\n",
        "excluded:\n  shop-only:\n    shop: [id]\n    reason: Kept\n  shop-only-2:\n    shop: [tags, home_address.zip]\n    reason: Not in the document\n",
        new AddToExcluded("shop", ["tags", "id", "home_address.zip", "tags"], "Not in the document"));

    [Theory]
    [InlineData("excluded:\n  tags: { shop: tags, reason: x }\n")]
    [InlineData("read-only: { shop: [tags] }\n")]
    [InlineData("synced:\n  tags: { shop: tags, books: tags }\n")]
    public void A_property_that_stands_in_a_list_already_is_not_added(string before)
    {
        var edited = SpecEdit.Apply(EditCase.Head + before, [new AddToExcluded("shop", ["tags"], ""), new AddToReadOnly("shop", "tags"), new AddToSynced("shop", "tags", "labels")]);

        Assert.Equal(EditCase.Head + before, edited.Text);
        Assert.Equal(3, edited.Left.Count);
    }

    [Fact]
    public void Only_the_line_end_of_the_place_counts_when_a_file_mixes_them()
    {
        const string Before = "entity: customer\r\nsystems: { shop: A, books: B }\nsynced:\r\n  a: { shop: a, books: b }\nexcluded:\n  c: { shop: c, reason: x }\r\n  d: { shop: d, reason: x }\r\n";

        Assert.Equal(
            "entity: customer\r\nsystems: { shop: A, books: B }\nsynced:\r\n  a: { shop: a, books: b }\n  e: { shop: e, books: f }\nexcluded:\n  c: { shop: c, reason: x }\r\n  d: { shop: d, reason: x }\r\n  g: { shop: g, reason: '' }\r\n",
            SpecEdit.Apply(Before, [new AddToSynced("shop", "e", "f"), new AddToExcluded("shop", ["g"], "")]).Text);
    }

    [Fact]
    public void A_byte_order_mark_stays_first()
    {
        var edited = SpecEdit.Apply("\uFEFFentity: customer\nsystems: { shop: A, books: B }\n", [new AddToExcluded("shop", ["g"], "")]);

        Assert.Equal("\uFEFFentity: customer\nsystems: { shop: A, books: B }\nexcluded:\n  g: { shop: g, reason: '' }\n", edited.Text);
    }

    [Theory]
    [InlineData("entity: customer\nsystems: { shop: A, books: B\n")]
    [InlineData("entity: customer\nentity: customer\nsystems: { shop: A, books: B }\n")]
    [InlineData("- a\n- b\n")]
    [InlineData("")]
    public void A_file_that_cannot_be_read_is_not_touched(string text) =>
        Assert.Equal(text, SpecEdit.Apply(text, [new AddToExcluded("shop", ["g"], "")]).Text);

    [Fact]
    public void A_reason_to_fill_in_is_an_error_until_it_is()
    {
        var edited = SpecEdit.Apply(EditCase.Head, [new AddToExcluded("shop", ["tags"], "")]);

        Assert.Null(Assert.Single(SpecReader.Read("customer.yaml", edited.Text).Spec!.Excluded).Reason);
    }

    [Theory]
    [InlineData("It's \"quoted\"")]
    [InlineData("# no comment")]
    [InlineData("a: b, c]}")]
    [InlineData("line\nline\ttab \\ \"")]
    [InlineData("  blanks  ")]
    [InlineData("Mærket ❌ i dokumentet")]
    [InlineData("null")]
    [InlineData("- dash")]
    [InlineData("trailing:")]
    public void Any_reason_reads_as_it_was_given(string reason)
    {
        var edited = SpecEdit.Apply(EditCase.Head, [new AddToExcluded("shop", ["tags"], reason)]);

        Assert.Equal(reason, Assert.Single(SpecReader.Read("customer.yaml", edited.Text).Spec!.Excluded).Reason?.Value);
    }
}
