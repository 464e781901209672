namespace MappingSync.Generators.Tests.Generation;

/// <summary>Values that have another value in the other system.</summary>
public class ValueMapTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Zone { get; init; } public string? Locale { get; init; } public bool? Barred { get; init; } }
            public sealed record Target { public int? ZoneNumber { get; init; } public int? Language { get; init; } public string? State { get; init; } }
            public sealed record Settings
            {
                public IReadOnlyDictionary<string, int>? Zones { get; init; }
                public Dictionary<int, string> Languages { get; init; } = [];
            }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows:
          push: { from: left, to: right }
          pull: { from: right, to: left }
        inputs:
          settings: { type: Shop.Settings }
        synced:
          zone: { left: zone, right: zoneNumber, values: { home: 1, eu: 2, union: 2 }, values-override: $settings.Zones, required: true }
          language: { left: locale, right: language, values: $settings.Languages, unmapped: skip }
          state: { left: barred, right: state, values: { true: closed, false: open } }
        """;

    private static readonly MappingProject Project = new(Contracts, Spec);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Theory]
    [InlineData("\"home\"", "1")]
    [InlineData("\"eu\"", "20")]
    [InlineData("\"other\"", "null")]
    [InlineData("\" \"", "null")]
    public void The_settings_come_before_the_spec(string zone, string expected) => Assert.Equal(expected, Project.Run<string>($$"""
        var settings = new Settings { Zones = new Dictionary<string, int> { ["eu"] = 20 } };
        return Probe.Show(ThingMapping.Push(new Source { Zone = {{zone}} }, new(settings)).ZoneNumber);
        """));

    [Theory]
    [InlineData(1, "home")]
    [InlineData(2, "eu")]
    [InlineData(20, "union")]
    [InlineData(3, "null")]
    public void The_table_is_read_backwards_too(int number, string expected) => Assert.Equal(expected, Project.Run<string>($$"""
        var settings = new Settings { Zones = new Dictionary<string, int> { ["union"] = 20 } };
        return Probe.Show(ThingMapping.Pull(new Target { ZoneNumber = {{number}} }, new(settings)).Zone);
        """));

    [Fact]
    public void A_dictionary_is_read_in_the_direction_of_its_types() => Assert.Equal("2 en", Project.Run<string>("""
        var inputs = new Settings { Languages = new() { [1] = "da", [2] = "en" } };
        return ThingMapping.Push(new Source { Locale = "en" }, new(inputs)).Language + " " + ThingMapping.Pull(new Target { Language = 2 }, new(inputs)).Locale;
        """));

    [Fact]
    public void A_flag_maps_both_ways() => Assert.Equal("closed open null False", Project.Run<string>("""
        var inputs = new Settings();
        return Probe.Show(ThingMapping.Push(new Source { Barred = true }, new(inputs)).State) + " " + Probe.Show(ThingMapping.Push(new Source { Barred = false }, new(inputs)).State)
            + " " + Probe.Show(ThingMapping.Push(new Source(), new(inputs)).State) + " " + Probe.Show(ThingMapping.Pull(new Target { State = "open" }, new(inputs)).Barred);
        """));

    [Fact]
    public void A_value_without_a_counterpart_is_one_violation_with_the_value() => Assert.Equal("zone Unmapped moon", Project.Run<string>("""
        var source = new Source { Zone = "moon", Locale = "xx" };
        var inputs = new ThingMapping.PushInputs(new Settings());
        return string.Join(";", ThingMapping.ValidatePush(source, ThingMapping.Push(source, inputs), inputs).Select(v => v.Field.Name + " " + v.Rule + " " + v.Value));
        """));

    [Fact]
    public void A_value_that_is_missing_is_missing_and_not_unmapped() => Assert.Equal("zone Required ", Project.Run<string>("""
        var inputs = new ThingMapping.PushInputs(new Settings());
        return string.Join(";", ThingMapping.ValidatePush(new Source(), new Target(), inputs).Select(v => v.Field.Name + " " + v.Rule + " " + v.Value));
        """));

    [Fact]
    public void A_skipped_value_leaves_the_target_alone_and_a_missing_one_clears_it() => Assert.Equal("7 null", Project.Run<string>("""
        var inputs = new ThingMapping.PushInputs(new Settings());
        var target = new Target { Language = 7 };
        return Probe.Show(ThingMapping.ApplyPush(new Source { Locale = "xx" }, target, inputs).Language) + " " + Probe.Show(ThingMapping.ApplyPush(new Source(), target, inputs).Language);
        """));
}
