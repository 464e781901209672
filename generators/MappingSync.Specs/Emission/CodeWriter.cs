using System;
using System.Text;

namespace MappingSync.Specs.Emission;

/// <summary>Writes lines of C# with <c>\n</c> ends and scoped indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);

        text.Append('\n');
    }

    /// <summary>An indented continuation of the line before.</summary>
    public void Continuation(string line) => text.Append(' ', (depth + 1) * 4).Append(line).Append('\n');

    public void Summary(string summary) => Line("/// <summary>" + summary + "</summary>");

    /// <summary>A block in braces; disposing writes the closing brace and <paramref name="end"/>.</summary>
    public Scope Block(string head, string end = "")
    {
        Line(head);
        return Braces(end);
    }

    /// <summary>Braces after a head that is written already.</summary>
    public Scope Braces(string end = "")
    {
        Line("{");
        depth++;
        return new Scope(this, "}" + end);
    }

    /// <summary>A collection expression over several lines, with the semicolon after it.</summary>
    public Scope Brackets()
    {
        Line("[");
        depth++;
        return new Scope(this, "];");
    }

    public override string ToString() => text.ToString();

    internal readonly struct Scope(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.Line(end);
        }
    }
}
