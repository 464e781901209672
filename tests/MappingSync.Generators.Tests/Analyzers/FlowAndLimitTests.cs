using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>The cases of the rules that have many.</summary>
public class FlowAndLimitTests
{
    private const string Contracts = """
        using System;
        using System.Collections.Generic;

        namespace L
        {
            public enum Kind { Person, Company, Firm = Company }
            public sealed record Settings { public decimal Tolerance { get; init; } public int Rank { get; init; } public IReadOnlyDictionary<Kind, string>? Kinds { get; init; } }
            public sealed record T
            {
                public int Id { get; init; } public string? Name { get; init; } public string Title { get; init; } = ""; public int? Count { get; init; } public decimal? Price { get; init; } public byte? Small { get; init; }
                public Kind? Kind { get; init; } public Kind Sort { get; init; }
                public long? Long { get; init; } public decimal? Decimal { get; init; } public double? Double { get; init; } public float? Float { get; init; } public short? Short { get; init; } public ulong? Ulong { get; init; }
                public DateTimeOffset? Moment { get; init; } public DateTime? Time { get; init; }
            }
        }

        namespace R
        {
            public sealed record T
            {
                public int? Id { get; init; } public string? Name { get; init; } public int? Count { get; init; } public decimal? Price { get; init; } public byte? Small { get; init; } public string? Kind { get; init; } public int Must { get; init; }
                public int? Int { get; init; } public double? Double { get; init; } public float? Float { get; init; } public decimal? Decimal { get; init; }
                public DateOnly? Date { get; init; } public DateTime? Time { get; init; } public TimeOnly? Clock { get; init; } public long? Long { get; init; }
            }
        }

        public static class C { public static string? Upper(string? text) => text; public static string? Of(L.Kind? kind) => null; }
        """;

    private const string Head = "entity: t\nsystems: { l: L.T, r: R.T }\nkey: none\nuses: [C]\n";
    private const string OneWay = "flows: { push: { from: l, to: r } }\n";
    private const string BothWays = "flows: { push: { from: l, to: r }, pull: { from: r, to: l } }\n";

    [Theory]
    [InlineData("  name: { l: Name, r: Name, via: { ⟦l⟧: Upper } }", "MSYNC113 'via' contradicts the flows of 'name': it is for l, which none of them writes; remove it, or let the field take part in a flow that does")]
    [InlineData("  name: { l: Name, r: { read: Name, default: ⟦x⟧ } }", "MSYNC113 'default' contradicts the flows of 'name': it is for r, which none of them reads; remove it, or let the field take part in a flow that does")]
    [InlineData("  name: { l: { read: Name, write: ⟦Title⟧ }, r: Name }", "MSYNC113 'write' contradicts the flows of 'name': it is for l, which none of them writes; remove it, or let the field take part in a flow that does")]
    [InlineData("  name: { l: Name, r: { read: ⟦Kind⟧, write: Name } }", "MSYNC113 'read' contradicts the flows of 'name': it is for r, which none of them reads; remove it, or let the field take part in a flow that does")]
    [InlineData("  name: { l: Name, r: Name }\nconstants:\n  count: { ⟦l⟧: Count, value: 1 }", "MSYNC113 'l' contradicts the flows of 'count': it is for l, which none of them writes; remove it, or let the field take part in a flow that does")]
    [InlineData("  ⟦name⟧: { l: Name, r: Name, left-out: { push: x } }", "MSYNC113 'name' contradicts the flows of the spec: it takes part in none of push; list its paths under 'excluded' with a reason instead")]
    [InlineData("  name: { l: Name, r: Name }\nverified:\n  ⟦price⟧: { l: Price, r: Price, left-out: { push: x } }", "MSYNC113 'price' contradicts the flows of the spec: it takes part in none of push; remove it instead")]
    [InlineData("  name: { l: Name, r: Name }\nexcluded:\n  ⟦price⟧: { l: Price, r: Price, reason: y, left-out: { push: x } }", "MSYNC113 'price' contradicts the flows of the spec: it takes part in none of push; remove it instead")]
    [InlineData("  name: { l: Name, r: Name }\nchildren:\n  ⟦ts⟧: { entity: t, left-out: { push: x } }", "MSYNC113 'ts' contradicts the flows of the spec: it takes part in none of push; remove it, or say under 'unavailable' why it is not carried")]
    [InlineData("  name: { l: Name, r: Name, only: [push], left-out: { ⟦push⟧: x } }", "MSYNC113 'push' contradicts the flows of 'name': it is in 'only' and in 'left-out'; remove it from one of the two")]
    public Task A_part_that_no_flow_reaches_is_an_error(string lists, string message) => AssertAsync(Head + OneWay + "synced:\n" + lists, message);

