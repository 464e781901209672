namespace MappingSync.Generators.Tests.Generation;

/// <summary>Values that are keys of other records: resolved, never copied.</summary>
public class ReferenceTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public int? GroupId { get; init; } public string? UnitId { get; init; } public string? Attention { get; init; } public int? CustomerId { get; init; } public int? SecondGroup { get; init; } }
            public sealed record Target
            {
                public GroupReference? Group { get; init; }
                public long? UnitNumber { get; init; }
                public ContactReference? Contact { get; init; }
                public string? Second { get; init; }
            }

            public sealed record GroupReference { public int? GroupNumber { get; init; } public string? Kind { get; init; } public string? Self { get; init; } }
            public sealed record ContactReference { public int? ContactNumber { get; init; } }
            public sealed record Settings { public int? Group { get; init; } }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        inputs:
          settings: { type: Shop.Settings }
        synced:
          group: { left: { read: groupId, default: $settings.Group }, right: group.groupNumber, references: thing-group, required: true }
          unit: { left: unitId, right: unitNumber, references: unit }
          contact: { left: attention, right: contact.contactNumber, references: { entity: contact, by: name, within: customerId, unresolved: skip } }
          second: { left: secondGroup, right: second, references: thing-group }
        constants:
          kind: { right: group.kind, value: dimension, with: group }
        """;

    private static readonly MappingProject Project = new(Contracts, Spec);

    private const string Resolve = """
        var references = new ResolvedReferences();
        foreach (var reference in ThingMapping.ReferencesPush(source, inputs))
        {
            references.Add(reference, RecordKey.From(100 + (reference.Key.AsNumber() ?? 0)));
        }

        """;

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Fact]
    public void References_are_listed_once_with_how_they_are_found() => Assert.Equal(
        ["thing-group 7 Key  False group", "unit 9 Key  False unit", "contact Ann Name 5 True contact"],
        Project.Run<string[]>("""
            var source = new Source { GroupId = 7, UnitId = "9", Attention = "Ann", CustomerId = 5, SecondGroup = 7 };
            return ThingMapping.ReferencesPush(source, new(new Settings())).Select(r => $"{r.Entity} {r.Key} {r.Lookup} {r.Within} {r.MayBeMissing} {r.Field.Name}").ToArray();
            """));

    [Fact]
    public void Empty_keys_and_names_below_nothing_are_not_listed() => Assert.Equal(0, Project.Run<int>("""
        return ThingMapping.ReferencesPush(new Source { UnitId = " ", Attention = "Ann" }, new(new Settings())).Count;
        """));

    [Fact]
    public void Resolved_keys_are_written_in_the_targets_type() => Assert.Equal(
        "GroupReference { GroupNumber = 107, Kind = dimension, Self =  } 109 ContactReference { ContactNumber = 100 } 108",
        Project.Run<string>("""
            var source = new Source { GroupId = 7, UnitId = "9", Attention = "Ann", CustomerId = 5, SecondGroup = 8 };
            var inputs = new ThingMapping.PushInputs(new Settings());
            """ + Resolve + """
            var made = ThingMapping.Push(source, inputs, references);
            return made.Group + " " + made.UnitNumber + " " + made.Contact + " " + made.Second;
            """));

    [Fact]
    public void The_default_is_a_key_of_the_source() => Assert.Equal("103", Project.Run<string>("""
        var source = new Source();
        var inputs = new ThingMapping.PushInputs(new Settings { Group = 3 });
        """ + Resolve + """
        return Probe.Show(ThingMapping.Push(source, inputs, references).Group?.GroupNumber);
        """));

    [Fact]
    public void What_is_not_resolved_is_left_empty_with_all_that_goes_with_it() => Assert.Equal("True True", Project.Run<string>("""
        var made = ThingMapping.Push(new Source { GroupId = 7, Attention = "Ann", CustomerId = 5 }, new(new Settings()), ResolvedReferences.None);
        return (made.Group is null) + " " + (made.Contact is null);
        """));

    [Fact]
    public void An_unchanged_reference_keeps_its_details_and_a_changed_one_does_not() => Assert.Equal("True ", Project.Run<string>("""
        var source = new Source { GroupId = 7 };
        var inputs = new ThingMapping.PushInputs(new Settings());
        """ + Resolve + """
        var group = new GroupReference { GroupNumber = 107, Kind = "dimension", Self = "/groups/107" };
        var same = ThingMapping.ApplyPush(source, new Target { Group = group }, inputs, references);
        var other = ThingMapping.ApplyPush(source, new Target { Group = group with { GroupNumber = 3 } }, inputs, references);
        return ReferenceEquals(same.Group, group) + " " + other.Group!.Self;
        """));

    [Fact]
    public void A_field_that_two_records_need_may_be_missing_only_if_both_allow_it()
    {
        var spec = """
            entity: thing
            systems: { left: Shop.Source, right: Shop.Target }
            key: none
            flows: { push: { from: left, to: right } }
            synced:
              group: { left: groupId, right: group.groupNumber, references: { entity: thing-group, unresolved: skip } }
              second: { left: secondGroup, right: second, references: thing-group }
            """;
        Assert.Equal("1 False", new MappingProject(Contracts, spec).Run<string>("""
            var listed = ThingMapping.ReferencesPush(new Source { GroupId = 7, SecondGroup = 7 });
            return listed.Count + " " + listed[0].MayBeMissing;
            """));
    }
}
