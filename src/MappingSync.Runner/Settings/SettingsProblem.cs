using MappingSync.Runner.Settings.Yaml;

namespace MappingSync.Runner.Settings;

/// <summary>One thing in the settings file that the runner refuses, and what to do about it. Never holds a secret.</summary>
/// <param name="Spot">Where it is.</param>
/// <param name="Text">What is wrong, as one sentence without its full stop.</param>
/// <param name="Remedy">What to do, as one sentence without its full stop.</param>
internal sealed record SettingsProblem(SourceSpot Spot, string Text, string Remedy)
{
    /// <summary>The line that is printed: <c>file(line,column): error: text. Remedy.</c></summary>
    public string Print(string file) =>
        $"{file}({Spot.Line},{Spot.Column}): error: {Text}. {Remedy}{(Remedy.EndsWith('?') ? string.Empty : ".")}";
}
