using MappingSync.Specs.Editing;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Editing;

public class AddToSyncedTests
{
    [Fact]
    public void A_field_is_added_in_one_line_below_fields_of_one_line() => EditCase.Check(
        """
        synced:
          number: { shop: number, books: customerNumber, write: create-only }   # the key
          # a comment of the list

        excluded: {}   # nothing
        """,
        """
        synced:
          number: { shop: number, books: customerNumber, write: create-only }   # the key
          # a comment of the list
          nickname: { shop: nickname, books: nick }

        excluded: {}   # nothing
        """,
        new AddToSynced("shop", "nickname", "nick"));

    [Fact]
    public void A_field_is_added_in_several_lines_below_a_field_of_several_lines() => EditCase.Check(
        """
        synced:
            number:
                shop: number
                books: customerNumber
                label: { en: Number }
        # the end
        """,
        """
        synced:
            number:
                shop: number
                books: customerNumber
                label: { en: Number }
            nickname:
              shop: nickname
              books: nick
        # the end
        """,
        new AddToSynced("shop", "nickname", "nick"));

    [Fact]
    public void The_first_system_comes_first_and_names_the_field_from_whichever_side_it_is_added() => EditCase.Check(
        "synced:\n  number: { shop: number, books: customerNumber }\n",
        "synced:\n  number: { shop: number, books: customerNumber }\n  home-phone: { shop: home_phone, books: telephone }\n",
        new AddToSynced("books", "telephone", "home_phone"));

    [Fact]
    public void Both_sides_of_one_pair_make_one_field()
    {
        var edited = SpecEdit.Apply(EditCase.Head + "synced:\n  number: { shop: number, books: customerNumber }\n", [new AddToSynced("shop", "nickname", "nick"), new AddToSynced("books", "nick", "nickname")]);

        Assert.Equal(EditCase.Head + "synced:\n  number: { shop: number, books: customerNumber }\n  nickname: { shop: nickname, books: nick }\n", edited.Text);
        Assert.Equal(new AddToSynced("books", "nick", "nickname"), Assert.Single(edited.Left));
    }

    [Fact]
    public void Of_two_properties_that_want_one_counterpart_the_first_gets_it()
    {
        var edited = SpecEdit.Apply(EditCase.Head + "synced:\n", [new AddToSynced("shop", "nickname", "nick"), new AddToSynced("shop", "nick_name", "nick")]);

        Assert.Equal(EditCase.Head + "synced:\n  nickname: { shop: nickname, books: nick }\n", edited.Text);
        Assert.Equal(new AddToSynced("shop", "nick_name", "nick"), Assert.Single(edited.Left));
    }

    [Fact]
    public void A_taken_name_gives_way_to_the_whole_path_and_that_to_a_number() => EditCase.Check(
        "synced:\n  zip: { shop: zip, books: zip }\n",
        """
        synced:
          zip: { shop: zip, books: zip }
          home-address-zip: { shop: home_address.zip, books: a }
          home-address-zip-2: { shop: homeAddress.ZIP, books: b }

        """,
        new AddToSynced("shop", "home_address.zip", "a"),
        new AddToSynced("shop", "homeAddress.ZIP", "b"));

    [Fact]
    public void The_name_of_a_retired_field_is_not_used_again() => EditCase.Check(
        "synced: {}\nretired: { tags: Gone }\n",
        "synced: { tags-2: { shop: tags, books: labels } }\nretired: { tags: Gone }\n",
        new AddToSynced("shop", "tags", "labels"));

    [Fact]
    public void A_counterpart_to_fill_in_is_an_error_at_its_place_until_it_is()
    {
        var edited = SpecEdit.Apply(EditCase.Head + "synced:\n", [new AddToSynced("shop", "nickname", null)]);

        Assert.Equal(EditCase.Head + "synced:\n  nickname: { shop: nickname, books: '' }\n", edited.Text);
        var finding = SpecReader.Read("customer.yaml", edited.Text).Diagnostics[0];
        Assert.Equal("''", edited.Text.Substring(finding.Span.Start, finding.Span.Length));
    }

    [Theory]
    [InlineData("@type", "'@type'")]
    [InlineData("true", "'true'")]
    [InlineData("no", "'no'")]
    [InlineData("12", "'12'")]
    [InlineData("a:b", "'a:b'")]
    [InlineData("a,b", "'a,b'")]
    [InlineData("été", "été")]
    public void Names_that_YAML_would_misread_are_quoted(string path, string written)
    {
        var edited = SpecEdit.Apply(EditCase.Head, [new AddToSynced("shop", path, path)]);

        Assert.Contains($": {{ shop: {written}, books: {written} }}", edited.Text, StringComparison.Ordinal);
        Assert.Empty(EditCase.FindingsOf(edited.Text));
    }
}
