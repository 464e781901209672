using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>What of a field's limits is checked and what is cut or rounded. A limit that does not fit the type is left out; <c>LimitRules</c> says so.</summary>
internal sealed class LimitsResolver(SpecContext context)
{
    /// <summary>What emitted patterns run with; .NET has it since version 7, and the compiler may run on an older one.</summary>
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    private static readonly bool NonBacktrackingIsKnown = System.Enum.IsDefined(typeof(RegexOptions), NonBacktracking);

    public (LimitsDescriptor? Checks, int? TruncateTo, int? RoundTo) Resolve(SyncedField field, FieldLimits? limits, Located<NumberRange>? keyRange, ResolvedType type)
    {
        var minItems = field.MinItems?.Value;
        if (limits is null && keyRange is null && minItems is null)
            return default;

        var range = limits?.Range ?? (IsNumber(type.Kind) ? keyRange : null);
        var mode = limits?.OnViolation?.Value ?? OnViolation.Error;
        var isText = type.Kind == ValueKind.Text;
        int? truncateTo = null;
        int? roundTo = null;
        var checks = new LimitsDescriptor { MinItems = minItems };

        if (limits?.MaxLength is { } maxLength && isText)
        {
            if (mode == OnViolation.Truncate)
                truncateTo = maxLength.Value;
            else
                checks = checks with { MaxLength = maxLength.Value };
        }

        if (limits?.Decimals is { } decimals && type.Kind == ValueKind.Decimal)
        {
            if (mode == OnViolation.Round)
                roundTo = decimals.Value;
            else
                checks = checks with { Decimals = decimals.Value };
        }

        if (limits?.Pattern is { } pattern && isText && IsSupported(pattern))
            checks = checks with { Pattern = pattern.Value };

        if (range is not null && IsNumber(type.Kind))
        {
            checks = checks with
            {
                Minimum = Bound(range.Value.Minimum, type.Kind),
                Maximum = Bound(range.Value.Maximum, type.Kind),
                RangeText = Text(range.Value.Minimum) + ".." + Text(range.Value.Maximum),
            };
        }

        if (limits is not null)
            checks = checks with { Not = Refused(limits, type).ToEquatableArray() };

        return (checks == new LimitsDescriptor() ? null : checks, truncateTo, roundTo);
    }

    private IEnumerable<ValueArm> Refused(FieldLimits limits, ResolvedType type)
    {
        foreach (var value in limits.Not)
        {
            if (Literals.Of(value, type.Core) is { } literal)
                yield return new ValueArm(literal, value.Text);
            else
                context.Findings.Add(Findings.WrongForm(value.Span, "not", "a value of '" + type.WithNullability(false).Display + "'", "'" + value.Text + "'"));
        }
    }

    /// <summary>Emitted patterns run without backtracking, so that no value can make one slow.</summary>
    private bool IsSupported(Located<string> pattern)
    {
        try
        {
            _ = new Regex(pattern.Value, RegexOptions.CultureInvariant);
            if (NonBacktrackingIsKnown)
                _ = new Regex(pattern.Value, RegexOptions.CultureInvariant | NonBacktracking);
        }
        catch (System.NotSupportedException)
        {
            context.Findings.Add(Unsupported(pattern));
            return false;
        }
        catch (System.ArgumentException problem)
        {
            context.Findings.Add(Findings.WrongForm(pattern.Span, "pattern", "a regular expression", "not one: " + problem.Message.TrimEnd('.')));
            return false;
        }

        if (!NonBacktrackingIsKnown && Regex.IsMatch(pattern.Value, @"\(\?(?:=|!|<=|<!|>|\(|[<']\w*-)|\\[1-9kG]"))
        {
            context.Findings.Add(Unsupported(pattern));
            return false;
        }

        return true;
    }

    private static SpecDiagnostic Unsupported(Located<string> pattern) =>
        Findings.WrongForm(pattern.Span, "pattern", "a regular expression without look-around, back references and atomic groups", "one that needs them or something else that takes backtracking");

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Decimal or ValueKind.Double;

    private static string? Bound(decimal? value, ValueKind kind) => value is not { } bound ? null
        : kind == ValueKind.Double ? bound.ToString(CultureInfo.InvariantCulture) + "d"
        : kind == ValueKind.Integer && bound == decimal.Truncate(bound) && bound is >= long.MinValue and <= long.MaxValue ? bound.ToString("0", CultureInfo.InvariantCulture)
        : CSharpText.Literal(bound);

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
