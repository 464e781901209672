using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares what the receiving system is said to accept.</summary>
internal static class LimitsComparison
{
    public static void Compare(SpecPair pair, FieldInFlow old, FieldInFlow @new)
    {
        var (before, after) = (old.Limits, @new.Limits);
        if (before is null && after is null)
            return;

        Number(pair, @new, "max-length", before?.MaxLength, after?.MaxLength, Cuts(before, OnViolation.Truncate), Cuts(after, OnViolation.Truncate), before, after);
        Number(pair, @new, "decimals", before?.Decimals, after?.Decimals, Cuts(before, OnViolation.Round), Cuts(after, OnViolation.Round), before, after);
        Range(pair, @new, before?.Range, after?.Range);
        Pattern(pair, @new, before?.Pattern, after?.Pattern);
        Refused(pair, @new, before?.Not ?? [], after?.Not ?? []);
    }

    /// <summary>How two ranges compare: null when they are the same; a range that is both smaller and larger counts as smaller.</summary>
    public static bool? IsNarrower(NumberRange? before, NumberRange? after)
    {
        if (before == after)
            return null;

        var (from, to) = (before ?? new NumberRange(null, null), after ?? new NumberRange(null, null));
        return (to.Minimum ?? decimal.MinValue) > (from.Minimum ?? decimal.MinValue) || (to.Maximum ?? decimal.MaxValue) < (from.Maximum ?? decimal.MaxValue);
    }

    private static bool Cuts(FieldLimits? limits, OnViolation by) => limits?.OnViolation?.Value == by;

    private static void Number(
        SpecPair pair, FieldInFlow field, string limit, Located<int>? before, Located<int>? after, bool wasCut, bool isCut, FieldLimits? oldLimits, FieldLimits? newLimits)
    {
        var (flow, name) = (field.Flow.Name.Value, field.Name);
        if (before?.Value != after?.Value)
        {
            var isNarrower = after is not null && (before is null || after.Value < before.Value);
            pair.AddIfChanged(
                !isNarrower ? LimitRules.Widened : isCut ? LimitRules.CutsMore : LimitRules.Narrowed, $"'{limit}' of '{name}'", Said.Of(before), Said.Of(after), flow, name, limit);
        }

        if (before is null || after is null || wasCut == isCut)
            return;

        pair.Add(
            isCut ? LimitRules.ViolationAltered : LimitRules.ViolationRefused,
            isCut ? $"'{name}' is {(limit == "decimals" ? "rounded" : "cut")} where it breaks '{limit}'; it was refused before." : $"'{name}' is refused where it breaks '{limit}'; it was {(limit == "decimals" ? "rounded" : "cut")} before.",
            Violation(oldLimits!), Violation(newLimits!), flow, name, limit);
    }

    private static Said Violation(FieldLimits limits) =>
        new(SpecWords.Of(limits.OnViolation?.Value ?? OnViolation.Error), limits.OnViolation?.Span ?? limits.Span);

    private static void Range(SpecPair pair, FieldInFlow field, Located<NumberRange>? before, Located<NumberRange>? after)
    {
        if (IsNarrower(before?.Value, after?.Value) is { } isNarrower)
            pair.AddIfChanged(isNarrower ? LimitRules.Narrowed : LimitRules.Widened, $"'range' of '{field.Name}'", Said.Of(before), Said.Of(after), field.Flow.Name.Value, field.Name, "range");
    }

    private static void Pattern(SpecPair pair, FieldInFlow field, Located<string>? before, Located<string>? after)
    {
        var rule = before is null ? LimitRules.Narrowed : after is null ? LimitRules.Widened : LimitRules.PatternChanged;
        pair.AddIfChanged(rule, $"'pattern' of '{field.Name}'", Said.Of(before), Said.Of(after), field.Flow.Name.Value, field.Name, "pattern");
    }

    private static void Refused(SpecPair pair, FieldInFlow field, IReadOnlyList<ScalarValue> before, IReadOnlyList<ScalarValue> after)
    {
        var (was, isNow) = (before.ToLookup(static value => SpecWords.Of(value)), after.ToLookup(static value => SpecWords.Of(value)));
        var (flow, name) = (field.Flow.Name.Value, field.Name);
        foreach (var added in isNow.Where(value => !was.Contains(value.Key)))
            pair.Add(LimitRules.Narrowed, $"The value '{added.Key}' of '{name}' is refused now.", Said.Nothing, new Said(added.Key, added.First().Span), flow, name, "not " + added.Key);

        foreach (var removed in was.Where(value => !isNow.Contains(value.Key)))
            pair.Add(LimitRules.Widened, $"The value '{removed.Key}' of '{name}' is refused no longer.", new Said(removed.Key, removed.First().Span), Said.Nothing, flow, name, "not " + removed.Key);
    }
}