    [Fact]
    public Task A_constant_that_shares_no_flow_with_its_field_is_an_error() => AssertAsync(
        Head + BothWays + "synced:\n  name: { l: Name, r: Name, only: [pull] }\nconstants:\n  count: { r: Count, value: 1, with: ⟦name⟧, only: [push] }",
        "MSYNC113 'with' contradicts the flows of 'count': the field 'name' takes part in none of its flows, so the constant is never written; let the two share a flow, or remove the constant");

    [Theory]
    [InlineData("  name: { l: { read: Title, write: Name, default: x }, r: { read: Name, write: Name }, via: { l: Upper, r: Upper } }")]
    [InlineData("  name: { l: { first-of: [Name, Title], write: Name }, r: Name }")]
    [InlineData("  name: { l: { first-of: [Name, Title] }, r: Name, only: [push], left-out: { pull: x } }")]
    [InlineData("  name: { l: Name, r: Name }\nconstants:\n  count: { r: Count, value: 1, with: name }")]
    public Task What_some_flow_reaches_has_no_finding(string lists) => AssertAsync(Head + BothWays + "synced:\n" + lists);

    [Theory]
    [InlineData("  name: { l: Name, r: Name, limits: { ⟦l⟧: { max-length: 2, not: x } } }", "The limit 'max-length', 'not' of 'name' for l is never tried, because none of its flows writes l")]
    [InlineData("  name: { l: Name, r: Name, limits: { r: ⟦{ on-violation: error }⟧ } }", "The limit 'limits' of 'name' for r says only what happens when one is broken, and none is set")]
    [InlineData("  count: { l: Count, r: Count, limits: { r: { max-length: ⟦2⟧, on-violation: truncate } } }", "The limit 'max-length' of 'count' for r is for a text, but 'Count' is 'int?'")]
    [InlineData("  count: { l: Count, r: Count, limits: { r: { pattern: ⟦'^a$'⟧ } } }", "The limit 'pattern' of 'count' for r is for a text, but 'Count' is 'int?'")]
    [InlineData("  count: { l: Count, r: Count, limits: { r: { decimals: ⟦2⟧ } } }", "The limit 'decimals' of 'count' for r is for a decimal number, but 'Count' is 'int?'")]
    [InlineData("  name: { l: Name, r: Name, limits: { r: { range: ⟦1..2⟧ } } }", "The limit 'range' of 'name' for r is for a number, but 'Name' is 'string?'")]
    [InlineData("  small: { l: Small, r: Small, limits: { r: { range: ⟦1..256⟧ } } }", "The limit 'range' of 'small' for r ends behind the last 'byte', which is 255")]
    [InlineData("  small: { l: Small, r: Small, limits: { r: { range: ⟦-1..⟧ } } }", "The limit 'range' of 'small' for r begins before the first 'byte', which is 0")]
    [InlineData("  small: { l: Small, r: Small, limits: { r: { range: ⟦300..400⟧ } } }", "The limit 'range' of 'small' for r lets nothing through: 'byte' goes from 0 to 255")]
    [InlineData("  count: { l: Count, r: Count, limits: { r: { range: ⟦1.2..1.8⟧ } } }", "The limit 'range' of 'count' for r lets nothing through: no whole number lies in it")]
    [InlineData("  count: { l: Count, r: Count, limits: { r: { range: 1..9, not: [5, ⟦0⟧] } } }", "The limit 'not' of 'count' for r cannot be broken: 'range' refuses 0 already")]
    [InlineData("  name: { l: Name, r: Name, limits: { r: { max-length: 2, not: [ab, ⟦abc⟧] } } }", "The limit 'not' of 'name' for r cannot be broken: 'abc' is longer than 'max-length' allows")]
    [InlineData("  name: { l: Name, r: Name, limits: { r: { max-length: 3, pattern: ⟦'^(ab|c\\d{2}){2}-[x-z]+\\.$'⟧ } } }", "The limit 'pattern' of 'name' for r lets nothing through: it needs at least 7 characters, and 'max-length' allows 3")]
    [InlineData("  name: { l: Name, r: Name, values: { a: b }, limits: { ⟦r⟧: { max-length: 3 } } }", "The limit 'max-length' of 'name' for r has nothing to decide: 'values' on line 7 names everything that is written")]
    public Task A_limit_that_decides_nothing_is_reported(string lists, string message) => AssertAsync(Head + OneWay + "synced:\n" + lists, "MSYNC304 " + message + "; correct it or remove it");

