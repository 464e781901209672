using System.Diagnostics;
using System.Text.Json;
using MappingSync.Cli.Diffing;

namespace MappingSync.Cli.Tests.Diffing;

public sealed class DiffCommandTests : IDisposable
{
    private const string Old = """
        entity: item
        systems: { shop: Shop.Item, ledger: Ledger.Item }
        key: { shop: { path: id }, ledger: { path: number } }
        flows: { push: { from: shop, to: ledger } }
        synced:
          name: { shop: name, ledger: title }
          note: { shop: note, ledger: note }

        """;

    private static readonly string Breaking = Old.Replace("ledger: title }", "ledger: 'head|line' }", StringComparison.Ordinal).Replace("'head|line'", "headline", StringComparison.Ordinal);
    private static readonly string Dangerous = Old.Replace("shop: note", "shop: remark", StringComparison.Ordinal);
    private static readonly string Safe = Old.Replace("ledger: note }", "ledger: note, label: { en: Note } }", StringComparison.Ordinal);

    private readonly string folder = Directory.CreateTempSubdirectory("mappingsync-diff").FullName;

    [Theory]
    [InlineData("breaking", 1, 0, 0)]
    [InlineData("dangerous", 1, 1, 0)]
    [InlineData("any", 1, 1, 1)]
    [InlineData("none", 0, 0, 0)]
    public async Task The_exit_code_follows_the_level(string level, int breaking, int dangerous, int safe)
    {
        Write("old/item.yaml", Old);
        foreach (var (name, text, code) in new[] { ("breaking", Breaking, breaking), ("dangerous", Dangerous, dangerous), ("safe", Safe, safe), ("same", Old, 0) })
        {
            Write(name + "/item.yaml", text);
            Assert.Equal(code, (await CliRun.OfAsync(folder, "diff", "old", name, "--fail-on", level)).ExitCode);
        }
    }

