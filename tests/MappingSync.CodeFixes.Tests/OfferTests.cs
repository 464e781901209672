using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MappingSync.CodeFixes.Tests;

public class OfferTests
{
    private static readonly CodeFixProvider[] Providers = [new MissingPropertyFixProvider(), new ProposeSyncFixProvider(), new RemoveStaleFixProvider()];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_property_in_no_list_can_be_synced_excluded_or_listed_as_read_only(bool inYaml)
    {
        Assert.Equal(
            ["Sync 'Nickname' of left with 'Nick'", "Exclude 'Nickname' of left with a reason to fill in", "List 'Nickname' of left as read-only", "Sync 'Nickname' of left with a property to fill in"],
            await TitlesAsync(inYaml, "Nickname"));
        Assert.Equal(
            ["Sync 'HomePhone' of left with 'homePhone'", "Exclude 'HomePhone' of left with a reason to fill in", "List 'HomePhone' of left as read-only", "Sync 'HomePhone' of left with a property to fill in"],
            await TitlesAsync(inYaml, "HomePhone"));
        Assert.Equal(
            ["Exclude 'Age' of left with a reason to fill in", "List 'Age' of left as read-only", "Sync 'Age' of left with a property to fill in"],
            await TitlesAsync(inYaml, "Age"));
    }

    [Theory]
    [InlineData(false, "Sync 'Nickname' of left with 'Nick'", "  name: { left: Name, right: Name }   # what everybody sees\n  nickname: { left: Nickname, right: Nick }\n")]
    [InlineData(true, "Sync 'Nickname' of left with 'Nick'", "  name: { left: Name, right: Name }   # what everybody sees\n  nickname: { left: Nickname, right: Nick }\n")]
    [InlineData(false, "Sync 'Age' of left with a property to fill in", "  name: { left: Name, right: Name }   # what everybody sees\n  age: { left: Age, right: '' }\n")]
    [InlineData(true, "Sync 'Age' of left with a property to fill in", "  name: { left: Name, right: Name }   # what everybody sees\n  age: { left: Age, right: '' }\n")]
    [InlineData(false, "Exclude 'Age' of left with a reason to fill in", "  name: { left: Name, right: Name }   # what everybody sees\n\nexcluded:\n  age: { left: Age, reason: '' }\n")]
    [InlineData(true, "Exclude 'Age' of left with a reason to fill in", "  name: { left: Name, right: Name }   # what everybody sees\n\nexcluded:\n  age: { left: Age, reason: '' }\n")]
    [InlineData(false, "List 'Changed' of right as read-only", "  name: { left: Name, right: Name }   # what everybody sees\n\nread-only:\n  right: [Changed]\n")]
    [InlineData(true, "List 'Changed' of right as read-only", "  name: { left: Name, right: Name }   # what everybody sees\n\nread-only:\n  right: [Changed]\n")]
    public async Task The_offer_that_is_taken_edits_the_spec_and_answers_the_finding(bool inYaml, string title, string end)
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec));
        var name = title.Split('\'')[1];
        var finding = (await project.FindingsAsync(inYaml)).Single(found => IsAbout(found, name));
        var offers = new List<CodeAction>();
        foreach (var provider in Providers)
            offers.AddRange(await project.OffersAsync(provider, finding));

        await project.ApplyAsync(offers.Single(offer => offer.Title == title));

        Assert.EndsWith(end, await project.TextAsync(People.SpecPath), StringComparison.Ordinal);
        Assert.DoesNotContain(await project.FindingsAsync(inYaml), found => IsAbout(found, name) && found.Id == "MSYNC201");
    }

    [Fact]
    public async Task An_excluded_property_is_an_error_until_its_reason_is_filled_in()
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec));
        var finding = (await project.FindingsAsync(inYaml: false)).Single(found => IsAbout(found, "Age"));
        await project.ApplyAsync((await project.OffersAsync(new MissingPropertyFixProvider(), finding))[0]);

        Assert.Contains(await project.FindingsAsync(inYaml: true), static found => found.Id == "MSYNC401" && found.GetMessage(CultureInfo.InvariantCulture).Contains("'age'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("read-only: { right: [Gone] }\nexcluded:\n  rest: { left: [Age, Nickname, HomePhone], right: [Nick, homePhone, Changed], reason: x }\n", "excluded:\n  rest: { left: [Age, Nickname, HomePhone], right: [Nick, homePhone, Changed], reason: x }\n", "Remove stale 'Gone' of right from 'read-only'")]
    [InlineData("excluded:\n  old: { left: Gone, reason: x }   # no more\n  rest: { left: [Age, Nickname, HomePhone], right: [Nick, homePhone, Changed], reason: x }\n", "excluded:\n  rest: { left: [Age, Nickname, HomePhone], right: [Nick, homePhone, Changed], reason: x }\n", "Remove stale 'Gone' of left from 'excluded: old'")]
    [InlineData("excluded:\n  rest: { left: [Age, Nickname, HomePhone], right: [Nick, homePhone, Changed], reason: x }\nread-only: { right: [Changed] }\n", "excluded:\n  rest: { left: [Age, Nickname, HomePhone], right: [Nick, homePhone, Changed], reason: x }\n", "Remove 'Changed' of right from 'read-only', which repeats it")]
    public async Task A_stale_entry_is_removed_from_the_declared_class_and_from_the_YAML(string before, string after, string title)
    {
        foreach (var inYaml in new[] { false, true })
        {
            var project = new FixedProject(People.Contracts + People.Class, (People.SpecPath, People.Spec + before));
            var finding = Assert.Single(await project.FindingsAsync(inYaml));

            var offer = Assert.Single(await project.OffersAsync(new RemoveStaleFixProvider(), finding));
            await project.ApplyAsync(offer);

            Assert.Equal(title, offer.Title);
            Assert.Equal(People.Spec + after, await project.TextAsync(People.SpecPath));
            Assert.Empty(await project.FindingsAsync(inYaml));
        }
    }

    [Fact]
    public async Task A_stale_entry_has_no_place_in_CSharp_when_no_class_is_declared_for_the_spec()
    {
        var project = new FixedProject(People.Contracts + "namespace People { public static partial class OtherMapping { } }\nnamespace Inner { public static partial class PersonMapping { } }\n", (People.SpecPath, People.Spec + "read-only: { right: [Gone] }\n"));

        Assert.DoesNotContain(await project.FindingsAsync(inYaml: false), static found => found.Id != "MSYNC201");
    }

    /// <summary>As a menu shows them: by priority, then in the order of offers.</summary>
    private static async Task<IReadOnlyList<string>> TitlesAsync(bool inYaml, string name)
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec));
        var finding = (await project.FindingsAsync(inYaml)).Single(found => IsAbout(found, name));
        var offers = new List<CodeAction>();
        foreach (var provider in Providers)
            offers.AddRange(await project.OffersAsync(provider, finding));

        return [.. offers.OrderByDescending(static offer => offer.Priority).Select(static offer => offer.Title)];
    }

    private static bool IsAbout(Diagnostic finding, string name) => finding.Properties.GetValueOrDefault("PropertyPath") == name;
}