    [Theory]
    [InlineData("  name: { l: Name, r: Name, limits: { r: { max-length: 7, pattern: '^(ab|c\\d{2}){2}-[x-z]+\\.$', not: [ab] } } }")]
    [InlineData("  name: { l: Name, r: Name, limits: { r: { max-length: 1, pattern: '^\\p{L}{3}$' } } }")]
    [InlineData("  name: { l: Name, r: Name, limits: { r: { max-length: 1, pattern: '^(?i)abc$' } } }")]
    [InlineData("  name: { l: Name, r: Name, limits: { r: { max-length: 1, pattern: 'a?b*|cd{0,2}' } } }")]
    [InlineData("  small: { l: Small, r: Small, limits: { r: { range: 0..255, not: 7 } } }")]
    [InlineData("  count: { l: Count, r: Count, limits: { r: { range: -2147483648..2147483647 } } }")]
    [InlineData("  price: { l: Price, r: Price, limits: { r: { range: 0..0.5, decimals: 2, not: 0, on-violation: round } } }")]
    public Task A_limit_that_can_be_broken_and_kept_has_no_finding(string lists) => AssertAsync(Head + OneWay + "synced:\n" + lists);

    [Fact]
    public Task The_range_of_a_key_that_nothing_writes_is_reported() => AssertAsync(
        Head.Replace("key: none", "key: { l: { path: Id }, r: { path: Id, range: ⟦1..9⟧ } }", StringComparison.Ordinal) + OneWay + "synced:\n  name: { l: Name, r: Name }",
        "MSYNC304 The limit 'range' of 'key' for r is never tried, because no field writes 'Id'; correct it or remove it");

    [Fact]
    public Task The_range_of_a_key_that_is_a_text_is_reported() => AssertAsync(
        Head.Replace("key: none", "key: { l: { path: Id }, r: { path: Name, range: ⟦1..9⟧ } }", StringComparison.Ordinal) + OneWay + "synced:\n  name: { l: Name, r: Name }",
        "MSYNC304 The limit 'range' of 'key' for r is for a number, but 'Name' is 'string?'; correct it or remove it");

    [Fact]
    public Task The_range_of_a_key_that_a_field_writes_has_no_finding() => AssertAsync(
        Head.Replace("key: none", "key: { l: { path: Id }, r: { path: Id, range: 1..9 } }", StringComparison.Ordinal) + OneWay + "synced:\n  id: { l: Id, r: Id }");

