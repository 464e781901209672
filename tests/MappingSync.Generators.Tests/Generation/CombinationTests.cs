namespace MappingSync.Generators.Tests.Generation;

/// <summary>Forms of the language that meet in one field or one object.</summary>
public class CombinationTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } public string? Code { get; init; } public int? Group { get; init; } public List<string>? Tags { get; init; } public IReadOnlyList<Row>? Rows { get; init; } }
            public sealed record Row { public string? Text { get; init; } public decimal? Net { get; init; } }
            public sealed record Target { public string? Word { get; init; } public int? Zone { get; init; } public int? Other { get; init; } public decimal? Rate { get; init; } public IList<string>? Tags { get; init; } public Reference? Group { get; init; } public Box? Box { get; init; } public List<Needy>? Rows { get; init; } }
            public sealed record Reference { public int? Number { get; init; } public int? Kind { get; init; } public string? Type { get; init; } }
            public sealed class Box { public required string Must { get; set; } public string? City { get; set; } public string? Street { get; set; } }
            public sealed class Needy { public required string Must { get; set; } public string? Text { get; set; } public decimal? Net { get; set; } }
            public static class Convert { public static string? Upper(string text) => text.ToUpperInvariant(); public static int Length(string text) => text.Length; }
        }
        """;

    private const string Row = """
        entity: thing-row
        item-of: thing
        systems: { left: Shop.Row, right: Shop.Needy }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          text: { left: text, right: text, required: true, references: label }
        verified:
          net: { left: net, right: net }
        """;

    [Fact]
    public void Converted_values_are_mapped_and_judged()
    {
        var project = Project("""
              zone: { left: code, right: zone, via: { right: Upper }, values: { A: 1 } }
              other: { left: name, right: other, via: { right: Upper }, values: { A: 2 }, unmapped: skip }
              rate: { left: name, right: rate, via: { right: Upper }, values: { A: 3 }, unmapped: skip }
            """);

        Assert.Equal("1 2 1 null Unmapped:B 9", project.Run<string>("""
            var mapped = ThingMapping.Push(new Source { Code = "a", Name = "a" });
            var bad = new Source { Code = "b", Name = "b" };
            var violation = System.Linq.Enumerable.Single(ThingMapping.ValidatePush(bad, ThingMapping.Push(bad)));
            var kept = ThingMapping.ApplyPush(bad, new Target { Other = 9 });
            return mapped.Zone + " " + mapped.Other + " " + ThingMapping.Push(new Source { Code = "A" }).Zone + " " + Probe.Show(ThingMapping.Push(new Source()).Zone) + " " + violation.Rule + ":" + violation.Value + " " + kept.Other;
            """));
    }

    [Fact]
    public void A_number_that_the_source_always_has_may_be_all_that_an_object_holds()
    {
        var project = new MappingProject("""
            namespace Shop
            {
                public sealed record Source(int Group, decimal Rate);
                public sealed record Target { public Reference? Group { get; init; } public Money? Price { get; init; } }
                public sealed record Reference { public int? Number { get; init; } }
                public sealed record Money { public decimal? Rate { get; init; } }
            }
            """, """
            entity: thing
            systems: { left: Shop.Source, right: Shop.Target }
            flows: { push: { from: left, to: right } }
            synced:
              group: { left: group, right: group.number, write: replace }
              rate: { left: rate, right: price.rate }
            """);

        Assert.Equal("7 0 7 0", project.Run<string>("""
            var mapped = ThingMapping.Push(new Source(7, 0));
            var applied = ThingMapping.ApplyPush(new Source(7, 0), new Target());
            return mapped.Group?.Number + " " + mapped.Price?.Rate + " " + applied.Group?.Number + " " + applied.Price?.Rate;
            """));
    }

    [Fact]
    public void Two_references_may_be_read_through_converters() => Assert.Equal("3:10 2:20", Project("""
          group: { left: code, right: group.number, via: { right: Length }, references: group }
          other: { left: name, right: other, via: { right: Length }, references: other }
        """).Run<string>("""
        var source = new Source { Code = "abc", Name = "ab" };
        var listed = ThingMapping.ReferencesPush(source);
        var references = new ResolvedReferences();
        references.Add(listed[0], RecordKey.From(10));
        references.Add(listed[1], RecordKey.From(20));
        var mapped = ThingMapping.Push(source, references);
        return listed[0].Key + ":" + mapped.Group?.Number + " " + listed[1].Key + ":" + mapped.Other;
        """));

    [Fact]
    public void Mapped_values_are_cut_and_rounded_too() => Assert.Equal("LON 1.3", Project("""
          word: { left: code, right: word, values: { A: LONG }, limits: { right: { max-length: 3, on-violation: truncate } } }
          rate: { left: name, right: rate, values: { A: 1.25 }, limits: { right: { decimals: 1, on-violation: round } } }
        """).Run<string>("""
        var mapped = ThingMapping.Push(new Source { Code = "A", Name = "A" });
        return mapped.Word + " " + Probe.Show(mapped.Rate);
        """));

    [Fact]
    public void A_blank_value_clears_what_an_unmapped_one_leaves_alone() => Assert.Equal("null 7", Project("""
          zone: { left: code, right: zone, values: { A: 1 }, unmapped: skip }
        """).Run<string>("""
        var target = new Target { Zone = 7 };
        return Probe.Show(ThingMapping.ApplyPush(new Source { Code = " " }, target).Zone) + " " + ThingMapping.ApplyPush(new Source { Code = "B" }, target).Zone;
        """));

    [Fact]
    public void A_constant_in_a_replaced_object_is_written_though_the_key_is_the_same() => Assert.Equal("5 True", Project("""
          group: { left: group, right: group.number, references: group }
        constants:
          kind: { right: group.kind, value: 5 }
        """).Run<string>("""
        var source = new Source { Group = 1 };
        var references = new ResolvedReferences();
        references.Add(ThingMapping.ReferencesPush(source)[0], RecordKey.From(10));
        var once = ThingMapping.ApplyPush(source, new Target { Group = new() { Number = 10, Kind = 3 } }, references);
        return once.Group!.Kind + " " + object.ReferenceEquals(once.Group, ThingMapping.ApplyPush(source, once, references).Group);
        """));

    [Fact]
    public void A_constant_goes_with_the_value_that_is_kept() => Assert.Equal("4 number null", Project("""
          group: { left: group, right: group.number, when-missing: keep }
        constants:
          type: { right: group.type, value: number, with: group }
        """).Run<string>("""
        var kept = ThingMapping.ApplyPush(new Source(), new Target { Group = new() { Number = 4, Type = "number" } });
        var none = ThingMapping.ApplyPush(new Source(), new Target { Group = new() { Type = "number" } });
        return kept.Group!.Number + " " + kept.Group.Type + " " + Probe.Show(none.Group!.Type);
        """));

    [Fact]
    public void A_constant_elsewhere_stays_with_the_value_that_is_kept() => Assert.Equal("4 number", Project("""
          zone: { left: group, right: zone, when-missing: keep }
        constants:
          type: { right: group.type, value: number, with: zone }
        """).Run<string>("""
        var kept = ThingMapping.ApplyPush(new Source(), new Target { Zone = 4, Group = new() { Type = "number" } });
        return kept.Zone + " " + kept.Group!.Type;
        """));

    [Fact]
    public void An_object_may_hold_nothing_but_a_constant_that_goes_with_a_value() => Assert.Equal("number null", Project("""
          zone: { left: group, right: zone }
        constants:
          type: { right: group.type, value: number, with: zone }
        """).Run<string>("""
        return ThingMapping.Push(new Source { Group = 1 }).Group!.Type + " " + Probe.Show(ThingMapping.Push(new Source()).Group);
        """));

    [Fact]
    public void A_list_that_can_be_changed_is_compared_by_content() => Assert.Equal("True True False", Project("""
          tags: { left: tags, right: tags }
        """).Run<string>("""
        var first = ThingMapping.Push(new Source { Tags = ["a", "b"] });
        var same = ThingMapping.Push(new Source { Tags = ["a", "b"] });
        var other = ThingMapping.Push(new Source { Tags = ["a", "c"] });
        return ThingMapping.ComparePush(first, same).IsEmpty + " " + (ThingMapping.FingerprintPushed(first) == ThingMapping.FingerprintPushed(same)) + " " + (ThingMapping.FingerprintPushed(first) == ThingMapping.FingerprintPushed(other));
        """));

    [Fact]
    public void Objects_with_required_members_can_be_made_on_the_way() => Assert.Equal("null here", Project("""
          city: { left: name, right: box.city, write: create-only }
          street: { left: code, right: box.street }
        """).Run<string>("""
        var changed = ThingMapping.ApplyPush(new Source { Name = "there", Code = "here" }, new Target());
        return Probe.Show(changed.Box!.City) + " " + changed.Box.Street;
        """));

    [Fact]
    public void A_row_that_was_not_answered_misses_its_amount() => Assert.Equal("net 0 null", Project("  rows: { left: rows, right: rows, items: thing-row }").Run<string>("""
        var found = ThingMapping.VerifyPush(new Source { Rows = [new Row { Net = 1 }] }, new Target());
        return found[0].Field.Name + " " + found[0].Item + " " + Probe.Show(found[0].Actual);
        """));

    [Fact]
    public void A_row_that_is_null_throws_nothing_and_is_a_violation() => Assert.Equal("2 a 1 rows:Required:0 1", Project("  rows: { left: rows, right: rows, items: thing-row }").Run<string>("""
        var source = new Source { Rows = [null!, new Row { Text = "a" }] };
        var listed = ThingMapping.ReferencesPush(source);
        var references = new ResolvedReferences();
        references.Add(listed[0], RecordKey.From("a"));
        var mapped = ThingMapping.Push(source, references);
        var found = System.Linq.Enumerable.Single(ThingMapping.ValidatePush(source, mapped));
        _ = ThingMapping.FingerprintPush(source, references);
        return mapped.Rows!.Count + " " + mapped.Rows[1].Text + " " + listed.Count + " " + found.Field.Name + ":" + found.Rule + ":" + found.Item + " " + ThingMapping.VerifyPush(source with { Rows = [null!, new Row { Net = 1 }] }, mapped).Count;
        """));

    [Fact]
    public void Objects_whose_paths_run_together_and_names_that_differ_by_case_are_told_apart()
    {
        const string Alike = """
            namespace Shop
            {
                public sealed record Source { public string? Name { get; init; } public string? Code { get; init; } }
                public sealed record Inner { public string? X { get; init; } }
                public sealed record A { public Inner? BC { get; init; } }
                public sealed record AB { public Inner? C { get; init; } }
                public sealed record Target { public A? A { get; init; } public AB? AB { get; init; } public string? Word { get; init; } public string? word { get; init; } }
            }
            """;
        var project = new MappingProject(Alike, """
            entity: thing
            systems: { left: Shop.Source, right: Shop.Target }
            key: none
            flows: { push: { from: left, to: right } }
            synced:
              first: { left: name, right: A.BC.X }
              second: { left: code, right: AB.C.X }
              third: { left: name, right: Word }
              fourth: { left: code, right: word }
            """);

        Assert.Equal("1 2 1 2", project.Run<string>("""
            var mapped = ThingMapping.ApplyPush(new Source { Name = "1", Code = "2" }, new Target());
            return mapped.A!.BC!.X + " " + mapped.AB!.C!.X + " " + mapped.Word + " " + mapped.word;
            """));
    }

    private static MappingProject Project(string fields) => new(
        Contracts,
        "entity: thing\nsystems: { left: Shop.Source, right: Shop.Target }\nkey: none\nflows: { push: { from: left, to: right } }\nuses: [Shop.Convert]\nsynced:\n" + fields + "\n",
        Row);
}
