using System.Globalization;
using MappingSync.Specs.Diagnostics;

namespace MappingSync.Generators.Tests.Reading;

/// <summary>A text in which ⟦ and ⟧ enclose the places where findings are expected.</summary>
internal sealed class MarkedText
{
    public MarkedText(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        var places = new List<(int Start, int End)>();
        var open = -1;
        foreach (var c in marked)
        {
            switch (c)
            {
                case '⟦':
                    open = text.Length;
                    break;
                case '⟧':
                    places.Add((open, text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        Text = text.ToString();
        Places = [.. places.Select(place => Place(place.Start, place.End))];
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marked places as <c>(line,column)-(line,column)</c>, one-based.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>A finding in the form of <see cref="Places"/>.</summary>
    public static string PlaceOf(SpecDiagnostic diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"({diagnostic.Span.Line + 1},{diagnostic.Span.Column + 1})-({diagnostic.Span.EndLine + 1},{diagnostic.Span.EndColumn + 1})");

    /// <summary>The message as a build prints it.</summary>
    public static string MessageOf(SpecDiagnostic diagnostic) => string.Format(
        CultureInfo.InvariantCulture,
        DiagnosticDescriptors.Of(diagnostic.Id).MessageFormat.ToString(CultureInfo.InvariantCulture),
        [.. diagnostic.Arguments]);

    private string Place(int start, int end)
    {
        var (startLine, startColumn) = Position(start);
        var (endLine, endColumn) = Position(end);
        return string.Create(CultureInfo.InvariantCulture, $"({startLine},{startColumn})-({endLine},{endColumn})");
    }

    private (int Line, int Column) Position(int offset)
    {
        var before = Text[..offset];
        var line = before.Count(c => c == '\n') + 1;
        return (line, offset - (before.LastIndexOf('\n') + 1) + 1);
    }
}