    [Fact]
    public async Task Without_a_level_only_what_breaks_fails()
    {
        Write("old/item.yaml", Old);
        Write("mappings/item.yaml", Dangerous);
        var run = await CliRun.OfAsync(folder, "diff", "old");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("1 change between old and mappings: 0 breaking, 1 dangerous, 0 safe", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_names_the_change_both_places_and_the_fingerprint()
    {
        Write("old/item.yaml", Old);
        Write("new/item.yaml", Breaking);
        var run = await CliRun.OfAsync(folder, "diff", "old", "new");

        Snapshots.Match(run.Output);
    }

    [Fact]
    public async Task Json_is_one_object_with_stable_names()
    {
        Write("old/item.yaml", Old);
        Write("new/item.yaml", Breaking);
        var run = await CliRun.OfAsync(folder, "diff", "old", "new", "--json");

        Assert.Equal("", run.Error);
        Snapshots.Match(run.Output);
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("summary").GetProperty("breaking").GetInt32());
    }

    [Fact]
    public async Task Markdown_has_a_table_for_each_entity()
    {
        Write("old/item.yaml", Old);
        Write("new/item.yaml", Breaking.Replace("shop: name,", "shop: name, limits: { ledger: { pattern: '^(a|b)$' } },", StringComparison.Ordinal));
        var run = await CliRun.OfAsync(folder, "diff", "old", "new", "--format", "markdown");

        Snapshots.Match(run.Output);
    }

    [Fact]
    public async Task Annotations_stand_at_the_line_of_the_new_version_and_cannot_begin_another_command()
    {
        Write("old/item.yaml", Old);
        Write("new/item.yaml", Breaking);
        Write("new/100%,a.yaml", "entity: other\nsystems: { shop: Shop.Other, ledger: Ledger.Other }\n");
        var run = await CliRun.OfAsync(folder, "diff", "old", "new", "--format", "github");

        Assert.Contains("::error file=new/item.yaml,line=6,col=31,title=MSYNC544 breaking%3A item push name::What 'name' writes was 'title' and is 'headline' now. ", run.Output, StringComparison.Ordinal);
        Assert.Contains("::notice file=new/100%25%2Ca.yaml,line=1,col=9,title=MSYNC511", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_file_is_compared_with_its_entity_only()
    {
        Write("old/item.yaml", Old);
        Write("old/other.yaml", "entity: other\nsystems: { shop: Shop.Other, ledger: Ledger.Other }\n");
        Write("new.yaml", Breaking);
        var run = await CliRun.OfAsync(folder, "diff", "old", "new.yaml");

        Assert.Contains("MSYNC544", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSYNC510", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_ignore_list_names_does_not_fail_and_stale_entries_are_told()
    {
        Write("old/item.yaml", Old);
        Write("new/item.yaml", Breaking);
        var fingerprint = JsonDocument.Parse((await CliRun.OfAsync(folder, "diff", "old", "new", "--json")).Output).RootElement.GetProperty("changes")[0].GetProperty("fingerprint").GetString();
        Write("ignored.yaml", $"- {{ fingerprint: '{fingerprint}', reason: Agreed with the ledger }}\n- {{ fingerprint: '00', reason: Done }}\n");
        var run = await CliRun.OfAsync(folder, "diff", "old", "new", "--ignore", "ignored.yaml");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains($"ignored: MSYNC544 {fingerprint} (Agreed with the ledger)", run.Output, StringComparison.Ordinal);
        Assert.Contains("stale: 00 ignores nothing here", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_fails_with_its_place()
    {
        Write("old/item.yaml", Old);
        Write("new/item.yaml", Old.Replace("synced:", "syncedd:", StringComparison.Ordinal));
        var run = await CliRun.OfAsync(folder, "diff", "old", "new");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("new/item.yaml:5:1: MSYNC", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("empty", "There is no spec (*.yaml) in 'empty'")]
    [InlineData("nowhere", "is in no git repository")]
    public async Task What_is_not_there_is_told(string name, string problem)
    {
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        var run = await CliRun.OfAsync(folder, "diff", name, "empty");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revisions_are_read_as_they_were_committed()
    {
        Write("specs/item.yaml", Old);
        Git("init", "--quiet", "--initial-branch=main");
        Commit("first");
        Git("tag", "v1.0");
        Write("specs/item.yaml", Dangerous);
        Write("specs/new ærø.yaml", "entity: other\nsystems: { shop: Shop.Other, ledger: Ledger.Other }\n");
        Commit("second");
        Write("specs/item.yaml", Breaking);
        Directory.CreateDirectory(Path.Combine(folder, "below"));

        var between = await CliRun.OfAsync(folder, "diff", "v1.0", "main", "--path", "specs");
        Assert.Contains("main:specs/item.yaml:7:17 (was v1.0:specs/item.yaml:7:17)", between.Output, StringComparison.Ordinal);
        Assert.Contains("main:specs/new ærø.yaml:1:9", between.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSYNC544", between.Output, StringComparison.Ordinal);

        var working = await CliRun.OfAsync(Path.Combine(folder, "below"), "diff", "HEAD~1:specs", "--path", "specs");
        Assert.Equal(ExitCodes.Found, working.ExitCode);
        Assert.Contains("MSYNC544", working.Output, StringComparison.Ordinal);

        var file = await CliRun.OfAsync(folder, "diff", "v1.0:specs/item.yaml", "specs");
        Assert.Contains("MSYNC544", file.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSYNC511", file.Output, StringComparison.Ordinal);

        foreach (var (name, problem) in new[]
        {
            ("v2.0:specs", "no revision of"), ("main:nowhere", "There is no spec (*.yaml) in 'nowhere' of 'main'"), ("main:../specs", "git cannot list '../specs'"),
            ("--output=stolen:specs", "no revision of"), ("HEAD; touch stolen", "no revision of"),
        })
        {
            var run = await CliRun.OfAsync(folder, "diff", "--", name, "specs");
            Assert.Equal((name, ExitCodes.Failed), (name, run.ExitCode));
            Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path.Combine(folder, "stolen")));
    }

    public void Dispose()
    {
        // Git writes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);

        Directory.Delete(folder, recursive: true);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Commit(string message)
    {
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.test", "-c", "commit.gpgsign=false", "commit", "--quiet", "--no-verify", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }
}
