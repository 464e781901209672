using Microsoft.CodeAnalysis.CodeFixes;

namespace MappingSync.CodeFixes.Tests;

public class FixAllTests
{
    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_properties_of_the_same_name_are_synced_and_no_other(FixAllScope scope)
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec));

        await project.ApplyAsync((await project.FixAllAsync(new MissingPropertyFixProvider(), scope, "SyncSameName"))!);

        Assert.Equal(People.Spec + "  home-phone: { left: HomePhone, right: homePhone }\n", await project.TextAsync(People.SpecPath));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public async Task Excluding_all_syncs_namesakes_and_excludes_the_others_each_with_its_own_reason(FixAllScope scope)
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec));

        var fix = (await project.FixAllAsync(new MissingPropertyFixProvider(), scope, "Exclude"))!;
        await project.ApplyAsync(fix);

        Assert.Equal("Sync properties of the same name, exclude the others with reasons to fill in", fix.Title);

        Assert.Equal(
            People.Spec + "  home-phone: { left: HomePhone, right: homePhone }\n\nexcluded:\n  nickname: { left: Nickname, reason: '' }\n  age: { left: Age, reason: '' }\n  nick: { right: Nick, reason: '' }\n  changed: { right: Changed, reason: '' }\n",
            await project.TextAsync(People.SpecPath));
    }

    [Fact]
    public async Task The_fixes_of_one_run_leave_nothing_but_reasons()
    {
        var project = new FixedProject(People.Contracts + People.Class, (People.SpecPath, People.Spec + "\nread-only: { right: [Gone, Gone2] }\n"));
        foreach (var provider in new CodeFixProvider[] { new RemoveStaleFixProvider(), new MissingPropertyFixProvider() })
            await project.ApplyAsync((await project.FixAllAsync(provider, FixAllScope.Solution, null))!);

        Assert.Equal(
            People.Spec + "  home-phone: { left: HomePhone, right: homePhone }\n\nexcluded:\n  nickname: { left: Nickname, reason: '' }\n  age: { left: Age, reason: '' }\n  nick: { right: Nick, reason: '' }\n  changed: { right: Changed, reason: '' }\n",
            await project.TextAsync(People.SpecPath));
        Assert.All(await project.FindingsAsync(inYaml: true), static finding => Assert.Equal("MSYNC401", finding.Id));
    }

    [Fact]
    public async Task All_can_be_listed_as_read_only()
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec));

        await project.ApplyAsync((await project.FixAllAsync(new MissingPropertyFixProvider(), FixAllScope.Document, "ReadOnly"))!);

        Assert.Equal(People.Spec + "\nread-only:\n  left: [Nickname, HomePhone, Age]\n  right: [Nick, homePhone, Changed]\n", await project.TextAsync(People.SpecPath));
    }

    [Fact]
    public async Task Line_ends_of_Windows_stay()
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec.ReplaceLineEndings("\r\n")));

        await project.ApplyAsync((await project.FixAllAsync(new MissingPropertyFixProvider(), FixAllScope.Solution, null))!);

        var text = await project.TextAsync(People.SpecPath);
        Assert.Equal(text.ReplaceLineEndings("\r\n"), text);
        Assert.Contains("changed: { right: Changed, reason: '' }\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_two_projects_hold_is_edited_once_and_changes_in_both()
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec)).AlsoFor("People (net11.0)", People.Contracts, (People.SpecPath, People.Spec));

        await project.ApplyAsync((await project.FixAllAsync(new MissingPropertyFixProvider(), FixAllScope.Solution, "SyncSameName"))!);

        Assert.Equal(People.Spec + "  home-phone: { left: HomePhone, right: homePhone }\n", await project.TextAsync(People.SpecPath));
        Assert.Equal(await project.TextAsync(People.SpecPath), await project.TextAsync(People.SpecPath, project: 1));
    }

    [Fact]
    public async Task Several_specs_are_edited_in_one_go()
    {
        const string SecondPath = "/repo/mappings/friend.yaml";
        var second = People.Spec.Replace("entity: person", "entity: friend", StringComparison.Ordinal);
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec), (SecondPath, second));

        await project.ApplyAsync((await project.FixAllAsync(new MissingPropertyFixProvider(), FixAllScope.Project, "SyncSameName"))!);

        Assert.EndsWith("  home-phone: { left: HomePhone, right: homePhone }\n", await project.TextAsync(People.SpecPath), StringComparison.Ordinal);
        Assert.EndsWith("  home-phone: { left: HomePhone, right: homePhone }\n", await project.TextAsync(SecondPath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_can_be_done_for_all_nothing_is_offered()
    {
        var project = new FixedProject(People.Contracts, (People.SpecPath, People.Spec));

        Assert.Null(await project.FixAllAsync(new RemoveStaleFixProvider(), FixAllScope.Solution, null));
        Assert.Null(new ProposeSyncFixProvider().GetFixAllProvider());
    }
}
