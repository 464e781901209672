using System.Reflection;
using MappingSync.Cli.Diffing;

namespace MappingSync.Cli.Tests.Diffing;

public sealed class ChangeRuleTests
{
    public static TheoryData<string> Ids => [.. ChangeCatalogue.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_change_is_told_with_its_level_at_its_place_and_nothing_else_is(string id)
    {
        var rule = RuleCase.Load(id);
        var changes = SpecSetComparison.Compare(rule.Set("old"), rule.Set("new"));

        Assert.Contains(changes, change => change.Rule.Id == id);
        Assert.Equal(Sorted(rule.Expected("new")), Sorted(changes.Where(change => change.NewPlace is not null).Select(change => Told(change, change.NewPlace!, rule.Expected("new")))));
        var gone = changes.Where(change => change.NewPlace is null).ToList();
        Assert.All(gone, change => Assert.Contains(Told(change, change.OldPlace!, rule.Expected("old")), rule.Expected("old")));
        Assert.All(rule.Expected("old"), expected => Assert.Contains(expected, changes.Where(change => change.OldPlace is not null).Select(change => Told(change, change.OldPlace!, rule.Expected("old")))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_only_looks_like_the_change_is_not_told(string id)
    {
        var rule = RuleCase.Load(id);

        Assert.DoesNotContain(SpecSetComparison.Compare(rule.Set("old"), rule.Set("near-miss")), change => change.Rule.Id == id);
        Assert.Empty(SpecSetComparison.Compare(rule.Set("new"), rule.Set("new")));
    }

    [Fact]
    public void Every_rule_is_in_the_catalogue_once_and_has_a_case()
    {
        var declared = typeof(ChangeCatalogue).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ChangeRule).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(ChangeRule))
            .Select(field => (ChangeRule)field.GetValue(null)!)
            .ToList();

        Assert.Equal(declared.OrderBy(rule => rule.Id, StringComparer.Ordinal), ChangeCatalogue.All);
        Assert.Distinct(ChangeCatalogue.All.Select(rule => rule.Id));
        Assert.Distinct(ChangeCatalogue.All.Select(rule => rule.Name));
        Assert.All(ChangeCatalogue.All, rule => Assert.Matches("^MSYNC5[1-9][0-9]$", rule.Id));
        Assert.All(ChangeCatalogue.All, rule => Assert.All([rule.Why, rule.Remedy], sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal)));
        Assert.Equal(ChangeCatalogue.All.Select(rule => rule.Id), Directory.GetFiles(RuleCase.Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_lists_every_rule_as_the_catalogue_has_it()
    {
        var rows = ChangeCatalogue.All.Select(rule => $"| {rule.Id} | `{rule.Name}`{(rule.IsEmitted ? " ⚙" : "")} | {DiffPrinter.Word(rule.Level)} | {rule.Meaning} | {rule.Why} {rule.Remedy} |");

        GeneratedDocs.MatchPart("diff.md", "rules", string.Join('\n', rows.Prepend("|---|---|---|---|---|").Prepend("| id | name | level | what has changed | why it matters, and what to do |")));
    }

    private static ExpectedChange Told(Change change, ChangePlace place, IReadOnlyList<ExpectedChange> expected) =>
        ExpectedChange.Of(change, place, expected.Any(mark => mark.Id == change.Rule.Id && mark.Field == "*") ? "*" : "");

    private static IEnumerable<string> Sorted(IEnumerable<ExpectedChange> changes) => changes.Select(change => change.ToString()).Order(StringComparer.Ordinal);
}