    [Theory]
    [InlineData("Long", "Int", "long?", "int?", "digits or numbers out of range")]
    [InlineData("Long", "Double", "long?", "double?", "digits or numbers out of range")]
    [InlineData("Ulong", "Double", "ulong?", "double?", "digits or numbers out of range")]
    [InlineData("Decimal", "Double", "decimal?", "double?", "digits or numbers out of range")]
    [InlineData("Decimal", "Float", "decimal?", "float?", "digits or numbers out of range")]
    [InlineData("Double", "Decimal", "double?", "decimal?", "digits or numbers out of range")]
    [InlineData("Double", "Float", "double?", "float?", "digits or numbers out of range")]
    [InlineData("Count", "Float", "int?", "float?", "digits or numbers out of range")]
    [InlineData("Decimal", "Int", "decimal?", "int?", "decimals")]
    [InlineData("Double", "Long", "double?", "long?", "decimals")]
    [InlineData("Moment", "Date", "DateTimeOffset?", "DateOnly?", "the time of day and the offset")]
    [InlineData("Moment", "Time", "DateTimeOffset?", "DateTime?", "the offset")]
    [InlineData("Moment", "Clock", "DateTimeOffset?", "TimeOnly?", "the date and the offset")]
    [InlineData("Time", "Date", "DateTime?", "DateOnly?", "the time of day")]
    [InlineData("Time", "Clock", "DateTime?", "TimeOnly?", "the date")]
    public Task A_conversion_that_loses_something_is_an_error(string from, string to, string fromType, string toType, string loss) => AssertAsync(
        Head + OneWay + $"synced:\n  x: {{ l: {from}, r: ⟦{to}⟧ }}",
        $"MSYNC302 'x' reads '{fromType}' from l and writes '{toType}' to r, which loses {loss}; name a converter under 'via' or change a contract");

    [Theory]
    [InlineData("Count", "Double")]
    [InlineData("Count", "Decimal")]
    [InlineData("Count", "Long")]
    [InlineData("Long", "Decimal")]
    [InlineData("Float", "Double")]
    [InlineData("Short", "Float")]
    [InlineData("Id", "Must")]
    public Task A_conversion_that_loses_nothing_has_no_finding(string from, string to) => AssertAsync(Head + OneWay + $"synced:\n  x: {{ l: {from}, r: {to} }}");

    [Theory]
    [InlineData("Count", "int?")]
    [InlineData("Short", "short?")]
    public Task A_value_that_may_be_missing_does_not_go_where_one_must_be(string from, string type) => AssertAsync(
        Head + OneWay + $"synced:\n  x: {{ l: {from}, r: ⟦Must⟧ }}",
        $"MSYNC303 'x' reads '{type}' from l, which may be missing, and writes 'int' to r, which must have a value; give l a 'default', name a converter under 'via', or make the contract's property nullable");

    [Theory]
    [InlineData("  x: { l: { first-of: [Id, ⟦Count⟧] }, r: Count }", "'Count' of 'x' is never used, because 'Id' of l always has a value; remove it")]
    [InlineData("  x: { l: { read: { first-of: [Count, Id] }, default: ⟦1⟧ }, r: Count }", "The 'default' of 'x' is never used, because 'Id' of l always has a value; remove it")]
    [InlineData("  x: { l: { read: $settings.Rank, default: ⟦1⟧ }, r: Count }\ninputs: { settings: { type: L.Settings } }", "The 'default' of 'x' is never used, because '$settings.Rank' of l always has a value; remove it")]
    public Task An_alternative_behind_a_value_that_is_always_there_is_reported(string lists, string message) => AssertAsync(Head + OneWay + "synced:\n" + lists, "MSYNC305 " + message);

    [Theory]
    [InlineData("  x: { l: { first-of: [Count, Id] }, r: Count }")]
    [InlineData("  x: { l: { read: Title, default: none }, r: Name }")]
    [InlineData("  x: { l: { read: $settings.Rank, default: 1 }, r: Count }\ninputs: { settings: { type: L.Settings, optional: true } }")]
    public Task An_alternative_that_can_be_used_has_no_finding(string lists) => AssertAsync(Head + OneWay + "synced:\n" + lists);

