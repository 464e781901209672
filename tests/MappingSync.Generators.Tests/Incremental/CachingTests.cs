using MappingSync.Generator;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace MappingSync.Generators.Tests.Incremental;

/// <summary>What runs again after an edit, with fifty specs of thirty fields.</summary>
public class CachingTests
{
    private readonly LargeProject project = new();

    [Fact]
    public void The_first_run_makes_a_file_for_each_spec()
    {
        Assert.Equal(LargeProject.Specs, project.Result.GeneratedSources.Length);
        AssertReasons(project.OutputReasons(), (New, LargeProject.Specs));
    }

    [Fact]
    public void An_edit_in_unrelated_code_leaves_every_output_cached()
    {
        project.EditCode("=> 41", "=> 42");

        AssertReasons(project.Reasons(TrackingNames.Parse), (Cached, LargeProject.Specs));
        AssertReasons(project.Reasons(TrackingNames.Relate), (Cached, LargeProject.Specs));
        AssertReasons(project.Reasons(TrackingNames.Resolve), (Unchanged, LargeProject.Specs));
        AssertReasons(project.Reasons(TrackingNames.Emit), (Cached, LargeProject.Specs));
        AssertReasons(project.OutputReasons(), (Cached, LargeProject.Specs));
    }

    [Fact]
    public void A_new_property_that_no_spec_names_leaves_every_output_cached()
    {
        project.EditCode("record Right7 { ", "record Right7 { public int? New { get; init; } ");

        AssertReasons(project.OutputReasons(), (Cached, LargeProject.Specs));
    }

    [Fact]
    public void A_changed_contract_runs_its_own_spec_only()
    {
        project.EditCode("record Right7 { public string? F0", "record Right7 { public string? Renamed { get; init; } [JsonPropertyName(\"f0\")] public string? Other");

        AssertReasons(project.Reasons(TrackingNames.Resolve), (Modified, 1), (Unchanged, LargeProject.Specs - 1));
        AssertReasons(project.OutputReasons(), (Modified, 1), (Cached, LargeProject.Specs - 1));
    }

    [Fact]
    public void A_moved_line_a_comment_and_an_exclusion_change_nothing()
    {
        project.EditSpec(7, "# moved\n\n" + LargeProject.SpecOf(7).Replace("Not ours", "Not theirs", StringComparison.Ordinal));

        AssertReasons(project.Reasons(TrackingNames.Parse), (Unchanged, 1), (Cached, LargeProject.Specs - 1));
        AssertReasons(project.OutputReasons(), (Cached, LargeProject.Specs));
    }

    [Fact]
    public void An_edited_spec_runs_its_own_steps_only()
    {
        project.EditSpec(7, LargeProject.SpecOf(7).Replace("left: f3,", "left: f4,", StringComparison.Ordinal));

        AssertReasons(project.Reasons(TrackingNames.Parse), (Modified, 1), (Cached, LargeProject.Specs - 1));
        AssertReasons(project.Reasons(TrackingNames.Relate), (Modified, 1), (Unchanged, LargeProject.Specs - 1));
        AssertReasons(project.Reasons(TrackingNames.Resolve), (Modified, 1), (Cached, LargeProject.Specs - 1));
        AssertReasons(project.OutputReasons(), (Modified, 1), (Cached, LargeProject.Specs - 1));
    }

    [Fact]
    public void A_new_label_writes_its_own_file_only()
    {
        project.EditSpec(7, LargeProject.SpecOf(7).Replace("en: Field 3 ", "en: Third ", StringComparison.Ordinal));

        AssertReasons(project.OutputReasons(), (Modified, 1), (Cached, LargeProject.Specs - 1));
    }

    [Fact]
    public void A_new_spec_adds_its_own_file_only()
    {
        project.AddSpec("thing-new", LargeProject.SpecOf(3).Replace("entity: thing-3", "entity: thing-new", StringComparison.Ordinal));

        AssertReasons(project.OutputReasons(), (New, 1), (Cached, LargeProject.Specs));
    }

    [Fact]
    public void A_deleted_spec_takes_its_own_file_only()
    {
        project.RemoveSpec(7);

        Assert.Equal(LargeProject.Specs - 1, project.Result.GeneratedSources.Length);
        Assert.DoesNotContain(project.Result.GeneratedSources, static source => source.HintName.Contains("Thing7Mapping", StringComparison.Ordinal));
        Assert.Equal(LargeProject.Specs - 1, project.OutputReasons()[Cached]);
    }

    [Fact]
    public void Two_runs_over_the_same_project_write_the_same_text()
    {
        var other = new LargeProject();

        Assert.Equal(
            project.Result.GeneratedSources.Select(static source => source.HintName + source.SourceText),
            other.Result.GeneratedSources.Select(static source => source.HintName + source.SourceText));
    }

    private static void AssertReasons(IReadOnlyDictionary<IncrementalStepRunReason, int> actual, params (IncrementalStepRunReason Reason, int Count)[] expected) => Assert.Equal(
        expected.OrderBy(static pair => pair.Reason).Select(static pair => pair.Reason + " " + pair.Count),
        actual.OrderBy(static pair => pair.Key).Select(static pair => pair.Key + " " + pair.Value));
}
