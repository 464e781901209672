namespace MappingSync.Generators.Tests.Generation;

/// <summary>Lists whose rows another spec maps.</summary>
public class ItemTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Invoice { public int? Number { get; init; } public bool? IsCredit { get; init; } public decimal? Total { get; init; } public IReadOnlyList<Line>? Lines { get; init; } }
            public sealed record Line { public string? Item { get; init; } public decimal? Quantity { get; init; } public decimal? Sum { get; init; } public string? Text { get; init; } }
            public sealed record Draft { public int? Reference { get; init; } public decimal? NetAmount { get; init; } public IReadOnlyList<DraftLine>? Rows { get; init; } }
            public sealed record DraftLine { public ProductReference? Product { get; init; } public decimal? Quantity { get; init; } public decimal? NetAmount { get; init; } public string? Text { get; init; } public int? Unit { get; init; } public string? Currency { get; init; } }
            public sealed record ProductReference { public string? Number { get; init; } }
            public sealed record Product { public int? Unit { get; init; } }
            public sealed record Settings { public string Currency { get; init; } = "DKK"; public decimal Tolerance { get; init; } = 0.05m; }
            public sealed class Counted(Line[] lines) : IReadOnlyList<Line>
            {
                public int Lengths { get; private set; }
                public int Rows { get; private set; }
                public int Count { get { Lengths++; return lines.Length; } }
                public Line this[int index] { get { Rows++; return lines[index]; } }
                public IEnumerator<Line> GetEnumerator() => throw new System.NotSupportedException();
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new System.NotSupportedException();
            }
            public static class Sign { public static decimal? Of(decimal? quantity, bool? isCredit) => isCredit == true ? -quantity : quantity; }
        }
        """;

    private const string Invoice = """
        entity: invoice
        systems: { left: Shop.Invoice, right: Shop.Draft }
        key: none
        flows: { push: { from: left, to: right } }
        inputs:
          settings: { type: Shop.Settings }
        synced:
          number: { left: number, right: reference }
          lines: { left: lines, right: rows, items: invoice-line, write: replace, min-items: 1 }
        verified:
          total: { left: total, right: netAmount, tolerance: $settings.Tolerance }
        """;

    private const string Line = """
        entity: invoice-line
        item-of: invoice
        systems: { left: Shop.Line, right: Shop.DraftLine }
        key: none
        flows: { push: { from: left, to: right } }
        inputs:
          product: { type: Shop.Product, optional: true }
        uses: [Shop]
        synced:
          product: { left: item, right: product.number, references: product }
          quantity: { left: [quantity, $parent.isCredit], right: quantity, via: { right: Sign.Of }, limits: { right: { not: 0 } } }
          text: { left: text, right: text, required: true, limits: { right: { max-length: 3, on-violation: truncate } } }
          unit: { left: $product.unit, right: unit }
          currency: { left: $settings.Currency, right: currency }
        verified:
          sum: { left: sum, right: netAmount, tolerance: 0.01 }
        """;

    private static readonly MappingProject Project = new(Contracts, Invoice, Line);

    private const string Two = """
        var source = new Invoice { Number = 7, IsCredit = true, Total = 30, Lines = [new Line { Item = "a", Quantity = 2, Text = "long", Sum = 10 }, new Line { Item = "b", Quantity = 0, Sum = 20 }] };
        var inputs = new InvoiceMapping.PushInputs(new Settings(), [null, new Product { Unit = 4 }]);
        var references = new ResolvedReferences();
        foreach (var reference in InvoiceMapping.ReferencesPush(source, inputs)) { references.Add(reference, RecordKey.From(reference.Key.AsText() + "!")); }

        """;

    [Fact]
    public void The_parent_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("InvoiceMapping"));

    [Fact]
    public void The_row_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("InvoiceLineMapping"));

    [Fact]
    public void Rows_see_their_parent_its_inputs_and_their_own() => Assert.Equal(
        "a! -2 lon null DKK;b! 0 null 4 DKK",
        Project.Run<string>(Two + """
            return string.Join(";", InvoiceMapping.Push(source, inputs, references).Rows!.Select(r => r.Product?.Number + " " + Probe.Show(r.Quantity) + " " + Probe.Show(r.Text) + " " + Probe.Show(r.Unit) + " " + r.Currency));
            """));

    [Fact]
    public void References_of_rows_are_listed_with_the_parents() => Assert.Equal("a product;b product", Project.Run<string>(Two + """
        return string.Join(";", InvoiceMapping.ReferencesPush(source, inputs).Select(r => r.Key + " " + r.Field.Name));
        """));

    [Fact]
    public void Violations_of_rows_name_their_row() => Assert.Equal("quantity Not 1;text Required 1", Project.Run<string>(Two + """
        return string.Join(";", InvoiceMapping.ValidatePush(source, InvoiceMapping.Push(source, inputs, references), inputs).Select(v => v.Field.Name + " " + v.Rule + " " + v.Item));
        """));

    [Fact]
    public void Too_few_rows_are_a_violation() => Assert.Equal("lines MinItems 1;lines MinItems 1", Project.Run<string>("""
        var inputs = new InvoiceMapping.PushInputs(new Settings(), null);
        var none = new Invoice();
        var empty = new Invoice { Lines = [] };
        var first = InvoiceMapping.ValidatePush(none, InvoiceMapping.Push(none, inputs, ResolvedReferences.None), inputs);
        var second = InvoiceMapping.ValidatePush(empty, InvoiceMapping.Push(empty, inputs, ResolvedReferences.None), inputs);
        return string.Join(";", first.Concat(second).Select(v => v.Field.Name + " " + v.Rule + " " + v.Limit));
        """));

    [Fact]
    public void Amounts_are_verified_with_their_tolerance_and_row() => Assert.Equal(
        "sum 20 null 0.01 1|total 30 29.94 0.05 ;sum 10 10.02 0.01 0",
        Project.Run<string>(Two + """
            string Say(IEnumerable<Mismatch> mismatches) => string.Join(";", mismatches.Select(m => m.Field.Name + " " + Probe.Show(m.Expected) + " " + Probe.Show(m.Actual) + " " + Probe.Show(m.Tolerance) + " " + m.Item));
            var near = new Draft { NetAmount = 30.05m, Rows = [new DraftLine { NetAmount = 9.99m }] };
            var far = new Draft { NetAmount = 29.94m, Rows = [new DraftLine { NetAmount = 10.02m }, new DraftLine { NetAmount = 20.01m }] };
            return Say(InvoiceMapping.VerifyPush(source, near, inputs)) + "|" + Say(InvoiceMapping.VerifyPush(source, far, inputs));
            """));

    [Fact]
    public void A_row_that_differs_makes_the_list_differ() => Assert.Equal("True lines True", Project.Run<string>(Two + """
        var before = InvoiceMapping.Push(source, inputs, references);
        var same = InvoiceMapping.ApplyPush(source, before, inputs, references);
        var other = before with { Rows = [before.Rows![0], before.Rows[1] with { Quantity = 5 }] };
        var changes = InvoiceMapping.ComparePush(before, other);
        return InvoiceMapping.ComparePush(before, same).IsEmpty + " " + string.Join(",", changes.Select(c => c.Field.Name)) + " " + (InvoiceMapping.FingerprintPushed(before) != InvoiceMapping.FingerprintPushed(other));
        """));

    [Fact]
    public void A_row_that_is_missing_at_the_source_keeps_its_place_empty_and_is_a_violation() => Assert.Equal(
        "a;;b|lines Required 1;quantity Not 2;text Required 2|a product;b product",
        Project.Run<string>("""
            var line = new Line { Item = "a", Quantity = 2, Text = "long" };
            var source = new Invoice { Number = 7, Lines = [line, null!, new Line { Item = "b", Quantity = 0 }] };
            var inputs = new InvoiceMapping.PushInputs(new Settings(), null);
            var references = new ResolvedReferences();
            var listed = InvoiceMapping.ReferencesPush(source, inputs);
            foreach (var reference in listed) { references.Add(reference, reference.Key); }
            var mapped = InvoiceMapping.Push(source, inputs, references);
            return string.Join(";", mapped.Rows!.Select(r => r.Product?.Number))
                + "|" + string.Join(";", InvoiceMapping.ValidatePush(source, mapped, inputs).Select(v => v.Field.Name + " " + v.Rule + " " + v.Item))
                + "|" + string.Join(";", listed.Select(r => r.Key + " " + r.Field.Name));
            """));

    [Theory]
    [InlineData("[]", "null", true)]
    [InlineData("[one]", "[one]", true)]
    [InlineData("[one]", "[one with { }]", true)]
    [InlineData("[one]", "null", false)]
    [InlineData("[one]", "[one, two]", false)]
    [InlineData("[one, two]", "[one]", false)]
    [InlineData("[one, two]", "[two, one]", false)]
    [InlineData("[one]", "[one with { Product = new() { Number = \"b\" } }]", false)]
    [InlineData("[one]", "[one with { Currency = \"EUR\" }]", false)]
    [InlineData("[one]", "[one with { NetAmount = 5 }]", true)]
    public void Lists_are_the_same_when_they_have_as_many_rows_and_each_row_agrees_in_every_synced_field(string before, string after, bool same) => Assert.Equal(
        same + " " + same + " " + same,
        Project.Run<string>($$"""
            var one = new DraftLine { Product = new() { Number = "a" }, Quantity = 1, Text = "one", Unit = 4, Currency = "DKK", NetAmount = 3 };
            var two = one with { Text = "two" };
            var left = new Draft { Rows = {{before}} };
            var right = new Draft { Rows = {{after}} };
            return InvoiceMapping.ComparePush(left, right).IsEmpty + " " + InvoiceMapping.ComparePush(right, left).IsEmpty + " " + (InvoiceMapping.FingerprintPushed(left) == InvoiceMapping.FingerprintPushed(right));
            """));

    [Fact]
    public void A_list_is_the_same_as_itself() => Assert.True(Project.Run<bool>("""
        var draft = new Draft { Rows = [new DraftLine { Text = "one" }, new DraftLine { Text = "two" }] };
        return InvoiceMapping.ComparePush(draft, draft with { Reference = draft.Reference }).IsEmpty;
        """));

    [Fact]
    public void Rows_beyond_the_shorter_list_are_not_checked() => Assert.Equal("0 0|0 1", Project.Run<string>("""
        var line = new Line { Item = "a", Quantity = 0, Text = "text" };
        var inputs = new InvoiceMapping.PushInputs(new Settings(), null);
        var shorter = new Invoice { Lines = [line] };
        var longer = new Invoice { Lines = [line, line, null!] };
        var bad = new DraftLine { Text = "text", Quantity = 0 };
        string Say(Violations found) => string.Join(" ", found.Where(v => v.Field.Name == "quantity").Select(v => v.Item));
        return Say(InvoiceMapping.ValidatePush(shorter, new Draft { Rows = [bad, bad] }, inputs)) + " " + InvoiceMapping.ValidatePush(shorter, new Draft(), inputs).Count(v => v.Item is not null)
            + "|" + Say(InvoiceMapping.ValidatePush(longer, new Draft { Rows = [bad, bad] }, inputs));
        """));

    [Fact]
    public void A_list_is_asked_once_for_its_length_and_each_row() => Assert.Equal("1 2", Project.Run<string>("""
        var lines = new Counted([new Line { Item = "a" }, new Line { Item = "b" }]);
        InvoiceMapping.Push(new Invoice { Lines = lines }, new InvoiceMapping.PushInputs(new Settings(), null), ResolvedReferences.None);
        return lines.Lengths + " " + lines.Rows;
        """));

    [Fact]
    public void The_fingerprint_of_a_source_is_that_of_what_it_becomes() => Assert.True(Project.Run<bool>(Two + """
        return InvoiceMapping.FingerprintPush(source, inputs, references) == InvoiceMapping.FingerprintPushed(InvoiceMapping.Push(source, inputs, references));
        """));

    [Fact]
    public void Rows_may_lie_in_lists_and_arrays() => Assert.Equal("2 2 a b", new MappingProject("""
        namespace Shop
        {
            public sealed record Source { public Row[]? Rows { get; init; } public List<Row> More { get; init; } = []; }
            public sealed record Target { public List<Item>? Rows { get; init; } public Item[]? More { get; init; } }
            public sealed record Row { public string? Name { get; init; } }
            public sealed record Item { public string? Name { get; init; } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          rows: { left: rows, right: rows, items: thing-row }
          more: { left: more, right: more, items: thing-row }
        """, """
        entity: thing-row
        systems: { left: Shop.Row, right: Shop.Item }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          name: { left: name, right: name }
        """).Run<string>("""
        var made = ThingMapping.Push(new Source { Rows = [new Row { Name = "a" }, new Row()], More = [new Row(), new Row { Name = "b" }] });
        return made.Rows!.Count + " " + made.More!.Length + " " + made.Rows[0].Name + " " + made.More[1].Name;
        """));

    private static MappingProject Nested(string lineInputs, string partInputs, string docInputs = "") => new("""
        namespace Shop
        {
            public sealed record Doc { public List<Row>? Rows { get; init; } }
            public sealed record Row { public string? Name { get; init; } public List<Part>? Parts { get; init; } }
            public sealed record Part { public string? Name { get; init; } }
            public sealed record Extra { public string? Name { get; init; } }
        }
        """, $$"""
        entity: doc
        systems: { left: Shop.Doc, right: Shop.Doc }
        key: none
        flows: { push: { from: left, to: right } }
        {{docInputs}}
        synced:
          rows: { left: rows, right: rows, items: row }
        """, $$"""
        entity: row
        item-of: doc
        systems: { left: Shop.Row, right: Shop.Row }
        key: none
        flows: { push: { from: left, to: right } }
        {{lineInputs}}
        synced:
          name: { left: name, right: name }
          parts: { left: parts, right: parts, items: part }
        """, $$"""
        entity: part
        item-of: row
        systems: { left: Shop.Part, right: Shop.Part }
        key: none
        flows: { push: { from: left, to: right } }
        {{partInputs}}
        synced:
          name: { left: { first-of: [name, $extra.name] }, right: name }
        """);

    [Fact]
    public async Task Rows_of_rows_that_need_an_input_each_cannot_get_it() => Assert.Contains(
        "MSYNC112 (7,43)-(7,46) The items 'row' of 'rows' cannot be mapped: its rows have lists whose rows need an input each ('PartsExtra'), which nobody can pass; declare the input in 'row', where those rows can read it",
        await Nested("", "inputs: { extra: { type: Shop.Extra } }").FindingsAsync());

    [Fact]
    public void Rows_of_rows_read_the_inputs_of_the_row_that_holds_them() => Assert.Equal("x", Nested("inputs: { extra: { type: Shop.Extra, optional: true } }", "").Run<string>("""
        var inputs = new DocMapping.PushInputs([new Extra { Name = "x" }]);
        return DocMapping.Push(new Doc { Rows = [new Row { Parts = [new Part()] }] }, inputs).Rows![0].Parts![0].Name!;
        """));

    [Fact]
    public async Task A_list_whose_rows_need_an_input_that_would_be_named_like_another_is_refused()
    {
        var project = Nested("inputs: { extra: { type: Shop.Extra } }", "", "inputs: { rows-extra: { type: Shop.Extra } }");

        Assert.Contains("MSYNC007 (7,3)-(7,7) 'rows' is not free as the name of a list; the input 'extra' of its rows would be named 'RowsExtra' in C#, like another; choose another", await project.FindingsAsync());
        Assert.Empty(project.Problems());
    }
}
