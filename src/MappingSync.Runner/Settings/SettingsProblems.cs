using MappingSync.Runner.Settings.Yaml;

namespace MappingSync.Runner.Settings;

/// <summary>Collects what is wrong with a settings file, so that a person sees all of it at once.</summary>
internal sealed class SettingsProblems
{
    private readonly List<SettingsProblem> found = [];

    /// <summary>Whether the file can be used.</summary>
    public bool None => found.Count == 0;

    /// <summary>What was found, in the order of the file.</summary>
    public IReadOnlyList<SettingsProblem> InOrder =>
        [.. found.Distinct().OrderBy(problem => problem.Spot.Line).ThenBy(problem => problem.Spot.Column)];

    /// <summary>Notes one problem.</summary>
    public void Add(SourceSpot spot, string text, string remedy) => found.Add(new SettingsProblem(spot, text, remedy));
}
