using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using MappingSync.TestSupport;

namespace MappingSync.Simulators.Tests;

/// <summary>The list of rules in <c>docs/simulators.md</c> is made of what the tests say that they show.</summary>
public sealed partial class EnforcedRuleTests
{
    private static readonly (string System, string Title, (string Number, string Title)[] Sections)[] Systems =
    [
        ("economic", "Visma e-conomic",
        [
            ("2", "Tokens, roles and content types"), ("3", "Pages"), ("4", "Filters and sorting"), ("5", "Statuses and bodies of errors"),
            ("6", "Rate limits"), ("7", "Idempotency and concurrency"), ("8", "Rules for all data"), ("9", "Resources"), ("11", "Webhooks"),
        ]),
        ("rackbeat", "Rackbeat",
        [
            ("1", "Transport"), ("2", "Tokens"), ("3", "Lists"), ("4", "Statuses, bodies of errors and the rate limit"), ("5", "Webhooks"),
            ("6", "Resources"),
        ]),
    ];

    private static readonly IReadOnlyList<(MethodInfo Test, EnforcesAttribute Rule)> Enforced =
    [
        .. from type in typeof(EnforcedRuleTests).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           from rule in method.GetCustomAttributes<EnforcesAttribute>()
           select (method, rule),
    ];

    [Fact]
    public void Every_rule_is_one_of_a_known_section_in_one_sentence_and_shown_by_a_test()
    {
        var wrong = Enforced.Where(entry =>
            !SectionsOf(entry.Rule.System).Any(section => section.Number == Top(entry.Rule.Section))
            || !SectionNumber().IsMatch(entry.Rule.Section)
            || !Sentence().IsMatch(entry.Rule.Rule)
            || entry.Test.GetCustomAttribute<FactAttribute>() is null);
        Assert.Empty(wrong.Select(entry => $"{entry.Test.DeclaringType!.Name}.{entry.Test.Name}: {entry.Rule.System} {entry.Rule.Section} '{entry.Rule.Rule}'"));
    }

    [Theory]
    [InlineData("economic", "2 3 4 5 6 7 8 9 11")]
    [InlineData("rackbeat", "2 3 4 5 6")]
    public void Every_section_has_rules(string system, string sections) =>
        Assert.Empty(sections.Split(' ').Except(Enforced.Where(entry => entry.Rule.System == system).Select(entry => Top(entry.Rule.Section))));

    [Fact]
    public void The_page_lists_them_with_their_tests()
    {
        var text = new StringBuilder();
        foreach (var (system, title, sections) in Systems)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n");
            foreach (var (number, heading) in sections)
            {
                var rules = Enforced.Where(entry => entry.Rule.System == system && Top(entry.Rule.Section) == number).ToList();
                if (rules.Count == 0)
                    continue;
                text.Append(CultureInfo.InvariantCulture, $"\n#### {heading}\n\n| Rule | Shown by |\n|---|---|\n");
                foreach (var rule in rules.GroupBy(entry => (entry.Rule.Section, entry.Rule.Rule))
                    .OrderBy(rule => Order(rule.Key.Section)).ThenBy(rule => rule.Key.Rule, StringComparer.Ordinal))
                {
                    var tests = rule.Select(entry => $"`{entry.Test.DeclaringType!.Name}.{entry.Test.Name}`").Order(StringComparer.Ordinal);
                    text.Append(CultureInfo.InvariantCulture, $"| {rule.Key.Rule.Replace("|", "\\|", StringComparison.Ordinal)} | {string.Join("<br>", tests)} |\n");
                }
            }
        }

        GeneratedDocs.MatchPart("simulators.md", "rules", text.ToString());
    }

    private static (string Number, string Title)[] SectionsOf(string system) => Systems.FirstOrDefault(known => known.System == system).Sections ?? [];

    private static string Top(string section) => section.Split('.')[0];

    private static int Order(string section) => section.Split('.') is [_, var part] ? int.Parse(part, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^[1-9][0-9]?(\.[1-9][0-9]?)?$")]
    private static partial Regex SectionNumber();

    /// <summary>Begins large or with what is written as it is, does not end with a period, and names no file.</summary>
    [GeneratedRegex(@"^[^\sa-z][^\n]{8,200}[^\s.]$")]
    private static partial Regex Sentence();
}
