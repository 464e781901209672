using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <summary>A node of the file. Spans never leave their first line: a squiggle under a whole block helps nobody.</summary>
internal abstract class YamlNode
{
    public SpecSpan Span { get; set; }

    /// <summary>The offset of the first character.</summary>
    public int Start { get; set; }

    /// <summary>The offset after the last character, on whichever line; a closing bracket belongs to the node.</summary>
    public int End { get; set; }

    /// <summary>Whether it is written in brackets or braces.</summary>
    public bool IsFlow { get; set; }
}

internal sealed class YamlScalar : YamlNode
{
    public YamlScalar(string text, bool isPlain, SpecSpan span)
    {
        Text = text;
        IsPlain = isPlain;
        Span = span;
        Value = new ScalarValue(text, isPlain ? PlainScalars.KindOf(text) : ScalarKind.Text, span);
    }

    public string Text { get; }

    /// <summary>False when quoted or a block; then it is always text.</summary>
    public bool IsPlain { get; }

    public ScalarValue Value { get; }

    public bool IsNull => Value.Kind == ScalarKind.Null;
}

internal sealed class YamlSequence : YamlNode
{
    public List<YamlNode> Items { get; } = [];
}

internal sealed class YamlEntry(YamlScalar key, YamlNode value)
{
    public YamlScalar Key { get; } = key;

    public YamlNode Value { get; } = value;

    public string Name => Key.Text;
}

internal sealed class YamlMapping : YamlNode
{
    public List<YamlEntry> Entries { get; } = [];
}
