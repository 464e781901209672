using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MappingSync.Specs.Reading;

/// <summary>
/// Builds the tree of one document from parser events, within fixed bounds. Anchors, aliases, tags and further documents are refused:
/// they make a file hard to read for people and can make a small one endless.
/// </summary>
internal static class YamlTree
{
    public const int MaximumLength = 250_000;
    public const int MaximumDepth = 32;
    public const int MaximumNodes = 20_000;

    /// <summary>Reads the file. What was read before an error is returned too.</summary>
    public static YamlNode? Read(string text, LineTable lines, SpecProblems problems)
    {
        if (text.Length > MaximumLength)
        {
            problems.AddFatal(Findings.TooLarge(lines.Span(0, 0), MaximumLength.ToString("N0", CultureInfo.InvariantCulture) + " characters"));
            return null;
        }

        if (FindUnprintable(text) is { } position)
        {
            var code = ((int)text[position]).ToString("X4", CultureInfo.InvariantCulture);
            problems.AddFatal(Findings.UnreadableYaml(lines.Span(position, position + 1), "it holds the character U+" + code + ", which YAML does not allow"));
            return null;
        }

        var builder = new Builder(text, lines, problems);
        Mark lastEnd = Mark.Empty;
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                if (parser.Current is not { } current)
                    continue;

                lastEnd = current.End;
                if (!builder.Take(current))
                    break;
            }
        }
        catch (YamlException exception)
        {
            problems.AddFatal(Findings.UnreadableYaml(lines.Span(exception.Start.Index, Math.Max(exception.End.Index, exception.Start.Index + 1)), Phrase(exception.Message)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The parser answers some unclosed brackets with these instead of an error of its own.
            problems.AddFatal(builder.InnermostBracket() is { } bracket
                ? Findings.UnreadableYaml(lines.Span(bracket, bracket + 1), "the bracket that opens here is not closed")
                : Findings.UnreadableYaml(lines.Span(lastEnd.Index, lastEnd.Index + 1), "the structure breaks off after this place"));
        }

        return builder.Root;
    }

    private static string Phrase(string message)
    {
        var phrase = message.TrimEnd('.', ' ');
        return phrase.Length > 0 && char.IsUpper(phrase[0]) ? char.ToLowerInvariant(phrase[0]) + phrase.Substring(1) : phrase;
    }

    private static int? FindUnprintable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (!IsPrintable(c) && !(c == '\uFEFF' && i == 0))
                return i;
        }

        return null;
    }

    private static bool IsPrintable(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u0085' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') => false,
        '\uFEFF' or '\uFFFE' or '\uFFFF' => false,
        _ => !char.IsSurrogate(c),
    };

    private sealed class Builder(string text, LineTable lines, SpecProblems problems)
    {
        private readonly Stack<Frame> open = new();
        private int nodes;
        private int documents;

        public YamlNode? Root { get; private set; }

        /// <returns>False when reading must stop.</returns>
        public bool Take(ParsingEvent current)
        {
            switch (current)
            {
                case DocumentStart when ++documents > 1:
                    problems.Add(Findings.UnreadableYaml(lines.Span(current.Start.Index, current.End.Index), "it holds more than one document; keep one entity in one file"));
                    return false;

                case AnchorAlias alias:
                    problems.Add(Findings.UnreadableYaml(Span(alias), "aliases are not part of the spec language; write the value out"));
                    Attach(new YamlScalar(string.Empty, isPlain: true, Span(alias)), alias, refused: true);
                    return Count(alias);

                case Scalar scalar:
                    if (!Count(scalar))
                        return false;

                    RefuseProperties(scalar);
                    var refused = false;

                    if (FindUnprintable(scalar.Value) is { } position)
                    {
                        var code = ((int)scalar.Value[position]).ToString("X4", CultureInfo.InvariantCulture);
                        problems.Add(Findings.UnreadableYaml(Span(scalar), "the text holds the character U+" + code + ", which has no place in a spec"));
                        refused = true;
                    }

                    Attach(new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Span(scalar)) { Start = Offset(scalar.Start.Index), End = Offset(scalar.End.Index) }, scalar, refused);
                    return true;

                case SequenceStart start:
                    return Open(new YamlSequence(), start, start.Style == SequenceStyle.Flow);

                case MappingStart start:
                    return Open(new YamlMapping(), start, start.Style == MappingStyle.Flow);

                case SequenceEnd or MappingEnd:
                    Close(current);
                    return true;

                default:
                    return true;
            }
        }

        /// <summary>The offset of the bracket opened last and not closed.</summary>
        public long? InnermostBracket()
        {
            foreach (var frame in open)
            {
                if (frame.IsFlow)
                    return frame.Start;
            }

            return null;
        }

        private void RefuseProperties(NodeEvent node)
        {
            if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
                return;

            var what = node.Anchor.IsEmpty ? "tags" : "anchors";
            var remedy = node.Anchor.IsEmpty ? "quote the value if it must be text" : "write the value where it is needed";
            problems.Add(Findings.UnreadableYaml(Span(node), what + " are not part of the spec language; " + remedy));
        }

        private bool Count(ParsingEvent current)
        {
            if (++nodes <= MaximumNodes)
                return true;

            problems.AddFatal(Findings.TooLarge(Span(current), MaximumNodes.ToString("N0", CultureInfo.InvariantCulture) + " values"));
            return false;
        }

        private bool Open(YamlNode node, NodeEvent start, bool isFlow)
        {
            if (!Count(start))
                return false;

            RefuseProperties(start);
            node.Span = Span(start);
            if (open.Count >= MaximumDepth)
            {
                problems.AddFatal(Findings.TooLarge(node.Span, MaximumDepth.ToString(CultureInfo.InvariantCulture) + " levels"));
                return false;
            }

            Attach(node, start, refused: false);
            open.Push(new Frame(node, start.Start.Index, isFlow));
            return true;
        }

        private void Close(ParsingEvent end)
        {
            if (open.Count == 0)
                return;

            var frame = open.Pop();
            var last = frame.IsFlow ? end.End.Index : Math.Max(frame.LastEnd, frame.Start);
            if (frame.IsFlow && last < text.Length && text[(int)last] is ']' or '}')
                last++;

            frame.Node.Span = lines.Span(frame.Start, last);
            frame.Node.Start = Offset(frame.Start);
            frame.Node.End = Offset(last);
            frame.Node.IsFlow = frame.IsFlow;
            if (open.Count > 0)
                open.Peek().LastEnd = last;
        }

        private void Attach(YamlNode node, ParsingEvent source, bool refused)
        {
            if (open.Count == 0)
            {
                Root ??= node;
                return;
            }

            var frame = open.Peek();
            frame.LastEnd = source.End.Index;
            switch (frame.Node)
            {
                case YamlSequence sequence when !refused:
                    sequence.Items.Add(node);
                    break;

                case YamlMapping mapping when frame.HasKey:
                    if (frame.Key is { } key && !refused)
                        AddEntry(frame, mapping, key, node);

                    frame.HasKey = false;
                    frame.Key = null;
                    break;

                case YamlMapping:
                    frame.HasKey = true;
                    frame.Key = refused ? null : node as YamlScalar;
                    if (node is not YamlScalar)
                        problems.Add(Findings.WrongForm(node.Span, "key", "a name", "a list or mapping"));

                    break;
            }
        }

        private void AddEntry(Frame frame, YamlMapping mapping, YamlScalar key, YamlNode value)
        {
            if (frame.Lines.TryGetValue(key.Text, out var line))
            {
                problems.Add(Findings.DuplicateKey(key.Span, key.Text, line + 1));
                return;
            }

            frame.Lines.Add(key.Text, key.Span.Line);
            mapping.Entries.Add(new YamlEntry(key, value));
        }

        private int Offset(long index) => index < 0 ? 0 : index > text.Length ? text.Length : (int)index;

        private SpecSpan Span(ParsingEvent source)
        {
            var end = source.End.Index;
            if (source is SequenceStart or MappingStart && end == source.Start.Index)
                end++;

            return lines.Span(source.Start.Index, end);
        }
    }

    private sealed class Frame(YamlNode node, long start, bool isFlow)
    {
        public YamlNode Node { get; } = node;

        public long Start { get; } = start;

        public bool IsFlow { get; } = isFlow;

        public long LastEnd { get; set; } = start;

        public bool HasKey { get; set; }

        public YamlScalar? Key { get; set; }

        public Dictionary<string, int> Lines { get; } = new(StringComparer.Ordinal);
    }
}
