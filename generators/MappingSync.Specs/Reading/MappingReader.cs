using System;
using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <summary>Reads a mapping key by key. Keys that nobody asked for are reported by <see cref="RefuseOthers"/>.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="owner">What it is, for messages: <c>the field 'name'</c>.</param>
/// <param name="at">The place for findings about the mapping as a whole.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class MappingReader(YamlMapping mapping, string owner, SpecSpan at, SpecProblems problems)
{
    private readonly List<string> asked = [];

    public string Owner => owner;

    public SpecSpan At => at;

    public IReadOnlyList<YamlEntry> Entries => mapping.Entries;

    public YamlEntry? Take(string key)
    {
        if (!asked.Contains(key))
            asked.Add(key);

        foreach (var entry in mapping.Entries)
        {
            if (string.Equals(entry.Name, key, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }

    public YamlEntry? Require(string key)
    {
        var entry = Take(key);
        if (entry is null)
            problems.Missing(at, owner, key);

        return entry;
    }

    public void RefuseOthers()
    {
        foreach (var entry in mapping.Entries)
        {
            if (!asked.Contains(entry.Name))
                problems.Add(Findings.UnknownKey(entry.Key.Span, SpecProblems.Shorten(entry.Name), owner, Nearest.Remedy(entry.Name, asked, "its keys are")));
        }
    }

    public Located<string>? Text(string key) => problems.Text(Take(key));

    public Located<string>? RequiredText(string key) => problems.Text(Require(key));

    public Located<bool>? Boolean(string key) => problems.Boolean(Take(key));

    public Located<int>? Count(string key, int minimum, int maximum) => problems.Count(Take(key), minimum, maximum);

    public Located<T>? Word<T>(string key, IReadOnlyDictionary<string, T> words) => problems.Word(Take(key), words);

    public Located<string>? Name(string key, NameKind kind) => problems.Name(Take(key), kind);

    public Located<string>? RequiredName(string key, NameKind kind) => problems.Name(Require(key), kind);

    public SpecPath? Path(string key) => problems.Path(Take(key));
}
