using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>
/// A spec as text without its positions. Two texts are equal exactly when the specs mean the same for the emitted code,
/// so that moved lines and new comments change nothing.
/// </summary>
internal static class SpecMeaning
{
    /// <summary>Everything that the emitted code depends on, labels and file name included.</summary>
    public static string Of(Spec spec) => Write(spec, withWords: true);

    /// <summary>A hash of what a mapping does: not of labels and reasons. Of the specs of its rows too, because they shape the same record.</summary>
    public static string Hash(Spec spec, SpecCatalog catalog)
    {
        var text = new StringBuilder();
        Append(text, spec, catalog, []);
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Concat(hash.Take(16).Select(static octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void Append(StringBuilder text, Spec spec, SpecCatalog catalog, HashSet<string> seen)
    {
        if (!seen.Add(spec.Entity.Value))
            return;

        text.Append(Write(spec, withWords: false)).Append('\n');
        foreach (var field in spec.Synced)
        {
            if (field.Items is { } items && catalog.Find(items.Value) is { } item)
                Append(text, item, catalog, seen);
        }
    }

    private static string Write(Spec spec, bool withWords)
    {
        var writer = new MeaningWriter();
        writer.Put("entity", spec.Entity.Value);
        if (withWords)
        {
            writer.Put("file", spec.Path);
            writer.Put("class", spec.Class?.Value);
            writer.Put("title", spec.Title?.English?.Value);
            foreach (var used in spec.Uses)
                writer.Put("uses", used.Value);
        }

        writer.Put("item-of", spec.ItemOf?.Value);
        foreach (var system in spec.Systems)
        {
            writer.Put("system", system.Name.Value);
            writer.Put("type", system.Type.Value);
        }

        foreach (var key in spec.Key?.Systems ?? [])
        {
            writer.Put("key", key.System.Value);
            writer.Put("path", key.Path?.Text);
            writer.Put("range", Text(key.Range?.Value));
        }

        foreach (var flow in spec.Flows)
        {
            writer.Put("flow", flow.Name.Value);
            writer.Put("from", flow.From.Value);
            writer.Put("to", flow.To.Value);
        }

        foreach (var input in spec.Inputs)
        {
            writer.Put("input", input.Name.Value);
            writer.Put("type", input.Type.Value);
            writer.Put("optional", input.Optional ? "yes" : "no");
            foreach (var flow in input.Flows ?? [])
                writer.Put("input-flow", flow.Value);

            writer.Put("all-flows", input.Flows is null ? "yes" : "no");
        }

        foreach (var field in spec.Synced)
            Write(writer, field, withWords);

        foreach (var field in spec.Verified)
        {
            writer.Put("verified", field.Name.Value);
            Write(writer, field.Flows);
            foreach (var side in field.Sides)
                writer.Put(side.System.Value, side.Path.Text);

            writer.Put("tolerance", field.Tolerance?.Path?.Text ?? field.Tolerance?.Amount?.ToString(CultureInfo.InvariantCulture));
            if (withWords)
                Write(writer, field.Label);
        }

        // Children change no value of the record, so they are no part of the hash.
        foreach (var child in withWords ? spec.Children : [])
        {
            writer.Put("child", child.Name.Value);
            Write(writer, child.Flows);
            Write(writer, child.Label);
            writer.Put("entity", child.Entity?.Value);
            foreach (var match in child.Match)
                writer.Put("match", match.Value.ToString());

            writer.Put("gone-at-source", child.GoneAtSource?.Value.ToString());
        }

        foreach (var constant in spec.Constants)
        {
            writer.Put("constant", constant.Name.Value);
            Write(writer, constant.Flows);
            foreach (var target in constant.Targets)
                writer.Put(target.System.Value, target.Path.Text);

            Write(writer, "value", constant.Value);
            writer.Put("with", constant.With?.Value);
        }

        return writer.ToString();
    }

    private static void Write(MeaningWriter writer, SyncedField field, bool withWords)
    {
        writer.Put("field", field.Name.Value);
        if (withWords)
            Write(writer, field.Label);

        Write(writer, field.Flows);
        foreach (var side in field.Sides)
        {
            writer.Put("side", side.System.Value);
            Write(writer, side.Read);
            writer.Put("write-to", side.Write?.Text);
            writer.Put("default-path", side.Default?.Path?.Text);
            Write(writer, "default", side.Default?.Literal);
        }

        foreach (var converter in field.Converters)
        {
            writer.Put("via", converter.System.Value);
            writer.Put("method", converter.Method.Value);
        }

        writer.Put("references", field.References?.Entity.Value);
        writer.Put("by", field.References?.By?.Value);
        writer.Put("within", field.References?.Within?.Text);
        writer.Put("unresolved", field.References?.Unresolved?.Value.ToString());
        writer.Put("required", field.Required?.Value == true ? "yes" : null);
        foreach (var limits in field.Limits)
        {
            writer.Put("limits", limits.System.Value);
            writer.Put("max-length", limits.MaxLength?.Value.ToString(CultureInfo.InvariantCulture));
            writer.Put("decimals", limits.Decimals?.Value.ToString(CultureInfo.InvariantCulture));
            writer.Put("pattern", limits.Pattern?.Value);
            writer.Put("range", Text(limits.Range?.Value));
            writer.Put("on-violation", limits.OnViolation?.Value.ToString());
            foreach (var value in limits.Not)
                Write(writer, "not", value);
        }

        foreach (var pair in field.Values?.Pairs ?? [])
        {
            Write(writer, "first", pair.First);
            Write(writer, "second", pair.Second);
        }

        writer.Put("values", field.Values?.Path?.Text);
        writer.Put("values-override", field.ValuesOverride?.Text);
        writer.Put("unmapped", field.Unmapped?.Value.ToString());
        writer.Put("write", field.Write?.Value.ToString());
        writer.Put("when-missing", field.WhenMissing?.Value.ToString());
        writer.Put("when-target-has-value", field.WhenTargetHasValue?.Value.ToString());
        writer.Put("compare", field.Compare?.Value.ToString());
        writer.Put("items", field.Items?.Value);
        writer.Put("min-items", field.MinItems?.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static void Write(MeaningWriter writer, SideValue? value)
    {
        switch (value)
        {
            case PathValue path:
                writer.Put("path", path.Path.Text);
                break;
            case FirstOfValue first:
                writer.Put("first-of", first.Paths.Count.ToString(CultureInfo.InvariantCulture));
                foreach (var path in first.Paths)
                    writer.Put("path", path.Text);

                break;
            case ListValue list:
                writer.Put("list", list.Parts.Count.ToString(CultureInfo.InvariantCulture));
                foreach (var part in list.Parts)
                    Write(writer, part);

                break;
        }
    }

    private static void Write(MeaningWriter writer, Participation participation)
    {
        if (participation.Only is { } only)
            writer.Put("only", string.Join(",", only.Select(static flow => flow.Value)));

        foreach (var leftOut in participation.LeftOut)
            writer.Put("left-out", leftOut.Flow.Value);
    }

    private static void Write(MeaningWriter writer, Label? label)
    {
        writer.Put("en", label?.English?.Value);
        foreach (var danish in label?.Danish ?? [])
            writer.Put("da", danish.Value);
    }

    private static void Write(MeaningWriter writer, string name, ScalarValue? value)
    {
        writer.Put(name, value?.Text);
        writer.Put("kind", value?.Kind.ToString());
    }

    private static string? Text(NumberRange? range) => range is null
        ? null
        : range.Minimum?.ToString(CultureInfo.InvariantCulture) + ".." + range.Maximum?.ToString(CultureInfo.InvariantCulture);

    private sealed class MeaningWriter
    {
        private readonly StringBuilder text = new();

        /// <summary>Writes a named value with its length, so that no value can look like another name.</summary>
        public void Put(string name, string? value)
        {
            if (value is not null)
                text.Append(name).Append(' ').Append(value.Length).Append(':').Append(value).Append('\n');
        }

        public override string ToString() => text.ToString();
    }
}
