using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class SpecProblems
{
    private readonly List<SpecDiagnostic> found = [];

    /// <summary>True when the rest of the file is unknown, so that nothing can be called missing.</summary>
    public bool IsIncomplete { get; private set; }

    public IReadOnlyList<SpecDiagnostic> Found => found;

    public void Add(SpecDiagnostic diagnostic) => found.Add(diagnostic);

    /// <summary>Adds a problem after which the file could not be read on.</summary>
    public void AddFatal(SpecDiagnostic diagnostic)
    {
        IsIncomplete = true;
        found.Add(diagnostic);
    }

    public void WrongForm(YamlNode node, string key, string expected) => Add(Findings.WrongForm(node.Span, key, expected, Describe(node)));

    public void Missing(SpecSpan span, string owner, string key)
    {
        if (!IsIncomplete)
            Add(Findings.MissingKey(span, owner, key));
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence { Items.Count: 0 } => "an empty list",
        YamlSequence => "a list",
        YamlScalar { Text.Length: 0 } => "empty",
        YamlScalar scalar => "'" + Shorten(scalar.Text) + "'",
        _ => "something else",
    };

    /// <summary>The text on one line and no longer than a message can bear.</summary>
    public static string Shorten(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        if (line.Length <= 60)
            return line;

        var length = char.IsHighSurrogate(line[56]) ? 56 : 57;
        return line.Substring(0, length) + "...";
    }
}
