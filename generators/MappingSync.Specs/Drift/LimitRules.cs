using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>Limits that decide nothing (MSYNC304): no value can break them, every value breaks them, or nothing is written that they could hold for.</summary>
internal static class LimitRules
{
    public static IReadOnlyList<SpecDiagnostic> Check(Spec spec, SidePaths paths)
    {
        var findings = new List<SpecDiagnostic>();
        foreach (var field in spec.Synced)
        {
            var flows = paths.Flows(field.Flows).ToList();
            foreach (var limits in field.Limits)
            {
                var judged = new JudgedLimits(field, limits, findings);
                if (flows.Count == 0)
                    continue;

                if (!flows.Exists(flow => Is(flow.To, limits.System)))
                    judged.Refuse(limits.System.Span, Names(limits), "is never tried, because none of its flows writes " + limits.System.Value);
                else if (Names(limits).Length == 0)
                    judged.Refuse(limits.Span, "limits", "says only what happens when one is broken, and none is set");
                else if (field.Items is null && field.Side(limits.System.Value)?.Write is { } path && paths.Of(limits.System.Value, path) is { } type)
                    judged.Against(type, path);
            }
        }

        CheckKeys(spec, paths, findings);
        return findings;
    }

    /// <summary>A key's range is tried on the field that writes the key.</summary>
    private static void CheckKeys(Spec spec, SidePaths paths, List<SpecDiagnostic> findings)
    {
        foreach (var key in spec.Key?.Systems ?? [])
        {
            if (key is not { Range: { } range, Path: { } path })
                continue;

            var type = paths.Of(key.System.Value, path);
            if (type is { Kind: not (ValueKind.Integer or ValueKind.Decimal or ValueKind.Double) } odd)
                findings.Add(Findings.UnreachableLimit(range.Span, "range", "key", key.System.Value, "is for a number, but '" + path.Text + "' is '" + odd.Display + "'"));
            else if (!spec.Synced.Any(field => field.Side(key.System.Value)?.Write?.Text == path.Text && paths.Flows(field.Flows).Any(flow => Is(flow.To, key.System))))
                findings.Add(Findings.UnreachableLimit(range.Span, "range", "key", key.System.Value, "is never tried, because no field writes '" + path.Text + "'"));
        }
    }

    private static string Names(FieldLimits limits)
    {
        var names = new List<string>();
        if (limits.MaxLength is not null)
            names.Add("max-length");

        if (limits.Decimals is not null)
            names.Add("decimals");

        if (limits.Pattern is not null)
            names.Add("pattern");

        if (limits.Range is not null)
            names.Add("range");

        if (limits.Not.Count > 0)
            names.Add("not");

        return string.Join("', '", names);
    }

    private static bool Is(Located<string> left, Located<string> right) => string.Equals(left.Value, right.Value, StringComparison.Ordinal);

    /// <summary>The limits of a field for one system.</summary>
    private sealed class JudgedLimits(SyncedField field, FieldLimits limits, List<SpecDiagnostic> findings)
    {
        public void Refuse(SpecSpan span, string limit, string problem) =>
            findings.Add(Findings.UnreachableLimit(span, limit, field.Name.Value, limits.System.Value, problem));

        public void Against(ResolvedType type, SpecPath path)
        {
            var isText = type.Kind == ValueKind.Text;
            var isNumber = type.Kind is ValueKind.Integer or ValueKind.Decimal or ValueKind.Double;
            var fits = Fits(isText, limits.MaxLength?.Span, "max-length", "a text");
            fits &= Fits(isText, limits.Pattern?.Span, "pattern", "a text");
            fits &= Fits(type.Kind == ValueKind.Decimal, limits.Decimals?.Span, "decimals", "a decimal number");
            fits &= Fits(isNumber, limits.Range?.Span, "range", "a number");
            if (!fits)
                return;

            if (field is { Values: { Path: null, Pairs.Count: > 0 } values, ValuesOverride: null })
            {
                AgainstValues(values);
                return;
            }

            if (limits is { MaxLength: { } maxLength, Pattern: { } pattern } && PatternLength.Least(pattern.Value) is { } least && least > maxLength.Value)
                Refuse(pattern.Span, "pattern", "lets nothing through: it needs at least " + Text(least) + " characters, and 'max-length' allows " + Text(maxLength.Value));

            if (limits.Range is { } range && type.Kind == ValueKind.Integer)
                AgainstType(range, type);

            foreach (var refused in limits.Not)
                AgainstOthers(refused, isText, isNumber);

            bool Fits(bool isOfType, SpecSpan? span, string limit, string kind)
            {
                if (span is { } place && !isOfType)
                    Refuse(place, limit, "is for " + kind + ", but '" + path.Text + "' is '" + type.Display + "'");

                return span is null || isOfType;
            }
        }

        /// <summary>What is written is one of the values that stand there, so no record can break anything.</summary>
        private void AgainstValues(ValueMap values) =>
            Refuse(limits.System.Span, Names(limits), "has nothing to decide: 'values' on line " + Text(values.Span.Line + 1) + " names everything that is written");

        private void AgainstType(Located<NumberRange> range, ResolvedType type)
        {
            var (smallest, largest) = type.Core.SpecialType switch
            {
                SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
                SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
                SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
                SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
                SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
                SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
                _ => ((decimal)long.MinValue, (decimal)long.MaxValue),
            };
            var name = type.WithNullability(false).Display;
            if (range.Value.Minimum > largest || range.Value.Maximum < smallest)
                Refuse(range.Span, "range", "lets nothing through: '" + name + "' goes from " + Text(smallest) + " to " + Text(largest));
            else if (range.Value.Maximum > largest)
                Refuse(range.Span, "range", "ends behind the last '" + name + "', which is " + Text(largest));
            else if (range.Value.Minimum < smallest)
                Refuse(range.Span, "range", "begins before the first '" + name + "', which is " + Text(smallest));
            else if (range.Value.Minimum is { } minimum && range.Value.Maximum is { } maximum && decimal.Ceiling(minimum) > decimal.Floor(maximum))
                Refuse(range.Span, "range", "lets nothing through: no whole number lies in it");
        }

        private void AgainstOthers(ScalarValue refused, bool isText, bool isNumber)
        {
            if (isText && limits.MaxLength is { } maxLength && refused.Text.Length > maxLength.Value)
                Refuse(refused.Span, "not", "cannot be broken: '" + Reading.SpecProblems.Shorten(refused.Text) + "' is longer than 'max-length' allows");
            else if (isNumber && refused.IsNumber && Number(refused) is { } number && limits.Range?.Value is { } range && (number < range.Minimum || number > range.Maximum))
                Refuse(refused.Span, "not", "cannot be broken: 'range' refuses " + refused.Text + " already");
        }

        private static decimal? Number(ScalarValue value) =>
            decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

        private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
