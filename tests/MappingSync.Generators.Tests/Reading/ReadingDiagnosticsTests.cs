using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Reading;

public class ReadingDiagnosticsTests
{
    private const string Head = """
        entity: customer
        systems: { shop: Shop.Customer, books: Books.Customer }
        flows: { push: { from: shop, to: books } }

        """;

    [Theory]
    // MSYNC001
    [InlineData("entity: customer\nsystems: { shop: Shop.Customer, books: ⟦⟧", "The file cannot be read as YAML: while parsing a node, did not find expected node content", "MSYNC001")]
    [InlineData("entity: customer\nkey: ⟦@⟧none", "The file cannot be read as YAML: while scanning for the next token, found character that cannot start any token", "MSYNC001")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: ⟦[⟧a, b\nsource: x", "The file cannot be read as YAML: the bracket that opens here is not closed", "MSYNC001")]
    [InlineData(Head + "source: ⟦&a doc⟧", "The file cannot be read as YAML: anchors are not part of the spec language; write the value where it is needed", "MSYNC001")]
    [InlineData(Head + "source: ⟦*a⟧", "The file cannot be read as YAML: aliases are not part of the spec language; write the value out", "MSYNC001")]
    [InlineData(Head + "source: ⟦!!str doc⟧", "The file cannot be read as YAML: tags are not part of the spec language; quote the value if it must be text", "MSYNC001")]
    [InlineData(Head + "⟦---⟧\nentity: other\n", "The file cannot be read as YAML: it holds more than one document; keep one entity in one file", "MSYNC001")]
    [InlineData(Head + "source: a⟦\u0007⟧b", "The file cannot be read as YAML: it holds the character U+0007, which YAML does not allow", "MSYNC001")]
    [InlineData(Head + "source: ⟦\"a\\u0007\"⟧", "The file cannot be read as YAML: the text holds the character U+0007, which has no place in a spec", "MSYNC001")]
    [InlineData("⟦⟧# nothing here\n", "The file cannot be read as YAML: it is empty; write at least 'entity' and 'systems', or delete the file", "MSYNC001")]
    // MSYNC002
    [InlineData(Head + "⟦sinced⟧: {}", "'sinced' is not a key of the spec; did you mean 'synced'?", "MSYNC002")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, ⟦Required⟧: true }", "'Required' is not a key of the field 'name'; did you mean 'required'?", "MSYNC002")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: { ⟦raed⟧: a, write: b } }", "'raed' is not a key of the side 'books'; did you mean 'read'?", "MSYNC002")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, limits: { books: { ⟦max_length⟧: 3 } } }", "'max_length' is not a key of the limits of 'books'; did you mean 'max-length'?", "MSYNC002")]
    [InlineData(Head + "inputs:\n  settings: { type: Shop.Settings, ⟦zzz⟧: 1 }", "'zzz' is not a key of the input 'settings'; its keys are type, optional, flows", "MSYNC002")]
    [InlineData(Head + "⟦<<⟧: {}", "'<<' is not a key of the spec; its keys are entity, systems, flows, synced, class, title, source, item-of, key, inputs, uses, children, verified, constants, elsewhere, excluded, unavailable, read-only, retired", "MSYNC002")]
    // MSYNC003
    [InlineData(Head + "source: a\n⟦source⟧: b", "'source' is already written on line 4; remove one of the two", "MSYNC003")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name }\n  ⟦name⟧: { shop: title, books: title }", "'name' is already written on line 5; remove one of the two", "MSYNC003")]
    // MSYNC004
    [InlineData("⟦- entity: customer⟧", "The value of 'file' must be a mapping that starts with 'entity', but it is a list", "MSYNC004")]
    [InlineData(Head + "synced: ⟦[name]⟧", "The value of 'synced' must be a mapping, but it is a list", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, required: ⟦yes⟧ }", "The value of 'required' must be true or false, but it is 'yes'", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, write: ⟦once⟧ }", "The value of 'write' must be 'create-only' or 'replace', but it is 'once'", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, compare: ⟦ignore-case⟧ }", "The value of 'compare' must be 'exact', 'trimmed' or 'lines', but it is 'ignore-case'", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: ⟦[]⟧, books: name }", "The value of 'shop' must be a path, a list of paths or a mapping with 'read', 'write', 'first-of' or 'default', but it is an empty list", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: [a, ⟦[b]⟧], books: name }", "The value of 'shop' must be a path or 'first-of' inside a list, but it is a list", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: { write: ⟦$settings.X⟧ } }", "The value of 'write' must be a path into the contract, because inputs are read-only, but it is '$settings.X'", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: { read: a, ⟦first-of⟧: [a, b] }, books: name }", "The value of 'shop' must be one of 'read' and 'first-of', but it is both; put 'first-of' under 'read'", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, limits: { books: { max-length: ⟦0⟧ } } }", "The value of 'max-length' must be a whole number from 1 to 1000000, but it is '0'", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, limits: { books: { range: ⟦9..1⟧ } } }", "The value of 'range' must be a range such as 1..999, 1.. or ..999 whose ends are in order, but it is '9..1'", "MSYNC004")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, limits: { books: { pattern: ⟦'('⟧ } } }", "The value of 'pattern' must be a regular expression of at most 1000 characters, but it is '('", "MSYNC004")]
    [InlineData(Head + "excluded:\n  a: { shop: a, reason: b, until: ⟦31-12-2026⟧ }", "The value of 'until' must be a date such as 2026-12-31, but it is '31-12-2026'", "MSYNC004")]
    [InlineData(Head + "verified:\n  a: { shop: a, books: b, tolerance: ⟦-1⟧ }", "The value of 'tolerance' must be a number from 0 up or a path into an input, but it is '-1'", "MSYNC004")]
    [InlineData(Head + "constants:\n  a: { books: b, value: c, with: ⟦other⟧ }", "The value of 'with' must be the name of a synced field, but it is 'other'", "MSYNC004")]
    [InlineData(Head + "elsewhere: ⟦{ a: b }⟧", "The value of 'elsewhere' must be a list of mappings, but it is a mapping", "MSYNC004")]
    [InlineData("entity: customer\nsystems: ⟦{ shop: Shop.Customer }⟧", "The value of 'systems' must be a mapping of exactly two systems to their types, but it is a mapping", "MSYNC004")]
    [InlineData("entity: customer\nsystems: { shop: Shop.Customer, books: Books.Customer }\nflows: { push: { from: shop, to: ⟦shop⟧ } }", "The value of 'to' must be another system than 'from', but it is 'shop' too", "MSYNC004")]
    // MSYNC006
    [InlineData("⟦systems: { shop: Shop.Customer, books: Books.Customer }⟧", "'entity' is missing in the spec; add it", "MSYNC006")]
    [InlineData("# a comment\n\n⟦entity: customer⟧\n", "'systems' is missing in the spec; add it", "MSYNC006")]
    [InlineData(Head + "inputs:\n  ⟦settings⟧: { optional: true }", "'type' is missing in the input 'settings'; add it", "MSYNC006")]
    [InlineData(Head + "synced:\n  ⟦name⟧: { shop: name }", "'books' is missing in the field 'name', which takes part in the flow 'push'; add it", "MSYNC006")]
    [InlineData(Head + "synced:\n  name: { shop: name, ⟦books⟧: [a, b] }", "'books: write' is missing in the field 'name', which takes part in the flow 'push'; add it", "MSYNC006")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, limits: { books: { decimals: 2, on-violation: ⟦truncate⟧ } } }", "'max-length' is missing in the limits of 'books', which truncate; add it", "MSYNC006")]
    [InlineData(Head + "excluded:\n  ⟦extras⟧: { reason: Not needed }", "'shop' or 'books' is missing in the exclusion 'extras'; add it", "MSYNC006")]
    [InlineData(Head + "verified:\n  ⟦net⟧: { shop: total }", "'books' is missing in the verified field 'net'; add it", "MSYNC006")]
    // MSYNC007
    [InlineData("entity: ⟦Customer⟧\nsystems: { shop: Shop.Customer, books: Books.Customer }", "'Customer' is not a name; write lower-case words joined by hyphens, such as 'customer-group'", "MSYNC007")]
    [InlineData(Head + "synced:\n  ⟦first name⟧: { shop: name, books: name }", "'first name' is not a name; write lower-case words joined by hyphens, such as 'customer-group'", "MSYNC007")]
    [InlineData(Head + "synced:\n  street-2: { shop: a, books: a }\n  ⟦street2⟧: { shop: b, books: b }", "'street2' is not free as the name of a field; in C# it would be named like 'street-2'; choose another", "MSYNC007")]
    [InlineData(Head + "synced:\n  name: { shop: ⟦a..b⟧, books: name }", "'a..b' is not a path; write property names joined by dots, such as 'customerGroup.customerGroupNumber', or '$input.name'", "MSYNC007")]
    [InlineData(Head + "class: ⟦2much⟧", "'2much' is not a C# class name; write a C# identifier", "MSYNC007")]
    [InlineData(Head + "uses: [⟦Shop..Converters⟧]", "'Shop..Converters' is not a full C# name; write it with its namespace and dots, such as 'Shop.Customer'", "MSYNC007")]
    [InlineData(Head + "inputs:\n  ⟦parent⟧: { type: Shop.X }", "'parent' is not a name for an input; '$parent' is the parent of an item; choose another", "MSYNC007")]
    [InlineData("entity: customer\nsystems: { ⟦label⟧: Shop.Customer, books: Books.Customer }", "'label' is not a name for a system; it is a key of the language; choose another", "MSYNC007")]
    [InlineData("entity: customer\nsystems: { shop: Shop.Customer, books: Books.Customer }\nflows: { push: { from: shop, to: books }, ⟦apply-push⟧: { from: shop, to: books } }", "'apply-push' is not free as the name of a flow; its methods would be named like those of push; choose another", "MSYNC007")]
    [InlineData("entity: customer\nsystems: { shop: Shop.Customer, books: Books.Customer }\nflows: { ⟦fields⟧: { from: shop, to: books } }", "'fields' is not free as the name of a flow; its methods would be named like those of a member of every mapping; choose another", "MSYNC007")]
    // MSYNC110
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, only: [⟦psh⟧] }", "'psh' is not a flow of this spec; did you mean 'push'?", "MSYNC110")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, left-out: { ⟦pull⟧: because } }", "'pull' is not a flow of this spec; it has push", "MSYNC110")]
    [InlineData(Head + "synced:\n  name: { shop: name, books: name, via: { ⟦book⟧: Some.Method } }", "'book' is not a system of this spec; did you mean 'books'?", "MSYNC110")]
    [InlineData(Head + "read-only:\n  ⟦ledger⟧: [a]", "'ledger' is not a system of this spec; it has shop, books", "MSYNC110")]
    [InlineData(Head + "inputs:\n  settings: { type: Shop.X, flows: ⟦pull⟧ }", "'pull' is not a flow of this spec; it has push", "MSYNC110")]
    public void A_mistake_is_reported_at_its_exact_place_with_its_remedy(string marked, string message, string id)
    {
        var expected = new MarkedText(marked);

        var file = SpecReader.Read("mappings/customer.yaml", expected.Text);

        var found = Assert.Single(file.Diagnostics);
        Assert.Equal(message, MarkedText.MessageOf(found));
        Assert.Equal(id, found.Id);
        Assert.Equal(Assert.Single(expected.Places), MarkedText.PlaceOf(found));
    }

    [Theory]
    [InlineData("# c\nexcluded:\n  envelope: { properties: [self, ⟦a.b⟧], reason: x }", "'a.b' is not a property name; a shared exclusion holds at any depth; write the last name without dots", "MSYNC007")]
    [InlineData("excluded:\n  envelope: { books: self, ⟦raeson⟧: x }", "'raeson' is not a key of the shared exclusion 'envelope'; did you mean 'reason'?", "MSYNC002")]
    [InlineData("⟦exclude⟧: {}", "'exclude' is not a key of a file of shared exclusions; did you mean 'excluded'?", "MSYNC002")]
    [InlineData("excluded:\n  ⟦envelope⟧: { reason: x }", "'properties' is missing in the shared exclusion 'envelope'; add it", "MSYNC006")]
    public void A_mistake_in_a_shared_file_is_reported_at_its_exact_place(string marked, string message, string id)
    {
        var expected = new MarkedText(marked);

        var found = Assert.Single(SpecReader.ReadShared("mappings/_shared.yaml", expected.Text).Diagnostics);

        Assert.Equal(message, MarkedText.MessageOf(found));
        Assert.Equal(id, found.Id);
        Assert.Equal(Assert.Single(expected.Places), MarkedText.PlaceOf(found));
    }

    [Fact]
    public void Every_mistake_of_a_file_is_reported_in_the_order_of_the_file()
    {
        var expected = new MarkedText(Head + """
            synced:
              ⟦Name⟧: { shop: name, books: name }
              number: { shop: number, books: number, ⟦requird⟧: true, write: ⟦[]⟧ }
            ⟦exclude⟧: {}
            """);

        var found = SpecReader.Read("customer.yaml", expected.Text).Diagnostics;

        Assert.Equal(["MSYNC007", "MSYNC002", "MSYNC004", "MSYNC002"], found.Select(diagnostic => diagnostic.Id));
        Assert.Equal(expected.Places, found.Select(MarkedText.PlaceOf));
    }

    [Fact]
    public void Mistakes_before_an_unreadable_place_are_reported_too_but_nothing_after_it_is_called_missing()
    {
        var expected = new MarkedText("⟦entty⟧: customer\nsystems: { shop: Shop.Customer, books: Books.Customer }\nsource: ⟦@⟧x");

        var file = SpecReader.Read("customer.yaml", expected.Text);

        Assert.Equal(["MSYNC002", "MSYNC001"], file.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(expected.Places, file.Diagnostics.Select(MarkedText.PlaceOf));
        Assert.Null(file.Spec);
    }

    [Fact]
    public void Places_are_right_behind_carriage_returns_and_characters_outside_the_basic_plane()
    {
        var expected = new MarkedText(Head.ReplaceLineEndings("\r\n") + "title: { en: 😀æ, ⟦daa⟧: x }\r\n");

        var found = Assert.Single(SpecReader.Read("customer.yaml", expected.Text).Diagnostics);

        Assert.Equal(expected.Places, [MarkedText.PlaceOf(found)]);
    }

    [Fact]
    public void A_correct_spec_has_no_finding()
    {
        var file = SpecReader.Read("customer.yaml", Head + """
            inputs:
              settings: { type: Shop.Settings, flows: push }
            uses: Shop.Converters
            synced:
              name:
                label: { en: Name, da: [Navn, Kundenavn] }
                shop: { read: { first-of: [name, company] }, write: company }
                books: name
                required: true
                limits: { books: { max-length: 10, on-violation: truncate, pattern: '^a', not: [x, y] } }
              amount: { documented: text, shop: [{ first-of: [a, b] }, $settings.Rate], books: amount, via: { books: Amount.Of } }
            excluded:
              extras: { shop: [x, y.z], reason: Not needed, until: 2026-12-31 }
            """);

        Assert.Empty(file.Diagnostics);
        Assert.NotNull(file.Spec);
    }
}