    [Theory]
    [InlineData("  x: { l: ⟦Kind⟧, r: Kind, values: { Person: p } }", "The member 'Company' of l ('Kind') has no counterpart in 'values', so 'x' cannot carry it; add a pair, or 'unmapped: skip' if the target shall stay empty")]
    [InlineData("  x: { l: ⟦Sort⟧, r: Kind, values: { Firm: f } }", "The member 'Person' of l ('Kind') has no counterpart in 'values', so 'x' cannot carry it; add a pair, or 'unmapped: skip' if the target shall stay empty")]
    public Task A_member_of_an_enum_without_a_pair_is_reported(string lists, string message) => AssertAsync(Head + OneWay + "synced:\n" + lists, "MSYNC203 " + message);

    [Theory]
    [InlineData("  x: { l: Kind, r: Kind, values: { Person: p, Firm: f } }")]
    [InlineData("  x: { l: Kind, r: Kind, values: { Person: p }, unmapped: skip }")]
    [InlineData("  x: { l: Kind, r: Kind, values: { Person: p }, values-override: $settings.Kinds }\ninputs: { settings: { type: L.Settings } }")]
    [InlineData("  x: { l: Kind, r: Kind, via: { r: Of }, values: { p: q } }")]
    public Task A_member_that_the_spec_answers_for_has_no_finding(string lists) => AssertAsync(Head + OneWay + "synced:\n" + lists);

    [Fact]
    public Task A_member_that_is_only_written_need_not_have_a_pair() => AssertAsync(
        Head + "flows: { pull: { from: r, to: l } }\nsynced:\n  x: { r: Kind, l: Kind, values: { Person: p } }");

    [Fact]
    public Task A_flow_that_does_without_an_input_is_named() => AssertAsync(
        Head + BothWays + "inputs: { ⟦settings⟧: { type: L.Settings } }\nsynced:\n  x: { l: { read: Count, default: $settings.Rank }, r: Count }",
        "MSYNC406 No path reads the input 'settings' in the flow 'pull'; remove it, or limit it with 'flows'");

    [Theory]
    [InlineData("constants:\n  ⟦old⟧: { r: Count, value: 1 }", "a constant")]
    [InlineData("verified:\n  ⟦old⟧: { l: Price, r: Price }", "a verified field")]
    [InlineData("children:\n  ⟦old⟧: { entity: t }", "a child")]
    [InlineData("excluded:\n  ⟦old⟧: { l: Price, reason: x }", "an exclusion")]
    [InlineData("unavailable:\n  ⟦old⟧: { as: excluded, reason: x }", "an unavailable row")]
    public Task A_retired_name_is_free_in_no_list(string lists, string user) => AssertAsync(
        Head + OneWay + "synced:\n  name: { l: Name, r: Name }\nretired: { old: It is gone }\n" + lists,
        $"MSYNC501 'old' was retired and is the name of {user} again; choose another name, so that what is stored under the old one is not taken for it");

    /// <summary>Contracts are wider than the specs: what a spec leaves unmentioned is not judged here.</summary>
    private static async Task AssertAsync(string marked, params string[] idsAndMessages)
    {
        var expected = new MarkedText(marked);
        Assert.Equal(expected.Places.Count, idsAndMessages.Length);

        var found = await new ProjectUnderAnalysis().WithReference(Contracts).WithYaml("/repo/mappings/t.yaml", expected.Text).FindingsAsync();

        Assert.Equal(
            expected.Places.Zip(idsAndMessages, static (place, text) => $"{text[..8]} /repo/mappings/t.yaml{place} {text[9..]}"),
            found.Where(static finding => finding[..8] is not ("MSYNC201" or "MSYNC205")));
    }
}
