using Spectre.Console;
using Spectre.Console.Rendering;

namespace MappingSync.Cli.Printing;

/// <summary>One line of output that is never wrapped and in which nothing is interpreted: a script reads it as one line, and a file may be called <c>[red].yaml</c>.</summary>
internal sealed class Line : Renderable
{
    private readonly List<Segment> segments = [];

    public Line(string text) => Add(text);

    public Line()
    {
    }

    /// <summary>Adds text.</summary>
    /// <param name="text">The text; control characters, which a terminal might obey, are replaced.</param>
    /// <param name="style">How it looks on a terminal.</param>
    public Line Add(string text, Style? style = null)
    {
        segments.Add(new Segment(Harmless(text), style ?? Style.Plain));
        return this;
    }

    /// <inheritdoc />
    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var width = segments.Sum(static segment => segment.CellCount());
        return new Measurement(width, width);
    }

    /// <inheritdoc />
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [.. segments, Segment.LineBreak];

    private static string Harmless(string text) =>
        text.Any(static character => char.IsControl(character) && character is not '\n' and not '\t')
            ? string.Concat(text.Select(static character => char.IsControl(character) && character is not '\n' and not '\t' ? '\uFFFD' : character))
            : text;
}
